#!/usr/bin/env python3
"""verify.py PROGRAM ARCHIVE...: computes every figure anew, by other means, and holds what PROGRAM says against it.

Each archive is built. From data/incidents.json and data/actions.json of its site alone, pandas, NumPy and lifelines
compute all that data/figures.json, metrics.prom, the badges, the first page and `stats --json` say. The same is done
for archives that are awkward (see awkward.py), and for earlier days, to which the whole archive is rewound here.
Prints how many figures of each archive were compared, and each that differs with both values; then exits with 1.

Needs what requirements.txt names.
"""
import json
import math
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings
from decimal import Decimal

import pandas as pd

import awkward
import costs
import ratios
import times
from data import Archive
from elsewhere import elsewhere, of_team
from said import arranged, flat


def expected(archive):
    """Every figure, by its name in figures.json."""
    items = archive.items
    real = archive.incidents[archive.incidents["origin"] == "production"]
    last = real.head(archive.settings["headline_incidents"])
    dimensions = [name for name in ratios.DIMENSIONS if name != "owner" or archive.settings["people_pages"]]
    return {
        "as_of": f"{archive.as_of:%Y-%m-%d}",
        "headline": {"incidents": list(last["id"]),
                     **ratios.ratios(items[items["incident"].isin(last["id"])], archive.as_of)},
        "all": ratios.ratios(items, archive.as_of),
        "by": {name: ratios.along(archive, name) for name in dimensions},
        "by_team_and_priority": ratios.crossed(items),
        "cohorts": times.cohorts(archive),
        "time_to_ship": times.time_to_ship(archive),
        "net_flow": times.net_flow(archive),
        "mix": mix(archive),
        "publication": times.publication(archive),
        "recurrence": costs.recurrence(archive),
        "error_budgets": costs.error_budgets(archive),
        "backlog": costs.backlog(archive),
        "response": times.response(archive),
        "detection": times.detection(archive),
    }


def mix(archive):
    items = archive.items
    prevents = items[items["committed"] & (items["kind"] == "prevent")]
    ids = archive.incidents["id"]
    return {
        **{name: {value or "none": ratios.counts(part) for value, part in items.groupby(items[column].fillna(""))}
           for name, column in [("kinds", "kind"), ("priorities", "priority")]},
        "without_committed_prevention": list(ids[~ids.isin(prevents["incident"])]),
        "without_shipped_prevention":
            list(ids[~ids.isin(prevents[prevents["status"] == "shipped"]["incident"])]),
    }


def same(left, right):
    numbers = (int, float, Decimal)
    if isinstance(left, numbers) and isinstance(right, numbers) and not isinstance(left, bool):
        return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-9)
    return left == right


def differences(said, wanted):
    for name in {**wanted, **said}:
        if name not in said or name not in wanted or not same(said[name], wanted[name]):
            yield f"{name}: said {said.get(name, 'nothing')!r}, computed {wanted.get(name, 'nothing')!r}"


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"followthrough {' '.join(map(str, arguments))} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def compare(program, source, folder, name, whole=None, day=None):
    """Builds an archive and compares; on an earlier day, with what the whole archive is rewound to."""
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    options = ["--as-of", f"{day:%Y-%m-%d}"] if day is not None else []
    run(program, "build", source, "--output", site, *options)
    archive = whole.rewound(day) if whole else Archive.read(site / "data")
    wanted = expected(archive)
    figures = arranged(json.loads((site / "data/figures.json").read_text("utf-8")))
    said, computed = flat(figures), flat(json.loads(json.dumps(wanted, default=float)))
    found = list(differences(said, computed))
    stats = json.loads(run(program, "stats", source, "--json", *options))
    others = list(elsewhere(site, archive, wanted, stats))
    for team in sorted(archive.items["team"].dropna().unique())[:2]:
        of = json.loads(run(program, "stats", source, "--json", "--team", team, "--last", "2", *options))
        others += of_team(archive, team, of)
    found += [f"{where}: said {one!r}, computed {other!r}" for where, one, other in others if one != other]
    print(f"{name}: {len(computed) + len(others):,} figures, {len(archive.items):,} items, "
          f"{len(archive.incidents):,} incidents, as of {archive.as_of:%Y-%m-%d}")
    return archive, [f"{name}: {difference}" for difference in found]


def main():
    # How pandas joins a table to an empty one will change, and makes no difference here.
    warnings.simplefilter("ignore", FutureWarning)
    program, *sources = [pathlib.Path(argument).resolve() for argument in sys.argv[1:]]
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for source in sources:
            archive, found = compare(program, source, folder, source.name)
            problems += found
            begin = archive.incidents["date"].min()
            for part in ([] if pd.isna(begin) else [0.35, 0.65, 0.9]):
                day = (begin + (archive.as_of - begin) * part).normalize()
                problems += compare(program, source, folder, f"{source.name}, looking back", archive, day)[1]
        for name in awkward.write(folder / "awkward"):
            archive, found = compare(program, folder / "awkward" / name, folder, name)
            problems += found
            if name.startswith("chance"):
                day = archive.as_of - pd.Timedelta(days=17)
                problems += compare(program, folder / "awkward" / name, folder, f"{name}, looking back", archive, day)[1]
    for problem in problems[:100]:
        print(f"error: {problem}")
    if problems:
        sys.exit(f"{len(problems):,} figures differ")
    print("every figure agrees")


if __name__ == "__main__":
    main()

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
import re
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
        "returning_items": costs.returning(archive),
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


def keyed(rows, *names):
    """Objects by what tells them apart, which is taken out of them."""
    found = {" × ".join(str(row.pop(name)) for name in names): row for row in rows}
    assert len(found) == len(rows), f"two of the same {names}"
    return found


def arranged(said):
    """What figures.json says, with lists of named things as objects, in the way of `expected`."""
    def with_ages(row):
        row["matured"] = keyed(row["matured"], "days")
        return row

    del said["$schema"]
    for row in [said["headline"], said["all"]]:
        with_ages(row)
    said["by"] = keyed(said["by"], "dimension")
    for along in said["by"].values():
        along["parts"] = {name: with_ages(row) for name, row in keyed(along["parts"], "name").items()}
        with_ages(along["without_value"])
    said["by_team_and_priority"] = {
        name: row["action_items"] for name, row in keyed(said["by_team_and_priority"], "team", "priority").items()
    }
    said["cohorts"] = {name: keyed(row["matured"], "days") for name, row in keyed(said["cohorts"], "quarter").items()}
    said["time_to_ship"]["steps"] = keyed(said["time_to_ship"]["steps"], "days")
    said["net_flow"]["months"] = keyed(said["net_flow"]["months"], "month")
    for name in ["kinds", "priorities"]:
        said["mix"][name] = {row["name"] or "none": row["action_items"] for row in said["mix"][name]}
    said["error_budgets"]["budgets"] = keyed(said["error_budgets"]["budgets"], "slo")
    for budget in said["error_budgets"]["budgets"].values():
        steps = pd.Series({pd.Timestamp(step["day"]): step["spent_seconds"] for step in budget.pop("steps")})
        every = steps.reindex(pd.date_range(steps.index[0], said["as_of"])).ffill()
        budget["days"] = {f"{day:%Y-%m-%d}": seconds for day, seconds in every.items()}
    for row in said["response"]:
        row["phases"] = keyed(row["phases"], "phase")
    said["response"] = {
        "all" if row["dimension"] is None else f"{row.pop('dimension')} {row.pop('name')}":
            {name: row[name] for name in ["phases", "not_in_production"]} for row in said["response"]
    }
    said["detection"]["quarters"] = keyed(said["detection"]["quarters"], "quarter")
    for row in said["detection"]["quarters"].values():
        row["detections"] = {way["name"]: way["count"] for way in row["detections"]}
    return said


def flat(value, name=""):
    """Single values by their names; an empty list or object is one too."""
    if isinstance(value, dict) and value:
        return {key: one for part, inner in value.items() for key, one in flat(inner, f"{name}.{part}").items()}
    if isinstance(value, list) and value:
        return {key: one for part, inner in enumerate(value) for key, one in flat(inner, f"{name}[{part}]").items()}
    return {name.lstrip("."): value}


def same(left, right):
    numbers = (int, float, Decimal)
    if isinstance(left, numbers) and isinstance(right, numbers) and not isinstance(left, bool):
        return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-9)
    return left == right


def differences(said, wanted):
    for name in {**wanted, **said}:
        if name not in said or name not in wanted or not same(said[name], wanted[name]):
            yield f"{name}: said {said.get(name, 'nothing')!r}, computed {wanted.get(name, 'nothing')!r}"


def elsewhere(site, archive, wanted, stats):
    """What other files, the first page and the terminal say, and what they should."""
    prom = (site / "metrics.prom").read_text("utf-8")
    gauges = {name: int(value) for name, value in re.findall(r"^followthrough_(\S+) (\d+)$", prom, re.M)}
    all_, head = wanted["all"], wanted["headline"]
    names = {"all_action_items_committed": all_["action_items"]["committed"],
             "all_action_items_overdue": all_["overdue"]["count"],
             "all_action_items_due": all_["on_time"]["denominator"],
             "all_action_items_on_time": all_["on_time"]["numerator"],
             "headline_action_items_committed": head["action_items"]["committed"],
             "headline_action_items_shipped": head["action_items"]["shipped"],
             "headline_incidents": len(head["incidents"])}
    for name, value in names.items():
        yield f"metrics.prom {name}", gauges.get(name), value
    part, whole = head["action_items"]["shipped"], head["action_items"]["committed"]
    badges = {"headline": (part, whole, "shipped"),
              "on-time": (all_["on_time"]["numerator"], all_["on_time"]["denominator"], "on time")}
    for name, (part, whole, word) in badges.items():
        title = re.search(r"<title>[^<]*: ([^<]*)</title>", (site / f"badges/{name}.svg").read_text("utf-8"))[1]
        yield f"badges/{name}.svg", title, f"{part:,} of {whole:,} {word}" if whole else "nothing to count"
    title = re.search(r"<title>[^<]*: ([^<]*)</title>", (site / "badges/overdue.svg").read_text("utf-8"))[1]
    number = f"{all_['overdue']['count']:,} overdue" if all_["action_items"]["committed"] else "nothing to count"
    yield "badges/overdue.svg", title, number
    text = re.search(r"<h1>(.*?)</h1>", (site / "index.html").read_text("utf-8"), re.S)[1]
    found = re.search(r"([\d,]+) of ([\d,]+)", re.sub(r"<[^>]*>", "", text))
    shipped, committed = head["action_items"]["shipped"], head["action_items"]["committed"]
    yield "index.html", found and found[0], f"{shipped:,} of {committed:,}" if committed else None
    listed = json.loads((site / "data/incidents.json").read_text("utf-8"))
    yield "order of incidents.json", [row["id"] for row in listed["incidents"]], list(archive.incidents["id"])
    yield "incidents.json headline", listed["headline"], head["action_items"]
    yield "incidents.json all", listed["all"], all_["action_items"]
    overdue = [row["overdue_days"] for row in json.loads((site / "data/actions.json").read_text("utf-8"))["actions"]]
    late = archive.items["is_open"] & (archive.items["due"] < archive.as_of)
    days = (archive.as_of - archive.items["due"]).dt.days
    yield "actions.json overdue_days", overdue, [int(day) if is_late else None for day, is_late in zip(days, late)]
    yield from terminal(stats, wanted)


def terminal(stats, wanted):
    """What `stats --json` says, of all and of each team."""
    yield "stats as_of", stats["as_of"], wanted["as_of"]
    for place in ["headline", "all"]:
        for name in ["action_items", "on_time", "overdue"]:
            yield f"stats {place} {name}", stats[place][name], wanted[place][name]
    yield "stats headline incidents", [row["id"] for row in stats["headline"]["incidents"]], wanted["headline"]["incidents"]
    budgets = wanted["error_budgets"]["budgets"]
    trouble = [name for name, row in budgets.items() if row["spent_seconds"] > 0
               and (row["remaining"] is None or row["remaining"] < 0.25)]
    yield "stats budgets in trouble", sorted(row["slo"] for row in stats["budgets"]), sorted(trouble)
    yield "stats recurrences", [row["incident"] for row in stats["recurrences"]], [
        row["incident"] for row in wanted["recurrence"]["worst"]
    ]
    for row in stats["teams"]:
        part = wanted["by"]["team"]["parts"][row["name"]]
        for name in ["action_items", "on_time", "overdue"]:
            yield f"stats team {row['name']} {name}", row[name], part[name]
    yield "stats teams", sorted(row["name"] for row in stats["teams"]), sorted(wanted["by"]["team"]["parts"])


def of_team(archive, team, stats):
    """What `stats --team --last 2` says."""
    items = archive.items[archive.items["team"] == team]
    incidents = archive.incidents
    concerned = incidents["teams"].map(lambda names: team in names) | incidents["id"].isin(items["incident"])
    last = incidents[concerned & (incidents["origin"] == "production")].head(2)
    head = ratios.ratios(items[items["incident"].isin(last["id"])], archive.as_of)
    whole = ratios.ratios(items, archive.as_of)
    for name in ["action_items", "on_time", "overdue"]:
        yield f"stats --team {team} headline {name}", stats["headline"][name], head[name]
        yield f"stats --team {team} all {name}", stats["all"][name], whole[name]
    yield f"stats --team {team} incidents", [row["id"] for row in stats["headline"]["incidents"]], list(last["id"])
    struck = [(row["incident"], row["action_item"]) for row in costs.recurrence(archive, items)["worst"]]
    yield f"stats --team {team} recurrences", [(row["incident"], row["action_item"]) for row in stats["recurrences"]], struck
    late = items[items["is_open"] & (items["due"] < archive.as_of)]
    yield f"stats --team {team} overdue items", sorted(row["id"] for row in stats["overdue_items"]), sorted(late["id"])


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

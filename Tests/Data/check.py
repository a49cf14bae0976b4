#!/usr/bin/env python3
"""check.py PROGRAM SITE...: holds what built sites have for machines against what reads it.

The JSON fits the schemas published beside it, and mistakes made in it don't; the CSV has the same rows; metrics.prom is
read by Prometheus' own parser of OpenMetrics, the calendars by icalendar, the badges as XML; and all of them say what
follows from data/*.json. The same is tried of an archive that PROGRAM builds here, of hostile names and texts. Prints
what is wrong and exits with 1.

Needs what requirements.txt names.
"""
import collections
import copy
import csv
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import icalendar
import jsonschema
from prometheus_client.openmetrics.parser import text_string_to_metric_families

HOSTILE = r"""---
title: "Said \"no\", <b>;\nthen été 🚢 \\ %d"
severity: SEV1
teams: ["Web, \"apps\" & \\ co", "..", "ünï\ncode"]
services: ["a b", "c,d"]
impact: {customers: 0, budget: {"s,l\"o": 90s}}
timeline:
  - {at: 2026-03-14 09:12, event: started}
action_items:
  - {id: late, title: "Rewrite, \"it\"; все сразу, чтобы строка стала длиннее чем надо 🚢🚢🚢\r\n=1+1", owner: me, due: 2026-05-01}
  - {id: due, title: "x\\ny", team: "ünï\ncode", due: 2026-11-20}
  - {id: moved, title: Moved, due: 2026-12-20, due_history: [{due: 2026-05-01, because: "a, b", on: 2026-04-30}]}
  - {id: moved-late, title: Moved and late, due: 2026-07-01, status: shipped, shipped: 2026-06-01,
     due_history: [{due: 2026-05-01, because: x, on: 2026-04-30}, {due: 2026-06-01, because: y, on: 2026-05-30}]}
  - {id: none, title: No date, team: ".."}
  - {id: done, title: Done, due: 2026-05-01, status: shipped, shipped: 2026-04-30}
  - {id: gone, title: Gone, due: 2026-05-01, status: dropped, dropped: 2026-04-30, reason: "a,\"b\"\nc"}
  - {id: maybe, title: Maybe, due: 2026-12-01, status: proposed}
---
"""

SETTINGS = """
title: "A, b; c"
as_of: 2026-11-20
rules: {action-item-has-owner: off, action-item-has-due-date: off}
"""

# Where a mistake is made in a file, and what stands there then; nothing takes the member away.
MISTAKES = {
    "incidents": [
        ("as_of", "yesterday"), ("as_of", None), ("settings.slos", ...), ("incidents.0.began", 3), ("headline", ...), ("headline.shipped", -1), ("all.committed", "3"),
        ("incidents", {}), ("incidents.0.id", ...), ("incidents.0.title", None), ("incidents.0.status", "done"),
        ("incidents.0.origin", None), ("incidents.0.date", "14.3.2026"), ("incidents.0.teams", "payments"),
        ("incidents.0.events", {"begun": "2026-03-14T09:12:00Z"}), ("incidents.0.budget_seconds", {"a": "31m"}),
        ("incidents.0.customers", 1.5), ("incidents.0.action_items.open", ...), ("incidents.0.duration_seconds", "1h"),
    ],
    "actions": [
        ("actions.0.id", ...), ("actions.0.due", "soon"), ("actions.0.first_due", 1), ("actions.0.due_moves", -1),
        ("actions.0.due_history", [{"due": "2026-05-01"}]), ("actions.0.status", "overdue"), ("actions.0.kind", "fix"),
        ("actions.0.overdue_days", 0), ("actions.0.services", [1]), ("actions.0.reason", 3), ("actions", None),
        ("$schema", "other.json"),
    ],
}


def changed(value, path, new):
    """A copy of a value with another at a path."""
    value = copy.deepcopy(value)
    *above, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    place = value
    for part in above:
        place = place[part]
    if new is ...:
        del place[last]
    else:
        place[last] = new
    return value


def schema(folder, name, data):
    """What is wrong with a file by its schema, or with the schema by mistakes that it lets pass."""
    text = json.loads((folder / data["$schema"]).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(text)
    validator = jsonschema.Draft202012Validator(text, format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(data):
        yield f"{name}.json: {error.json_path}: {error.message[:200]}"
    known = text["properties"][name]["items"]["properties"]
    if set(text["properties"]) != set(data) or any(list(known) != list(element) for element in data[name]):
        yield f"{name}.json has other members than its schema"
    for path, new in MISTAKES[name] if data[name] else []:
        if validator.is_valid(changed(data, path, new)):
            yield f"{name}.schema.json: {path} may be {'left out' if new is ... else json.dumps(new)}"
    for moment in (m for element in data[name] for m in element.get("events", {}).values()):
        datetime.datetime.fromisoformat(moment)


FIGURES_MISTAKES = [
    ("as_of", "today"), ("headline.incidents", [1]), ("headline.action_items.shipped", -1), ("all.on_time", 3), ("by", {}),
    ("all.overdue.count", "1"), ("by.0.dimension", "colour"), ("by.0.without_value.hygiene", ...), ("net_flow.months", None),
    ("time_to_ship.median.days", -1), ("time_to_ship.median", ...), ("recurrence.exposed.numerator", 0.5),
    ("error_budgets.budgets", ...), ("detection.without_date", None), ("response.0.phases.0.phase", "lunch"),
]


def figures(folder):
    """What is wrong with the figures by their schema, or with the schema by mistakes that it lets pass."""
    data = json.loads((folder / "figures.json").read_text("utf-8"))
    text = json.loads((folder / data["$schema"]).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(text)
    validator = jsonschema.Draft202012Validator(text, format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(data):
        yield f"figures.json: {error.json_path}: {error.message[:200]}"
    if list(text["properties"]) != list(data):
        yield "figures.json has other members than its schema"
    for path, new in FIGURES_MISTAKES:
        if validator.is_valid(changed(data, path, new)):
            yield f"figures.schema.json: {path} may be {'left out' if new is ... else json.dumps(new)}"


def printed(program, archive):
    """What is wrong with what stats and actions print, by the schemas that the program prints of them."""
    for command in ("stats", "actions"):
        text = json.loads(subprocess.run([program, "schema", command], check=True, capture_output=True).stdout)
        jsonschema.Draft202012Validator.check_schema(text)
        validator = jsonschema.Draft202012Validator(text, format_checker=jsonschema.FormatChecker())
        data = json.loads(subprocess.run([program, command, archive, "--json"], check=True, capture_output=True).stdout)
        for error in validator.iter_errors(data):
            yield f"{command} --json: {error.json_path}: {error.message[:200]}"
        if list(text["properties"]) != list(data) or validator.is_valid({**data, "as_of": 1}):
            yield f"schema {command} describes something else"


def cells(name, value):
    """The columns that a member of the JSON has in the CSV."""
    if name == "budget_seconds":
        return {name: " ".join(f"{slo}={seconds}" for slo, seconds in value.items())}
    if name == "due_history":
        return {}
    if isinstance(value, dict):
        return {f"{name}_{key}": str(part) for key, part in value.items()}
    if isinstance(value, list):
        return {name: " ".join(value)}
    return {name: "" if value is None else str(value)}


def rows(folder, name, data):
    """What is wrong with the CSV beside a JSON file."""
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        found = list(reader)
    if len(found) != len(data[name]):
        yield f"{name}.csv has {len(found)} rows"
    for row, element in zip(found, data[name]):
        wanted = dict.fromkeys(reader.fieldnames, "")
        for member, value in element.items():
            wanted |= cells(member, value)
        if row != wanted:
            yield f"{name}.csv: the row of {element['id']} differs"


def is_open(item):
    return item["status"] in ("open", "in-progress")


def metrics(text, incidents, actions):
    """What is wrong with the metrics: they say other than the data, or nothing."""
    families = list(text_string_to_metric_families(text))
    samples = {(s.name.removeprefix("followthrough_"), tuple(sorted((k, v) for k, v in s.labels.items() if v))): s.value
               for family in families for s in family.samples}
    if any(family.type != "gauge" or not family.documentation for family in families):
        yield "a family is no gauge, or says nothing of itself"
    items, wanted = actions["actions"], collections.Counter()
    due = 0
    for item in items:
        state = "open" if is_open(item) else item["status"]
        team = (("team", item["team"]),) if item["team"] else ()
        for prefix, labels in [("", team), ("all_", ())]:
            wanted[prefix + "action_items", (("state", state), *labels)] += 1
            wanted[prefix + "action_items_committed", labels] += state != "proposed"
            wanted[prefix + "action_items_overdue", labels] += item["overdue_days"] is not None
        first = item["first_due"]
        if first and first < actions["as_of"] and state != "proposed":
            in_time = item["dropped"] and item["dropped"] <= first
            wanted["all_action_items_due", ()] += not in_time
            wanted["all_action_items_on_time", ()] += bool(item["shipped"] and item["shipped"] <= first)
    for incident in incidents["incidents"]:
        wanted["incidents", (("severity", incident["severity"]),) if incident["severity"] else ()] += 1
    for part in ("committed", "shipped"):
        wanted[f"headline_action_items_{part}", ()] = incidents["headline"][part]
    midnight = datetime.datetime.fromisoformat(actions["as_of"] + "T00:00:00+00:00")
    wanted["as_of_timestamp_seconds", ()] = midnight.timestamp()
    wanted["headline_incidents", ()] = samples.get(("headline_incidents", ()))
    for key in wanted.keys() | samples.keys():
        if samples.get(key, 0) != wanted[key]:
            yield f"metrics.prom: {key} is {samples.get(key)}, and not {wanted[key]}"
    for key in ("all_action_items_committed", "all_action_items_overdue", "headline_incidents"):
        if (key, ()) not in samples:
            yield f"metrics.prom lacks {key}"


def calendar(path, items, as_of):
    """What is wrong with a calendar that should have just these items."""
    data = path.read_bytes()
    lines = data.split(b"\r\n")
    if lines.pop() or any(len(line) > 75 or b"\n" in line or b"\r" in line for line in lines):
        yield f"{path.name}: a line is longer than 75 octets, or ends otherwise than with CRLF"
    for line in lines:
        line.decode()
    parsed = icalendar.Calendar.from_ical(data)
    events = {str(event["UID"]): event for event in parsed.walk("VEVENT")}
    wanted = {f"{item['id']}@followthrough": item for item in items if is_open(item) and item["due"]}
    if events.keys() != wanted.keys() or len(parsed.walk("VEVENT")) != len(events):
        yield f"{path.name}: the events {sorted(events.keys() ^ wanted.keys())[:5]} are there or not"
    for uid, item in wanted.items():
        event = events.get(uid, {})
        title = ("Overdue: " if item["overdue_days"] else "") + item["title"].replace("\r", "")
        if event.get("SUMMARY") != title or event["DTSTART"].dt.isoformat() != item["due"]:
            yield f"{path.name}: {uid} has another title or day: {event.get('SUMMARY')!r}"
        if event["DTSTAMP"].dt.date().isoformat() != as_of or parsed.errors or event.errors:
            yield f"{path.name}: {uid}: {event.errors}"


def badge(path):
    """What is wrong with a badge."""
    space = "{http://www.w3.org/2000/svg}"
    picture = xml.etree.ElementTree.fromstring(path.read_bytes())
    said = ": ".join(text.text for text in picture.iter(space + "text"))
    names = {picture.find(space + "title").text, said}
    if len({" ".join(name.split()) for name in [*names, picture.get("aria-label")]}) != 1:
        yield f"{path.name}: its words, its title and its label differ"
    if picture.get("role") != "img" or "href" in path.read_text("utf-8") or "url(" in path.read_text("utf-8"):
        yield f"{path.name}: is no picture, or loads something"
    if any(int(text.get("textLength")) < 1 for text in picture.iter(space + "text")):
        yield f"{path.name}: a word has no width"


def problems(site):
    """What is wrong with what a site has for machines."""
    data = {name: json.loads((site / f"data/{name}.json").read_text("utf-8")) for name in MISTAKES}
    for name, content in data.items():
        yield from schema(site / "data", name, content)
        yield from rows(site / "data", name, content)
    yield from figures(site / "data")
    items, as_of = data["actions"]["actions"], data["actions"]["as_of"]
    yield from metrics((site / "metrics.prom").read_text("utf-8"), data["incidents"], data["actions"])
    yield from calendar(site / "actions.ics", items, as_of)
    teams, seen = sorted((site / "teams").glob("*/")), 0
    for team in teams:
        events = icalendar.Calendar.from_ical((team / "actions.ics").read_bytes()).walk("VEVENT")
        ids = {str(event["UID"]).removesuffix("@followthrough") for event in events}
        of_team = {item["team"] for item in items if item["id"] in ids}
        if len(of_team) > 1:
            yield f"{team.name}/actions.ics has items of {len(of_team)} teams"
        seen += len(ids)
        if of_team:
            yield from calendar(team / "actions.ics", [i for i in items if i["team"] in of_team], as_of)
    if seen != sum(1 for item in items if is_open(item) and item["due"] and item["team"]):
        yield f"the teams' calendars have {seen} events"
    badges = sorted((site / "badges").rglob("*.svg"))
    if {b.stem for b in badges if b.parent.name == "teams"} != {team.name for team in teams} or len(badges) != len(teams) + 3:
        yield f"there are {len(badges)} badges for {len(teams)} teams"
    for path in badges:
        yield from badge(path)
    print(f"{site.name}: {len(items)} items, {seen} due dates, {len(badges)} badges")


def main():
    program, *sites = [pathlib.Path(argument).resolve() for argument in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        hostile, empty = pathlib.Path(folder, "hostile"), pathlib.Path(folder, "empty")
        for archive, texts in [(hostile, [HOSTILE % number for number in (1, 2)]), (empty, [])]:
            archive.mkdir()
            (archive / "followthrough.yml").write_text(SETTINGS, "utf-8")
            for number, text in enumerate(texts):
                (archive / f"{number}.md").write_text(text, "utf-8")
            site = archive.with_name(archive.name + "-site")
            subprocess.run([program, "build", archive, "--output", site], check=True, capture_output=True)
            sites.append(site)
        found = [f"{site.name}: {problem}" for site in sites for problem in problems(site)]
        for archive in (hostile, empty):
            found += [f"{archive.name}: {problem}" for problem in printed(program, archive)]
    print("\n".join(found) or f"what {len(sites)} sites have for machines can be read by them")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

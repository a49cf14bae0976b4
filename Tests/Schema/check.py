#!/usr/bin/env python3
"""check.py PROGRAM ARCHIVE: holds the JSON Schemas that PROGRAM prints against an archive, as an editor would.

Every document of the archive and its settings are valid, by the open schema and by the one whose lists the settings
close; and each of a list of mistakes is not. Prints what is wrong and exits with 1. Needs what requirements.txt names.
"""
import copy
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml


class Editor(yaml.SafeLoader):
    """YAML 1.2's core schema, which editors read by: a date and `no` are texts, `12000` is a number."""


Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
]:
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))

GOOD = {
    "title": "T", "severity": "SEV1", "status": "draft", "owner": "@signe", "timezone": "Europe/Oslo",
    "published": "2026-03-19", "impact": {"customers": 12000, "budget": {"checkout-success": "1h30m"}},
    "causes": [{"id": "a", "summary": "S", "category": "design"}],
    "timeline": [{"at": "~2026-03-14 09:12:30+01:00", "event": "started", "decision": True}, {"at": "09:12"}],
    "action_items": [{"id": "a.b_c-1", "title": "T", "owner": "signe", "due": "2026-04-10", "kind": None}],
    "tags": [2026, "a"], "trigger": None, "extra": {"anything": [1, {"a": "b"}]},
}

# Where a mistake is made in GOOD, and what stands there then; nothing takes the key away.
MISTAKES = [
    ("title", ...), ("severity", ...), ("title", ["T"]), ("chanel", "x"), ("status", "Published"),
    ("published", "19.3.2026"), ("published", "2026-13-01"), ("published", "2026-03-19 10:00"),
    ("owner", ["signe"]), ("owner", "Signe Hauge"), ("authors", "signe"), ("teams", "booking"),
    ("origin", "prod"), ("impact.customers", "many"), ("impact.customers", -1), ("impact.custmers", 3),
    ("impact.budget.checkout-success", 31), ("impact.budget.checkout-success", "31 min"),
    ("causes.0.id", "No Rollback"), ("causes.0.id", ...), ("causes.0.summary", ...), ("timeline.0.at", ...),
    ("timeline.0.at", "9:12 am"), ("timeline.0.at", "2026-03-14"), ("timeline.0.event", "Started"),
    ("timeline.0.link", "graph.png"), ("timeline.0.decision", "yes"), ("timeline", "none"),
    ("action_items.0.id", ...), ("action_items.0.title", ...), ("action_items.0.due", "soon"),
    ("action_items.0.kind", "Prevent"), ("action_items.0.status", "done"), ("action_items.0.tracker", "#12"),
    ("action_items.0.ownr", "signe"), ("action_items", ["Do it"]), ("roles", {"scribe": ["a", "b"]}),
]

# Those that only an archive's own lists show.
STRANGERS = [
    ("severity", "SEV9"), ("owner", "nobody"), ("owner", "@nobody"), ("teams", ["boking"]), ("services", ["shop"]),
    ("trigger", "moon"), ("causes.0.category", "Design"), ("impact.budget.checkout", "3m"),
    ("action_items.0.priority", "P9"), ("action_items.0.team", "x"), ("roles", {"scribe": "nobody"}),
]

GOOD_SETTINGS = {
    "title": "T", "base_url": "https://a.example/", "as_of": "2026-11-20", "headline_incidents": 3,
    "people_pages": True, "severities": {"S1": {"publish_within": "5d"}, "S2": None},
    "people": {"maria": {"left": "2026-05-01"}}, "slos": {"a": {"objective": 99.9, "window": "28d"}},
    "rules": {"action-item-has-owner": "off", "key-is-known": {"weight": "error"}}, "triggers": ["load"],
}

SETTINGS_MISTAKES = [
    ("titel", "T"), ("base_url", "a.example"), ("as_of", "tomorrow"), ("headline_incidents", "three"),
    ("people_pages", "yes"), ("severities.S1.publish_within", 5), ("people.Maria", {}), ("people", ["maria"]),
    ("people.maria.nmae", "M"), ("slos.a.objective", ...), ("slos.a.objective", 101), ("slos.a.window", "month"),
    ("rules.no-such-rule", "off"), ("rules.action-item-has-owner", "never"), ("rules.document-is-text", "off"),
    ("rules.key-is-known.hours", 3), ("triggers", "load"), ("grandfathered_before", "2026"),
]


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


def problems(schema, name, good, bad, mistakes):
    """What is wrong with a schema: texts that it refuses, mistakes that it lets pass."""
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for place, value in good.items():
        for error in validator.iter_errors(value):
            yield f"{name}: {place}: {error.json_path}: {error.message[:200]}"
    for path, new in mistakes:
        if validator.is_valid(changed(bad, path, new)):
            yield f"{name}: {path} may be {'left out' if new is ... else json.dumps(new)}"


def main():
    program, archive = sys.argv[1], pathlib.Path(sys.argv[2])

    def schema(*arguments):
        return json.loads(subprocess.run([program, "schema", *arguments], check=True, capture_output=True).stdout)

    documents = {}
    for path in sorted(archive.rglob("*.md")):
        if path.name != "README.md" and path.name != "TEMPLATE.md":
            text = path.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n")
            documents[str(path)] = yaml.load(text, Editor)
    settings = yaml.load((archive / "followthrough.yml").read_text(encoding="utf-8"), Editor)
    found = [
        *problems(schema("document"), "open", documents | {"example": GOOD}, GOOD, MISTAKES),
        *problems(schema("document", "--source", str(archive)), "closed", documents | {"example": GOOD}, GOOD,
                  MISTAKES + STRANGERS),
        *problems(schema("settings"), "settings", {"settings": settings, "example": GOOD_SETTINGS}, GOOD_SETTINGS,
                  SETTINGS_MISTAKES),
    ]
    print("\n".join(found) or f"the schemas fit {len(documents)} documents and their settings")
    sys.exit(1 if found or not documents else 0)


if __name__ == "__main__":
    main()

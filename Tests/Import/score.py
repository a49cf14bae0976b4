#!/usr/bin/env python3
"""score.py LABELS REPORT [--all]: holds what an import read against what a person reads in the same documents.

REPORT is what `followthrough import … --report REPORT` wrote. LABELS is a folder of files NAME.labels, one for each
document that somebody has read by eye; they hold line numbers and times, and nothing of the documents' words:

    document: 2026/checkout-502s.md           the end of its path
    title: yes                                whether it has one of its own
    date: 2026-03-14                          the day of the incident, or none
    entry: 17 2026-03-14 09:12                a timeline entry: its line, its day, and its time, on the wall as it is said
    entry: 21 2026-03-15 -                    … of which the day alone is said
    item: 40                                  an action item: its line
    item: 41 done                             … that is marked as done
    # a comment

An entry is right when one of that line has this day and time, wrong when it has another or nobody labelled its line, and
missed when none has it. An item is right, wrong and missed by its line; `state` counts those whose state is another.
Prints a table, what is wrong and missed, and, with --all, how many of all documents of the report have a title, a day, a
timeline and items. Exits with 1 where fewer than nine in ten are found or one in fifty or more is wrong.
"""
import argparse
import collections
import json
import pathlib
import sys


def read_label(path):
    label = {"entries": {}, "items": {}}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        value = value.strip()
        if not line.strip() or line.startswith("#"):
            continue
        if key == "entry":
            number, day, time = value.split()
            label["entries"][int(number)] = (day, None if time == "-" else time)
        elif key == "item":
            number, *state = value.split()
            label["items"][int(number)] = state == ["done"]
        elif key in ("document", "title", "date"):
            label[key] = value
        else:
            sys.exit(f"{path}: a label can't say {key!r}")
    return label


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("labels", type=pathlib.Path)
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    report = json.loads(options.report.read_text(encoding="utf-8"))

    # A file that was split is several documents.
    by_source = collections.defaultdict(list)
    for document in report["documents"]:
        by_source[document["source"]].append(document)

    total = collections.Counter()
    details = []
    for path in sorted(options.labels.glob("*.labels")):
        label = read_label(path)
        parts = [d for source, ds in by_source.items() if source.endswith(label["document"]) for d in ds]
        score(label, parts, total, details)

    print("\n".join(details))
    print(f"{'':10}{'labelled':>9}{'right':>7}{'wrong':>7}{'missed':>7}")
    bad = False
    for what in ("entry", "item"):
        labelled, right, wrong, missed = (total[what, n] for n in ("labelled", "right", "wrong", "missed"))
        print(f"{what:10}{labelled:9}{right:7}{wrong:7}{missed:7}", end="")
        print(f"   found {right}/{labelled}, wrong {wrong}/{right + wrong}")
        bad |= right * 10 < labelled * 9 or wrong * 50 >= right + wrong > 0
    print(f"of the wrong, on lines where nothing is: entries {total['entry', 'invented']}, items {total['item', 'invented']}")
    print(f"item states that differ: {total['item', 'state']}")
    print(f"titles {total['title', 'right']}/{total['title', 'labelled']}, days {total['date', 'right']}/{total['date', 'labelled']}, wrong days {total['date', 'wrong']}")
    if options.all:
        survey(by_source)
    sys.exit(1 if bad else 0)


def score(label, parts, total, details):
    name = label["document"]
    # A time out of two lists of one line counts once.
    read = {e["line"]: (e["day"], e["time"]) for d in parts for e in d["timeline"]}
    for line, wanted in label["entries"].items():
        total["entry", "labelled"] += 1
        if line not in read:
            total["entry", "missed"] += 1
            details.append(f"{name}:{line}: missed {wanted}")
        elif read[line] == wanted:
            total["entry", "right"] += 1
        else:
            total["entry", "wrong"] += 1
            details.append(f"{name}:{line}: {read[line]} is {wanted}")
    for line in sorted(set(read) - set(label["entries"])):
        total["entry", "wrong"] += 1
        total["entry", "invented"] += 1
        details.append(f"{name}:{line}: no entry, and read as {read[line]}")
    items = {i["line"]: i.get("state") == "done" for d in parts for i in d["action_items"]}
    for line, done in label["items"].items():
        total["item", "labelled"] += 1
        if line not in items:
            total["item", "missed"] += 1
            details.append(f"{name}:{line}: missed an item")
            continue
        total["item", "right"] += 1
        if items[line] != done:
            total["item", "state"] += 1
            details.append(f"{name}:{line}: the item is {'done' if done else 'not done'}")
    for line in sorted(set(items) - set(label["items"])):
        total["item", "wrong"] += 1
        total["item", "invented"] += 1
        details.append(f"{name}:{line}: no action item")
    if label.get("title") == "yes":
        total["title", "labelled"] += 1
        total["title", "right"] += any(d["title"].get("line") for d in parts)
    if label.get("date", "none") != "none":
        total["date", "labelled"] += 1
        days = [d["day"] for d in parts if d["day"]]
        total["date", "right"] += label["date"] in days
        # Where an entry comes before the day the title names, both are days of the incident.
        if days and label["date"] not in days:
            total["date", "wrong"] += 1
            details.append(f"{name}: the day is {days}, and should be {label['date']}")


def survey(by_source):
    documents = [d for ds in by_source.values() for d in ds]
    print(f"{len(by_source)} files, {len(documents)} documents")
    for name, has in (
        ("a title of their own", lambda d: d["title"].get("line")),
        ("a day", lambda d: d["day"]),
        ("a timeline", lambda d: d["timeline"]),
        ("action items", lambda d: d["action_items"]),
        ("a doubt", lambda d: d["doubts"]),
    ):
        print(f"  with {name}: {sum(bool(has(d)) for d in documents)}")


if __name__ == "__main__":
    main()

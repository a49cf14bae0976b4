"""What other files, the first page and the terminal say, each beside what they should."""
import json
import re

import costs
import ratios


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
    found = re.search(r"<strong>([\d,]+ of [\d,]+)</strong> items? shipped", (site / "index.html").read_text("utf-8"))
    shipped, committed = head["action_items"]["shipped"], head["action_items"]["committed"]
    yield "index.html", found and found[1], f"{shipped:,} of {committed:,}" if committed else None
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

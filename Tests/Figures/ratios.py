"""The ratios over some items, and the parts that items fall into."""
import numpy as np
import pandas as pd

AGES = [30, 60, 90]


def counts(items):
    status = items["status"].replace("in-progress", "open").value_counts()
    found = {name: int(status.get(name, 0)) for name in ["shipped", "dropped", "open", "proposed"]}
    return {"committed": len(items) - found["proposed"], **found}


def ratio(numerator, denominator):
    return {"numerator": int(numerator), "denominator": int(denominator)}


def ratios(items, as_of):
    promised = items[items["committed"]]
    due = promised[promised["first_due"].notna()]
    in_time = (due["status"] == "dropped") & (due["dropped"] <= due["first_due"])
    judged = due[~in_time & (due["first_due"] < as_of)]
    kept = (judged["status"] == "shipped") & (judged["shipped"] <= judged["first_due"])
    late = promised[promised["is_open"] & (promised["due"] < as_of)]
    shipped = promised[promised["status"] == "shipped"]
    return {
        "action_items": counts(items),
        "on_time": ratio(kept.sum(), len(judged)),
        "on_time_left_out": {
            "dropped_in_time": int(in_time.sum()),
            "not_yet_due": int((~in_time & (due["first_due"] >= as_of)).sum()),
            "without_due_date": int(promised["first_due"].isna().sum()),
        },
        "overdue": ages((as_of - late["due"]).dt.days),
        "matured": {days: matured(promised, days, as_of) for days in AGES},
        "hygiene": {
            **{name: ratio(promised[column].notna().sum(), len(promised))
               for name, column in [("owner", "owner"), ("due_date", "due"), ("tracker", "tracker")]},
            **{name: ratio(shipped[column].notna().sum(), len(shipped))
               for name, column in [("evidence", "evidence"), ("verification", "verified")]},
        },
    }


def ages(days):
    if days.empty:
        return {"count": 0, "median_days": None, "ninetieth_percentile_days": None, "oldest_days": None}
    # The nearest rank: the least age that nine in ten do not exceed.
    enough = [age for age in days if 10 * (days <= age).sum() >= 9 * len(days)]
    return {"count": len(days), "median_days": float(np.median(days)),
            "ninetieth_percentile_days": int(min(enough)), "oldest_days": int(days.max())}


def matured(promised, days, as_of):
    age = (as_of - promised["created"]).dt.days
    old = promised[age >= days]
    took = (old["shipped"] - old["created"]).dt.days
    return {"shipped": int(((old["status"] == "shipped") & (took <= days)).sum()), "matured": len(old),
            "immature": int((age < days).sum()), "without_creation": int(promised["created"].isna().sum())}


def quarter(days):
    """2026-Q1, and nothing where there is no day."""
    return days.map(lambda day: None if pd.isna(day) else f"{day.year:04}-Q{day.quarter}")


# Each dimension: what items have on it, what incidents have themselves, and what is listed whatever happened.
DIMENSIONS = {
    "quarter": (lambda items: quarter(items["incident_date"]), lambda incidents: quarter(incidents["date"]), None),
    "team": (lambda items: items["team"], lambda incidents: incidents["teams"], "teams"),
    "service": (lambda items: items["services"], lambda incidents: incidents["services"], "services"),
    "severity": (lambda items: items["severity"], lambda incidents: incidents["severity"], None),
    "priority": (lambda items: items["priority"], None, None),
    "kind": (lambda items: items["kind"], None, None),
    "cause_category": (
        lambda items: items["cause_categories"], lambda incidents: incidents["cause_categories"], None
    ),
    "owner": (lambda items: items["owner"], None, None),
    "trigger": (lambda items: items["trigger"], lambda incidents: incidents["trigger"], None),
    "detection": (lambda items: items["detection"], lambda incidents: incidents["detection"], None),
}


def exploded(frame, values):
    """A row for each value that a row of the frame has; none twice."""
    frame = frame.assign(value=values).reset_index(drop=True)
    frame = frame.explode("value").dropna(subset=["value"])
    return frame.drop_duplicates(subset=["id", "value"])


def along(archive, dimension):
    of_items, of_incidents, listed = DIMENSIONS[dimension]
    items = archive.items
    rows = exploded(items, of_items(items))
    holders = rows[["incident", "value"]].rename(columns={"incident": "id"})
    if of_incidents:
        own = exploded(archive.incidents, of_incidents(archive.incidents))[["id", "value"]]
        holders = pd.concat([holders, own])
    incidents = holders.drop_duplicates().groupby("value").size()
    names = set(incidents.index) | set(archive.settings[listed] if listed else [])
    groups = dict(list(rows.groupby("value")))
    without = items[~items["id"].isin(rows["id"])]
    return {
        "parts": {name: {"incidents": int(incidents.get(name, 0)),
                         **ratios(groups.get(name, items.iloc[:0]), archive.as_of)} for name in names},
        "without_value": ratios(without, archive.as_of),
    }


def crossed(items):
    both = items.dropna(subset=["team", "priority"])
    return {f"{team} × {priority}": counts(cell) for (team, priority), cell in both.groupby(["team", "priority"])}

"""Figures about what comes back and what it costs: recurrences, error budgets, the backlog."""
from fractions import Fraction

import numpy as np
import pandas as pd

FAR = pd.Timestamp.max.normalize()


def keys(incidents):
    """A row for each category and service that an incident has."""
    rows = incidents[["id", "cause_categories", "services"]].rename_axis(None)
    rows = rows.explode("cause_categories").explode("services").dropna()
    return rows.drop_duplicates()


def related(incidents):
    """Pairs of incidents of which one names the other."""
    named = incidents[["id", "related"]].rename_axis(None).explode("related").dropna()
    named = named[named["related"].isin(incidents["id"]) & (named["related"] != named["id"])]
    turned = named.rename(columns={"id": "related", "related": "id"})
    return pd.concat([named, turned])[["id", "related"]].drop_duplicates().rename(columns={"related": "other"})


def recurrence(archive, items=None):
    """Of all items, or of some."""
    incidents, items = archive.incidents, archive.items if items is None else items
    real = incidents[incidents["origin"] != "game-day"]
    dated = real[real["date"].notna()]
    shared = keys(incidents)
    pairs = shared.merge(shared, on=["cause_categories", "services"], suffixes=("", "_other"))
    pairs = pairs.rename(columns={"id_other": "other"})[["id", "other"]]
    tied = related(incidents)
    pairs = pd.concat([pairs, tied]).drop_duplicates()
    pairs = pairs[pairs["id"].isin(dated["id"]) & (pairs["id"] != pairs["other"])]
    whole = pairs.merge(items[items["committed"] & ~items["incomplete"]], left_on="other", right_on="incident",
                        suffixes=("_later", ""))
    whole["struck"] = whole["id_later"].map(incidents["date"]) if len(whole) else pd.NaT
    whole = whole[(whole["created"] < whole["struck"]) & (whole["incident_date"] < whole["struck"])
                  & (whole["outcome_day"].fillna(FAR) > whole["struck"])]
    # Ids are told apart before and behind their sign, since a shorter one comes first.
    whole["own_id"] = whole["id"].map(lambda text: text.split("#", 1)[1])
    whole = whole.assign(due=whole["due"].fillna(FAR)).sort_values(["due", "created", "incident", "own_id"])
    worst = whole.groupby("id_later").first() if len(whole) else whole
    names = set(zip(tied["id"], tied["other"]))
    found = []
    for later in dated["id"]:
        if later not in worst.index:
            continue
        item, own, other = worst.loc[later], incidents.loc[later], incidents.loc[worst.loc[later, "incident"]]
        categories = [name for name in own["cause_categories"] if name in other["cause_categories"]]
        overdue = (item["struck"] - item["due"]).days
        found.append({
            "incident": later, "action_item": item["id"], "days_open": (item["struck"] - item["created"]).days,
            "days_overdue": overdue if overdue > 0 else None, "is_related": (later, other["id"]) in names,
            "cause_categories": categories,
            "services": [name for name in dict.fromkeys(own["services"]) if name in other["services"]],
            "answers_shared_cause": bool(set(item["cause_categories"]) & set(categories)),
        })
    return {"exposed": {"numerator": len(found), "denominator": len(dated)},
            "without_date": len(real) - len(dated), "worst": found}


def spends(incidents):
    """A row for each SLO that an incident spent of."""
    rows = [(incident, day, slo, seconds) for incident, day, budget in
            zip(incidents["id"], incidents["date"], incidents["budget_seconds"]) for slo, seconds in budget.items()]
    return pd.DataFrame(rows, columns=["id", "day", "slo", "seconds"])


def error_budgets(archive):
    incidents, as_of = archive.incidents, archive.as_of
    spent = spends(incidents)
    dated = spent[spent["day"].notna()]
    first = incidents["date"].min()
    days = pd.date_range(as_of if pd.isna(first) else first, as_of)
    known = [slo["id"] for slo in archive.settings["slos"]]
    undated = incidents[incidents["date"].isna() & (incidents["budget_seconds"].map(len) > 0)]
    return {"budgets": {slo["id"]: error_budget(slo, dated[dated["slo"] == slo["id"]], days)
                        for slo in archive.settings["slos"]},
            "without_objective": sorted(set(dated["slo"]) - set(known)), "without_date": list(undated["id"])}


def error_budget(slo, spent, days):
    budget = round(Fraction(100 - slo["objective"]) * slo["window_seconds"] * 10) / 1000
    window = max(1, -(-slo["window_seconds"] // 86_400))
    each_day = spent.groupby("day")["seconds"].sum().reindex(days, fill_value=0).astype("int64")
    trailing = each_day.rolling(window, min_periods=1).sum().round().astype("int64")
    worst, empty = None, (trailing > 0) & (trailing >= budget)

    def held(day):
        inside = spent[(spent["day"] <= day) & (spent["day"] > day - pd.Timedelta(days=window))]
        return list(inside.sort_values(["day", "id"])["id"])

    if trailing.max() > 0:
        day = trailing.idxmax()
        worst = {"day": f"{day:%Y-%m-%d}", "spent_seconds": int(trailing[day]), "incidents": held(day)}
    runs = empty.ne(empty.shift()).cumsum()[empty]
    now = int(trailing.iloc[-1])
    return {
        "budget_seconds": budget, "window_days": window, "spent_seconds": now,
        "remaining": (budget - now) / budget if budget > 0 else None, "incidents": held(days[-1]), "worst": worst,
        "exhausted": [{"from": f"{run.index[0]:%Y-%m-%d}", "to": f"{run.index[-1]:%Y-%m-%d}"}
                      for _, run in runs.groupby(runs)],
        "days_exhausted": {"numerator": int(empty.sum()), "denominator": len(days)},
        "days": {f"{day:%Y-%m-%d}": int(seconds) for day, seconds in trailing.items()},
    }


def backlog(archive):
    incidents, as_of = archive.incidents, archive.as_of
    year = incidents[(incidents["date"] <= as_of) & (incidents["date"] > as_of - pd.Timedelta(days=365))]
    costs = year["budget_seconds"].map(lambda budget: sum(budget.values()))
    items = archive.items[archive.items["is_open"]].copy()
    asked = items[["id", "cause_categories", "services"]].explode("cause_categories").explode("services").dropna()
    answers = asked.merge(keys(year), on=["cause_categories", "services"], suffixes=("", "_incident"))
    answers = answers[["id", "id_incident"]].drop_duplicates()
    answers["cost"] = answers["id_incident"].map(costs).astype(float) if len(answers) else np.nan
    items["weight"] = items["id"].map(answers.groupby("id")["cost"].sum()).fillna(0) if len(items) else 0
    places = {level["name"]: place for place, level in enumerate(archive.settings["priorities"])}
    rank = items["priority"].map(lambda name: len(places) + 1 if name is None else places.get(name, len(places)))
    items = items.assign(rank=rank, due=items["due"].fillna(FAR), own_id=items["id"].map(lambda text: text.split("#", 1)[1]))
    items = items.sort_values(["weight", "rank", "due", "incident", "own_id"], ascending=[False, True, True, True, True])
    return [{"action_item": row["id"], "weight_seconds": row["weight"]} for _, row in items.iterrows()]

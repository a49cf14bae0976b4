"""Figures about time: to ship, month by month, to publication, of the response, and how incidents were noticed."""
import math
import warnings
from fractions import Fraction

import numpy as np
import pandas as pd
from lifelines import KaplanMeierFitter

from ratios import AGES, counts, matured, quarter

PHASES = {"detection": ("started", "detected"), "acknowledgement": ("detected", "acknowledged"),
          "mitigation": ("acknowledged", "mitigated"), "resolution": ("mitigated", "resolved"),
          "whole": ("started", "resolved")}


def quartiles(numbers):
    numbers = np.asarray(list(numbers), dtype=float)
    if not len(numbers):
        return None
    lower, median, upper = np.quantile(numbers, [0.25, 0.5, 0.75], method="linear")
    return {"count": len(numbers), "lower": lower, "median": median, "upper": upper}


def cohorts(archive):
    items = archive.items[archive.items["committed"]]
    names = quarter(archive.items["incident_date"]).dropna().unique()
    return {name: {days: matured(items[quarter(items["incident_date"]) == name], days, archive.as_of)
                   for days in AGES} for name in names}


def time_to_ship(archive):
    promised = archive.items[archive.items["committed"]]
    usable = promised["created"].notna() & ~promised["incomplete"]
    watched = promised[usable]
    ends = watched["outcome_day"].fillna(archive.as_of)
    days = (ends - watched["created"]).dt.days.clip(lower=0)
    found = {**{name: counts(watched)[name] for name in ["shipped", "open", "dropped"]},
             "without_dates": int((~usable).sum()), "steps": {}}
    quantiles = {"lower_quartile": Fraction(3, 4), "median": Fraction(1, 2), "upper_quartile": Fraction(1, 4)}
    reached = {name: {"days": None, "earliest_days": None, "latest_days": None} for name in quantiles}
    if not watched.empty:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fit = KaplanMeierFitter(alpha=0.05).fit(days, watched["status"] == "shipped")
        bands = fit.confidence_interval_survival_function_
        left = Fraction(1)
        for time, row in fit.event_table.iterrows():
            if not row["observed"]:
                continue
            left *= 1 - Fraction(int(row["observed"]), int(row["at_risk"]))
            lower, upper = (float(edge) for edge in bands.loc[time])
            assert math.isclose(float(left), fit.predict(time), abs_tol=1e-9), "lifelines has another curve"
            has_band = left > 0
            found["steps"][int(time)] = {
                "watched": int(row["at_risk"]), "shipped": int(row["observed"]), "share": float(left),
                "lower": lower if has_band else None, "upper": upper if has_band else None,
            }
            for name, rest in quantiles.items():
                at = {"days": left <= rest, "earliest_days": not has_band or lower <= rest + 1e-12,
                      "latest_days": has_band and upper <= rest + 1e-12}
                for edge, is_down in at.items():
                    if is_down and reached[name][edge] is None:
                        reached[name][edge] = int(time)
    return {**found, **reached}


def net_flow(archive):
    promised = archive.items[archive.items["committed"]]
    usable = promised["created"].notna() & ~promised["incomplete"]
    dated = promised[usable]
    without = int((~usable).sum())
    if dated.empty:
        return {"months": {}, "without_dates": without}
    months = pd.period_range(dated["created"].min(), archive.as_of, freq="M")
    ends = dated["outcome_day"].where(dated["outcome_day"] >= dated["created"], dated["created"])
    table = pd.DataFrame({
        "created": dated["created"].dt.to_period("M").value_counts(),
        "shipped": ends[dated["status"] == "shipped"].dt.to_period("M").value_counts(),
        "dropped": ends[dated["status"] == "dropped"].dt.to_period("M").value_counts(),
    }, index=months).fillna(0).astype(int)
    table["open"] = (table["created"] - table["shipped"] - table["dropped"]).cumsum()
    return {"months": {f"{month}": {name: int(number) for name, number in row.items()} for month, row in table.iterrows()},
            "without_dates": without}


def publication(archive):
    incidents = archive.incidents
    published = incidents[incidents["status"] == "published"]
    days = (published["published"] - published["resolved_on"]).dt.days
    days = days[days >= 0]
    drafts = incidents[incidents["status"] != "published"]
    limits = {level["name"]: level["within_seconds"] for level in archive.settings["severities"]}
    seconds = drafts["severity"].map(lambda name: limits.get(name)).astype(float)
    start = drafts["resolved_on"].fillna(drafts["date"])
    late = (archive.as_of - start).dt.days - np.ceil(seconds / 86_400)
    overdue = late[late > 0].sort_index().sort_values(ascending=False, kind="stable")
    return {"days": quartiles(days), "without_delay": len(published) - len(days),
            "late": [{"incident": incident, "days": int(number)} for incident, number in overdue.items()],
            "without_deadline": int(late.isna().sum())}


def response(archive):
    real = archive.incidents[archive.incidents["origin"] == "production"]
    found = {"all": {"phases": phases(real), "not_in_production": len(archive.incidents) - len(real)}}
    for dimension in ["severity", "detection"]:
        for name, part in real.groupby(dimension):
            found[f"{dimension} {name}"] = {"phases": phases(part), "not_in_production": 0}
    return found


def phases(incidents):
    found = {}
    events = pd.DataFrame({event: pd.to_datetime(incidents["events"].map(lambda all: all.get(event)), utc=True, format="ISO8601")
                           for event in {event for ends in PHASES.values() for event in ends}})
    for phase, (start, end) in PHASES.items():
        seconds = (events[end] - events[start]).dt.total_seconds()
        known = seconds[seconds >= 0]
        unsure = incidents.loc[known.index, "approximate_events"].map(lambda names: start in names or end in names)
        found[phase] = {"seconds": quartiles(known), "approximate": int(unsure.sum()),
                        "left_out": len(incidents) - len(known)}
    return found


def detection(archive):
    real = archive.incidents[archive.incidents["origin"] == "production"]
    dated = real[real["date"].notna()]
    without = len(real) - len(dated)
    if dated.empty:
        return {"quarters": {}, "without_date": without}
    periods = dated["date"].dt.to_period("Q")
    last = max(periods.max(), archive.as_of.to_period("Q"))
    table = pd.crosstab(periods, dated["detection"].fillna("unsaid"), dropna=False)
    table = table.reindex(pd.period_range(periods.min(), last, freq="Q"), fill_value=0)
    ways = sorted(dated["detection"].dropna().unique())
    return {"quarters": {f"{period.year:04}-Q{period.quarter}": {
        "detections": {way: int(row[way]) for way in ways}, "unsaid": int(row.get("unsaid", 0)),
    } for period, row in table.iterrows()}, "without_date": without}

"""What a site says of its incidents and items, as tables, and as they stood on an earlier day."""
import json
from decimal import Decimal

import pandas as pd

DAYS = ["created", "due", "first_due", "shipped", "dropped", "verified", "incident_date"]


def dates(column):
    return pd.to_datetime(column, format="%Y-%m-%d")


class Archive:
    """The two tables, the settings, and the day that all of it is true of."""

    def __init__(self, incidents, items, settings, as_of):
        self.incidents, self.items, self.settings, self.as_of = incidents, items, settings, as_of

    @classmethod
    def read(cls, folder):
        """From data/incidents.json and data/actions.json, and from nothing else."""
        # Decimals, so that 100 - 99.9 is what it says.
        first = json.loads((folder / "incidents.json").read_text("utf-8"), parse_float=Decimal)
        second = json.loads((folder / "actions.json").read_text("utf-8"), parse_float=Decimal)
        assert first["as_of"] == second["as_of"], "the files are of different days"
        columns = ["id", "date", "began", "severity", "status", "published", "origin", "detection", "trigger", "teams",
                   "services", "cause_categories", "budget_seconds", "events", "approximate_events", "related"]
        incidents = pd.DataFrame(first["incidents"], columns=columns).set_index("id", drop=False)
        for day in ["date", "published"]:
            incidents[day] = dates(incidents[day])
        incidents["resolved_on"] = dates(incidents["events"].map(lambda events: events.get("resolved", "")[:10] or None))
        columns = ["id", "incident", "incident_date", "severity", "status", "kind", "priority", "owner", "team", "created",
                   "due", "first_due", "due_history", "shipped", "dropped", "verified", "evidence", "tracker", "cause", "services", "cause_categories"]
        items = pd.DataFrame(second["actions"], columns=columns)
        for day in DAYS:
            items[day] = dates(items[day])
        items["position"] = range(len(items))
        return cls(incidents, items, first["settings"], pd.Timestamp(first["as_of"]))._joined()

    def _joined(self):
        """Orders the incidents, newest first, and gives items what their incident says."""
        moments = pd.to_datetime(self.incidents["began"], utc=True, format="ISO8601")
        midnights = self.incidents["date"].dt.tz_localize("UTC")
        order = moments.fillna(midnights).fillna(pd.Timestamp(0, tz="UTC"))
        self.incidents = self.incidents.assign(order=order).rename_axis(None).sort_values(
            ["order", "id"], ascending=[False, True]
        )
        of = self.items["incident"]
        for column in ["trigger", "detection"]:
            self.items[column] = of.map(self.incidents[column]) if len(of) else None
        self.items["outcome_day"] = self.items["shipped"].fillna(self.items["dropped"])
        self.items["committed"] = self.items["status"] != "proposed"
        self.items["is_open"] = self.items["status"].isin(["open", "in-progress"])
        ended = self.items["status"].isin(["shipped", "dropped"])
        self.items["incomplete"] = ended & self.items["outcome_day"].isna()
        return self

    def rewound(self, day):
        """The archive at the end of an earlier day: what comes later has not happened yet."""
        incidents = self.incidents[~(self.incidents["date"] > day)].copy()
        unpublished = incidents["published"] > day
        incidents.loc[unpublished, "status"] = "in-review"
        incidents.loc[unpublished, "published"] = pd.NaT
        items = self.items[self.items["incident"].isin(incidents["id"]) & ~(self.items["created"] > day)].copy()
        reopened = items["outcome_day"] > day
        items.loc[reopened, "status"] = "open"
        items.loc[reopened, ["shipped", "dropped"]] = pd.NaT
        items.loc[reopened, "evidence"] = None
        items.loc[items["verified"] > day, "verified"] = pd.NaT
        # A due date that moved later was still what it had been.
        for place, moves in items["due_history"].items():
            later = [move for move in moves if move["on"] > f"{day:%Y-%m-%d}"]
            if later:
                items.loc[place, "due"] = pd.Timestamp(later[0]["due"])
                items.at[place, "due_history"] = [move for move in moves if move not in later]
        return Archive(incidents, items, self.settings, day)._joined()

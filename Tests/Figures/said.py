"""What data/figures.json says, arranged so that each figure has a name."""
import pandas as pd


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

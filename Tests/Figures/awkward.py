"""Archives that are made to be awkward: nothing, one of everything, all of one state, odd days, and chance."""
import datetime
import random

SETTINGS = ("as_of: {as_of}\ngrandfathered_before: 2100-01-01\n"
            "rules: {{grandfathering-day-is-past: off, pressing-level-has-less-time: off}}\n")
SLOS = """slos:
  never-down: {objective: 100, window: 28d, service: a}
  some: {objective: 99.9, window: 28d, service: b}
  short: {objective: 50, window: 90m}
"""
STATES = {
    "open": "status: open",
    "shipped": "status: shipped, shipped: 2026-02-20",
    "dropped": "status: dropped, dropped: 2026-02-20, reason: Moot",
    "proposed": "status: proposed",
}
KINDS = ["prevent", "detect", "mitigate", "investigate", "repair", "process"]


def incident(items, day="2026-02-10", more=""):
    lines = "".join(f"  - {{id: item-{place}, title: Do it, {item}}}\n" for place, item in enumerate(items))
    return (f"---\ntitle: It broke\nseverity: SEV1\n{more}timeline:\n  - {{at: {day} 09:00, event: started}}\n"
            f"  - {{at: {day} 10:00, event: resolved}}\n" + (f"action_items:\n{lines}" if items else "") + "---\n")


def every(state, due="2026-02-15"):
    return [f"{STATES[state]}, due: {due}, owner: maria, priority: P{place % 4}" for place in range(7)]


def fixed():
    """The archives that are written by hand: a name, documents by their ids, further settings, and the day."""
    yield "nothing", {}, "", "2026-03-01"
    yield "one incident", {"alone": incident([])}, "", "2026-03-01"
    yield "one item", {"alone": incident([STATES["shipped"] + ", due: 2026-02-20"])}, "", "2026-03-01"
    for state in STATES:
        yield f"all {state}", {"a": incident(every(state)), "b": incident(every(state), "2026-02-28")}, "", "2026-03-01"
    yield "every item overdue", {"a": incident([f"due: 2026-02-{day}" for day in range(11, 29)])}, "", "2026-03-01"
    yield "an SLO of 100 %", {
        "2026-02-10": incident([STATES["open"]], more="services: [a]\nimpact: {budget: {never-down: 1m, some: 50m}}\n"),
        "2026-02-12": incident([], "2026-02-12", "impact: {budget: {never-down: 0m, short: 30m, other: 5m}}\n"),
        "2026-03-01": incident([], "2026-03-01", "impact: {budget: {some: 40m}}\n"),
    }, SLOS, "2026-03-20"
    yield "a leap day and zones", {
        "leap": incident(["created: 2024-02-29, due: 2024-03-30, status: shipped, shipped: 2024-03-30"], "2024-02-29",
                         "timezone: Pacific/Kiritimati\nstatus: published\npublished: 2024-03-05\n"),
        "before": incident(["due: 2024-02-29, status: dropped, dropped: 2024-02-29, reason: Moot"], "2024-02-28",
                           "timezone: Pacific/Pago_Pago\nstatus: published\npublished: 2024-02-29\n"),
        "year": incident(["created: 2023-12-31, due: 2024-01-30"], "2023-12-31", "timezone: Asia/Kathmandu\n"),
        "clock": "---\ntitle: The clocks changed\nseverity: SEV2\ntimezone: Europe/Berlin\ntimeline:\n"
                 "  - {at: 2024-03-30 23:30, event: started}\n  - {at: '~2024-03-31 01:59', event: detected}\n"
                 "  - {at: 2024-03-31 03:00, event: acknowledged}\n  - {at: 2024-03-31T03:00Z, event: resolved}\n---\n",
    }, "timezone: America/New_York\n", "2024-03-31"
    yield "ties and recurrences", {
        **{name: incident(["id: x, created: 2026-01-02, due: 2026-01-20, cause: c"[7:]], day,
                          "services: [a, b, a]\nteams: [t, t]\ncauses: [{id: c, category: k, summary: S},"
                          " {id: d, category: l, summary: S}]\n")
           for name, day in [("a", "2026-01-01"), ("a-b", "2026-01-01"), ("b", "2026-01-21"), ("c", "2026-01-22")]},
        "d": incident(["status: shipped, shipped: 2026-02-02"], "2026-02-02", "related: [a]\norigin: near-miss\n"),
        "e": incident([STATES["open"]], "2026-02-03", "related: [d, b]\norigin: game-day\n"),
    }, "", "2026-02-20"


def due(chance, created):
    """A due date, which may have moved a few times."""
    dates = [created + datetime.timedelta(chance.randint(0, 60))]
    for _ in range(chance.choice([0, 0, 0, 1, 2])):
        dates.append(dates[-1] + datetime.timedelta(chance.randint(1, 40)))
    moves = [f"{{due: {date}, because: Busy, on: {created + datetime.timedelta(7 * place)}}}"
             for place, date in enumerate(dates[:-1])]
    return f"due: {dates[-1]}" + (f", due_history: [{', '.join(moves)}]" if moves else "")


def by_chance(seed):
    """Documents in which anything may be there or not."""
    chance = random.Random(seed)
    start = datetime.date(2023, 12, 20)
    as_of = start + datetime.timedelta(chance.choice([40, 200, 500]))
    span = (as_of - start).days

    def day(low=0, high=None):
        return (start + datetime.timedelta(chance.randint(low, span if high is None else min(span, high)))).isoformat()

    def maybe(text, percent=70):
        return text if chance.random() * 100 < percent else ""

    documents = {}
    names = [f"i{number:02}" for number in range(chance.choice([2, 8, 30]))]
    for name in names:
        items = []
        for number in range(chance.randint(0, 6)):
            status = chance.choice(["open", "in-progress", "shipped", "shipped", "dropped", "proposed"])
            created = chance.randint(0, span)
            ended = day(max(0, created - 3)) if chance.random() < 0.9 else None
            parts = [f"id: i{number}", "title: Do it", f"status: {status}",
                     maybe(f"created: {(start + datetime.timedelta(created)).isoformat()}"),
                     maybe(due(chance, start + datetime.timedelta(created)), 85),
                     maybe(f"owner: p{chance.randint(0, 3)}"), maybe(f"team: t{chance.randint(0, 2)}", 40),
                     maybe(f"priority: P{chance.randint(0, 3)}"), maybe(f"kind: {chance.choice(KINDS)}"),
                     maybe(f"cause: c{chance.randint(0, 1)}", 50), maybe("tracker: https://a.example/1")]
            if status in ("shipped", "dropped") and ended:
                parts.append(f"{status}: {ended}")
            if status == "dropped":
                parts.append(maybe("reason: Moot", 90))
            if status == "shipped":
                parts += [maybe("evidence: https://a.example/2"), maybe(f"verified: {day()}", 40)]
            items.append("  - {" + ", ".join(part for part in parts if part) + "}\n")
        documents[name] = document(chance, maybe, day, names, name, items)
    return documents, as_of.isoformat()


def document(chance, maybe, day, names, name, items):
    began = day()
    minutes = sorted(chance.randint(0, 1439) for _ in range(6))
    events = ["started", "detected", "acknowledged", "declared", "mitigated", "resolved"]
    if chance.random() < 0.15:
        chance.shuffle(minutes)
    lines = [maybe(f"  - {{at: '{maybe('~', 15)}{began} {minute // 60:02}:{minute % 60:02}', event: {event}}}\n", 85)
             for event, minute in zip(events, minutes)]
    timeline = "".join(lines)
    slos = {slo: chance.randint(0, 90) for slo in ["never-down", "some", "short", "unknown"] if chance.random() < 0.3}
    budget = ", ".join(f"{slo}: {minutes}m" for slo, minutes in slos.items())
    causes = "".join(f"  - {{id: c{number}, summary: S{maybe(f', category: k{chance.randint(0, 2)}', 80)}}}\n"
                     for number in range(2))
    published = chance.random() < 0.6
    services = [f"s{chance.randint(0, 2)}" for _ in range(chance.randint(0, 2))]
    return "".join([
        "---\ntitle: It broke\n", maybe(f"severity: SEV{chance.randint(1, 3)}\n", 90),
        "status: published\n" if published else "", maybe(f"published: {day()}\n", 90) if published else "",
        maybe(f"timezone: {chance.choice(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'])}\n", 30),
        maybe(f"teams: [t{chance.randint(0, 2)}]\n"), f"services: [{', '.join(services)}]\n",
        maybe(f"origin: {chance.choice(['production', 'game-day', 'near-miss'])}\n", 30),
        maybe(f"detection: {chance.choice(['alert', 'customer', 'staff'])}\n"),
        maybe(f"trigger: {chance.choice(['load', 'network'])}\n"),
        f"impact: {{budget: {{{budget}}}}}\n" if budget else "", maybe(f"causes:\n{causes}", 80),
        f"timeline:\n{timeline}" if timeline else "", maybe(f"related: [{chance.choice(names)}]\n", 30),
        "action_items:\n" + "".join(items) if items else "", "---\n",
    ])


def write(folder):
    """Writes each archive into a folder of its own, and names them."""
    archives = list(fixed())
    for seed in range(1, 25):
        documents, as_of = by_chance(seed)
        settings = SLOS + f"people_pages: {'true' if seed % 2 else 'false'}\nheadline_incidents: {1 + seed % 5}\n"
        settings += "severities: {SEV1: {publish_within: 36h}, SEV2: {publish_within: 5d}, SEV3: {}}\n"
        archives.append((f"chance {seed}", documents, settings, as_of))
    for name, documents, settings, as_of in archives:
        place = folder / name
        place.mkdir(parents=True)
        (place / "followthrough.yml").write_text(SETTINGS.format(as_of=as_of) + settings, "utf-8")
        for document, text in documents.items():
            (place / f"{document}.md").write_text(text, "utf-8")
        yield name

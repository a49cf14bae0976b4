// The two lists that can be filtered and sorted, action items and incidents: how their data is read, what a filter asks
// of a row, what a row shows, and how it is sorted. register.js does the rest. No text of the data ever becomes HTML.
"use strict";

/// What the data files call: `followthrough.names({…})` once, then `followthrough.items([…])` for each part.
const followthrough = {
  shared: null,
  incidents: [],
  /// Loads them, once for all that ask; `root` is the way to the site's.
  load(root) {
    followthrough.loading = followthrough.loading || followthrough.loadFiles(root).catch((error) => {
      followthrough.loading = null;
      followthrough.incidents = [];
      throw error;
    });
    return followthrough.loading;
  },
  async loadFiles(root) {
    await followthrough.script(`${root}actions/names.js`);
    const numbers = Array.from({ length: followthrough.shared.files }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => followthrough.script(`${root}actions/items-${number}.js`)));
  },
  /// Runs a file of the site: a page that was opened from a folder may load no other.
  script(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      // In the order they are asked for, whichever comes first.
      script.async = false;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  },
  names(shared) {
    followthrough.shared = shared;
  },
  items(incidents) {
    for (const values of incidents) {
      const incident = named(incidentFields, values);
      incident.items = incident.items.map((item) => dated({ ...named(itemFields, item), incident }));
      followthrough.incidents.push(incident);
    }
  },
};

// The places of the arrays in the data. A day is a number of days before the day that all is true of, null for none; a
// name is its place in the values of its dimension, counted from 1, 0 for none, or an array of those.
const incidentFields = ["id", "title", "date", "severity", "service", "team", "quarter", "trigger", "detection",
  "cause", "seconds", "duration", "unpublished", "origin", "items"];
const itemFields = ["id", "title", "state", "owner", "team", "priority", "kind", "created", "due", "ended", "cause",
  "figures", "reason", "end", "struckBy", "struckOn"];

function named(fields, values) {
  const object = {};
  for (let place = 0; place < values.length; place++) object[fields[place]] = values[place];
  return object;
}

/// An item with its due date, the first one it had, and how often that moved: where it did, one array has all three.
function dated(item) {
  const [due, firstDue = due, moves = 0] = [item.due].flat();
  return Object.assign(item, { due, firstDue, moves });
}

/// Days as texts, `2026-03-14`: many items share one.
const isoDays = new Map();
function isoDay(offset) {
  if (offset === null) return "";
  if (!isoDays.has(offset)) {
    const time = Date.parse(followthrough.shared.asOf) - offset * 86400000;
    isoDays.set(offset, new Date(time).toISOString().slice(0, 10));
  }
  return isoDays.get(offset);
}

/// `14 Mar 2026`
function dateWords(offset) {
  const [year, month, day] = isoDay(offset).split("-").map(Number);
  const values = { day, month: followthrough.shared.months[month - 1], year };
  return followthrough.shared.date.replace(/{{(\w+)}}/g, (_, name) => values[name]);
}

/// `1,234`
function digits(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, followthrough.shared.thousands);
}

/// `7 of 11`
function ratioWords({ part, whole }) {
  const values = { part: digits(part), whole: digits(whole) };
  return followthrough.shared.ratio.replace(/{{(\w+)}}/g, (_, name) => values[name]);
}

/// `12 items`, `1 item`
function countWords(kind, count) {
  const [one, two] = followthrough.shared.counts[kind];
  return count === 1 ? one : two.replace("2", digits(count));
}

/// `prevent`
function kindWords(number) {
  const { label } = value("kind", number);
  return followthrough.shared.small ? label.toLowerCase() : label;
}

/// `12 days ago`, `today`, `in 3 days`
function ageWords(offset) {
  const near = Math.max(-2, Math.min(2, offset));
  return followthrough.shared.ages[near + 2].replace("2", digits(Math.abs(offset)));
}

/// Numbers of names as a list, whether they are one or several.
function list(numbers) {
  return Array.isArray(numbers) ? numbers : numbers ? [numbers] : [];
}

/// A name of a dimension for readers, and the address of its page.
function value(dimension, number) {
  const found = number ? followthrough.shared.values[dimension][number - 1] : null;
  return { key: found ? found[0] : "", label: found ? found[1] : "", url: found && found[2] ? found[2] : "" };
}

function keys(dimension, numbers) {
  return list(numbers).map((number) => value(dimension, number).key).join(" ");
}

/// The number of a row on a dimension: of an item, or of its incident.
function numbersOf(row, dimension) {
  return list(row[dimension] !== undefined || !row.incident ? row[dimension] : row.incident[dimension]);
}

/// What each filter but those by dimension asks of a row, from the values that are wanted.
const filters = {
  state: (wanted) => (item) => wanted.includes(followthrough.shared.groups[stateOf(item).group][0]),
  incident: (wanted) => (row) => wanted.includes((row.incident || row).id),
  figure: (wanted) => {
    const asked = wanted.map((id) => followthrough.shared.figures[id]).filter(Boolean);
    return (item) => asked.some(([place, letters]) => letters.includes(item.figures[place]));
  },
  created: (wanted) => (item) => wanted.includes(isoDay(item.created).slice(0, 7)),
  ended: (wanted) => (item) => wanted.includes(isoDay(endOf(item)).slice(0, 7)),
  // Open at the end of a month.
  backlog: ([month]) => (item) => item.created !== null && isoDay(item.created).slice(0, 7) <= month
    && (endOf(item) === null || isoDay(endOf(item)).slice(0, 7) > month),
  text: ([text]) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return (row) => {
      row.words = row.words || searched(row).toLowerCase();
      return words.every((word) => row.words.includes(word));
    };
  },
};

/// The filter of a dimension: a row has one of the values, or, for `-`, none.
function dimensionFilter(dimension, wanted) {
  const values = followthrough.shared.values[dimension];
  const numbers = new Set(wanted.map((key) => values.findIndex(([name]) => name === key) + 1).filter(Boolean));
  const isNoneWanted = wanted.includes("-");
  return (row) => {
    const own = numbersOf(row, dimension);
    return own.length ? own.some((number) => numbers.has(number)) : isNoneWanted;
  };
}

function searched(row) {
  const incident = row.incident || row;
  const names = ["owner", "team", "service"].flatMap((dimension) =>
    dimension === "owner" && !row.incident ? [] : numbersOf(row, dimension).map((n) => value(dimension, n).label));
  return [row.title, row.id, incident.title, incident.id, ...names].join(" ");
}

/// The day an item left the backlog.
function endOf(item) {
  return item.end !== undefined ? item.end : item.ended;
}

function stateOf(item) {
  const [word, label, group] = followthrough.shared.states[item.state];
  return { word, label, group, isOpen: word === "overdue" || word === "open" || word === "in-progress",
    isEnd: word === "shipped" || word === "dropped" };
}

/// Days in the order of the calendar, none last.
function dayOrder(offset) {
  return offset === null ? Infinity : -offset;
}

/// Names in the order of the settings, none last.
function nameOrder(number) {
  return list(number)[0] || Infinity;
}

/// `moved twice`; nothing where it never did.
function movesWords(count) {
  return followthrough.shared.moves[Math.min(3, count)].replace("3", digits(count));
}

/// How many of an incident's items shipped, of those somebody committed to, and how the others stand.
function promises(incident) {
  const counts = { shipped: 0, dropped: 0, open: 0, overdue: 0 };
  for (const item of incident.items) {
    const { word } = stateOf(item);
    const shape = word === "in-progress" ? "open" : word;
    if (shape in counts) counts[shape]++;
  }
  const whole = counts.shipped + counts.dropped + counts.open + counts.overdue;
  return { counts, part: counts.shipped, whole };
}

/// The lists by the names that forms give: what may be asked of it beside its dimensions, its `rows`, the group that a row
/// is counted in, what a row `shows` by the names of its model, what its columns are `sorted` by, the `order` it has
/// without that, and the `columns` of its CSV.
const lists = {
  items: {
    asks: ["state", "incident", "figure", "created", "ended", "backlog", "text"],
    rows: (incidents) => incidents.flatMap((incident) => incident.items),
    group: (item) => stateOf(item).group,
    shows(item, root) {
      const state = stateOf(item);
      const team = value("team", item.team);
      const owner = value("owner", item.owner);
      return {
        url: `${root}incidents/${item.incident.id}/index.html#item-${item.id}`,
        title: item.title,
        incidentTitle: item.incident.title,
        owner: owner.label,
        ownerLink: owner.label ? [{ label: owner.label, url: owner.url && root + owner.url }] : [],
        team: [{ label: team.label, url: team.url && root + team.url }].filter((team) => team.label),
        priority: value("priority", item.priority).label,
        kind: kindWords(item.kind),
        due: item.due,
        age: item.due !== null && state.isOpen ? ageWords(item.due) : "",
        struck: item.struckBy
          ? [{ url: `${root}incidents/${item.struckBy}/index.html`, date: dateWords(item.struckOn) }] : [],
        moved: movesWords(item.moves),
        state: state.word,
        stateLabel: state.label,
        ended: item.ended,
        isLate: state.word === "shipped" && item.ended !== null && item.firstDue !== null && item.ended < item.firstDue ? "true" : "",
        reason: item.reason || "",
      };
    },
    sorted: {
      title: (item) => item.title.toLowerCase(),
      owner: (item) => value("owner", item.owner).label.toLowerCase() || "\uffff",
      priority: (item) => nameOrder(item.priority),
      due: (item) => dayOrder(item.due),
    },
    // What is overdue first: open items by due date, those that ended latest first, then by id.
    order: (item) => {
      const state = stateOf(item);
      const place = item.ended !== null ? item.ended : state.isEnd ? Infinity : dayOrder(item.due);
      return state.group * 1e12 + Math.min(1e11, place);
    },
    columns: {
      id: (item) => `${item.incident.id}#${item.id}`,
      incident: (item) => item.incident.id,
      incident_date: (item) => isoDay(item.incident.date),
      severity: (item) => keys("severity", item.incident.severity),
      title: (item) => item.title,
      state: (item) => stateOf(item).word,
      kind: (item) => keys("kind", item.kind),
      priority: (item) => keys("priority", item.priority),
      owner: (item) => keys("owner", item.owner),
      team: (item) => keys("team", item.team),
      created: (item) => isoDay(item.created),
      due: (item) => isoDay(item.due),
      ended: (item) => isoDay(item.ended),
      services: (item) => keys("service", item.incident.service),
      cause_categories: (item) => keys("cause", item.cause),
    },
  },
  incidents: {
    asks: ["incident", "text"],
    rows: (incidents) => incidents,
    group: null,
    shows(incident, root) {
      const severity = value("severity", incident.severity);
      return {
        url: `${root}incidents/${incident.id}/index.html`,
        title: incident.title,
        unpublished: followthrough.shared.chips[incident.unpublished],
        origin: followthrough.shared.chips[incident.origin],
        severity: severity.label,
        severityRank: severity.label && `s${followthrough.shared.severityRanks[incident.severity - 1]}`,
        date: incident.date,
        duration: incident.duration,
        services: list(incident.service).map((number) => value("service", number))
          .map(({ label, url }) => ({ label, url: url && root + url })),
        promises: promises(incident),
        ratio: promises(incident).whole ? ratioWords(promises(incident)) : "",
      };
    },
    sorted: {
      title: (incident) => incident.title.toLowerCase(),
      severity: (incident) => nameOrder(incident.severity),
      date: (incident) => dayOrder(incident.date),
      duration: (incident) => (incident.seconds < 0 ? Infinity : incident.seconds),
      services: (incident) => nameOrder(incident.service),
      shipped: (incident) => { const { part, whole } = promises(incident); return whole ? part / whole : Infinity; },
    },
    // As the data stands: the newest first.
    order: () => 0,
    columns: {
      id: (incident) => incident.id,
      title: (incident) => incident.title,
      date: (incident) => isoDay(incident.date),
      severity: (incident) => keys("severity", incident.severity),
      duration_seconds: (incident) => (incident.seconds < 0 ? "" : String(incident.seconds)),
      services: (incident) => keys("service", incident.service),
      teams: (incident) => keys("team", incident.team),
      cause_categories: (incident) => keys("cause", incident.cause),
      items_shipped: (incident) => String(promises(incident).part),
      items_committed: (incident) => String(promises(incident).whole),
    },
  },
};

// Filters and sorts a list of the site: the register of action items, or the incidents. Without this script the page has
// the whole list, cut into pages, and no filters. The state of the filters is in the address, so that it can be sent to
// somebody; lists.js knows the data.
"use strict";

/// Rows that are in the page at once.
const rowsPerPage = 200;

class Register {
  constructor(form) {
    this.form = form;
    this.list = lists[form.dataset.list];
    this.root = form.dataset.root;
    this.table = document.querySelector("main table.list");
    this.model = document.getElementById("row-model").content.firstElementChild;
    // As the build made them: shown again when nothing is filtered.
    this.ownBodies = [...this.table.tBodies];
    this.ownPager = document.querySelector("main nav.pager");
    this.shown = form.querySelector(".shown");
    this.only = form.querySelector(".only");
    this.rows = [];
    this.addSortButtons();
    this.listen();
    form.hidden = false;
    this.follow();
  }

  listen() {
    let typed = 0;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => {
      // A text grows letter by letter: only its first is a step to go back to.
      clearTimeout(typed);
      if (event.target.name !== "text") this.go(this.read());
      else typed = setTimeout(() => this.go(this.read(), this.query.text !== undefined), 120);
    });
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.go({});
    });
    // The data is on its way before the first filter is chosen.
    for (const name of ["focusin", "pointerenter"]) {
      this.form.addEventListener(name, () => this.load().catch(() => {}), { once: true });
    }
    this.form.querySelector("[name=csv]").addEventListener("click", () => this.load().then(() => this.download(), () => this.fail()));
    addEventListener("popstate", () => this.follow());
  }

  /// A button in the head of each column that can be sorted.
  addSortButtons() {
    for (const head of this.table.tHead.querySelectorAll("[data-sort]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => {
        const { sort, page, ...query } = this.query;
        const name = head.dataset.sort;
        this.go({ ...query, sort: [sort && sort[0] === name ? `-${name}` : name] });
      });
      head.append(button);
    }
  }

  // The address

  /// The query of an address: `{team: ["payments", "web"], sort: ["due"]}`.
  static parse(search) {
    const query = {};
    for (const pair of search.slice(1).split("&").filter(Boolean)) {
      const [name, values = ""] = pair.split("=");
      try {
        const list = values.split(",").filter(Boolean).map((text) => decodeURIComponent(text.replace(/\+/g, " ")));
        if (list.length) query[decodeURIComponent(name)] = list;
      } catch {
        // Not an address that anybody meant; that part of it asks for nothing.
      }
    }
    return query;
  }

  static format(query) {
    const pairs = Object.entries(query).map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(",")}`);
    return pairs.length ? "?" + pairs.join("&") : "";
  }

  /// What the form asks for, with what only an address can ask for.
  read() {
    const query = {};
    for (const name of ["incident", "created", "ended", "backlog"]) {
      if (this.query[name]) query[name] = this.query[name];
    }
    for (const field of this.form.elements) {
      const text = field.name && field.value ? field.value.trim() : "";
      if (!text || field.type === "button") continue;
      // A value that has a comma is one value; an option may name several.
      query[field.name] = field.selectedOptions && field.selectedOptions[0].dataset.values
        ? JSON.parse(field.selectedOptions[0].dataset.values) : [text];
    }
    return query;
  }

  /// Shows what a query asks for, and puts it into the address.
  go(query, isSameStep = false) {
    const address = location.pathname + Register.format(query);
    if (Register.format(query) !== location.search) {
      if (isSameStep) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
    }
    this.follow();
  }

  /// Shows what the address asks for.
  follow() {
    this.query = Register.parse(location.search);
    this.fillForm();
    if (!Object.keys(this.query).length) return this.showAll();
    this.table.setAttribute("aria-busy", "true");
    const query = this.query;
    return this.load().then(() => { if (query === this.query) this.show(); }, () => this.fail());
  }

  fillForm() {
    for (const field of this.form.elements) {
      if (!field.name || field.type === "button") continue;
      const values = this.query[field.name] || [];
      const value = values.join(",");
      // While somebody types, the text is theirs.
      if (field.value.trim() !== value) field.value = value;
      if (field.tagName === "SELECT" && field.value !== value) {
        const option = new Option(value, value, false, true);
        if (values.length > 1) option.dataset.values = JSON.stringify(values);
        field.add(option);
      }
      if (value && field.closest("details")) field.closest("details").open = true;
    }
  }

  // The data

  /// Loads the data once.
  load() {
    this.loading = this.loading || this.loadRows();
    return this.loading;
  }

  async loadRows() {
    await followthrough.load(this.root);
    this.rows = this.list.rows(followthrough.incidents);
    this.rows.forEach((row, place) => { row.place = place; });
  }

  fail() {
    this.loading = null;
    this.showAll();
    this.shown.textContent = this.form.dataset.failed;
  }

  // The rows

  found() {
    const { sort, page, ...asked } = this.query;
    const tests = Object.entries(asked).map(([name, wanted]) =>
      this.list.asks.includes(name) ? filters[name](wanted)
        : followthrough.shared.values[name] ? dimensionFilter(name, wanted) : () => true);
    return this.sorted(this.rows.filter((row) => tests.every((test) => test(row))));
  }

  sorted(rows) {
    const name = this.query.sort ? this.query.sort[0] : "";
    const isDown = name.startsWith("-");
    const key = this.list.sorted[isDown ? name.slice(1) : name];
    const isOrder = name === "-state";
    const keyed = rows.map((row) => ({ row, key: key ? key(row) : 0, order: this.list.order(row) }));
    keyed.sort((a, b) => {
      if (a.key !== b.key) {
        // What has no value comes last, in either direction.
        if (a.key === Infinity || b.key === Infinity || a.key === "\uffff" || b.key === "\uffff") return a.key < b.key ? -1 : 1;
        return a.key < b.key === isDown ? 1 : -1;
      }
      const order = a.order - b.order || (a.row.incident ? byId(a.row, b.row) : a.row.place - b.row.place);
      return isOrder ? -order : order;
    });
    return keyed.map(({ row }) => row);
  }

  showAll() {
    this.put(this.ownBodies);
    this.putPager(this.ownPager);
    this.shown.textContent = "";
    this.only.textContent = "";
    this.markSort();
  }

  show() {
    const rows = this.found();
    const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
    const page = Math.min(pages, Math.max(1, Math.floor(Number(this.query.page)) || 1));
    const part = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
    this.put(this.bodies(part, rows));
    this.putPager(pages > 1 ? this.pager(page, pages) : null);
    this.shown.textContent = this.countWords(rows);
    this.only.textContent = this.onlyWords();
    this.markSort();
  }

  /// The rows in groups with their counts, where the list has groups and is in its own order.
  bodies(part, rows) {
    const body = document.createElement("tbody");
    if (!this.list.group || this.query.sort) {
      body.append(...part.map((row) => this.row(row)));
      return [body];
    }
    return followthrough.shared.groups.flatMap(([word, heading], group) => {
      const own = part.filter((row) => this.list.group(row) === group);
      if (!own.length) return [];
      const body = document.createElement("tbody");
      body.id = word;
      const head = body.insertRow();
      head.className = "group";
      const cell = document.createElement("th");
      cell.scope = "rowgroup";
      cell.colSpan = this.model.cells.length;
      const count = document.createElement("span");
      count.className = "count";
      count.textContent = digits(rows.filter((row) => this.list.group(row) === group).length);
      cell.append(heading, " ", count);
      head.append(cell);
      body.append(...own.map((row) => this.row(row)));
      return [body];
    });
  }

  /// A row: the page's model of one, with the values of this one in their places.
  row(row) {
    const element = this.model.cloneNode(true);
    fill(element, this.list.shows(row, this.root));
    return element;
  }

  put(bodies) {
    for (const body of [...this.table.tBodies]) body.remove();
    this.table.append(...bodies);
    this.table.removeAttribute("aria-busy");
  }

  putPager(pager) {
    const old = document.querySelector("main nav.pager");
    if (old && old !== pager) old.remove();
    if (pager && pager !== old) this.table.parentElement.after(pager);
  }

  pager(page, pages) {
    const pager = document.createElement("nav");
    pager.className = "pager";
    pager.setAttribute("aria-label", this.form.dataset.pages);
    const link = (to, words) => {
      const anchor = document.createElement("a");
      const { page: _, ...query } = this.query;
      const next = to > 1 ? { ...query, page: [String(to)] } : query;
      anchor.href = Register.format(next) || location.pathname;
      anchor.textContent = words;
      anchor.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.go(next);
        this.table.scrollIntoView();
        this.table.parentElement.focus({ preventScroll: true });
      });
      return anchor;
    };
    const here = document.createElement("span");
    here.textContent = this.form.dataset.page.replace("{page}", digits(page)).replace("{pages}", digits(pages));
    pager.append(...(page > 1 ? [link(page - 1, this.form.dataset.previous)] : []), " ", here, " ",
      ...(page < pages ? [link(page + 1, this.form.dataset.next)] : []));
    return pager;
  }

  // The words

  /// `37 of 512 items: 20 shipped, 9 open, 5 overdue, 3 dropped`
  countWords(rows) {
    const words = this.form.dataset.count.replace("{shown}", digits(rows.length)).replace("{all}", digits(this.rows.length));
    if (!this.list.group) return words;
    const parts = followthrough.shared.groups.map(([, , word], group) =>
      [rows.filter((row) => this.list.group(row) === group).length, word]).filter(([count]) => count);
    return words + (parts.length ? ": " + parts.map(([count, word]) => `${digits(count)} ${word}`).join(", ") : "");
  }

  /// What the address asks for and no field shows: some incidents, a month.
  onlyWords() {
    const titles = (this.query.incident || []).map((id) =>
      (followthrough.incidents.find((incident) => incident.id === id) || { title: id }).title);
    const words = ["created", "ended", "backlog"].filter((name) => this.query[name])
      .map((name) => `${this.form.dataset[name]} ${this.query[name].join(", ")}`);
    return [...titles, ...words].join(" · ");
  }

  markSort() {
    const name = this.query.sort ? this.query.sort[0] : "";
    for (const head of this.table.tHead.querySelectorAll("[data-sort]")) {
      const isOwn = name.replace(/^-/, "") === head.dataset.sort;
      if (isOwn) head.setAttribute("aria-sort", name.startsWith("-") ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  /// Everything that is found, as a file.
  download() {
    const rows = Object.keys(this.query).length ? this.found() : this.sorted(this.rows);
    const columns = Object.entries(this.list.columns);
    const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, text]) => quoted(text(row))))];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines.map((line) => line.join(",") + "\r\n").join("")], { type: "text/csv" }));
    link.download = this.form.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

/// Items in the order of ids.
function byId(a, b) {
  const [left, right] = [a.incident.id, b.incident.id];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/// Puts values into a copy of a model: `data-text` and `data-day` name what an element says, `data-link` where it leads,
/// `data-class` what it is called; without the value of `data-if`, or with that of `data-unless`, it goes, and
/// `data-each` repeats it. What is `data-bare` leaves its inside.
function fill(element, values) {
  const isThere = (name) => values[name] !== null && values[name] !== "" && values[name] !== undefined;
  for (const part of [...element.querySelectorAll("[data-each]")]) {
    const { each } = part.dataset;
    delete part.dataset.each;
    for (const inner of values[each]) {
      const copy = part.cloneNode(true);
      fill(copy, inner);
      part.before(...(copy.hasAttribute("data-bare") ? copy.childNodes : [copy]), ...(copy.hasAttribute("data-bare") ? [] : [" "]));
    }
    part.remove();
  }
  for (const part of [...element.querySelectorAll("[data-if],[data-unless]")]) {
    const { if: wanted, unless } = part.dataset;
    if (wanted ? !isThere(wanted) : isThere(unless)) part.remove();
  }
  for (const part of [...element.querySelectorAll("*")]) {
    const { text, day, link, class: name, squares, bare } = part.dataset;
    if (text) part.textContent = values[text];
    if (link) part.setAttribute("href", values[link]);
    if (name && values[name]) part.classList.add(values[name]);
    if (day) {
      const time = document.createElement("time");
      time.dateTime = isoDay(values[day]);
      time.textContent = dateWords(values[day]);
      part.append(time);
    }
    if (squares) part.append(...drawSquares(values[squares]));
    if (bare !== undefined) part.replaceWith(...part.childNodes);
    for (const attribute of [...part.attributes]) if (attribute.name.startsWith("data-")) part.removeAttribute(attribute.name);
  }
}

/// A square for each promise, as the build draws them; none where there are too many to tell apart.
function drawSquares({ counts, whole }) {
  if (!whole || whole > 60) return [];
  const outlines = {
    shipped: [["shipped", (x) => `M${x} 0h10v10h-10z`]],
    dropped: [["dropped", (x) => `M${x}.5 1l8 8m0-8l-8 8`]],
    open: [["open", (x) => `M${x}.75 .75h8.5v8.5h-8.5z`]],
    overdue: [["overdue", (x) => `M${x}.75 .75h8.5v8.5h-8.5z`], ["bar", (x) => `M${x} 3m3 0h4v4h-4z`]],
  };
  const create = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, text] of Object.entries(attributes)) element.setAttribute(key, text);
    return element;
  };
  const shapes = Object.keys(outlines).filter((shape) => counts[shape]);
  const label = shapes.map((shape) => `${counts[shape]} ${followthrough.shared.groups.find(([word]) => word === shape)[2]}`).join(", ");
  const svg = create("svg", { class: "squares", width: whole * 13 - 3, height: 10, role: "img", "aria-label": label });
  let first = 0;
  for (const shape of shapes) {
    const places = Array.from({ length: counts[shape] }, (_, index) => (first + index) * 13);
    first += counts[shape];
    for (const [name, outline] of outlines[shape]) svg.append(create("path", { class: name, d: places.map(outline).join("") }));
  }
  return [svg];
}

for (const form of document.querySelectorAll("form.filters")) new Register(form);

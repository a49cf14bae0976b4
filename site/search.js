// The search of every page: opened by its link or with the key "/", closed with Esc. What finds, find.js, and the data are
// loaded when it is opened first. Without this script the link leads to a page that offers the plain lists.
"use strict";

/// Results of a group before somebody asks for more, and then.
const [fewResults, moreResults] = [5, 50];

class Search {
  constructor(link, dialog) {
    this.link = link;
    this.dialog = dialog;
    this.root = dialog.dataset.root;
    this.field = dialog.querySelector("input");
    this.status = dialog.querySelector("[role=status]");
    this.results = dialog.querySelector(".found");
    this.long = new Set();
    this.listen();
    // On its own page the search is open, with what the address asks for.
    if (!link.hasAttribute("aria-current")) return;
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) this.field.value = asked;
    this.open();
  }

  listen() {
    this.link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      this.open();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || this.dialog.open || !isKeyOn()) return;
      if (event.target.closest("input, select, textarea, [contenteditable]")) return;
      event.preventDefault();
      this.open();
    });
    this.field.addEventListener("input", () => {
      this.long.clear();
      this.show();
    });
    this.dialog.addEventListener("keydown", (event) => this.move(event));
    this.dialog.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = this.results.querySelector("a");
      if (first) first.click();
    });
    // Outside of it, or its button.
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog || event.target.closest("[name=close]")) this.close();
    });
  }

  open() {
    this.dialog.showModal();
    this.field.select();
    this.load().then(() => this.show(), () => this.fail());
  }

  close() {
    this.dialog.close();
    // Until the next frame a field that is gone may have the focus, and would take the key that opens the search again.
    if (this.dialog.contains(document.activeElement)) document.activeElement.blur();
  }

  /// Loads what finds and the data, once.
  load() {
    this.loading = this.loading || this.loadAll();
    return this.loading;
  }

  async loadAll() {
    const run = (file) => new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement("script"), { src: this.root + file, async: false, onload, onerror }));
    });
    // A page with filters has it.
    if (typeof followthrough === "undefined") await run("lists.js");
    await Promise.all([run("find.js"), followthrough.load(this.root)]);
    const numbers = Array.from({ length: followthrough.shared.words }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => run(`search/words-${number}.js`)));
    this.finder = new Finder();
  }

  fail() {
    this.loading = null;
    const link = document.createElement("a");
    link.href = this.link.href;
    link.textContent = this.dialog.dataset.lists;
    this.status.replaceChildren(this.dialog.dataset.failed, " ", link);
  }

  // The keys

  /// Up and down go through the results, from the field and back to it; a letter is for the field.
  move(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
      return;
    }
    const stops = [this.field, ...this.results.querySelectorAll("a, button")];
    const place = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && place >= 0) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, place + step))].focus();
    } else if (place > 0 && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.field.focus();
    }
  }

  // The results

  show() {
    if (!this.finder) return;
    const text = this.field.value.trim();
    if (this.link.hasAttribute("aria-current")) {
      history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    }
    const found = this.finder.find(text);
    const { count, none } = this.dialog.dataset;
    this.status.textContent = !text ? "" : found.total ? count.replace("{count}", digits(found.total)) : none;
    this.results.replaceChildren(...found.groups.map((group) => this.group(group, found)));
  }

  group({ kind, found, total }, { terms, matched }) {
    const section = document.createElement("section");
    const limit = this.long.has(kind) ? moreResults : fewResults;
    const rows = found.slice(0, limit).map((result) => make("li", "", this.result(kind, result, new Marks(terms, matched))));
    const heading = make("h2", "", this.dialog.dataset[kind], " ", make("span", "count", digits(total)));
    section.append(heading, make("ul", "", ...rows));
    if (total > limit && limit === fewResults) {
      const more = make("button", "", this.dialog.dataset.more.replace("{count}", digits(Math.min(moreResults, total) - limit)));
      more.type = "button";
      more.addEventListener("click", () => {
        this.long.add(kind);
        const place = [...this.results.querySelectorAll("a, button")].indexOf(more);
        this.show();
        // The first of those that came.
        this.results.querySelectorAll("a, button")[place].focus();
      });
      section.append(more);
    }
    return section;
  }

  /// A result: what it is, and where it leads.
  result(kind, { thing, text }, marks) {
    const link = make("a", "", make("span", "title", ...marks.in(thing.title)));
    const details = { incidents: Search.incident, texts: Search.incident, items: Search.item, names: Search.name }[kind](thing, marks);
    if (text.length) details.push([this.dialog.dataset.words, " ", ...text.flatMap((word) => [make("mark", "", word), " "])]);
    link.href = this.root + Search.address(kind, thing);
    link.append(make("small", "", ...details.flatMap((detail, place) => (place ? [" · ", ...detail] : detail))));
    return link;
  }

  static address(kind, thing) {
    if (kind === "items") return `incidents/${thing.incident.id}/index.html#item-${thing.id}`;
    if (kind !== "names") return `incidents/${thing.id}/index.html`;
    return thing.url || `actions/index.html?${thing.dimension}=${encodeURIComponent(thing.key)}`;
  }

  static incident(incident, marks) {
    const services = list(incident.service).map((number) => value("service", number).label).join(", ");
    return [[value("severity", incident.severity).label], [incident.date === null ? "" : dateWords(incident.date)], marks.in(services)]
      .filter((parts) => parts.join(""));
  }

  static item(item, marks) {
    const { word, label } = stateOf(item);
    return [[make("span", `state ${word}`, label)], marks.in(value("owner", item.owner).label), marks.in(item.incident.title)]
      .filter((parts) => parts.join(""));
  }

  static name(name) {
    const counts = ["incidents", "items"].filter((kind) => name[kind].length);
    return [[followthrough.shared.labels[name.dimension]], ...counts.map((kind) => [countWords(kind, name[kind].length)])];
  }
}

/// Marks the words of a text that were found.
class Marks {
  constructor(terms, matched) {
    this.terms = terms;
    this.matched = matched;
  }

  /// A text in pieces, those that match as `<mark>`: the letters that were typed, or the whole word where it is only like
  /// them.
  in(text) {
    return text.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean).flatMap((piece) => {
      const word = foldedText(piece);
      const term = this.terms.filter((term) => word.startsWith(term)).sort((a, b) => b.length - a.length)[0];
      if (!term && !this.matched.has(word)) return [piece];
      const end = term && word.length === piece.length ? term.length : piece.length;
      return [make("mark", "", piece.slice(0, end)), piece.slice(end)].filter(Boolean);
    });
  }
}

function make(name, className, ...parts) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...parts);
  return element;
}

/// Whether "/" opens the search: somebody whose voice or hand types it by chance can turn that off on the search's page.
function isKeyOn() {
  try {
    return localStorage.getItem("followthrough-key") !== "off";
  } catch {
    // A browser that keeps nothing for a site.
    return true;
  }
}

addEventListener("DOMContentLoaded", () => {
  const [link, model] = [document.querySelector("a.find"), document.querySelector("div.finder")];
  if (!link || !model) return;
  const dialog = make("dialog", "finder", ...model.childNodes);
  Object.assign(dialog.dataset, model.dataset);
  dialog.setAttribute("aria-label", model.dataset.label);
  model.replaceWith(dialog);
  new Search(link, dialog);
  const key = document.querySelector("[name=search-key]");
  if (!key) return;
  key.checked = isKeyOn();
  key.addEventListener("change", () => localStorage.setItem("followthrough-key", key.checked ? "on" : "off"));
  key.closest("[hidden]").hidden = false;
});

// In previewed pages alone: reloads a page when there is a newer site, and shows what the checks found. No text of the
// archive ever becomes HTML.
"use strict";

const shownSite = document.currentScript.dataset.site;
let source = null;
let panel = null;

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

/// What one finding says: the place, what is wrong, and the remedy.
function findingRow(finding) {
  const row = element("li", "", element("code", finding.place), element("strong", finding.severity));
  row.className = finding.severity;
  row.append(element("span", finding.message), element("small", `[${finding.rule}]`));
  if (finding.help) row.append(element("p", `help: ${finding.help}`));
  return row;
}

/// `2 errors; this is the last good site`
function headline(state) {
  const stale = state.site ? "this is the last good site" : "there is no site yet";
  if (state.obstacle) return stale;
  const warnings = state.findings.length + state.hidden - state.errors;
  const counts = [[state.errors, "error"], [warnings, "warning"]].filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? "" : "s"}`);
  return state.errors > 0 ? `${counts.join(" and ")}; ${stale}` : `${counts.join("")} in what you edited`;
}

function show(state) {
  const isOpen = panel?.querySelector("details")?.open ?? true;
  panel?.remove();
  panel = null;
  if (!state.obstacle && state.findings.length === 0) return;
  const list = element("ul", "", ...state.findings.map(findingRow));
  if (state.hidden > 0) list.append(element("li", `and ${state.hidden} more: followthrough check`));
  const details = element("details", "", element("summary", headline(state)));
  if (state.obstacle) details.append(element("pre", state.obstacle));
  details.append(list);
  details.open = isOpen;
  put(details, state.current ? "warning" : "error");
}

function put(content, kind) {
  panel?.remove();
  panel = element("aside", "", content);
  panel.id = "followthrough-preview";
  panel.className = kind;
  panel.setAttribute("aria-label", "Preview");
  panel.setAttribute("role", "status");
  document.body.append(panel);
}

function receive(event) {
  const state = JSON.parse(event.data);
  if (state.site && state.site !== shownSite) {
    location.reload();
  } else {
    show(state);
  }
}

function listen() {
  source ??= new EventSource("/.followthrough/events");
  source.onmessage = receive;
  // A browser tries again by itself; a page that is left alone should say that nothing follows.
  source.onerror = () => put(element("p", "The preview has ended. Start it again with: followthrough serve"), "error");
}

function rest() {
  source?.close();
  source = null;
}

// A browser keeps few connections to one host: a page that nobody sees holds none.
document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
addEventListener("pageshow", (event) => {
  if (event.persisted && !document.hidden) listen();
});
if (!document.hidden) listen();

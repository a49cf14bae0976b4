#!/usr/bin/env python3
"""check.py SITE [--some N]: uses the filters of a built site as people do, in a real browser, from its files and from a server.

Every link that shows a number of items leads to as many; rows that the script makes are those of the build; filters,
order, address, back button, CSV, keyboard and paging do what they say; the search finds what is typed, with mistakes, in
50 ms, by the keyboard alone; without JavaScript the lists are whole. Nothing is said in the console and nothing is asked
from elsewhere. With --some, the links of N pages of each folder. Prints what is wrong and exits with 1.

Needs Chromium on the machine, and what requirements.txt names.
"""
import argparse
import csv
import functools
import http.server
import io
import json
import pathlib
import re
import shutil
import sys
import threading
import urllib.parse

from playwright.sync_api import sync_playwright

COUNTED = re.compile(r"(\d[\d,.]*)(?: (?:of|von) (\d[\d,.]*))?")
WORDS = pathlib.Path(__file__).resolve().parents[2] / "templates/words"


def number(text):
    """A whole number as pages write it: 1,234 and 1.234."""
    return int(re.sub(r"[,.]", "", text))


def numbers(text):
    """The whole numbers in a text."""
    return [number(found) for found in re.findall(r"\d[\d,.]*", text)]


def words(site):
    """What the site says, in its language, by the keys of the catalogue."""
    language = re.search(r'<html lang="([^"]+)">', (site / "index.html").read_text(encoding="utf-8")).group(1)
    text = (WORDS / f"{language}.yml").read_text(encoding="utf-8")
    return dict(re.findall(r'^ *([\w-]+): "?(.*?)"?$', text, re.MULTILINE))


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder."""

    def log_message(self, *_):
        pass


def served(folder):
    """A server of a folder, which runs until it is shut down."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def chromium(driver):
    """The machine's own browser."""
    return driver.chromium.launch(
        executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"])


class Check:
    """The site at one address, in one browser, and what is wrong with it."""

    def __init__(self, browser, site, root):
        self.site, self.root, self.problems = site, root, []
        self.context = browser.new_context(accept_downloads=True)
        self.page = self.open(self.context)
        data = json.loads((site / "data/actions.json").read_text(encoding="utf-8"))
        self.items, self.as_of = data["actions"], data["as_of"]
        self.words = words(site)

    def open(self, context):
        page = context.new_page()
        page.on("console", lambda message: self.problems.append(f"the console says {message.text}"))
        page.on("pageerror", lambda error: self.problems.append(f"an error: {error}"))
        page.on("request", lambda request: request.url.startswith((self.root, "blob:" + self.root, "blob:null"))
                or self.problems.append(f"asks for {request.url}"))
        return page

    def expect(self, found, wanted, what):
        if found != wanted:
            self.problems.append(f"{what}: {found!r}, and not {wanted!r}")

    def go(self, address):
        """Opens an address and waits for its list."""
        self.page.goto(self.root + address)
        self.settle()

    def settle(self):
        self.page.wait_for_function("""() => document.querySelector("form.filters:not([hidden])")
            && !document.querySelector("main [aria-busy]")
            && (!location.search || document.querySelector(".shown").textContent)""")

    def shown(self):
        """How many rows the count says are shown; all of them without a filter."""
        text = self.page.text_content(".shown")
        return number(COUNTED.match(text).group(1)) if text else None

    def rows(self):
        """The rows of the list, as a reader sees them."""
        return self.page.eval_on_selector_all("main table.list tbody tr:not(.group)", """rows => rows.map(row => {
            const copy = row.cloneNode(true);
            return copy.outerHTML.replace(/\\s+/g, " ").replace(/> /g, ">").replace(/ </g, "<");
        })""")

    def titles(self):
        return self.page.eval_on_selector_all("main table.items tbody th[scope=row] > a", "all => all.map(a => a.textContent)")

    def address(self):
        return urllib.parse.urlsplit(self.page.url).query

    # What is checked

    def receipts(self, some):
        """Each link into the register, or the list of incidents, leads to as many as it says."""
        links, seen = {}, {}
        for path in sorted(self.site.rglob("*.html")):
            folder = path.relative_to(self.site).parts[0]
            seen[folder] = seen.get(folder, 0) + 1
            if path.name == "404.html" or seen[folder] > some:
                continue
            self.page.goto(self.root + str(path.relative_to(self.site)))
            found = self.page.eval_on_selector_all(
                "a[href*='index.html?']", "all => all.map(a => [a.href, a.textContent, a.parentElement.textContent])"
            )
            for href, text, sentence in found:
                # "Shown are 40 of 312; here are all of them": a link that says no number has it in its sentence.
                said = COUNTED.match(text) or COUNTED.search(sentence)
                count = number(said.group(2) or said.group(1)) if said else None
                if links.setdefault(href, count) != count:
                    self.problems.append(f"{path.name}: {href} is said to show {links[href]} and {count}")
        if len(links) < 50:
            self.problems.append(f"only {len(links)} links into the register")
        for folder in ("actions", "incidents"):
            self.go(f"{folder}/index.html?sort=title")
            for href, count in links.items():
                if f"/{folder}/index.html?" not in href:
                    continue
                # As the back button would: the list follows the address.
                self.page.evaluate("href => { history.pushState(null, '', href); dispatchEvent(new PopStateEvent('popstate')); }", href)
                self.settle()
                self.expect(self.shown(), count, href)
        # And once more as a link is followed.
        for href in list(links)[:5]:
            self.page.goto(href)
            self.settle()
            self.expect(self.shown(), links[href], f"{href}, opened")
        return len(links)

    def same_rows(self, folder):
        """The script makes the rows that the build makes, in its order."""
        self.go(f"{folder}/index.html")
        built = self.rows()
        self.go(f"{folder}/index.html?text=+")
        self.page.evaluate("history.replaceState(null, '', '?page=1'); dispatchEvent(new PopStateEvent('popstate'))")
        self.settle()
        made = self.rows()
        self.expect(len(made), len(built), f"{folder}: rows")
        for ours, theirs in zip(made, built):
            if ours != theirs:
                self.problems.append(f"{folder}: a row is\n  {ours}\nand was built as\n  {theirs}")
                break

    def filters(self):
        """A filter shows its rows, counts them, and is in the address; the back button takes it away."""
        self.go("actions/index.html")
        whole = self.rows()
        team = next(item["team"] for item in self.items if item["team"])
        of_team = [item for item in self.items if item["team"] == team]
        self.page.select_option("[name=team]", team)
        self.settle()
        self.expect(self.address(), f"team={team}", "the address of a team")
        self.expect(self.shown(), len(of_team), "items of a team")
        counts, parts = (numbers(part) for part in self.page.text_content(".shown").split(":"))
        self.expect(counts, [len(of_team), len(self.items)], "the count")
        self.expect(sum(parts), len(of_team), "the count's parts")
        self.page.select_option("[name=state]", "overdue")
        self.settle()
        overdue = [item for item in of_team if item["overdue_days"]]
        self.expect(self.shown(), len(overdue), "overdue items of a team")
        self.page.select_option("[name=state]", "overdue,open")
        self.settle()
        self.expect(self.shown(), sum(i["status"] in ("open", "in-progress") for i in of_team), "open items of a team")
        self.page.go_back()
        self.settle()
        self.expect(self.shown(), len(overdue), "overdue items, after going back")
        self.expect(self.page.input_value("[name=state]"), "overdue", "the field, after going back")
        self.page.click("button[type=reset]")
        self.settle()
        self.expect(self.address(), "", "the address without filters")
        self.expect(self.page.url.endswith("?"), False, "a question mark alone")
        self.expect(self.rows(), whole, "the list without filters")
        # What is nobody's value shows nothing, and says so.
        self.go("actions/index.html?team=no%2Csuch,%00&figure=none&x=y")
        self.expect(self.shown(), 0, "items of no team")
        self.page.goto(self.root + "actions/index.html?text=%E0%A4%A")
        self.page.wait_for_selector("form.filters:not([hidden])")
        self.expect(self.rows(), whole, "the list of an address that is none")

    def text(self):
        """Typing finds words of titles, and is one step back."""
        self.go("actions/index.html")
        word = max(re.findall(r"\w+", self.items[0]["title"]), key=len)
        self.page.locator("[name=text]").press_sequentially(word, delay=20)
        self.page.wait_for_function("word => location.search.includes(encodeURIComponent(word))", arg=word)
        self.settle()
        self.expect(self.items[0]["title"] in self.titles(), True, f"an item found by {word}")
        self.page.locator("[name=text]").fill("<img src=x onerror=alert(1)>")
        self.page.wait_for_timeout(250)
        self.expect(self.shown(), 0, "items with a tag in their title")

    def order(self):
        """The head of a column sorts by it, up and down, and says so."""
        self.go("actions/index.html")
        for name, key in [("title", lambda i: i["title"].lower()), ("due", lambda i: i["due"] or "9999")]:
            head = self.page.locator(f"th[data-sort={name}]")
            head.locator("button").click()
            self.settle()
            self.expect(self.address(), f"sort={name}", "the address of an order")
            self.expect(head.get_attribute("aria-sort"), "ascending", f"the head of {name}")
            wanted = [key(i) for i in sorted(self.items, key=key)][:200]
            by_title = {}
            for item in self.items:
                by_title.setdefault(item["title"], []).append(key(item))
            self.expect([min(by_title[t]) for t in self.titles()] if name == "title" else
                        self.page.eval_on_selector_all("tbody td:nth-child(4)", "cells => cells.map(c => c.querySelector('time') ? c.querySelector('time').dateTime : '9999')"),
                        wanted, f"the order by {name}")
            head.locator("button").click()
            self.settle()
            self.expect(head.get_attribute("aria-sort"), "descending", f"the head of {name}")
            self.page.click("button[type=reset]")
            self.settle()
        self.expect(self.page.locator("[aria-sort]").count(), 0, "heads that sort, without an order")

    def csv(self):
        """The CSV has what is shown, and nothing else."""
        self.go("actions/index.html?state=shipped&sort=title")
        with self.page.expect_download() as waiting:
            self.page.click("[name=csv]")
        self.expect(waiting.value.suggested_filename, "items.csv", "the file's name")
        text = pathlib.Path(waiting.value.path()).read_bytes().decode("utf-8")
        records = list(csv.DictReader(io.StringIO(text, newline="")))
        wanted = {item["id"]: item for item in self.items if item["status"] == "shipped"}
        self.expect(sorted(r["id"] for r in records), sorted(wanted), "ids in the CSV")
        for record in records:
            item = wanted.get(record["id"], {})
            for ours, theirs in [("title", "title"), ("owner", "owner"), ("team", "team"), ("due", "due"), ("ended", "shipped"),
                                 ("created", "created"), ("kind", "kind"), ("severity", "severity")]:
                self.expect(record[ours], item.get(theirs) or "", f"{record['id']}: {ours}")
            self.expect(record["services"], " ".join(item.get("services", [])), f"{record['id']}: services")

    def keyboard(self):
        """Everything can be reached and used without a mouse."""
        self.go("actions/index.html")
        self.page.focus("[name=text]")
        self.page.keyboard.press("Tab")
        self.expect(self.page.evaluate("document.activeElement.name"), "state", "the field after the first")
        self.page.keyboard.type(self.words["shipped"][:3].lower())
        self.page.wait_for_function("location.search === '?state=shipped'")
        self.settle()
        self.expect(self.shown(), sum(i["status"] == "shipped" for i in self.items), "shipped items, by the keyboard")
        self.page.focus("th[data-sort=owner] button")
        self.page.keyboard.press("Enter")
        self.page.wait_for_function("location.search.includes('sort=owner')")
        self.settle()
        self.expect(self.page.evaluate("document.activeElement.parentElement.dataset.sort"), "owner", "the focus")
        for field in self.page.query_selector_all("form.filters input, form.filters select"):
            self.expect(bool(field.evaluate("f => f.labels.length && f.labels[0].textContent")), True, "a label")
        self.expect(self.page.get_attribute(".shown", "role"), "status", "the count's role")

    def pages(self):
        """A long list is shown a page at a time."""
        self.go("actions/index.html?sort=title")
        rows = len(self.titles())
        self.expect(rows, min(200, len(self.items)), "rows of the first page")
        if len(self.items) <= 200:
            return
        self.page.click("main nav.pager a")
        self.settle()
        self.expect(self.address(), "sort=title&page=2", "the address of the second page")
        self.page.go_back()
        self.settle()
        self.expect(self.address(), "sort=title", "the address of the first page")

    def incidents(self):
        """The incidents are filtered by the same script."""
        data = json.loads((self.site / "data/incidents.json").read_text(encoding="utf-8"))["incidents"]
        severity = data[0]["severity"]
        self.go("incidents/index.html")
        self.page.select_option("[name=severity]", severity)
        self.settle()
        self.expect(self.shown(), sum(i["severity"] == severity for i in data), "incidents of a severity")
        self.page.locator("th[data-sort=duration] button").click()
        self.settle()
        self.expect(self.address(), f"severity={severity}&sort=duration", "the address of the incidents")

    # The search

    def ask(self, text):
        """Types into the search, which is open, and gives what it found: each link, with its text and its words that are marked."""
        self.page.fill("dialog.finder input", text)
        self.page.wait_for_function("document.querySelector('dialog.finder [role=status]').textContent")
        return self.page.eval_on_selector_all("dialog.finder .found a", """links => links.map(a => ({
            group: a.closest("section").querySelector("h2").firstChild.textContent, url: a.href,
            title: a.querySelector(".title").textContent, text: a.textContent,
            marks: [...a.querySelectorAll("mark")].map(mark => mark.textContent.toLowerCase()) }))""")

    def open_search(self, address="index.html"):
        self.page.goto(self.root + address)
        self.page.keyboard.press("/")
        self.page.wait_for_selector("dialog.finder[open]")
        self.page.wait_for_function("typeof Finder !== 'undefined'")

    def search(self):
        """The search opens from any page with a key, finds what is typed with mistakes, leads there, and closes."""
        incidents = json.loads((self.site / "data/incidents.json").read_text(encoding="utf-8"))["incidents"]
        item = max(self.items, key=lambda i: len(i["title"]))
        word = max(re.findall(r"[a-z]+", item["title"].lower()), key=len)
        typo = word[:2] + word[3:]
        self.open_search("teams/index.html")
        for asked in (item["title"], typo):
            found = self.ask(asked)
            mine = [f for f in found if f["title"] == item["title"]]
            self.expect(len(mine) > 0, True, f"{item['title']} among what {asked!r} finds")
            self.expect(any(word in f["marks"] for f in mine), True, f"{word}, marked, for {asked!r}")
        self.expect(self.ask(item["title"])[0]["title"], item["title"], "what is found first by a whole title")
        incident = incidents[len(incidents) // 2]
        first = self.ask(incident["title"])[0]
        self.expect((first["group"].strip(), first["title"]), (self.words["incidents"], incident["title"]), "the incident of a title")
        same = [i["id"] for i in incidents if i["title"] == incident["title"]]
        self.expect(any(f"/{one}/" in first["url"] for one in same), True, "the address of an incident")
        # Titles go before texts, and every incident a text is said to hold a word of does.
        for word in ("because", "nobody", "first"):
            for one in self.ask(word):
                if one["group"].startswith(self.words["searchTexts"]):
                    page = self.site / urllib.parse.unquote(one["url"][len(self.root):])
                    self.expect(any(mark in page.read_text(encoding="utf-8").lower() for mark in one["marks"]), True, f"{one['marks']} in {page}")
        service = next(s for i in incidents for s in i["services"])
        names = [f for f in self.ask(service) if f["group"].startswith(self.words["searchNames"])]
        self.expect(any("services/" in f["url"] and self.words["service"] in f["text"] for f in names), True, f"the service {service}")
        owner = next(i["owner"] for i in self.items if i["owner"])
        self.expect(any("owner" in f["url"] or "people/" in f["url"] for f in self.ask(owner)), True, f"the person {owner}")
        self.expect(self.ask("zzqqxv"), [], "what nobody wrote")
        self.expect(self.page.text_content("dialog.finder [role=status]"), self.words["searchNone"], "that nothing was found")
        self.ask("<img src=x onerror=alert(1)>")
        self.expect(self.page.locator("dialog.finder img").count(), 0, "tags among the results")

    def search_keys(self):
        """The search needs no mouse."""
        self.open_search("incidents/index.html")
        self.expect(self.page.evaluate("document.activeElement.id"), "find", "the focus of the open search")
        found = self.ask(self.items[0]["title"].split()[0])
        press = self.page.keyboard.press
        press("ArrowDown")
        self.expect(self.page.evaluate("document.activeElement.href"), found[0]["url"], "the first result, with the keys")
        press("ArrowDown")
        self.expect(self.page.evaluate("document.activeElement.matches('dialog.finder .found a, dialog.finder .found button')"), True, "the second")
        press("ArrowUp")
        press("ArrowUp")
        self.expect(self.page.evaluate("document.activeElement.id"), "find", "the field, with the keys")
        press("ArrowDown")
        press("x")
        self.expect(self.page.input_value("#find").endswith("x"), True, "a letter that is typed on a result")
        press("Escape")
        self.expect(self.page.locator("dialog.finder[open]").count(), 0, "open searches after Esc")
        press("/")
        found = self.ask(self.items[0]["title"])
        press("Enter")
        self.page.wait_for_url(found[0]["url"])
        # In a field the key is a letter.
        self.go("actions/index.html")
        self.page.focus("[name=text]")
        press("/")
        self.expect(self.page.input_value("[name=text]"), "/", "the key, in a field")
        # The link opens it too, with what filters have loaded already.
        self.page.fill("[name=text]", "")
        self.settle()
        self.page.click("a.find")
        self.page.wait_for_selector("dialog.finder[open]")
        self.expect(len(self.ask(self.items[0]["title"])) > 0, True, "what is found beside the filters")
        more = self.page.locator("dialog.finder .found button")
        self.ask(" ".join(self.items[0]["title"])[:1])
        if more.count():
            before = self.page.locator("dialog.finder .found a").count()
            more.first.click()
            self.expect(self.page.locator("dialog.finder .found a").count() > before, True, "more results")
        press("Escape")

    def search_page(self):
        """The search has an address, and the key can be turned off there."""
        title = self.items[0]["title"]
        self.page.goto(self.root + "search/index.html?q=" + urllib.parse.quote(title))
        self.page.wait_for_selector("dialog.finder[open] .found a")
        self.expect(self.page.input_value("#find"), title, "what the address asks for")
        self.ask("of the")
        self.expect(self.address(), "q=of%20the", "the address of what is typed")
        self.page.keyboard.press("Escape")
        self.page.uncheck("[name=search-key]")
        self.page.goto(self.root + "index.html")
        self.page.keyboard.press("/")
        self.expect(self.page.locator("dialog.finder[open]").count(), 0, "the search, with its key turned off")
        self.page.goto(self.root + "search/index.html")
        self.page.keyboard.press("Escape")
        self.page.check("[name=search-key]")

    def search_time(self):
        """Results stand there within 50 ms of a key, for words, mistakes and beginnings."""
        words = sorted({word for item in self.items for word in re.findall(r"[a-z]{4,}", item["title"].lower())})
        words = words[:: max(1, len(words) // 20)]
        asked = words + [word[:1] + word[2:] for word in words] + [word[:2] for word in words]
        self.open_search()
        self.ask(words[0])
        times = self.page.evaluate("""asked => asked.map(text => {
            const field = document.querySelector("dialog.finder input");
            field.value = text;
            const start = performance.now();
            field.dispatchEvent(new Event("input", { bubbles: true }));
            document.querySelector("dialog.finder").offsetHeight;
            return performance.now() - start;
        })""", asked)
        print(f"{len(times)} searches: {sorted(times)[len(times) // 2]:.1f} ms as a rule, {max(times):.1f} ms at the most")
        if max(times) > 50:
            self.problems.append(f"a search takes {max(times):.0f} ms")

    def search_failing(self):
        """Where the index can't be loaded, the search says so and leads to the lists."""
        page = self.context.new_page()
        page.route("**/search/words-1.js", lambda route: route.abort())
        page.goto(self.root + "index.html")
        page.keyboard.press("/")
        page.wait_for_selector("dialog.finder [role=status] a")
        self.expect(self.words["searchFailed"] in page.text_content("dialog.finder [role=status]"), True, "what is said of it")
        page.close()

    def without_script(self, browser):
        """Without JavaScript the lists are whole, and no filter is offered."""
        context = browser.new_context(java_script_enabled=False)
        page = self.open(context)
        page.goto(self.root + "actions/index.html?state=overdue")
        self.expect(page.locator("form.filters").is_visible(), False, "filters without JavaScript")
        self.expect(page.locator("main table.items tbody tr:not(.group)").count(), min(200, len(self.items)), "rows without JavaScript")
        self.expect(page.locator("noscript").count() > 0 and self.words["filtersNeedScript"] in page.text_content("main"), True, "the note")
        page.goto(self.root + "index.html")
        page.click("a.find")
        self.expect(self.words["searchNeedsScript"] in page.text_content("main"), True, "what the search says without JavaScript")
        self.expect(page.locator("main ul a[href$='incidents/index.html']").is_visible(), True, "the lists in place of the search")
        self.expect(page.locator("[name=search-key]").is_visible(), False, "the key of the search, without JavaScript")
        context.close()

    def shift(self):
        """Nothing moves when the filters come."""
        page = self.open(self.context)
        page.add_init_script("""self.moved = 0; new PerformanceObserver(list => { for (const entry of list.getEntries())
            self.moved += entry.value; }).observe({ type: "layout-shift", buffered: true });""")
        page.goto(self.root + "actions/index.html")
        page.wait_for_timeout(400)
        moved = page.evaluate("self.moved")
        if moved > 0.02:
            self.problems.append(f"the register moves by {moved} while it opens")
        page.close()

    def run(self, browser, some):
        links = self.receipts(some) if some else 0
        for folder in ("actions", "incidents"):
            self.same_rows(folder)
        for part in (self.filters, self.text, self.order, self.csv, self.keyboard, self.pages, self.incidents, self.shift,
                     self.search, self.search_keys, self.search_page, self.search_time, self.search_failing):
            part()
        self.without_script(browser)
        self.context.close()
        return links


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", type=pathlib.Path)
    options.add_argument("--some", type=int, default=10000)
    arguments = options.parse_args()
    site = arguments.site.resolve()
    # Below a folder of the server, as many sites stand.
    server = served(site.parent)
    below = f"http://127.0.0.1:{server.server_port}/{urllib.parse.quote(site.name)}/"
    problems = []
    with sync_playwright() as driver:
        browser = chromium(driver)
        for root in (site.as_uri() + "/", below):
            check = Check(browser, site, root)
            links = check.run(browser, arguments.some if root != below else 0)
            problems += [f"{root}: {problem}" for problem in check.problems]
            print(f"{root}: {links} links into the register followed" if links else root)
        browser.close()
    server.shutdown()
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

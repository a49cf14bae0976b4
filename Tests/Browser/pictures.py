#!/usr/bin/env python3
"""pictures.py SITE FOLDER: the main pages of a built site as pictures, to be looked through by a person.

Eight pages, light and dark, at 320, 768 and 1440 px, and the review as it is printed. They are not compared with others:
what they are for is a look. index.html in FOLDER shows them all. Also prints, of the first page, an incident and the
register, what Chromium says of their making: the largest contentful paint in milliseconds (median of five), the
cumulative layout shift, and how many bytes a browser loads, plain and as gzip has them.

Needs Chromium on the machine, and what requirements.txt names.
"""
import gzip
import pathlib
import statistics
import sys

from playwright.sync_api import sync_playwright

from check import chromium, served

WIDTHS = [320, 768, 1440]
SCHEMES = ["light", "dark"]
FOLDERS = ["actions", "metrics", "budgets", "review", "teams", "checks"]

# Chromium tells of paints and shifts to those who watch from the beginning; shifts within half a second of a key or a
# click are the reader's own.
WATCH = """
window.paints = 0; window.shifts = 0;
new PerformanceObserver(list => { for (const e of list.getEntries()) window.paints = e.startTime; })
  .observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shifts += e.value; })
  .observe({type: "layout-shift", buffered: true});
"""


def pages(site):
    """The first page, the incident with most to show, and the first of the other folders."""
    incidents = sorted(site.glob("incidents/*/index.html"), key=lambda path: path.stat().st_size)
    first = {name: site / name / "index.html" for name in FOLDERS}
    teams = sorted(site.glob("teams/*/index.html"))
    found = {"index": site / "index.html", "incident": incidents[-1]} | first | {"team": teams[0] if teams else None}
    del found["teams"]
    return {name: str(path.relative_to(site)) for name, path in found.items() if path and path.exists()}


def measure(browser, site, root, address):
    """Largest contentful paint, layout shift, bytes and bytes by gzip of a page."""
    paints, shifts, loaded = [], [], set()
    for _ in range(5):
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        context.add_init_script(WATCH)
        page = context.new_page()
        page.on("response", lambda response: loaded.add(response.url.removeprefix(root).split("?")[0]))
        page.goto(root + address, wait_until="load")
        page.wait_for_timeout(500)
        paints.append(page.evaluate("window.paints"))
        shifts.append(page.evaluate("window.shifts"))
        context.close()
    files = [(site / name).read_bytes() for name in loaded if (site / name).is_file()]
    return (statistics.median(paints), max(shifts), sum(map(len, files)),
            sum(len(gzip.compress(data)) for data in files))


def main():
    site, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    root = f"http://127.0.0.1:{served(site).server_port}/"
    found = pages(site)
    shots = []
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        for name, address in found.items():
            for scheme in SCHEMES:
                for width in WIDTHS:
                    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
                    page.goto(root + address)
                    shot = f"{name}-{width}-{scheme}.png"
                    page.screenshot(path=folder / shot, full_page=True, animations="disabled")
                    wide = page.evaluate("document.documentElement.scrollWidth")
                    if wide > width:
                        sys.exit(f"{address} is {wide} px wide at {width} px")
                    shots.append(shot)
                    page.close()
        if "review" in found:
            page = browser.new_page()
            page.goto(root + found["review"])
            page.pdf(path=folder / "review.pdf", format="A4")
        print("page      paint ms   shift   bytes   gzip")
        for name in ["index", "incident", "actions"]:
            if name in found:
                paint, shift, size, packed = measure(browser, site, root, found[name])
                print(f"{name:9} {paint:8.0f} {shift:7.3f} {size:8} {packed:6}")
        browser.close()
    rows = "".join(f'<figure><img src="{s}" alt="" loading="lazy"><figcaption>{s}</figcaption></figure>\n' for s in shots)
    (folder / "index.html").write_text(
        "<!doctype html><meta charset=utf-8><title>Pictures</title><style>body{display:flex;flex-wrap:wrap;gap:1rem;"
        "align-items:flex-start;background:#888}img{max-width:44rem}figure{margin:0}</style>\n" + rows, encoding="utf-8")
    print(f"{len(shots)} pictures: {folder / 'index.html'}")


if __name__ == "__main__":
    main()

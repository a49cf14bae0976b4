"""Opens a page that `followthrough serve` shows in a real browser, and writes in its document.

    python Tests/Serve/browser.py .build/release/followthrough postmortems [--shots FOLDER]

Holds that the page reloads by itself, that findings stand on it and go again, that its policy lets the script work and
nothing else complains, and how long a save takes to be seen. Needs Tests/Browser/requirements.txt and Chromium.
"""

import argparse
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

parser = argparse.ArgumentParser()
parser.add_argument("executable")
parser.add_argument("archive")
parser.add_argument("--shots")
options = parser.parse_args()
failures = []


def expect(condition, what):
    if not condition:
        failures.append(what)
        print(f"✘ {what}")


def main(folder, browser, port):
    document = sorted((folder / "postmortems").rglob("20*.md"))[-1]
    original = document.read_text()
    address = f"http://localhost:{port}/incidents/{document.stem}/"
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    taken = []
    for number in range(5):
        word = f"Seen-{number}"
        document.write_text(f"{original}\n\n{word}\n")
        start = time.monotonic()
        page.get_by_text(word, exact=True).wait_for(timeout=10_000)
        taken.append((time.monotonic() - start) * 1000)
    print(f"a save is seen in the browser after {statistics.median(taken):.0f} ms (median of {len(taken)})")

    panel = page.locator("#followthrough-preview")
    document.write_text(original.replace("\nseverity:", "\nsevrity: SEV1\nseverity: none <b>bold</b> #", 1))
    panel.locator("li.error").first.wait_for()
    expect(re.search(r"\d+ errors?.*this is the last good site", panel.locator("summary").inner_text()),
           "the panel says what is shown")
    expect(f"{document.name}:" in panel.inner_text() and "help:" in panel.inner_text(), "with place and remedy")
    expect(panel.locator("b").count() == 0, "no text becomes HTML")
    expect(page.get_by_text(word, exact=True).is_visible(), "the last good page stays")
    if options.shots:
        for width in (320, 768, 1280):
            for scheme in ("light", "dark"):
                page.set_viewport_size({"width": width, "height": 800})
                page.emulate_media(color_scheme=scheme)
                page.screenshot(path=f"{options.shots}-{width}-{scheme}.png")
    expect(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing is cut off")
    document.write_text(original)
    page.get_by_text(word, exact=True).wait_for(state="detached")
    # The script of the new page has to be there before the program ends.
    page.wait_for_load_state("load")
    expect(panel.count() == 0 or panel.locator("li.error").count() == 0, "mended, the panel says so")
    expect(not complaints, f"the browser complains of nothing: {complaints}")
    return page


with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
    folder = pathlib.Path(scratch)
    shutil.copytree(options.archive, folder / "postmortems")
    program = subprocess.Popen([str(pathlib.Path(options.executable).resolve()), "serve", "--port", "0"], cwd=folder,
                               stdout=subprocess.PIPE, text=True)
    port = next(match.group(1) for line in program.stdout if (match := re.search(r"localhost:(\d+)/", line)))
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = main(folder, browser, port)
    program.send_signal(signal.SIGINT)
    expect(program.wait(timeout=10) == 0, "it ends well while a browser listens")
    page.get_by_text("The preview has ended").wait_for()
    browser.close()
print(f"{len(failures)} failures" if failures else "all is well")
sys.exit(1 if failures else 0)

"""Starts `followthrough serve` and uses it as editors and browsers do, and as nobody should.

    python3 Tests/Serve/check.py .build/release/followthrough ARCHIVE [--saves 20] [--within MILLISECONDS]

ARCHIVE is copied first. Every save is timed from the moment the editor is done to the moment the browser is told
(event) and to the moment it has the page with the new words (page). Ends with 1 where anything is wrong, or where the
median of the pages takes longer than --within. Needs Python 3.9 or newer, and nothing else.
"""

import argparse
import http.client
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

failures = []


def expect(condition, what):
    if not condition:
        failures.append(what)
        print(f"✘ {what}")


class Program:
    """The program, serving an archive at a port of its own."""

    def __init__(self, executable, folder):
        self.lines = queue.Queue()
        self.process = subprocess.Popen(
            [executable, "serve", "postmortems", "--port", "0"],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        self.output = []
        threading.Thread(target=self._read, daemon=True).start()
        self.port = int(self.wait_for(r"open http://localhost:(\d+)/").group(1))

    def _read(self):
        for line in self.process.stdout:
            self.output.append(line)
            self.lines.put(line)

    def wait_for(self, pattern, seconds=20):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                found = re.search(pattern, self.lines.get(timeout=max(0.01, end - time.monotonic())))
            except queue.Empty:
                break
            if found:
                return found
        raise SystemExit(f"the program did not print {pattern}:\n{''.join(self.output)}")

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


class Listener:
    """What a previewed page listens to."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        self.connection.request("GET", "/.followthrough/events")
        self.response = self.connection.getresponse()
        self.state = self.next()

    def next(self):
        while True:
            line = self.response.readline()
            if not line:
                raise SystemExit("the events have ended")
            if line.startswith(b"data: "):
                self.state = json.loads(line[6:])
                return self.state

    def after(self, site):
        """The first state of another site."""
        while self.next()["site"] == site:
            pass
        return self.state


def get(port, target="/", method="GET", **fields):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, target, skip_host="Host" in fields)
    for name, value in fields.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    response = connection.getresponse()
    return response, response.read()


def raw(port, data, host="127.0.0.1"):
    """What comes back for any bytes at all."""
    with socket.create_connection((host, port), timeout=5) as connection:
        connection.settimeout(5)
        received = b""
        try:
            connection.sendall(data)
            while part := connection.recv(65536):
                received += part
        except (TimeoutError, ConnectionError):
            pass
        return received


# How editors write. Each is given the path and the new bytes.

def truncate(path, new):
    with open(path, "wb") as file:
        file.write(new)


def rename_over(path, new):
    other = path.with_name(f".{path.name}.new")
    other.write_bytes(new)
    os.replace(other, path)


def back_up(path, new):
    backup = path.with_name(path.name + "~")
    os.replace(path, backup)
    with open(path, "wb") as file:
        file.write(new)
    os.unlink(backup)


def slowly(path, new):
    with open(path, "wb") as file:
        file.write(new[: len(new) // 2])
        file.flush()
        time.sleep(0.1)
        file.write(new[len(new) // 2:])


EDITORS = [truncate, rename_over, back_up, slowly]


def check_saves(program, document, saves):
    """Saves as every editor does, and gives the milliseconds until the event and until the page."""
    listener = Listener(program.port)
    address = f"/incidents/{document.stem}/"
    original = document.read_bytes()
    events, pages = [], []
    for number in range(saves):
        editor = EDITORS[number % len(EDITORS)]
        word = f"Word-{number}-{os.getpid()}"
        site = listener.state["site"]
        editor(document, original + f"\n\n{word}\n".encode())
        start = time.monotonic()
        state = listener.after(site)
        events.append((time.monotonic() - start) * 1000)
        page = get(program.port, address)[1]
        pages.append((time.monotonic() - start) * 1000)
        expect(state["current"], f"{editor.__name__}: the new site is good")
        expect(word.encode() in page, f"{editor.__name__}: the page has the new words")
        expect(state["site"].encode() in page, f"{editor.__name__}: the page says which site it is of")
    return events, pages


def check_broken(program, folder, document):
    """The last good site stays while a document, a template or the folder is broken."""
    listener = Listener(program.port)
    site = listener.state["site"]
    original = document.read_bytes()
    page = get(program.port, "/")[1]
    truncate(document, original.replace(b"\nseverity:", b"\nseverity: none-such #", 1))
    state = listener.next()
    expect(state["site"] == site and not state["current"] and state["errors"] == 1, "an error keeps the old site")
    finding = state["findings"][0]
    expect(re.fullmatch(rf"postmortems/.*{document.name}:\d+:\d+", finding["place"]), "a finding has its place")
    expect(finding["help"] and finding["severity"] == "error", "a finding has its remedy")
    expect(get(program.port, "/")[1] == page, "the last good page stays")
    truncate(document, original)
    expect(listener.after(site)["current"], "mended, it is shown again")

    site = listener.state["site"]
    (folder / "templates" / "pages").mkdir(parents=True)
    truncate(folder / "templates" / "pages" / "index.mustache", b"{{nonsense}}")
    while not listener.state["obstacle"]:
        listener.next()
    expect("index.mustache:1: error" in listener.state["obstacle"], "a template's mistake has its line")
    expect(get(program.port, "/")[0].status == 200, "the last good site stays when a template breaks")
    shutil.rmtree(folder / "templates")
    expect(listener.after(site)["current"], "without the template it is shown again")

    site = listener.state["site"]
    os.rename(folder / "postmortems", folder / "aside")
    while not listener.state["obstacle"]:
        listener.next()
    expect("there is no folder postmortems" in listener.state["obstacle"], "a missing archive is told of")
    os.rename(folder / "aside", folder / "postmortems")
    expect(listener.after(site)["current"], "the archive is found again")

    site = listener.state["site"]
    new = document.parent / "1999" / f"new-{document.name}"
    new.parent.mkdir()
    # Without its body: the links there lead on from the folder that it was in.
    front_matter = original[:original.index(b"\n---\n", 3) + 5]
    new.write_bytes(front_matter)
    expect(listener.after(site)["current"], "a document in a new folder is found")
    expect(get(program.port, f"/incidents/{new.stem}/")[0].status == 200, "its page is there")
    site = listener.state["site"]
    truncate(new, front_matter + b"\nmore\n")
    listener.after(site)
    expect(b"more" in get(program.port, f"/incidents/{new.stem}/")[1], "the new folder is watched")
    site = listener.state["site"]
    shutil.rmtree(new.parent)
    listener.after(site)
    expect(get(program.port, f"/incidents/{new.stem}/")[0].status == 404, "without its document it is gone")


def check_requests(program, folder):
    """Requests that are right, and those that nobody should make."""
    port = program.port
    (folder / "secret.txt").write_text("secret")
    for target in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt", "/./secret.txt",
                   "/incidents/../../secret.txt", "/postmortems/followthrough.yml", "/%2fetc/passwd",
                   "/..\\secret.txt", "/.followthrough", "/index.html/", "/" + "a/" * 900]:
        response, body = get(port, target)
        expect(response.status == 404 and b"secret" not in body, f"{target[:40]} is not found")
    for target in ["/%00", "/%", "/%zz", "/%ff", "/a%0d%0ab", "*", "nonsense", "https://localhost/"]:
        expect(raw(port, f"GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n".encode())
               .startswith(b"HTTP/1.1 400"), f"{target} is refused")
    expect(get(port, "/" + "a" * 5000)[0].status == 414, "a very long address is refused")
    for host, status in [("evil.example", 403), (f"evil.example:{port}", 403), ("localhost:1", 403), ("", 403),
                         (f"localhost.evil.example:{port}", 403), (f"LOCALHOST:{port}", 200),
                         (f"[::1]:{port}", 200), (f"127.0.0.1:{port}", 200)]:
        expect(get(port, "/", Host=host)[0].status == status, f"Host '{host}' gives {status}")
    expect(get(port, f"http://evil.example:{port}/")[0].status == 403, "an address of another host is refused")
    expect(get(port, f"http://localhost:{port}/")[0].status == 200, "a whole address is answered")
    expect(get(port, "/actions/names.js", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors")[0].status == 403,
           "another site can't load the data")
    expect(get(port, "/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")[0].status == 200,
           "a link from another site can be followed")
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"]:
        status = raw(port, f"{method} / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n".encode())
        expect(status[9:12] in (b"405", b"400"), f"{method} is refused")
    expect(get(port, "/", "POST")[0].getheader("Allow") == "GET, HEAD", "what is allowed is said")

    response, body = get(port, "/")
    tag = response.getheader("ETag")
    expect(response.getheader("Content-Type") == "text/html; charset=utf-8", "a page is HTML")
    expect(b"connect-src 'self'" in body and b"/.followthrough/preview.js" in body, "the script may listen")
    expect(b"unsafe" not in body, "the policy has no hole")
    expect(get(port, "/", If_None_Match=tag)[0].status == 304, "an unchanged page is not sent again")
    expect(get(port, "/", If_None_Match='"other"')[0].status == 200, "a changed one is")
    head, nothing = get(port, "/", "HEAD")
    expect(head.status == 200 and nothing == b"" and head.getheader("Content-Length") == str(len(body)), "HEAD")
    response, _ = get(port, "/incidents?team=a")
    expect(response.status == 302 and response.getheader("Location") == "/incidents/?team=a", "a folder is a page")
    response, body = get(port, "/none/such/page")
    expect(response.status == 404 and b'href="/style.css"' in body, "404.html has its style anywhere")
    for path, kind in [("/style.css", "text/css"), ("/data/actions.json", "application/json"),
                       ("/data/actions.csv", "text/csv"), ("/icon.svg", "image/svg+xml"),
                       ("/feed.xml", "application/xml"), ("/.followthrough/preview.js", "text/javascript")]:
        response, body = get(port, path)
        expect(response.status == 200 and response.getheader("Content-Type").startswith(kind) and body, path)
        expect(len(body) == int(get(port, path, "HEAD")[0].getheader("Content-Length")), f"HEAD of {path}")
    json.loads(get(port, "/data/actions.json")[1])


def check_abuse(program):
    """Bytes that are no HTTP, and clients that are slow, many, or gone."""
    port = program.port
    host = f"Host: localhost:{port}\r\n".encode()
    for data in [b"\r\n\r\n", b"\0\0\0\0", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n" + host + b"\r\n", b"\x16\x03\x01",
                 b"GET / HTTP/1.1\r\n" + host + b"Broken header\r\n\r\n",
                 b"GET / HTTP/1.1\r\n" + host + b"Content-Length: x\r\n\r\n",
                 b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                 b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 3_000_000 + b"\r\n\r\n"]:
        answer = raw(port, data)
        expect(answer == b"" or answer.startswith(b"HTTP/1.1 400"), f"{data[:30]!r} is refused: {answer[:40]!r}")
    expect(raw(port, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 400"), "no Host")
    expect(raw(port, b"GET / HTTP/1.1\r\n" + host + host + b"Connection: close\r\n\r\n")
           .startswith(b"HTTP/1.1 400"), "two Hosts")
    old = raw(port, b"GET / HTTP/1.0\r\n" + host + b"\r\n")
    expect(old[9:12] == b"200" and b"</html>" in old, "HTTP/1.0 is answered, and the connection closed")
    expect(b"\r\n\r\n[" in raw(port, b"GET /data/actions.json HTTP/1.0\r\n" + host + b"\r\n")
           or b"\r\n\r\n{" in raw(port, b"GET /data/actions.json HTTP/1.0\r\n" + host + b"\r\n"),
           "HTTP/1.0 has no chunks")
    two = raw(port, (b"GET /style.css HTTP/1.1\r\n" + host + b"\r\n") * 2
              + b"GET / HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n")
    expect(two.count(b"HTTP/1.1 200 OK") == 3, "requests that come at once are answered in turn")

    idle = []
    for number in range(200):
        connection = socket.create_connection(("127.0.0.1", port))
        if number % 2:
            connection.sendall(b"GET / HTTP/1.1\r\n" + host)
        else:
            # Asks for much, and reads none of it.
            connection.sendall((b"GET /data/actions.json HTTP/1.1\r\n" + host + b"\r\n") * 20)
        idle.append(connection)
    start = time.monotonic()
    response, _ = get(port, "/")
    taken = (time.monotonic() - start) * 1000
    expect(response.status == 200 and taken < 2000, f"200 slow clients keep nobody waiting: {taken:.0f} ms")
    for connection in idle:
        connection.close()
    try:
        expect(raw(port, b"GET / HTTP/1.1\r\nHost: [::1]:%d\r\nConnection: close\r\n\r\n" % port, "::1")[9:12] == b"200",
               "::1 is answered")
    except OSError as error:
        print(f"no ::1 on this machine: {error}")


def check_port(executable, program, folder):
    run = subprocess.run([executable, "serve", "postmortems", "--port", str(program.port)],
                         cwd=folder, capture_output=True, text=True, timeout=20)
    expect(run.returncode == 2 and "in use" in run.stderr and "--port" in run.stderr, f"a port in use: {run.stderr}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("executable")
    parser.add_argument("archive")
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--within", type=float)
    options = parser.parse_args()
    executable = str(pathlib.Path(options.executable).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        shutil.copytree(options.archive, folder / "postmortems")
        documents = sorted(path for path in (folder / "postmortems").rglob("[0-9]*.md"))
        program = Program(executable, folder)
        events, pages = check_saves(program, documents[len(documents) // 2], options.saves)
        for name, values in [("event", events), ("page", pages)]:
            print(f"{name}: median {statistics.median(values):.0f} ms, worst {max(values):.0f} ms, "
                  f"of {len(values)} saves at {len(documents)} documents")
        if options.within and statistics.median(pages) > options.within:
            expect(False, f"a page is there within {options.within:.0f} ms")
        check_requests(program, folder)
        check_abuse(program)
        # The newest: mistakes in a document from before the archive's rules only warn.
        check_broken(program, folder, documents[-1])
        check_port(executable, program, folder)
        expect(program.process.poll() is None, "it still runs")
        expect(program.end() == 0, "Ctrl-C ends it well")
        expect(set(os.listdir(folder)) == {"postmortems", "secret.txt"}, "it left nothing behind")
        if failures:
            print("".join(program.output[-20:]))
    print(f"{len(failures)} failures" if failures else "all is well")
    sys.exit(1 if failures else 0)


main()

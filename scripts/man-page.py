#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the manual page, made from what the parser of the program knows and packaging/hitl.1.in.

usage: man-page.py PROGRAM
"""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
FRAME = ROOT / "packaging" / "hitl.1.in"
EXIT_CODES = ROOT / "docs" / "exit-codes.md"
CHANGES = ROOT / "CHANGELOG.md"


def said(program, option):
    return subprocess.run([program, option], capture_output=True, encoding="utf-8", check=True).stdout


def plain(text):
    """A text such that roff reads nothing in it as its own."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def paragraphs(text):
    return "\n.PP\n".join(plain(part) for part in text.split("\n\n"))


def spelled(argument):
    """How an argument is typed, such as -o, --output folder."""
    names = sorted((("-" if name["kind"] == "short" else "--") + name["name"]
                    for name in argument.get("names", [])), key=len)
    value = f"\\fI{plain(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value
    bold = ", ".join(f"\\fB{plain(name)}\\fR" for name in names)
    return bold if argument["kind"] == "flag" else f"{bold} {value}"


def entry(argument):
    rows = [".TP", spelled(argument), plain(argument.get("abstract", ""))]
    more = []
    if "allValues" in argument:
        more.append(f"One of {', '.join(argument['allValues'])}.")
    if "defaultValue" in argument:
        more.append(f"(default: {argument['defaultValue']})")
    if "discussion" in argument:
        more.append(argument["discussion"])
    return rows + [plain(text) for text in more]


def synopsis(command, arguments):
    words = [f"\\fBhitl {command['commandName']}\\fR"]
    if any(argument["kind"] != "positional" for argument in arguments):
        words.append("[\\fIoptions\\fR]")
    for argument in arguments:
        if argument["kind"] == "positional":
            word = spelled(argument) + (" ..." if argument["isRepeating"] else "")
            words.append(f"[{word}]" if argument["isOptional"] else word)
    return " ".join(words)


def section(command, common):
    arguments = [
        argument for argument in command.get("arguments", [])
        if argument["shouldDisplay"] and argument not in common]
    rows = [f".SS {plain(command['commandName'])}", synopsis(command, arguments), ".PP"]
    rows += [plain(command["abstract"])]
    if "discussion" in command:
        rows += [".PP", paragraphs(command["discussion"])]
    return rows + [row for argument in arguments for row in entry(argument)]


def statuses():
    """The rows of the tables of exit codes and signals."""
    rows = re.findall(r"^\| (\d+) \| (?:`\w+` \| )?([^|]+?) \|", EXIT_CODES.read_text("utf-8"),
                      flags=re.MULTILINE)
    return [row for code, meaning in rows
            for row in (".TP", f".B {code}", plain(meaning.replace("`", "")))]


def title(program):
    version = said(program, "--version").split("\n")[0].split(" ")[1]
    day = re.search(rf"^## {re.escape(version)}, (\S+)$", CHANGES.read_text("utf-8"), re.MULTILINE)
    if not day:
        sys.exit(f"man-page: CHANGELOG.md has no heading '## {version}, YYYY-MM-DD'")
    return f'.TH HITL 1 {day[1]} "hitl {version}" "User Commands"'


def main():
    [_, program] = sys.argv
    dump = json.loads(said(program, "--experimental-dump-help"))
    root = dump["command"]
    commands = [
        command for command in root["subcommands"]
        if command["shouldDisplay"] and command["commandName"] != "help"]
    common = [argument for argument in commands[0]["arguments"]
              if all(argument in command["arguments"] for command in commands)]
    parts = {
        "TITLE": [title(program)],
        "DESCRIPTION": [paragraphs(root["discussion"])],
        "OPTIONS": [row for argument in common for row in entry(argument)],
        "COMMANDS": [row for command in commands for row in section(command, common)],
        "STATUS": statuses(),
    }
    page = FRAME.read_text("utf-8")
    for name, rows in parts.items():
        page = page.replace(f"@{name}@", "\n".join(rows))
    print(page, end="")


main()

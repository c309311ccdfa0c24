#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints docs/errors.md, made from the fixtures in Tests/Fixtures/errors."""

import pathlib
import re

ERRORS = pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Fixtures" / "errors"
OWN_FILES = {"command.txt", "expected.txt", "generate.py"}
LONGEST_LINE = 160
CHAPTERS = {
    "text": ("Text", "Before a file is read as YAML or JSON, its text must be sound."),
    "json": ("JSON", "JSON is accepted wherever YAML is."),
    "answers": ("Answer files", "What the answers to a questionnaire may be."),
    "steps": ("Steps", "What the steps of a workflow may be."),
    "lanes": ("Lanes", "What lanes, their marks and what they answer for themselves may be."),
    "parts": ("Parts of a workflow", "What a file says beside its answers, and what it names there."),
    "workflow": ("Workflow ids", "The id of a workflow is also the name of its plan's file."),
    "several": ("Several files", "One run tells every problem of every file."),
    "two": None,
    "defaults": ("defaults.yaml", "The answers that the workflows of a folder share."),
    "rewrite": ("Plans in other words", "What `hitl check` needs to hold a plan to its facts."),
    "import": ("Spreadsheets and sheets", "What `hitl import` does not take."),
    "report": ("Reports", "What `hitl report` does not print."),
    "log": ("Decision logs", "What `hitl calibrate` does not read, and what maps of logs may hold."),
    "calibrate": ("Calibrations", "What a calibration is asked for."),
    "sql": ("Queries", "What `--sql` can write."),
    "summary": ("Summaries", "What `--summary` does not read."),
    "command": ("The command line", "What the command line may name."),
    "questionnaire": ("Questionnaires", "What questionnaires and packs may hold."),
    "check": ("Warnings", "What is allowed in a questionnaire but probably not meant."),
}
HEAD = """# Errors in files and on the command line

<!-- Made by scripts/error-reference.py from Tests/Fixtures/errors; do not edit it here. -->

Every problem of every file is told in one run, one line each, on standard error. Where the command line
itself is wrong, two more lines say how the command is used and where its help is.

```text
file:line:column: error: what is wrong; what to do
```

Columns count characters from 1. Nothing is made from a file with errors; the other files go on.

| exit code | meaning |
| ---: | --- |
| 0 | done |
| 1 | `--check` found something |
| 2 | some inputs failed, the rest were done |
| 64 | wrong usage |
| 65 | bad input data |
| 66 | input missing |
| 73 | cannot write |
| 74 | read or write error |

The files below are what the tests run on, and the messages are what they print, word for word.
"""


def visible(line):
    """The line as a page can show it: characters nobody would see are named."""
    shown = "".join(
        character if character.isprintable() else f"\\u{ord(character):04x}" for character in line
    )
    return shown if len(shown) <= LONGEST_LINE else shown[:LONGEST_LINE] + "…"


def text_of(data):
    """The text of a file, whatever its encoding is."""
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    return data.decode("utf-8", errors="replace")


def excerpt(name, data, places):
    """The lines that a message names with one around them, or the beginning."""
    lines = text_of(data).split("\n")
    if lines and not lines[-1]:
        lines.pop()
    wanted = {near for line in places for near in (line - 1, line, line + 1)}
    if len(lines) <= 5 or not wanted:
        wanted = set(range(1, min(len(lines), 9) + 1))
    width = len(str(max(wanted, default=1)))
    rows = [f"{name}:"]
    before = 0
    for number in sorted(number for number in wanted if 0 < number <= len(lines)):
        if number > before + 1:
            rows.append("  …")
        rows.append(f"  {number:>{width}}  {visible(lines[number - 1].rstrip(chr(13)))}")
        before = number
    if before < len(lines):
        rows.append("  …")
    if not lines:
        rows.append("  (nothing)")
    return rows


def section(folder):
    written = (folder / "command.txt").read_text(encoding="utf-8").splitlines()
    title, *remarks = [line.removeprefix("# ") for line in written if line.startswith("#")]
    [command] = [line for line in written if not line.startswith("#")]
    *said, status = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    rows = [f"### {title}", ""]
    files = sorted(
        path for path in folder.rglob("*") if path.is_file() and path.name not in OWN_FILES
    )
    inputs = []
    for path in files:
        name = str(path.relative_to(folder))
        places = [
            int(number) for line in said
            for number in re.findall(rf"^{re.escape(name)}:(\d+):", line)
        ]
        places += [
            int(number) for line in said if line.startswith(f"{name}:")
            for number in re.findall(r"on line (\d+)", line)
        ]
        # A file that nothing is said about only helps where it is the only one.
        if places or len(files) == 1 or any(line.startswith(f"{name}:") for line in said):
            inputs += excerpt(name, path.read_bytes(), places)
    if inputs:
        rows += ["```text", *inputs, "```", ""]
    rows += ["```text", f"$ {command}", *said, f"[{status}]", "```", ""]
    for remark in remarks:
        rows += [remark, ""]
    return rows


def main():
    rows = [HEAD]
    folders = sorted(path for path in ERRORS.iterdir() if path.is_dir())
    for prefix, chapter in CHAPTERS.items():
        if chapter:
            rows += [f"## {chapter[0]}", "", chapter[1], ""]
        for folder in folders:
            if folder.name.split("-")[0] == prefix:
                rows += section(folder)
    strangers = {folder.name for folder in folders if folder.name.split("-")[0] not in CHAPTERS}
    if strangers:
        raise SystemExit(f"error-reference: no chapter for {', '.join(sorted(strangers))}")
    print("\n".join(rows).rstrip("\n"))


main()

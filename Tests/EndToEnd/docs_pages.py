# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the pages of the documentation: blocks, tables, links and headings."""

import dataclasses
import pathlib
import re

from program import ROOT

PAGES = sorted(
    [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md",
     *(ROOT / "docs").glob("*.md")]
)
# Its blocks go on from each other, and have a test of their own.
TUTORIAL = ROOT / "docs" / "tutorial.md"


@dataclasses.dataclass
class Block:
    """A fenced block of a page."""

    page: pathlib.Path
    # The line of the opening fence, from 1.
    line: int
    language: str
    # The words of the comment before it, such as ["check:", "pack"].
    comment: list
    lines: list

    @property
    def text(self):
        return "\n".join(self.lines) + "\n"

    @property
    def place(self):
        return f"{self.page.relative_to(ROOT)}:{self.line}"


@dataclasses.dataclass
class Table:
    """A table that follows a comment; its cells are Markdown."""

    page: pathlib.Path
    # The text of the comment, such as "keys: a gate".
    comment: str
    head: list
    rows: list

    @property
    def words(self):
        """The code words of the first column, without the braces of slots."""
        return [word.strip("{}") for row in self.rows for word in re.findall(r"`([^`]+)`", row[0])]


def relative(page):
    return str(page.relative_to(ROOT))


def blocks(page):
    found = []
    comment = []
    open_block = None
    for number, line in enumerate(page.read_text(encoding="utf-8").split("\n"), 1):
        fence = re.match(r"```(\S*)\s*$", line)
        if open_block is not None:
            if fence:
                found.append(open_block)
                open_block = None
            else:
                open_block.lines.append(line)
        elif fence:
            open_block = Block(page, number, fence[1], comment, [])
            comment = []
        elif line.strip():
            said = re.fullmatch(r"<!-- (.*) -->", line)
            comment = said[1].split() if said else []
    assert open_block is None, f"{open_block.place}: the block never ends"
    return found


def write_anew(block, lines):
    """Puts the lines into the console block, wherever it has moved since the page was read."""
    text = block.page.read_text(encoding="utf-8")
    before = f"```console\n{block.text}```\n"
    assert text.count(before) >= 1, block.place
    body = "".join(f"{line}\n" for line in lines)
    block.page.write_text(text.replace(before, f"```console\n{body}```\n", 1), encoding="utf-8")


def prose(page):
    """The lines of a page with those in fenced blocks left empty."""
    inside = False
    lines = []
    for line in page.read_text(encoding="utf-8").split("\n"):
        fence = line.startswith("```")
        lines.append("" if inside or fence else line)
        inside ^= fence
    return lines


def tables(page, kind):
    """The tables of a page that follow a comment that begins with `kind`."""
    found = []
    comment = None
    rows = []
    for line in prose(page) + [""]:
        said = re.fullmatch(r"<!-- (.*) -->", line)
        if line.startswith("|") and comment is not None:
            rows.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
        elif rows:
            found.append(Table(page, comment, rows[0], rows[2:]))
            comment, rows = None, []
        if said:
            comment = said[1] if said[1].startswith(kind) else None
        elif line.strip() and not line.startswith("|"):
            comment = None
    return found


def anchors(page):
    """The anchors that GitHub gives the headings of a page."""
    counts = {}
    found = set()
    for line in prose(page):
        heading = re.match(r"#{1,6} (.*?)\s*#*$", line)
        if not heading:
            continue
        text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading[1])
        slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        number = counts.get(slug, 0)
        counts[slug] = number + 1
        found.add(f"{slug}-{number}" if number else slug)
    return found


def links(page):
    """The targets of the links of a page, with their lines."""
    for number, line in enumerate(prose(page), 1):
        plain = re.sub(r"`[^`]*`", "``", line)
        for target in re.findall(r"\]\(([^)\s]+)\)", plain):
            yield number, target

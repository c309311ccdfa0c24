# SPDX-License-Identifier: GPL-3.0-or-later
"""The documentation says what the program does.

With HITL_ACCEPT=1 the console blocks are written anew from what the program says.
"""

import re

import pytest

import docs_checks
import docs_pages
from docs_places import README, WRITTEN, place
from program import ACCEPT, FIXTURES

# What stands between two parts of the excerpt of a plan.
CUT = "\n\n<!-- … -->\n\n"

BLOCKS = [block for page in WRITTEN for block in docs_pages.blocks(page)]

CONSOLES = [
    block for block in BLOCKS
    if block.language == "console" and block.page != docs_pages.TUTORIAL]

FILES = [block for block in BLOCKS if block.comment[:1] == ["check:"]]


# --- Commands and files --------------------------------------------------------------------


@pytest.mark.parametrize("block", CONSOLES, ids=place)
def test_console(block, tmp_path):
    files = {other.comment[2]: other.text for other in FILES
             if other.page == block.page and len(other.comment) > 2}
    folder = docs_checks.workplace(tmp_path, files)
    commands = docs_checks.commands(block)
    said = docs_checks.transcript([command for command, _ in commands], folder)
    shown = [row for (command, _), lines in zip(commands, said) for row in [f"$ {command}", *lines]]
    if ACCEPT:
        docs_pages.write_anew(block, shown)
    else:
        assert without_lines(block.lines) == without_lines(shown)


def without_lines(rows):
    """The rows without line numbers of plans, which move with every change of wording."""
    return [re.sub(r"^(plans/\S+\.md):\d+:", r"\1:", row) for row in rows]


@pytest.mark.parametrize("block", FILES, ids=place)
def test_file(block, tmp_path):
    assert docs_checks.file_problems(block, tmp_path) == []


def test_every_file_is_checked():
    unchecked = [
        block.place for block in BLOCKS
        if block.language in ("yaml", "json") and block.comment[:1] != ["check:"]
    ]
    assert unchecked == []


def test_plan_excerpt():
    """The plan in the README stands in the golden plan, part by part."""
    text = README.read_text(encoding="utf-8")
    [(name, excerpt)] = re.findall(
        r"<!-- excerpt: (\S+) -->\n\n(.*?)\n\n<!-- end of excerpt -->", text, flags=re.DOTALL)
    golden = (FIXTURES / "golden" / "plans" / name).read_text(encoding="utf-8")
    parts = excerpt.split(CUT)
    assert len(parts) > 1
    if ACCEPT:
        anew = CUT.join(same_part(golden, part) for part in parts)
        README.write_text(text.replace(excerpt, anew), encoding="utf-8")
    else:
        for part in parts:
            assert f"\n{part}\n" in golden


def same_part(golden, part):
    """The paragraphs of the plan that begin as the part does, as many as it has."""
    first, second = (part.split("\n") + [""])[:2]
    starts = [f"\n{first}\n{second}\n", f"\n{first}\n", f"\n{first[:30]}"]
    start = next(golden.index(text) for text in starts if text in golden)
    return "\n\n".join(golden[start + 1:].split("\n\n")[:len(part.split("\n\n"))])

# SPDX-License-Identifier: GPL-3.0-or-later
"""The tutorial does what it says, from its first command to its last, in one folder.

With HITL_ACCEPT=1 what its commands show is written anew.
"""

import re
import zipfile

import pytest

import docs_checks
import docs_pages
from docs_pages import TUTORIAL
from program import ACCEPT, done
from talk import Talk

WORDS_A_MINUTE = 200


def interview(block, folder):
    """Types what the block says behind each prompt; returns what was shown before the last one."""
    shown = []
    talk = Talk(*block.comment[3:], cwd=folder)
    for line in block.lines:
        label, typed = re.fullmatch(r"(\w+>) ?(.*)", line).groups()
        shown.append(talk.answer(label, typed))
    assert talk.end()[0] == 0
    return shown[-1]


def session(folder):
    """What each console block shows, after everything that stands before it on the page."""
    said = {}
    verdict = None
    for block in docs_pages.blocks(TUTORIAL):
        if block.comment[:1] == ["interview:"]:
            verdict = interview(block, folder)
        elif block.comment == ["interview", "shows"]:
            said[block.line] = (block, block.lines, block.text in verdict)
        elif block.comment[:1] == ["check:"]:
            (folder / block.comment[2]).write_text(block.text, encoding="utf-8")
        elif block.language == "console":
            commands = [command for command, _ in docs_checks.commands(block)]
            shown = docs_checks.transcript(commands, folder)
            rows = [row for command, lines in zip(commands, shown)
                    for row in (f"$ {command}", *lines)]
            said[block.line] = (block, rows, block.lines == rows)
    return said


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shoe-shop")
    return folder, session(folder)


def test_every_step_shows_what_the_page_says(walked):
    _, said = walked
    assert len(said) > 7
    if ACCEPT:
        for block, rows, _ in said.values():
            if block.language == "console":
                docs_pages.write_anew(block, rows)
        return
    for block, rows, is_same in said.values():
        assert is_same, f"{block.place}:\n" + "\n".join(rows)


def test_it_ends_with_a_document_for_a_client(walked):
    folder, _ = walked
    page = (folder / "returns.html").read_text(encoding="utf-8")
    assert "Sole and Heel" in page
    assert "we begin after the sale" in page
    assert "<svg" in page
    with zipfile.ZipFile(folder / "returns.docx") as word:
        text = word.read("word/document.xml").decode("utf-8")
    assert "Sole and Heel" in text
    assert "we begin after the sale" in text


def test_its_plan_has_nothing_open_but_counsels_answer(walked):
    folder, _ = walked
    plan = (folder / "plans" / "returns.md").read_text(encoding="utf-8")
    assert "No check found a contradiction between the answers." in plan
    rows = plan.split("| Still open |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    assert len(rows) == 1 and "counsel" in rows[0]


def test_it_installs_this_version():
    version = done("--version").stdout.split()[1]
    packages = re.findall(r"hitl_(.+)_amd64\.deb", TUTORIAL.read_text(encoding="utf-8"))
    assert packages == [version]


def test_its_minutes_come_to_fifteen():
    numbers = {"One": 1, "Two": 2, "Three": 3, "Four": 4, "Five": 5}
    text = TUTORIAL.read_text(encoding="utf-8")
    minutes = [numbers[word] for word in re.findall(r"^\*(\w+) minutes?\.\*", text, re.MULTILINE)]
    assert len(minutes) == len(re.findall(r"^## \d\.", text, re.MULTILINE))
    assert sum(minutes) == 15
    # Reading it leaves as much time again for doing it.
    words = sum(len(line.split()) for line in docs_pages.prose(TUTORIAL))
    assert words / WORDS_A_MINUTE <= 15 / 2

# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever people answer, it cannot break a page."""

import json

import pytest

import markdown
import reports
from hostile import HOSTILE, answers
from program import done, hitl

BENIGN = "plain words"
# A description may have paragraphs; that much of its shape an answer decides.
PARAGRAPHS = "plain words\n\nplain words"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The folder of plans for each kind of text."""
    made = {}
    twins = {"benign": BENIGN, "counted": f"{BENIGN} 7", "paragraphs": PARAGRAPHS}
    for kind, text in {**twins, **HOSTILE}.items():
        folder = tmp_path_factory.mktemp(kind)
        # JSON, without escapes: the characters themselves go into the file.
        source = json.dumps(answers(text), ensure_ascii=False)
        (folder / "w.json").write_text(source, encoding="utf-8")
        done("plan", "w.json", cwd=folder)
        made[kind] = folder / "plans"
    return made


@pytest.mark.parametrize("page", ["w.md", "w-annex.md", "index.md"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_structure_is_that_of_plain_words(pages, kind, page):
    twin = "paragraphs" if "\n\n" in HOSTILE[kind] else "benign"
    if any(character.isdigit() for character in HOSTILE[kind]):
        # A note with a figure has a row in the trace.
        twin = "counted"
    hostile = markdown.structure((pages[kind] / page).read_text(encoding="utf-8"))
    assert hostile == markdown.structure((pages[twin] / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", HOSTILE)
def test_text_can_still_be_read(pages, kind):
    """The title shows the workflow's name; only line ends and controls are shown otherwise."""
    blocks = markdown.blocks((pages[kind] / "w.md").read_text(encoding="utf-8"))
    title = next(block for block in blocks if block["t"] == "Header")
    shown = markdown.plain(title["c"][2])
    for word in HOSTILE[kind].replace("\u202e", " ").replace("\u2066", " ").split():
        assert word in shown


@pytest.mark.parametrize("kind", HOSTILE)
def test_markers_stay_whole(pages, kind):
    """A second run understands what the first one wrote."""
    folder = pages[kind].parent
    assert hitl("plan", "w.json", "--check", cwd=folder).returncode == 0
    assert "unchanged" in done("plan", "w.json", cwd=folder).stderr


def test_mermaid_accepts_every_chart(pages):
    status, said = markdown.check_charts([folder / "w.md" for folder in pages.values()])
    assert status == 0, said


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_verdict_table_keeps_its_rows(pages, kind, form):
    folder = pages[kind].parent
    shown = done("assess", "w.json", "--format", form, cwd=folder).stdout
    benign = done("assess", "w.json", "--format", form, cwd=pages["benign"].parent).stdout
    assert len(shown.splitlines()) == len(benign.splitlines())
    if form == "markdown":
        assert markdown.structure(shown) == markdown.structure(benign)


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_report_of_it_runs_nothing_and_loads_nothing(pages, kind):
    if kind == "unbroken":
        # Words of 3,000 letters in a row are more than a paragraph of a report may have.
        result = hitl("report", pages[kind])
        assert result.returncode == 65
        assert "error: this paragraph is longer than 20,000 bytes" in result.stderr
        return
    root = reports.check(reports.made(pages[kind]))
    assert not reports.nodes(root, "img")

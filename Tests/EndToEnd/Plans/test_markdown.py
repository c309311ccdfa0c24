# SPDX-License-Identifier: GPL-3.0-or-later
"""The golden plans hold up where people read them: on GitHub and in other Markdown programs."""

import re

import mdformat
import pytest
from markdown_it import MarkdownIt

import markdown
from program import FIXTURES

PLANS = FIXTURES / "golden" / "plans"
NAMES = sorted(path.name for path in PLANS.glob("*.md"))
ONLY_PLANS = [
    name for name in NAMES
    if name not in ("handbook.md", "index.md") and not name.endswith("-annex.md")
]
SECTIONS = (
    "decision", "findings", "map", "escalation", "capacity", "schedule", "metrics", "duties",
    "signatures",
)
# Where hardly anything was answered.
TO_FIND_OUT = ("decision", "findings", "schedule", "duties", "signatures")
FIND_OUT = "supplier-onboarding.md"


def read(name):
    return (PLANS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_a_table(name):
    text = read(name)
    tables = [node for node in markdown.walk(markdown.blocks(text)) if node["t"] == "Table"]
    assert len(tables) == markdown.pipe_tables(text) > 0
    other = MarkdownIt("commonmark").enable("table").parse(text)
    assert sum(token.type == "table_open" for token in other) == len(tables)


@pytest.mark.parametrize("name", NAMES)
def test_no_row_is_longer_than_its_header(name):
    """Cells beyond the header are dropped when a page is shown."""
    width = None
    for line in read(name).splitlines():
        if not line.startswith("|"):
            width = None
            continue
        cells = len(re.findall(r"(?<!\\)\|", line)) - 1
        width = width or cells
        assert cells == width, line


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name):
    for link in markdown.links(read(name)):
        if re.match(r"[a-z]+:", link):
            assert link.startswith("https://"), link
            continue
        file, _, anchor = link.partition("#")
        target = file or name
        assert target in NAMES, link
        assert not anchor or anchor in markdown.anchors(read(target)), link


@pytest.mark.parametrize("name", NAMES)
def test_headings(name):
    """One title, no level left out, no heading twice under the same one."""
    headings = [
        (node["c"][0], markdown.plain(node["c"][2])) for node in markdown.blocks(read(name))
        if node["t"] == "Header"
    ]
    assert [level for level, _ in headings].count(1) == 1
    assert headings[0][0] == 1
    path = []
    seen = set()
    for level, words in headings:
        assert words.strip()
        assert level <= len(path) + 1, words
        path = [*path[: level - 1], words]
        assert tuple(path) not in seen, path
        seen.add(tuple(path))


@pytest.mark.parametrize("name", ONLY_PLANS)
def test_sections_in_order(name):
    text = read(name)
    expected = TO_FIND_OUT if name == FIND_OUT else SECTIONS
    assert tuple(re.findall(
        r"^<!-- hitl:begin (\S+) [0-9a-f]{16}(?: [a-z-]+)? -->$", text, re.MULTILINE)) == expected
    assert tuple(re.findall(r"^<!-- hitl:end (\S+) -->$", text, re.MULTILINE)) == expected


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_of_the_templates(name):
    text = read(name)
    assert "{{" not in text and "}}" not in text
    assert not re.search(r"\{[a-z_]+\}", text)
    assert not re.search(r"\b(nil|null|Optional\(|NaN|inf)\b", text)
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    assert text.endswith("\n")
    assert not re.search(r"[^|\w]\s+[,.;:](\s|$)", text)


@pytest.mark.parametrize("name", NAMES)
def test_survives_a_formatter(name):
    """A team that formats all its Markdown keeps the page as it is shown, and the markers."""
    text = read(name)
    formatted = mdformat.text(text, extensions={"gfm"})
    parser = MarkdownIt("commonmark").enable("table")
    assert parser.render(formatted) == parser.render(text)
    pattern = r"^<!-- hitl:.*-->$"
    assert re.findall(pattern, formatted, re.MULTILINE) == re.findall(pattern, text, re.MULTILINE)


def test_mermaid_accepts_every_chart():
    pages = [PLANS / name for name in ONLY_PLANS if name != FIND_OUT]
    for page in pages:
        assert "```mermaid\n" in page.read_text(encoding="utf-8"), page.name
    status, said = markdown.check_charts(pages)
    assert status == 0, said


def test_mermaid_check_refuses_a_broken_chart(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("```mermaid\nflowchart LR\n  a[Start (x)] --> b\n```\n", encoding="utf-8")
    status, said = markdown.check_charts([page])
    assert status == 1
    assert "Parse error" in said

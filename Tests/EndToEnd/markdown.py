# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown as two independent parsers read it, and anchors as GitHub makes them."""

import functools
import json
import re
import subprocess
import sys
import unicodedata

from program import ROOT

# What only says how text looks; the rest of the inline kinds can change a page.
HARMLESS = {"Str", "Space", "SoftBreak", "Emph", "Strong"}
BLOCKS = {
    "Plain", "Para", "CodeBlock", "RawBlock", "BlockQuote", "OrderedList", "BulletList",
    "DefinitionList", "Header", "HorizontalRule", "Table", "Div", "LineBlock",
}


def blocks(text):
    """The page's blocks as pandoc reads GitHub's Markdown."""
    shown = subprocess.run(
        ["pandoc", "-f", "gfm", "-t", "json"], input=text, capture_output=True,
        encoding="utf-8", check=True,
    )
    return json.loads(shown.stdout)["blocks"]


def plain(inlines):
    """The text of inlines."""
    words = []
    for node in walk(inlines):
        if node["t"] in ("Space", "SoftBreak", "LineBreak"):
            words.append(" ")
        elif node["t"] == "Str":
            words.append(node["c"])
        elif node["t"] in ("Code", "RawInline"):
            words.append(node["c"][1])
    return "".join(words)


def walk(tree):
    """Every node of a tree, outside in."""
    if isinstance(tree, dict):
        if "t" in tree:
            yield tree
        yield from walk(list(tree.values()))
    elif isinstance(tree, list):
        for part in tree:
            yield from walk(part)


@functools.cache
def structure(text):
    """What a page is made of, without its words: two texts of one shape give the same."""
    shape = []
    for node in walk(blocks(text)):
        kind = node["t"]
        if kind == "Header":
            shape.append((kind, node["c"][0]))
        elif kind == "CodeBlock":
            shape.append((kind, tuple(node["c"][0][1])))
        elif kind in ("RawBlock", "RawInline"):
            shape.append((kind, "marker" if "<!-- hitl:" in node["c"][1] else node["c"][1]))
        elif kind == "Link":
            shape.append((kind, node["c"][2][0]))
        elif kind in BLOCKS or kind not in HARMLESS:
            shape.append((kind,))
    return tuple(shape)


def pipe_tables(text):
    """How many tables the text means to have: a delimiter row stands for one each."""
    outside = re.sub(r"^(```|~~~).*?^\1$", "", text, flags=re.DOTALL | re.MULTILINE)
    return len(re.findall(r"^\s*\|(?:\s*:?-+:?\s*\|)+\s*$", outside, flags=re.MULTILINE))


def anchors(text):
    """The anchors that GitHub gives to the headings of a page."""
    seen = {}
    found = set()
    for node in blocks(text):
        if node["t"] != "Header":
            continue
        words = plain(node["c"][2]).lower()
        kept = "".join(
            letter for letter in words
            if letter in "-_ " or unicodedata.category(letter)[0] in "LNM"
        )
        slug = kept.replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        found.add(f"{slug}-{count}" if count else slug)
    return found


def links(text):
    return [node["c"][2][0] for node in walk(blocks(text)) if node["t"] == "Link"]


def check_charts(pages):
    """Shows every chart of the pages to Mermaid; gives what it said and its exit status."""
    result = subprocess.run(
        [sys.executable, ROOT / "scripts" / "mermaid-check.py", *map(str, pages)],
        capture_output=True, encoding="utf-8",
    )
    return result.returncode, result.stdout + result.stderr

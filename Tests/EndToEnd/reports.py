# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports as strict parsers read them."""

import re
import subprocess

import html5lib

from program import done, patience

HEADINGS = {f"h{level}" for level in range(1, 7)}
# What a page may have; none of it runs, loads or asks for anything.
TAGS = HEADINGS | {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "p", "a", "ul", "ol",
    "li", "strong", "em", "del", "code", "pre", "blockquote", "hr", "br", "div", "span", "table",
    "caption", "col", "colgroup", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "img",
    "svg", "g", "desc", "rect", "circle", "polygon", "polyline", "text", "sup", "wbr",
}


def made(*arguments, **options):
    """The page that a report prints."""
    return done("report", *arguments, **options).stdout


def tree(page):
    """The page as HTML's own rules read it; a mistake in it is an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def name(node):
    """The tag of a node, also of a drawing's; empty for a comment."""
    return node.tag.rsplit("}", 1)[-1] if isinstance(node.tag, str) else ""


def nodes(root, *tags):
    return [node for node in root.iter() if name(node) in tags]


def nodes_of(roots, *tags):
    return [node for root in roots for node in nodes(root, *tags)]


def words(node):
    """The text of a node in one line."""
    return re.sub(r"\s+", " ", "".join(node.itertext())).strip()


def headings(root):
    return [(int(name(node)[1]), words(node)) for node in nodes(root, *HEADINGS)]


def outline(root):
    """What a page is made of, a line each: headings, tables with their size, charts, lists."""
    lines = []
    for node in nodes(root, "table", "figure", "pre", *HEADINGS):
        kind = name(node)
        if kind == "table":
            heads = len(nodes(node, "thead")[0].findall("tr/*"))
            lines.append(f"table of {heads} by {len(nodes(node, 'tr')) - 1}")
        elif kind == "figure":
            *drawn, _ = nodes(node, "svg")
            shapes = len(nodes_of(drawn, "rect", "circle", "polygon", "text"))
            lines.append(f"chart of {shapes} shapes: {words(nodes(node, 'figcaption')[0])}")
        elif kind == "pre":
            lines.append("text as it stands")
        else:
            lines.append(f"{'#' * int(kind[1])} {words(node)}")
    return "\n".join(lines) + "\n"


def check(page):
    """Holds a page to what all of them must be; gives its tree."""
    root = tree(page)
    assert {name(node) for node in root.iter()} - {""} <= TAGS
    [html] = nodes(root, "html")
    assert html.get("lang") == "en"
    assert len(nodes(root, "h1")) == 1
    levels = [level for level, _ in headings(root)]
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    for node in root.iter():
        for key in node.attrib:
            assert not str(key).lower().startswith("on"), key
    for link in nodes(root, "a"):
        target = link.get("href")
        assert target.startswith(("#", "http://", "https://", "mailto:")), target
        if target.startswith("#"):
            assert target[1:] in ids, target
    for picture in nodes(root, "img"):
        assert picture.get("src").startswith("data:image/") and picture.get("alt") is not None
    for figure in nodes(root, "figure"):
        # Later parts of a chart are told by the first.
        told = [node.get("aria-hidden") is None for node in nodes(figure, "svg")]
        assert told[0] and told[-1] and told.count(True) == 2
    for drawing in nodes(root, "svg"):
        if drawing.get("aria-hidden"):
            continue
        assert drawing.get("role") == "img"
        title, text = drawing.get("aria-labelledby").split()
        said = {node.get("id"): words(node) for node in drawing.iter() if node.get("id")}
        assert said[title] and said[text]
    for table in nodes(root, "table"):
        assert nodes(table, "thead")
        for caption in nodes(table, "caption"):
            assert table[0] is caption and words(caption)
        for head in nodes(table, "th"):
            assert head.get("scope") == "col"
    return root


def pages(page, folder):
    """How many sheets a browser prints of a page."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(page, encoding="utf-8")
    subprocess.run(
        [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri(),
        ],
        check=True, capture_output=True, timeout=patience(120))
    return len(re.findall(rb"/Type\s*/Page\b", target.read_bytes()))

# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl report as pages: what stands in them, whatever stands in the plans."""

import base64
import os
import re
import shutil
import subprocess

import pytest

import reports
from program import ACCEPT, FIXTURES, PROGRAM, ROOT, done, environment, hitl

GOLDEN = FIXTURES / "golden"
DAY = {"SOURCE_DATE_EPOCH": "1800000000"}
PLAN = "prior-authorization.md"
LOGO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGNgYPjPwMAAAAYBAQBa7Ht8AAAAAElFTkSuQmCC")


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    """The kept plans of the examples and their portfolio, in a folder of their own."""
    folder = tmp_path_factory.mktemp("report") / "plans"
    shutil.copytree(GOLDEN / "plans", folder)
    shutil.copy(GOLDEN / "portfolio.md", folder)
    return folder


@pytest.fixture(scope="module")
def whole(plans):
    return reports.made(plans, "--client", "Meridian", "--author", "Ann Ash", env=DAY)


def plan(folder, text, name="plan.md"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


# --- What a page is ------------------------------------------------------------------------


def test_folder_is_one_sound_page(whole):
    root = reports.check(whole)
    parts = [text for level, text in reports.headings(root) if level == 2]
    assert parts[:2] == ["Contents", "Overview"] and parts[2].startswith("Portfolio")
    assert parts[3:5] == ["Decisions", "Plans"]
    assert parts.index("Annexes") > 5
    assert len(reports.nodes(root, "figure")) == 40


def test_structure(plans, whole):
    """The structure of one plan and of all, as it is kept in the repository."""
    for name, page in [("plan", reports.made(plans / PLAN, env=DAY)), ("folder", whole)]:
        shown = reports.outline(reports.check(page))
        if name == "folder":
            # The rest is that of the plans themselves.
            shown = "".join(re.findall(r"^#{1,3} .*\n", shown, flags=re.MULTILINE))
        file = GOLDEN / "report" / f"{name}.txt"
        if ACCEPT:
            file.parent.mkdir(exist_ok=True)
            file.write_text(shown, encoding="utf-8")
        assert shown == file.read_text(encoding="utf-8")


def test_sample_is_up_to_date(plans):
    """The sample of the documentation is what the program makes of an example."""
    file = ROOT / "docs" / "samples" / "report.html"
    made = reports.made(plans / "small-loan-decisions.md", "--client", "Meridian Bank", env=DAY)
    if ACCEPT:
        file.write_text(made, encoding="utf-8")
    assert made == file.read_text(encoding="utf-8")


def test_nothing_of_a_plan_is_lost(plans):
    """Every word of a plan that a reader of its Markdown sees stands in the page."""
    page = " ".join(reports.check(reports.made(plans / PLAN)).itertext())
    text = (plans / PLAN).read_text(encoding="utf-8")
    text = re.sub(r"```mermaid.*?```|<!--.*?-->", " ", text, flags=re.DOTALL)
    seen = set(re.findall(r"[A-Za-z]{4,}", page))
    assert set(re.findall(r"[A-Za-z]{4,}", text)) <= seen


def test_whose_it_is(whole):
    root = reports.tree(whole)
    [header] = reports.nodes(root, "header")
    assert reports.words(header) == (
        "Decisions and plans For Meridian by Ann Ash · 2027-01-15 · Draft, not yet signed")
    # On a cover it stands by itself.
    [client] = [node for node in reports.nodes(root, "p") if node.get("class") == "client"]
    assert reports.words(client) == "For Meridian"
    [author] = [node for node in reports.nodes(root, "meta") if node.get("name") == "author"]
    assert author.get("content") == "Ann Ash"


def test_nothing_is_loaded_or_run(whole):
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    [meta] = [
        node for node in reports.nodes(reports.tree(whole), "meta")
        if node.get("http-equiv") == "Content-Security-Policy"
    ]
    assert meta.get("content") == policy
    assert "<script" not in whole
    assert not re.search(r"url\(|@import|@font-face", whole)


def test_same_plans_give_the_same_bytes(plans, whole):
    assert reports.made(plans, "--client", "Meridian", "--author", "Ann Ash", env=DAY) == whole


def test_plans_are_left_as_they_are(plans):
    for path in plans.iterdir():
        kept = GOLDEN / (path.name if path.name == "portfolio.md" else f"plans/{path.name}")
        assert path.read_bytes() == kept.read_bytes()


def test_plans_is_the_default(plans):
    assert reports.made(cwd=plans.parent, env=DAY) == reports.made("plans", cwd=plans.parent, env=DAY)


def contrast(first, second):
    def light(color):
        parts = [int(color[place:place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    darker, lighter = sorted([light(first), light(second)])
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_by_day_and_night():
    """Text has the contrast of WCAG 2.1, AA (4.5), on each ground that it stands on."""
    style = (ROOT / "templates" / "report" / "style.mustache").read_text(encoding="utf-8")
    day, night = (
        dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{(.*?)\}", style, flags=re.DOTALL))
    for colors in (day, night):
        for text in ("ink", "soft", "link", "mark"):
            for ground in ("paper", "band"):
                assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
    paint = (ROOT / "Sources/Charts/Drawing/Paint.swift").read_text(encoding="utf-8")
    by_day = dict(re.findall(r'case \.(\w+): "(#[0-9a-f]{6})"', paint))
    by_night = dict(re.findall(r"\.[fs]-(\w+) \{ (?:fill|stroke): (#[0-9a-f]{6})", style))
    for colors in (by_day, {**by_day, **by_night}):
        for text, ground in [
            ("ink", "paper"), ("ink", "band"), ("ink", "system"), ("ink", "person"), ("soft", "paper"),
            ("soft", "band"), ("soft", "person"),
        ]:
            assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)


def test_library_is_in_the_program():
    """The program needs no cmark-gfm where it runs."""
    linked = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=True).stdout
    assert "cmark" not in linked


# --- One page of each kind in a browser ----------------------------------------------------


def test_browser_prints_each_kind(plans, whole, tmp_path):
    assert reports.pages(reports.made(plans / PLAN), tmp_path) > 3
    assert reports.pages(whole, tmp_path) > 100


def test_tables_have_numbers_of_their_own(whole):
    """Each number stands once in a report, and those of all documents follow each other."""
    root = reports.check(whole)
    for tag, word in (("caption", "Table"), ("figcaption", "Figure")):
        found = [re.match(rf"{word} (\d+)\b", reports.words(node)) for node in reports.nodes(root, tag)]
        assert [int(match.group(1)) for match in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize("name", ["chatbot-escalation", "small-loan-decisions", "supplier-onboarding"])
def test_decision_fits_two_sheets(plans, tmp_path, name):
    page = reports.made(plans / f"{name}.md", "--only", "decision", "--client", "Meridian")
    reports.check(page)
    assert 1 <= reports.pages(page, tmp_path) <= 2


def test_print_style_holds_whatever_a_name_holds(plans):
    page = reports.made(plans / PLAN, plans / "crm-update.md", "--client", 'A "B" </style> \\', env=DAY)
    _, style = reports.nodes(reports.check(page), "style")
    text = "".join(style.itertext())
    assert "</style>" not in text and text.count("@page") == 4
    assert text.count("{") == text.count("}")


def test_decisions_of_a_folder(plans):
    root = reports.check(reports.made(plans, "--only", "decision"))
    titles = [text for level, text in reports.headings(root) if level == 2]
    assert len(titles) == 15
    # Where there is no second part, the first has no number.
    assert not [text for _, text in reports.headings(root) if text[0].isdigit()]
    assert "Decision" in [text for level, text in reports.headings(root) if level == 3]
    notes = [node for node in reports.nodes(root, "p") if node.get("class") == "below"]
    assert len(notes) == 14 and "part" in reports.words(notes[0])
    assert not [text for text in titles if text.endswith(": plan")]


# --- Hand edits ----------------------------------------------------------------------------


def test_hand_edits_are_printed(plans, tmp_path):
    text = (plans / PLAN).read_text(encoding="utf-8")
    edited = text.replace("## 6. Road", "## 6. Road\n\nWe begin *after Easter* <script>alert(1)</script>.")
    edited += "\n## Our own part\n\n- [x] asked the board\n"
    root = reports.check(reports.made(plan(tmp_path, edited)))
    page = reports.words(root)
    assert "We begin after Easter <script>alert(1)</script>." in page
    assert "☑ asked the board" in page
    assert (2, "Our own part") in reports.headings(root)


def test_edited_chart_is_drawn_as_edited(plans, tmp_path):
    text = (plans / PLAN).read_text(encoding="utf-8")
    edited = text.replace("2 Broad review :2027-04-22, 2027-04-28", "2 Wide review :2027-04-22, 2027-05-14")
    edited = edited.replace("**2.8** | **2.1**", "**7.7** | **2.1**")
    root = reports.check(reports.made(plan(tmp_path, edited)))
    drawn = [reports.words(node) for node in reports.nodes(root, "text")]
    assert "2 Wide review" in drawn and "2027-04-22 to 2027-05-14" in drawn
    assert "7.7" in drawn


def test_chart_that_cannot_be_drawn_stays(plans, tmp_path):
    text = (plans / PLAN).read_text(encoding="utf-8")
    edited = text.replace("  s1 --> s2\n", "  s1 <--> s2\n").replace("| **2.8** |", "| **some** |")
    result = hitl("report", plan(tmp_path, edited))
    assert result.returncode == 0
    assert result.stderr.count("warning") == 2
    root = reports.check(result.stdout)
    assert "s1 <--> s2" in reports.words(root)
    assert len([node for node in reports.nodes(root, "p") if node.get("class") == "note"]) == 2
    assert len(reports.nodes(root, "figure")) == 1


def test_notes_of_a_hand_edit(plans, tmp_path):
    """A note stands at the end of what leads to it, once in each place, and links to nowhere else."""
    text = (plans / PLAN).read_text(encoding="utf-8")
    edited = text.replace("## 6. Road", "## 6. Road\n\nWe wait[^1].") + "\n[^1]: For *Easter*.\n"
    edited += "\n<mailto:ann@a.example>\n"
    alone = reports.check(reports.made(plan(tmp_path, edited)))
    [notes] = [node for node in reports.nodes(alone, "div") if node.get("class") == "notes"]
    assert reports.words(notes) == "1 For Easter."
    assert "[^1]" not in reports.words(alone)
    [link] = [node for node in reports.nodes(alone, "a") if node.get("href") == "mailto:ann@a.example"]
    assert reports.words(link) == "ann@a.example"
    decision = reports.check(reports.made(tmp_path / "plan.md", "--only", "decision"))
    assert not [node for node in reports.nodes(decision, "div") if node.get("class") == "notes"]


def test_many_notes_are_read_in_time_or_refused(tmp_path):
    def noted(count):
        signs = "\n\n".join(f"word[^{number}]" for number in range(count))
        return f"# A\n\n{signs}\n\n" + "\n\n".join(f"[^{number}]: text" for number in range(count))

    root = reports.check(reports.made(plan(tmp_path, noted(500))))
    assert len(reports.nodes(root, "sup")) == 1_000
    result = hitl("report", plan(tmp_path, noted(501)))
    assert result.returncode == 65
    assert ":2003: error: this document has more than 1,000 signs of notes" in result.stderr


def test_rows_of_wide_tables_are_cards_on_a_telephone(plans):
    """Each cell of a table with more columns than have room bears its head."""
    root = reports.check(reports.made(plans / PLAN))
    tables = [node for node in reports.nodes(root, "table") if "cards" in node.get("class", "").split()]
    assert tables
    for table in tables:
        heads = [reports.words(node) for node in reports.nodes(table, "tr")[0]]
        # A bare number is a phase.
        labels = [f"Phase {head}" if head.isdigit() else head for head in heads]
        for row in reports.nodes(table, "tr")[1:]:
            assert [cell.get("data-label", "") for cell in row] == labels
        assert len(heads) > 2


def test_narrow_tables_stay_tables_on_a_telephone(tmp_path):
    root = reports.check(reports.made(plan(tmp_path, "| a | b |\n| - | - |\n| 1 | 2 |")))
    [table] = reports.nodes(root, "table")
    assert "cards" not in table.get("class", "")
    assert not [cell for cell in reports.nodes(table, "td") if cell.get("data-label")]


def test_only_what_is_signed_has_room_to_write(plans):
    root = reports.check(reports.made(plans))
    heads = {
        reports.words(node) for node in reports.nodes(root, "th") if node.get("class") == "blank"}
    assert heads == {"Signature, date"}


def test_signed_plan_is_no_draft(plans, tmp_path):
    text = (plans / PLAN).read_text(encoding="utf-8")
    signed = text.replace("| ☐ yes ☐ no | |", "| ☑ yes ☐ no | Ann Ash, 2027-01-25 |")
    assert signed != text
    assert "not yet signed" in reports.made(plan(tmp_path, text))
    assert "not yet signed" not in reports.made(plan(tmp_path, signed))


def test_secret_comment_is_not_printed(tmp_path):
    assert "secret" not in reports.made(plan(tmp_path, "# A\n\n<!-- a secret -->\n\nx <!-- secret -->\n"))


@pytest.mark.parametrize("text", ["שלום עולם", "مرحبا بالعالم", "🎉👩‍👩‍👧‍👦 🇦🇹", "日本語の計画"])
def test_other_scripts(tmp_path, text):
    page = f"# {text}\n\n## {text}\n\n| {text} |\n| --- |\n| {text} |\n\n" + (
        f'```mermaid\nflowchart TD\n  a["{text}"]\n```\n')
    root = reports.check(reports.made(plan(tmp_path, page)))
    assert (2, text) in reports.headings(root)
    drawn = "".join("".join(node.itertext()) for node in reports.nodes(root, "text"))
    assert "".join(text.split()) in "".join(drawn.split())


def test_very_long_table(tmp_path):
    rows = "".join(f"| {number} | 2027-01-08 |\n" for number in range(20_000))
    root = reports.check(reports.made(plan(tmp_path, f"# A\n\n| a | b |\n| --- | --- |\n{rows}")))
    assert len(reports.nodes(root, "tr")) == 20_001


def test_nine_lanes(tmp_path):
    lanes = "".join(
        f'  l{number}(["Decide<br/>Clerk {number}"])\n  q -->|"Kind {number} · 11#37;"| l{number}\n'
        f"  l{number} --> z\n" for number in range(9))
    text = f'# A\n\n```mermaid\nflowchart TD\n  a["Ask"]\n  q{{"Which?"}}\n  z["Tell"]\n  a --> q\n{lanes}```\n'
    root = reports.check(reports.made(plan(tmp_path, text)))
    *parts, narrow = reports.nodes(root, "svg")
    assert len(parts) > 2
    assert [float(node.get("width")) for node in (*parts, narrow)] == [660] * len(parts) + [328]
    for drawings in (parts, [narrow]):
        drawn = [reports.words(node) for node in reports.nodes_of(drawings, "text")]
        assert [f"Kind {number} · 11%" for number in range(9)] == [
            line for line in drawn if line.startswith("Kind")]
        for node in reports.nodes_of(drawings, "text", "rect"):
            assert 0 <= float(node.get("x")) <= float(drawings[0].get("width"))


# --- Logos ---------------------------------------------------------------------------------


def test_logo_is_in_the_page(plans, tmp_path):
    (tmp_path / "logo.png").write_bytes(LOGO)
    page = reports.made(plans / PLAN, "--logo", tmp_path / "logo.png", "--client", "A & <B>")
    [picture] = reports.nodes(reports.check(page), "img")
    assert base64.b64decode(picture.get("src").split(",")[1]) == LOGO
    # Whether it is the client's or the author's, nobody has said.
    assert picture.get("alt") == "Logo"


def test_logo_of_twenty_megabytes(plans, tmp_path):
    with open(tmp_path / "logo.png", "wb") as file:
        file.write(LOGO)
        file.truncate(20_000_000)
    result = hitl("report", plans / PLAN, "--logo", tmp_path / "logo.png")
    assert result.returncode == 65
    assert "1,000,000 bytes" in result.stderr
    assert result.stdout == ""


def test_logo_that_is_a_pipe(plans, tmp_path):
    os.mkfifo(tmp_path / "logo.png")
    assert hitl("report", plans / PLAN, "--logo", tmp_path / "logo.png").returncode == 66


# --- Where it goes -------------------------------------------------------------------------


def test_output_is_written_whole(plans, tmp_path):
    target = tmp_path / "new" / "report.html"
    result = done("report", plans / PLAN, "-o", target, env=DAY)
    assert result.stdout == ""
    assert target.read_text(encoding="utf-8") == reports.made(plans / PLAN, env=DAY)
    assert [path.name for path in target.parent.iterdir()] == ["report.html"]


def test_nothing_is_written_through_a_link(plans, tmp_path):
    (tmp_path / "precious").write_text("kept")
    (tmp_path / "report.html").symlink_to(tmp_path / "precious")
    result = hitl("report", plans / PLAN, "-o", tmp_path / "report.html")
    assert result.returncode == 73
    assert (tmp_path / "precious").read_text() == "kept"


def test_one_bad_document_leaves_no_report(plans, tmp_path):
    folder = tmp_path / "plans"
    shutil.copytree(plans, folder)
    (folder / "bad.md").write_bytes(b"\xff")
    (folder / "wide.md").write_text("|" + "a|" * 65 + "\n|" + "-|" * 65)
    result = hitl("report", folder, "-o", tmp_path / "report.html")
    assert result.returncode == 74
    assert not (tmp_path / "report.html").exists()


def test_link_out_of_a_folder_is_refused(plans, tmp_path):
    (tmp_path / "plans").mkdir()
    (tmp_path / "secret.md").write_text("# Secret")
    (tmp_path / "plans" / "a.md").symlink_to(tmp_path / "secret.md")
    result = hitl("report", tmp_path / "plans")
    assert result.returncode == 66
    assert "Secret" not in result.stdout


def test_own_style_is_used(plans, tmp_path):
    (tmp_path / "hitl/templates/report").mkdir(parents=True)
    (tmp_path / "hitl/templates/report/style.mustache").write_text("body { color: #123456; }")
    result = hitl("report", plans / PLAN, cwd=tmp_path)
    assert "body { color: #123456; }" in result.stdout
    assert "changed from the program's: report/style" in result.stderr


# --- One workflow --------------------------------------------------------------------------


def test_folder_of_one_workflow(plans, tmp_path):
    """Its plan comes first and in one piece, on a title that names it, with all sections listed."""
    folder = tmp_path / "plans"
    folder.mkdir()
    for name in ("crm-update.md", "crm-update-annex.md", "handbook.md"):
        shutil.copy(plans / name, folder)
    page = reports.made(folder, env=DAY)
    root = reports.check(page)
    titles = [text for level, text in reports.headings(root) if level <= 2]
    name = "Order status copied into customer records"
    assert titles == [
        name, "Contents", f"{name}: plan", "Handbook for people who work with a system",
        f"{name}: annex"]
    [contents] = reports.nodes(root, "nav")
    listed = [reports.words(node) for node in reports.nodes(contents, "a")]
    assert listed == [text for level, text in reports.headings(root) if level in (2, 3)][1:]


def test_contents_of_a_plan_follow_its_first_page(plans):
    root = reports.check(reports.made(plans / PLAN))
    titles = [text for level, text in reports.headings(root) if level == 2]
    assert titles[:2] == ["1. Decision", "Contents"]


def test_short_plan_has_no_contents(plans):
    root = reports.check(reports.made(plans / "supplier-onboarding.md"))
    assert not reports.nodes(root, "nav")
    assert len([level for level, _ in reports.headings(root) if level == 2]) == 5

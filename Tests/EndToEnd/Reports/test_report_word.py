# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl report as Word documents, read by python-docx."""

import os
import re
import shutil
import signal
import subprocess
import time
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from program import FIXTURES, PROGRAM, done, environment, hitl, patience
from test_report import DAY, LOGO, PLAN

GOLDEN = FIXTURES / "golden" / "plans"


def word(folder, *arguments, **options):
    """The Word document that a report makes, and what was said."""
    target = folder / "report.docx"
    result = done("report", *arguments, "--to", "docx", "-o", target, **options)
    return target, result.stderr


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("word")
    (folder / "logo.png").write_bytes(LOGO)
    return word(
        folder, GOLDEN / PLAN, GOLDEN / "crm-update.md", GOLDEN / "handbook.md", "--client", "A & <B>", "--author", "Ann Ash",
        "--logo", folder / "logo.png", env=DAY)[0]


@pytest.fixture(scope="module")
def document(made):
    return docx.Document(made)


def styled(document, style):
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == style]


def test_headings_and_contents(document):
    assert styled(document, "Title") == ["Decisions and plans"]
    assert styled(document, "Heading 1") == ["Decisions", "Plans", "Handbook for people who work with a system"]
    assert "1. Decision" in styled(document, "Heading 3")
    contents = [text.strip() for text in styled(document, "toc 1") + styled(document, "toc 2")]
    assert "Handbook for people who work with a system" in contents
    # What Word finds when it makes them anew.
    headings = styled(document, "Heading 1") + styled(document, "Heading 2")
    assert sorted(contents) == sorted(headings)


def fields(element):
    """The codes of the fields, each as deep as it stands in others."""
    found, depth = [], 0
    for node in element.iter(qn("w:fldChar"), qn("w:instrText")):
        if node.tag == qn("w:instrText"):
            found.append((depth, node.text.strip()))
        else:
            depth += {"begin": 1, "end": -1}.get(node.get(qn("w:fldCharType")), 0)
            assert depth >= 0
    assert depth == 0
    return found


def test_contents_are_a_field_with_the_page_of_each_heading(made, document):
    found = fields(document.element.body)
    assert found[0] == (1, 'TOC \\o "1-2" \\h \\z')
    pages = [code.split()[1] for depth, code in found if code.startswith("PAGEREF")]
    assert len(pages) == len(styled(document, "toc 1") + styled(document, "toc 2"))
    marks = {node.get(qn("w:name")) for node in document.element.body.iter(qn("w:bookmarkStart"))}
    assert set(pages) <= marks
    assert all(depth == 2 for depth, code in found if code.startswith("PAGEREF"))
    with zipfile.ZipFile(made) as archive:
        settings = archive.read("word/settings.xml")
    # Word offers to fill in the pages; such settings stand in an order.
    assert re.search(rb'<w:updateFields w:val="true" ?/>(<w:footnotePr|<w:endnotePr|<w:compat>)', settings)


def test_numbers_of_tables_and_charts_are_fields(document):
    """Word counts them through all documents."""
    found = [code for _, code in fields(document.element.body)]
    tables = [code for code in found if code.startswith("SEQ Table")]
    assert len(tables) == len(document.tables)
    assert len([code for code in found if code.startswith("SEQ Figure")]) == len(styled(document, "Image Caption"))
    shown = [int(re.match(r"Table (\d+)\b", text).group(1)) for text in styled(document, "Table Caption")]
    count = 0
    for code, number in zip(tables, shown, strict=True):
        start = re.search(r"\\r (\d+)", code)
        count = int(start.group(1)) if start else count + 1
        assert count == number
    assert shown == list(range(1, len(tables) + 1))


def test_contents_lead_to_headings(document):
    body = document.element.body
    marks = {node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))}
    targets = [node.get(qn("w:anchor")) for node in body.iter(qn("w:hyperlink"))]
    assert len([target for target in targets if target]) > 5
    assert {target for target in targets if target} <= marks


def test_tables_fit_the_page_and_repeat_their_heads(document):
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    assert document.tables
    for table in document.tables:
        assert sum(column.width for column in table.columns) <= room
        assert all(column.width > 0 for column in table.columns)
        assert len({column.width for column in table.columns}) > 1 or len(table.columns) == 1
        width = table._tbl.tblPr.find(qn("w:tblW"))
        assert (width.get(qn("w:type")), width.get(qn("w:w"))) == ("pct", "5000")
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_pictures_fit_and_say_what_they_show(document):
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    high = section.page_height - section.top_margin - section.bottom_margin
    whole, parts = styled(document, "Captioned Figure"), styled(document, "Figure Part")
    assert len(whole) == 5 and parts
    assert len(document.inline_shapes) == len(whole) + len(parts)
    for shape in document.inline_shapes:
        assert shape.width <= room and shape.height <= high / 2
        assert len(shape._inline.docPr.get("descr")) > 40
    captions = styled(document, "Image Caption")
    assert [caption.split(". ")[0] for caption in captions] == [
        f"Figure {number}" for number in range(1, 6)]


def test_tables_have_captions_that_stay_with_them(document):
    body = list(document.element.body)
    for table in document.tables:
        caption = docx.text.paragraph.Paragraph(body[body.index(table._tbl) - 1], document)
        assert caption.style.name == "Table Caption"
        assert re.match(r"Table \d+(\. \w|$)", caption.text)
        assert caption.style.paragraph_format.keep_with_next


def test_word_lays_it_out_as_of_today(made):
    with zipfile.ZipFile(made) as archive:
        assert re.search(rb'compatibilityMode"[^>]*w:val="15"', archive.read("word/settings.xml"))


def test_every_page_says_for_whom_and_which_it_is(made, document):
    section = document.sections[0]
    [header], [footer] = section.header.paragraphs, section.footer.paragraphs
    assert header.text.strip() == "For A & <B> · 2027-01-15"
    assert footer.text.startswith("Decisions and plans · Draft, not yet signed\tPage ")
    assert [code for _, code in fields(footer._p)] == ["PAGE", "NUMPAGES"]
    names = {
        run.text for paragraph in document.paragraphs for run in paragraph.runs
        if run.style.name == "Document Name"}
    assert "Prior authorization of inpatient rehabilitation" in names and "Decisions" not in names
    # Each document is a section whose footer names it, also where no program fills in fields.
    begun = [one.footer.paragraphs[0].text.split(" · ")[0] for one in document.sections]
    plans = ["Prior authorization of inpatient rehabilitation", "Order status copied into customer records"]
    rests = [f"{name}, from part 2 on" for name in plans]
    # Behind the cover and the contents.
    assert begun[2:] == plans + rests + ["Handbook for people who work with a system"]
    assert begun[:2] == ["Decisions and plans"] * 2
    assert [one.different_first_page_header_footer for one in document.sections] == [True] + [False] * (
        len(begun) - 1)
    assert {one.header.paragraphs[0].text.strip() for one in document.sections} == {header.text.strip()}
    assert {(one.page_width, one.left_margin) for one in document.sections} == {
        (section.page_width, section.left_margin)}
    # Title, client and day stand on the first one already.
    [first] = section.first_page_header.paragraphs
    assert first.text.strip() == ""
    assert [code for _, code in fields(section.first_page_footer._element)] == ["PAGE", "NUMPAGES"]
    with zipfile.ZipFile(made) as archive:
        assert archive.testzip() is None
        assert archive.read("word/media/logo.png") == LOGO
        assert b"media/logo.png" in archive.read("word/_rels/header1.xml.rels")
    assert document.core_properties.author == "Ann Ash"


def test_paper_is_a4(document):
    section = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == (pytest.approx(210, abs=1), pytest.approx(297, abs=1))


def test_rows_are_not_cut(document):
    for table in document.tables:
        for row in table.rows:
            assert row._tr.trPr.find(qn("w:cantSplit")) is not None


def test_no_line_ends_within_a_day(made):
    with zipfile.ZipFile(made) as archive:
        text = archive.read("word/document.xml").decode()
    assert "<w:noBreakHyphen/>" in text
    assert not re.search(r">[^<]*\b20\d\d-\d\d-\d\d", text)


def test_no_line_ends_within_a_range(made, tmp_path):
    with zipfile.ZipFile(made) as archive:
        text = archive.read("word/document.xml").decode()
    assert not re.search(">[^<]*[0-9%]\u2013[0-9]", text)
    assert re.search("[0-9%]\u2060\u2013\u2060[0-9]", text)
    (tmp_path / "plan.md").write_text("# A\n\n1–2, 3%–4%, a–b, 5 – 6, –7, 8–\n", encoding="utf-8")
    with zipfile.ZipFile(word(tmp_path, tmp_path / "plan.md")[0]) as archive:
        text = archive.read("word/document.xml").decode()
    # Two stand in the day of the report.
    assert text.count("<w:noBreakHyphen/>") == 2
    assert text.count("\u2060\u2013\u2060") == 2
    for kept in ("a–b", "5", "–7", "8–"):
        assert kept in text


def test_what_is_signed_stays_on_one_sheet(document):
    for table in document.tables:
        if table.rows[0].cells[-1].text == "Name, date":
            kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
            assert kept == [True] * (len(kept) - 1) + [None]


def test_same_plans_give_the_same_bytes(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        folder.mkdir()
        word(folder, GOLDEN / PLAN, env=DAY)
    assert (first / "report.docx").read_bytes() == (second / "report.docx").read_bytes()


def test_one_plan_is_one_document(tmp_path):
    document = docx.Document(word(tmp_path, GOLDEN / PLAN)[0])
    assert styled(document, "Title") == ["Prior authorization of inpatient rehabilitation: plan"]
    assert styled(document, "Heading 1")[0] == "1. Decision"
    # The first page comes first, and no contents stand amid the text.
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts.index("1. Decision") < texts.index("2. What does not fit, and what is open")
    assert "Contents" not in texts
    assert all(code.startswith("SEQ ") for _, code in fields(document.element.body))


def test_rows_to_sign_have_room_for_a_hand(document):
    rows = [
        row for table in document.tables for row in table.rows[1:]
        if table.rows[0].cells[-1].text == "Signature, date"]
    assert rows
    for row in rows:
        [paragraph] = row.cells[-1].paragraphs
        assert paragraph.style.name == "Write In"
        spacing = paragraph.style.paragraph_format
        assert spacing.space_before.mm + spacing.space_after.mm >= 6


def test_labels_stay_with_what_they_name(tmp_path):
    (tmp_path / "plan.md").write_text("# A\n\n**Load**\n\n- a\n\nAs follows:\n\n| a |\n| - |\n", encoding="utf-8")
    document = docx.Document(word(tmp_path, tmp_path / "plan.md")[0])
    assert styled(document, "Lead In") == ["Load", "As follows:"]
    assert document.styles["Lead In"].paragraph_format.keep_with_next
    assert styled(document, "Table Caption") == ["Table 1"]
    # The only line between a heading and a table stays with both, a long text or one of two does not.
    (tmp_path / "plan.md").write_text(
        "# A\n\n## B\n\nOne.\n\n| a |\n| - |\n\n## C\n\nTwo.\n\nThree.\n\n| a |\n| - |\n\n"
        f"## D\n\n{'x ' * 151}\n\n| a |\n| - |\n", encoding="utf-8")
    document = docx.Document(word(tmp_path, tmp_path / "plan.md")[0])
    assert styled(document, "Lead In") == ["One."]


def test_raw_html_is_text(tmp_path):
    (tmp_path / "plan.md").write_text(
        "# A\n\n<img src=/etc/passwd> <b>b</b>\n\n![x](/etc/passwd)\n\n$x^2$\n", encoding="utf-8")
    document = docx.Document(word(tmp_path, tmp_path / "plan.md")[0])
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "<img src=/etc/passwd>" in text and "<b>b</b>" in text and "$x^2$" in text
    assert not document.inline_shapes


def test_text_from_right_to_left(tmp_path):
    (tmp_path / "plan.md").write_text("# A\n\nשלום עולם\n\n| مرحبا |\n| --- |\n| 🎉 |\n", encoding="utf-8")
    document = docx.Document(word(tmp_path, tmp_path / "plan.md")[0])
    [paragraph] = [one for one in document.paragraphs if one.text == "שלום עולם"]
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert document.tables[0].cell(0, 0).text == "مرحبا"
    assert document.tables[0].cell(1, 0).text == "🎉"


def test_logo_as_svg_becomes_a_picture(tmp_path):
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>')
    target, _ = word(tmp_path, GOLDEN / PLAN, "--logo", tmp_path / "logo.svg")
    with zipfile.ZipFile(target) as archive:
        assert archive.read("word/media/logo.png").startswith(b"\x89PNG")


def test_private_folder_is_removed(tmp_path):
    scratch, tools = tmp_path / "scratch", tmp_path / "bin"
    scratch.mkdir()
    tools.mkdir()
    # What others may do with the folder is seen while it is there.
    (tools / "pandoc").write_text(
        f"#!/bin/sh\nstat -c %a {scratch}/* >> {tmp_path}/modes\nexec {shutil.which('pandoc')} \"$@\"\n")
    os.chmod(tools / "pandoc", 0o755)
    word(tmp_path, GOLDEN / PLAN, env={"TMPDIR": str(scratch), "PATH": f"{tools}:/usr/bin:/bin"})
    assert set((tmp_path / "modes").read_text().split()) == {"700"}
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
@pytest.mark.parametrize("tool", ["pandoc", "rsvg-convert"])
def test_signal_leaves_nothing_behind(tmp_path, name, tool):
    scratch, tools, target = tmp_path / "scratch", tmp_path / "bin", tmp_path / "report.docx"
    scratch.mkdir()
    tools.mkdir()
    # It says that it runs, and would never end.
    (tools / tool).write_text(f"#!/bin/sh\necho $$ > {tmp_path}/started\nexec sleep 600\n")
    os.chmod(tools / tool, 0o755)
    number = getattr(signal, name)
    running = subprocess.Popen(
        [PROGRAM, "report", GOLDEN / PLAN, "--to", "docx", "-o", target],
        env=environment(TMPDIR=str(scratch), PATH=f"{tools}:/usr/bin:/bin"))
    for _ in range(int(patience(1_000))):
        if (tmp_path / "started").exists() and (tmp_path / "started").read_text().endswith("\n"):
            break
        time.sleep(0.02)
    assert list(scratch.iterdir())
    running.send_signal(number)
    assert running.wait(timeout=patience(20)) == 128 + number
    assert list(scratch.iterdir()) == []
    assert not target.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "started").read_text()), 0)


@pytest.mark.parametrize(("missing", "package"), [("pandoc", "pandoc"), ("rsvg-convert", "librsvg2-bin")])
def test_missing_program_is_named(tmp_path, missing, package):
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("pandoc", "rsvg-convert"):
        if name != missing:
            (tools / name).symlink_to(shutil.which(name))
    target = tmp_path / "report.docx"
    result = hitl("report", GOLDEN / PLAN, "--to", "docx", "-o", target, env={"PATH": str(tools)})
    assert result.returncode == 66
    assert f"{missing} is missing" in result.stderr and f"apt-get install {package})" in result.stderr
    assert not target.exists()


def test_failing_program_is_told(tmp_path):
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "rsvg-convert").symlink_to(shutil.which("rsvg-convert"))
    (tools / "pandoc").write_text("#!/bin/sh\necho no room left >&2\nexit 3\n")
    os.chmod(tools / "pandoc", 0o755)
    target = tmp_path / "report.docx"
    result = hitl(
        "report", GOLDEN / PLAN, "--to", "docx", "-o", target, env={"PATH": f"{tools}:/usr/bin:/bin"})
    assert result.returncode == 74
    assert "pandoc has failed: 'no room left'" in result.stderr
    assert not target.exists()

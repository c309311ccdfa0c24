# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports in the programs that people open them with: LibreOffice and a browser.

Pictures of what was tested stand in .build/engines/pictures afterwards, for people to look at.
"""

import re
import shutil
import subprocess
import xml.etree.ElementTree as xml

import pytest

from program import FIXTURES, ROOT, done

GOLDEN = FIXTURES / "golden"
PICTURES = ROOT / ".build" / "engines" / "pictures"
DAY = {"SOURCE_DATE_EPOCH": "1800000000"}
PLAN = "small-loan-decisions"
NAMES = sorted(
    path.stem for path in (GOLDEN / "plans").glob("*.md")
    if not path.stem.endswith("-annex") and path.stem not in ("handbook", "index"))
# In points: the margins of the reference document, less what an italic letter may lean over.
MARGIN = 20 / 25.4 * 72 - 3


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report") / "plans"
    shutil.copytree(GOLDEN / "plans", folder)
    shutil.copy(GOLDEN / "portfolio.md", folder)
    PICTURES.mkdir(parents=True, exist_ok=True)
    return folder


def browser(*arguments, profile):
    return subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         "--virtual-time-budget=3000", f"--user-data-dir={profile}", *map(str, arguments)],
        check=True, capture_output=True, encoding="utf-8", timeout=300).stdout


def page(folder, *arguments):
    target = folder / "report.html"
    done("report", *arguments, "-o", target, env=DAY)
    return target


def framed(folder, source, width):
    """A page that shows another one as a window of that width does, and says how wide it gets."""
    text = source.read_text(encoding="utf-8")
    text = re.sub(r"<meta http-equiv=[^>]*>", "", text)
    tell = "<script>parent.postMessage(document.documentElement.scrollWidth, '*')</script></body>"
    inner = folder / "inner.html"
    inner.write_text(text.replace("</body>", tell), encoding="utf-8")
    outer = folder / "outer.html"
    outer.write_text(
        "<body style='margin:0'><script>onmessage = e => document.title = e.data</script>"
        f"<iframe src='inner.html' style='border:0;width:{width}px;height:4000px'></iframe>")
    return outer


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", [PLAN, "supplier-onboarding", "handbook", f"{PLAN}-annex", None])
def test_page_is_no_wider_than_its_window(plans, tmp_path, width, name):
    source = page(tmp_path, plans / f"{name}.md" if name else plans)
    outer = framed(tmp_path, source, width)
    shown = browser("--dump-dom", outer.as_uri(), profile=tmp_path / "profile")
    assert re.search(r"<title>(\d+)</title>", shown).group(1) == str(width)
    picture = PICTURES / f"{name or 'folder'}-{width}.png"
    browser(
        f"--screenshot={picture}", f"--window-size={max(width, 500)},4000", outer.as_uri(),
        profile=tmp_path / "profile")


def printed(source, target, profile):
    browser(
        "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri(), profile=profile)
    return sheets(target)


def sheets(pdf):
    """Each sheet of a PDF: its size, and its words with where they stand."""
    shown = subprocess.run(
        ["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    # Characters that XML has no place for come from fonts without a name for a sign.
    shown = re.sub(r"[\x00-\x08\x0b-\x1f]", "", shown)
    space = {"x": "http://www.w3.org/1999/xhtml"}
    return [
        (float(sheet.get("width")), float(sheet.get("height")), sheet.findall("x:word", space))
        for sheet in xml.fromstring(shown).iterfind(".//x:page", space)
    ]


def test_page_prints_on_a4(plans, tmp_path):
    source = page(tmp_path, plans / f"{PLAN}.md")
    target = PICTURES / f"{PLAN}-print.pdf"
    for number, (width, height, words) in enumerate(printed(source, target, tmp_path / "p"), 1):
        assert (round(width), round(height)) == (595, 842)
        assert words
        assert max(float(word.get("xMax")) for word in words) <= width - 30, number


def empty_ends(pdf, folder):
    """Which part of each sheet is empty above its foot, in hundredths."""
    subprocess.run(["pdftoppm", "-r", "20", "-gray", pdf, folder / "sheet"], check=True, timeout=120)
    found = []
    for path in sorted(folder.glob("sheet-*.pgm")):
        kind, size, most, dots = path.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        assert (kind, most) == (b"P5", b"255")
        top, foot = height * 8 // 100, height * 92 // 100
        inked = [row for row in range(top, foot) if min(dots[row * width:(row + 1) * width]) < 245]
        found.append(100 * (foot - max(inked, default=top)) // (foot - top))
        path.unlink()
    return found


def ends_of_parts(pdf, folder):
    """The empty ends of all sheets that something has to fill: neither the last one, nor the one before
    what is signed, which stays together on one sheet."""
    *empty, _ = empty_ends(pdf, folder)
    signed = [
        number for number, (_, _, words) in enumerate(sheets(pdf))
        # Below the name of the document, which some sheets bear at their head.
        if "Signatures" in [word.text for word in words[:20]]]
    return [part for number, part in enumerate(empty) if number + 1 not in signed]


@pytest.mark.parametrize("name", NAMES)
def test_no_chart_leaves_a_sheet_half_empty(plans, tmp_path, name):
    """Tall charts go on on the next sheet."""
    target = tmp_path / "printed.pdf"
    printed(page(tmp_path, plans / f"{name}.md"), target, tmp_path / "p")
    empty = ends_of_parts(target, tmp_path)
    assert max(empty, default=0) <= 40, empty


@pytest.mark.parametrize("name", [PLAN, "chatbot-escalation"])
def test_no_chart_leaves_a_sheet_of_word_half_empty(plans, tmp_path, name):
    source = tmp_path / f"{name}.docx"
    done("report", plans / f"{name}.md", "--to", "docx", "-o", source, env=DAY)
    empty = ends_of_parts(libreoffice(source, tmp_path), tmp_path)
    assert max(empty, default=0) <= 40, empty


def test_sheets_name_the_document_that_they_belong_to(plans, tmp_path):
    """A browser prints plan, client, day and state on each sheet but the first."""
    client = 'A "B" </style> \\'
    source = page(tmp_path, plans / f"{PLAN}.md", plans / "crm-update.md", "--client", client)
    found = printed(source, tmp_path / "named.pdf", tmp_path / "p")
    said = [" ".join(word.text for word in words) for _, _, words in found]
    assert not [text for text in said if f"For {client} · 2027-01-15 · Draft, not yet signed" not in text]
    names = ["Approval and refusal of small consumer loans", "Order status copied into customer records"]
    for text in said[2:]:
        assert text.startswith(tuple(names)), text
    assert {name for name in names for text in said[2:] if text.startswith(name)} == set(names)


@pytest.mark.parametrize("name", NAMES)
def test_decision_fits_two_sheets(plans, tmp_path, name):
    source = page(tmp_path, plans / f"{name}.md", "--only", "decision", "--client", "Meridian")
    assert len(printed(source, tmp_path / "d.pdf", tmp_path / "profile")) <= 2


def libreoffice(source, folder):
    """The sheets that LibreOffice makes of a Word document."""
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}",
         "--convert-to", "pdf", "--outdir", folder, source],
        check=True, capture_output=True, timeout=600)
    return folder / source.with_suffix(".pdf").name


@pytest.mark.parametrize("name", [PLAN, "supplier-onboarding", None])
def test_word_document_keeps_its_margins(plans, tmp_path, name):
    source = tmp_path / f"{name or 'folder'}.docx"
    done(
        "report", plans / f"{name}.md" if name else plans, "--to", "docx", "-o", source,
        "--client", "Meridian", env=DAY)
    pdf = libreoffice(source, tmp_path)
    shutil.copy(pdf, PICTURES / f"{source.stem}-word.pdf")
    found = sheets(pdf)
    for number, (width, height, words) in enumerate(found, 1):
        assert (round(width), round(height)) == (595, 842)
        said = [word.text for word in words]
        # On the first one it stands below the title.
        assert number == 1 or said[:4] == ["For", "Meridian", "·", "2027-01-15"], number
        assert said[-4:] == ["Page", str(number), "of", str(len(found))]
        assert min(float(word.get("xMin")) for word in words) >= MARGIN, number
        assert max(float(word.get("xMax")) for word in words) <= width - MARGIN, number


@pytest.mark.parametrize("name", NAMES)
def test_decision_in_word_fits_two_sheets(plans, tmp_path, name):
    source = tmp_path / "d.docx"
    done(
        "report", plans / f"{name}.md", "--only", "decision", "--to", "docx", "-o", source, env=DAY)
    assert len(sheets(libreoffice(source, tmp_path))) <= 2

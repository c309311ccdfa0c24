# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheets for before the day: printed, filled in, read."""

import re
import shutil
import subprocess

import pytest
import yaml

from program import done, hitl, patience
from talk import CLEAR_LINE, Talk

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUESTIONNAIRES = ("automation-decision", "contact-center")


def sheet(*options, questionnaire="automation-decision", form="markdown"):
    return done("questions", questionnaire, "--format", form, *options).stdout


@pytest.mark.parametrize("questionnaire", QUESTIONNAIRES)
def test_the_letters_stand_on_one_page(questionnaire):
    text = sheet("--only", "letters", questionnaire=questionnaire)
    assert len(re.findall(r"^### \d+\. ", text, re.M)) == 10
    # As many lines as one A4 takes.
    assert len(text.splitlines()) <= 58
    assert "{{" not in text


@pytest.mark.skipif(CHROMIUM is None, reason="no browser to print with")
@pytest.mark.parametrize("questionnaire", QUESTIONNAIRES)
def test_the_letters_print_on_one_a4(tmp_path, questionnaire):
    page = tmp_path / "letters.html"
    page.write_text(sheet("--only", "letters", questionnaire=questionnaire, form="html"))
    pdf = tmp_path / "letters.pdf"
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={pdf}", page.as_uri()],
        capture_output=True, timeout=patience(120), check=True)
    assert len(re.findall(rb"/Type\s*/Page\b[^s]", pdf.read_bytes())) == 1


def test_pages_load_nothing_and_run_nothing():
    for options in ((), ("--only", "letters"), ("--only", "figures")):
        page = sheet(*options, form="html")
        assert page.startswith("<!DOCTYPE html>")
        assert not re.search(r"<script|<link|src=|url\(|@import", page)
        assert "{{" not in page


def test_what_a_questionnaire_says_is_text_on_a_page(tmp_path):
    done("init", cwd=tmp_path)
    own = tmp_path / "hitl/questionnaires/automation-decision.yaml"
    text = own.read_text()
    asked = "How alike are the cases that arrive?"
    assert asked in text
    own.write_text(text.replace(asked, "How <b>alike</b> & \"equal\"?", 1))
    page = done("questions", "--format", "html", cwd=tmp_path).stdout
    assert "How &lt;b&gt;alike&lt;/b&gt; &amp; &quot;equal&quot;?" in page


def test_a_part_is_for_sheets_alone():
    result = hitl("questions", "--only", "letters")
    assert result.returncode == 64
    assert "--only is for sheets" in result.stderr


def filled(text, name, marks=(), answers=()):
    """A sheet with marks as (question, id) and answers as (question, text)."""
    text = re.sub(r"Name: _+", f"Name: {name}", text)
    text = re.sub(r"Workflow: _+", "Workflow: Refunds", text)
    for question, option in marks:
        head, rest = text.split(f"### {question}. ", 1)
        rest = rest.replace(f"[ ] **{option}**", f"[x] **{option}**", 1)
        text = f"{head}### {question}. {rest}"
    for question, answer in answers:
        head, rest = text.split(f"### {question}. ", 1)
        rest = re.sub(r"(Answer[^:]*): _+", rf"\1: {answer}", rest, count=1)
        text = f"{head}### {question}. {rest}"
    return text


def test_a_short_sheet_is_read_back_as_votes(tmp_path):
    marks = [(number, letter) for number, letter in enumerate("abcab?abca", start=1)]
    (tmp_path / "ann.md").write_text(filled(sheet("--only", "letters"), "Ann", marks))
    (tmp_path / "refunds.yaml").write_text("hitl: 1\nworkflow: {name: Refunds}\n")
    talk = Talk("--import", "ann.md", "refunds.yaml", cwd=tmp_path)
    shown = talk.prompt("1>")
    assert "read 10 votes, 0 facts, 0 notes of Ann" in " ".join(shown.split())
    assert "not read" not in shown
    talk.type(CLEAR_LINE + ":quit\r")
    talk.end()
    answers = yaml.safe_load((tmp_path / "refunds.yaml").read_text())["answers"]
    votes = "".join(answer["rounds"][0]["votes"]["Ann"] for answer in answers.values())
    assert votes == "abcab?abca"


def test_the_figures_come_from_one_who_has_the_data(tmp_path):
    text = sheet("--only", "figures")
    assert "How alike are the cases" not in text
    volume = re.search(r"^### (\d+)\. .*\n+Answer \(cases per day\)", text, re.M)[1]
    person = re.search(r"^### (\d+)\. Can a result have a legal", text, re.M)[1]
    (tmp_path / "dan.md").write_text(
        filled(text, "Dan", [(person, "no")], [(volume, "1,200")]))
    result = hitl("import", "dan.md", "--output", "out", cwd=tmp_path)
    assert "not read" not in result.stderr
    [path] = (tmp_path / "out").glob("refunds.yaml")
    answers = yaml.safe_load(path.read_text())["answers"]
    answer = answers["volume_per_day"]
    assert (answer["answer"] if isinstance(answer, dict) else answer) == 1200


def test_two_marks_on_one_line_are_told(tmp_path):
    text = filled(sheet("--only", "letters"), "Ann", [(1, "a"), (1, "c"), (2, "b")])
    (tmp_path / "ann.md").write_text(text)
    result = hitl("import", "ann.md", "--output", "out", cwd=tmp_path)
    marked = text[: text.index("[x]")].count("\n") + 1
    assert re.search(rf"^ann\.md:{marked}: warning: more than one answer to", result.stderr, re.M)

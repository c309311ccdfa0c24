# SPDX-License-Identifier: GPL-3.0-or-later
"""What an interview changes in a file that is there, and what it leaves."""

import signal

import pytest
import yaml

from interviews import read
from program import answer_file, done
from talk import CLEAR_LINE, Talk

LANES = """lanes:
  - id: clear
    name: Clear
    share: {count: 1, of: 3, note: counted}
    marks:
      - {field: amount, at_most: 120, unit: EUR, per: claim, curve: [{at_most: 80, share: 0.41}]}
      - no doubt, as the clerk sees it
  - {id: others, name: Anything else}
"""


def test_huge_figures_end_no_interview(started):
    talk = Talk("refunds.yaml", cwd=started.parent)
    for question in ("volume_per_day", "handling_minutes"):
        talk.child.expect(r"\d+> ")
        talk.type(f"{CLEAR_LINE}:goto {question}\r")
        talk.child.expect(r"\d+> ")
        talk.type(f"{CLEAR_LINE}999999999999999\r")
    # So much work is asked about.
    talk.prompt("right>")
    talk.type(f"{CLEAR_LINE}:quit\r")
    assert talk.end()[0] == 0
    assert read(started)["answers"]["handling_minutes"] == 999999999999999


def test_remarks_keep_their_numbers(started):
    talk = Talk("refunds.yaml", cwd=started.parent)
    talk.answers(
        ("1>", ":park See section 8.2"), ("1>", ":action Limit is 1.5"),
        ("1>", ":action Ask them @Data team +2w"), ("1>", ":quit"))
    talk.end()
    document = read(started)
    assert document["parking_lot"] == ["See section 8.2"]
    assert document["actions"][0] == "Limit is 1.5"
    assert document["actions"][1]["who"] == "Data team" and "due" in document["actions"][1]


def test_one_limit_changes_and_nothing_else(tmp_path):
    path = tmp_path / "refunds.yaml"
    path.write_text(answer_file(rest=LANES))
    before = read(path)["lanes"]
    talk = Talk("refunds.yaml", cwd=tmp_path)
    talk.child.expect(r"(verdict|\d+)> ")
    talk.type(f"{CLEAR_LINE}:lanes\r")
    talk.answers(
        ("lanes>", "Clear 33.33, Anything else"),
        ("marks>", "amount <= 1 200 EUR; no doubt, as the clerk sees it"), ("alone>", ":quit"))
    talk.end()
    before[0]["marks"][0]["at_most"] = 1200
    assert read(path)["lanes"] == before
    assert done("assess", "refunds.yaml", cwd=tmp_path).stderr == ""


@pytest.mark.parametrize("end", ["\x04", signal.SIGTERM, signal.SIGKILL])
def test_lanes_without_their_marks_can_be_assessed(tmp_path, end):
    path = tmp_path / "refunds.yaml"
    path.write_text(answer_file())
    talk = Talk("refunds.yaml", cwd=tmp_path)
    talk.child.expect(r"(verdict|\d+)> ")
    talk.type(f"{CLEAR_LINE}:lanes\r")
    talk.answer("lanes>", "clear 62, unclear 30, rest")
    talk.prompt("marks>")
    talk.type(end) if isinstance(end, str) else talk.child.kill(end)
    talk.end()
    assert [lane["id"] for lane in read(path)["lanes"]] == ["clear", "unclear", "others"]
    assert done("assess", "refunds.yaml", cwd=tmp_path).stderr == ""
    # It goes on where it was left.
    talk = Talk("refunds.yaml", cwd=tmp_path)
    talk.child.expect(r"(verdict|\d+)> ")
    talk.type(f"{CLEAR_LINE}:lanes\r")
    talk.answers(("lanes>", ""), ("marks>", "amount <= 120 EUR"))
    talk.prompt("alone>")
    talk.type("\x04")
    talk.end()
    assert read(path)["lanes"][0]["marks"] == [{"field": "amount", "at_most": 120, "unit": "EUR"}]
    assert done("assess", "refunds.yaml", cwd=tmp_path).stderr == ""


def test_a_second_vote_of_one_person_is_said(started):
    started.write_text("hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann, Bo]\n")
    talk = Talk("refunds.yaml", cwd=started.parent)
    talk.answer("1>", ":vote Ann=a, Bo=c, Bo=b")
    shown = talk.prompt("vote>")
    talk.type("\x04")
    talk.end()
    assert "the later vote counts: Bo" in " ".join(shown.split())
    assert read(started)["answers"]["predictability"]["rounds"] == [{"votes": {"Ann": "a", "Bo": "b"}}]


def test_a_deleted_file_is_told_before_it_is_made_again(started):
    talk = Talk("refunds.yaml", cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    started.rename(started.parent / "moved.yaml")
    talk.type(CLEAR_LINE + "a\r")
    shown = talk.prompt("3>")
    talk.type("\x04")
    talk.end()
    assert "no longer there" in shown
    assert read(started)["answers"] == {"predictability": "b", "error_impact": "a"}
    assert read(started.parent / "moved.yaml")["answers"] == {"predictability": "b"}


def test_another_workflow_in_the_place_of_the_file_stays_as_it_is(started):
    talk = Talk("refunds.yaml", cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    other = "hitl: 1\nworkflow: {id: claims, name: Claims}\nanswers: {empathy: c}\n"
    started.write_text(other)
    talk.type(CLEAR_LINE + "a\r")
    shown = talk.prompt("3>")
    talk.type("\x04")
    talk.end()
    assert "refunds.yaml.new" in shown and started.read_text() == other
    kept = yaml.safe_load((started.parent / "refunds.yaml.new").read_text())
    assert kept["answers"] == {"predictability": "b", "error_impact": "a"}


def test_an_interview_tells_the_steps_of_a_sheet(started):
    """Steps are talked about in the room itself, so that each row is told and none is taken."""
    sheet = done("questions", "--format", "markdown").stdout
    rows = ("| 1 | Read it | system | a | b | a | ? | |", "| 2 | Decide | person | | | | | yes |")
    for number, row in enumerate(rows, 1):
        blank = f"| {number} | | |  |  |  |  |  |"
        assert sheet.count(blank) == 1
        sheet = sheet.replace(blank, row)
    sheet = sheet.replace("[ ] **b** Mostly alike", "[x] **b** Mostly alike", 1)
    (started.parent / "ann.md").write_text(sheet)
    talk = Talk("refunds.yaml", "--import", "ann.md", cwd=started.parent)
    shown = " ".join(talk.prompt("1>").split())
    talk.child.close(force=True)
    for row in rows:
        line = sheet.splitlines().index(row) + 1
        assert f"ann.md:{line}" in shown and row[:20] in shown
    assert "steps" not in read(started)

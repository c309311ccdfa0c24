# SPDX-License-Identifier: GPL-3.0-or-later
"""The minutes of a meeting as the built program writes them."""

import datetime
import re

import pytest

from talk import Talk

TODAY = datetime.date.today()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "refunds.yaml").write_text(
        "hitl: 1\nworkflow: {name: 'Refunds | <b>all</b>'}\nparticipants: [Ann, Bo]\n")
    return tmp_path


def pages(folder):
    return sorted(path.name for path in folder.glob("*.md"))


def test_minutes_are_offered_at_the_end_and_stand_beside_the_answers(folder):
    talk = Talk("refunds.yaml", cwd=folder)
    talk.answer("1>", "b")
    talk.answer("2>", ":decision Nobody is refused by a machine | ever @Ann")
    talk.answer("2>", ":quit")
    talk.answer("minutes>", "")
    assert talk.end()[0] == 0
    [name] = pages(folder)
    assert re.fullmatch(r"refunds-minutes-\d{4}-\d\d-\d\d\.md", name)
    text = (folder / name).read_text()
    # What people typed breaks neither tables nor markup.
    assert text.startswith("# Minutes: Refunds ")
    assert "\\<b>" in text and r"Refunds \|" in text
    assert "Nobody is refused by a machine" in text
    # Nobody spoke about any other question.
    assert text.count("\n| How ") == 1


def test_minutes_take_the_place_of_their_own_and_of_no_others(folder):
    talk = Talk("refunds.yaml", cwd=folder)
    talk.answer("1>", ":minutes")
    talk.answer("1>", ":minutes")
    talk.prompt("1>")
    [name] = pages(folder)
    (folder / name).write_text("ours\n")
    talk.type(":minutes\r")
    talk.prompt("1>")
    assert pages(folder) == sorted([name, name.replace(".md", "-2.md")])
    assert (folder / name).read_text() == "ours\n"
    talk.type(":quit\r")
    assert talk.end()[0] == 0


def test_minutes_that_cannot_be_written_are_told(folder):
    (folder / f"refunds-minutes-{TODAY}.md").symlink_to("nowhere.md")
    talk = Talk("refunds.yaml", cwd=folder)
    talk.answer("1>", ":minutes")
    shown = talk.prompt("1>")
    # A link is followed by nothing that writes: the next free name is taken.
    assert f"minutes-{TODAY}-2.md" in shown
    assert not (folder / "nowhere.md").exists()
    talk.type(":quit\r")
    assert talk.end()[0] == 0


CLOSED = """\
hitl: 1
workflow: {name: Refunds}
participants: [Ann, Bo]
decider: Ann
answers:
  predictability: b
  error_impact: b
  reversibility: b
  detectability: b
  compliance: b
  judgment: b
  empathy: {answer: "?", rounds: [{votes: {Ann: a, Bo: c}}], decided_by: Ann}
  customer_impact: c
  override_rate: c
  accountability: c
  affects_person: yes
  adverse_outcomes: yes
  jurisdictions: [eu]
  legal_basis: none
lanes:
  - id: small
    name: Small
    share: 0.5
    marks: [no gas]
    outcomes: [{what: order, adverse: no}, refuse]
    answers: {customer_impact: b, override_rate: b, accountability: b, note: small ones}
  - {id: others, name: Others}
"""


def row(text, start):
    return next(line for line in text.splitlines() if line.startswith(f"| {start} |"))


@pytest.mark.parametrize("ground", ["none", "law"])
def test_a_law_that_closes_a_kind_of_case_is_told(folder, ground):
    (folder / "refunds.yaml").write_text(CLOSED.replace("legal_basis: none", f"legal_basis: {ground}"))
    talk = Talk("refunds.yaml", cwd=folder)
    for line in (":minutes", ":quit"):
        talk.child.expect(r"[0-9a-z]> ")
        talk.type("\x15" + line + "\r")
    assert talk.end()[0] == 0
    [name] = pages(folder)
    text = (folder / name).read_text()
    assert "order and refuse" in row(text, "Small")
    assert ("closed until a legal ground" in row(text, "Small")) == (ground == "none")
    # A vote that left the question open is there with its votes, and no command is.
    assert "votes a 1, c 1" in row(text, "How much do tone and empathy matter here?")
    assert "hitl " not in text

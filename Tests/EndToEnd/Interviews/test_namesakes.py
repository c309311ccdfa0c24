# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people with one first name, who says what, and other words for what is proposed, in a terminal."""

import pytest
import yaml

from program import done, hitl
from talk import Talk

BOTH = "Maria Lindqvist or Maria Oduya"
ROOM = (
    "hitl: 1\nworkflow: {name: Luggage}\n"
    "participants: [Maria Lindqvist, Maria Oduya, Piet Janssen, Femke de Boer]\n"
)


def spoken(text):
    """What was shown, as it reads without its line breaks."""
    return " ".join(text.split())


def test_a_first_name_of_two_people_is_asked_back_everywhere(tmp_path):
    path = tmp_path / "luggage.yaml"
    path.write_text(ROOM)
    talk = Talk("luggage.yaml", cwd=tmp_path)
    for line in (
        ":vote all b, c=Maria", "b @Maria", ":note ski bags @Maria", ":action Count @Maria +2w",
        ":decision Nothing alone @Maria", ":decider Maria",
    ):
        talk.answer("1>", line)
        # The refusal stands before the next prompt.
        talk.type(":commands\r")
        assert BOTH in spoken(talk.prompt("1>")), line
        talk.type("\r")
    talk.answer("1>", "?")
    talk.answer("who>", "Maria by next friday")
    assert BOTH in spoken(talk.prompt("who>"))
    talk.type("Maria Oduya by 2099-12-12\r")
    shown = spoken(talk.prompt("2>"))
    assert "Maria Oduya finds out by Saturday, 2099-12-12" in shown
    assert "Saturday, 2099-12-12, is a day on which nobody works" in shown
    talk.type(":quit\r")
    talk.answer("minutes>", "no")
    assert talk.end()[0] == 0
    kept = yaml.safe_load(path.read_text())
    assert kept["answers"] == {
        "predictability": {"answer": "?", "ask": "Maria Oduya", "due": kept["answers"]["predictability"]["due"]}
    }
    assert "actions" not in kept and "decider" not in kept


def test_a_note_is_not_the_answer_and_a_new_answer_drops_the_old_name(tmp_path):
    path = tmp_path / "luggage.yaml"
    path.write_text(
        ROOM + "answers:\n  reviewers: {answer: 6, by: Femke de Boer}\n"
        "  volume_per_day: {answer: 50, by: Femke de Boer}\n")
    talk = Talk("luggage.yaml", cwd=tmp_path)
    talk.answer("1>", ":goto reviewers")
    talk.answer("38>", ":note two part time @Maria O")
    talk.answer("38>", "5.5")
    talk.answer("1>", ":goto volume_per_day")
    talk.answer("27>", ":note two part time")
    talk.answer("27>", ":minutes")
    # The minutes are written, and are not offered again.
    talk.answer("27>", ":quit")
    assert talk.end()[0] == 0
    kept = yaml.safe_load(path.read_text())["answers"]
    assert kept["reviewers"] == {"answer": 5.5, "note": "Maria Oduya: two part time"}
    assert kept["volume_per_day"] == {
        "answer": 50, "by": "Femke de Boer", "note": "In the meeting: two part time"}
    page = next(tmp_path.glob("luggage-minutes-*.md")).read_text()
    reviewers = next(line for line in page.splitlines() if "5.5" in line)
    assert "Maria Oduya: two part time" in reviewers and "Femke" not in reviewers


def test_other_words_are_read_as_their_commands_read_them(tmp_path):
    path = tmp_path / "luggage.yaml"
    path.write_text(
        ROOM + "deadlines: [{what: Pay, within: 5 working days, from: the yes, proposed: yes}]\n"
        "actions: [{what: Tell the council, who: Femke de Boer, due: 2099-02-01, proposed: yes}]\n")
    talk = Talk("--review", "luggage.yaml", cwd=tmp_path)
    talk.answer("review>", "keep @Maria")
    assert BOTH in spoken(talk.prompt("review>"))
    talk.type("change Pay within 7 working days from the yes\r")
    shown = spoken(talk.prompt("review>"))
    assert "Changed Deadline: Pay within 7 working days from the yes" in shown
    talk.type("change Tell the council and the union @Piet by 2099-02-05\r")
    shown = spoken(talk.prompt("1>"))
    assert (
        "Changed To do: Tell the council and the union (Piet Janssen by Thursday, 2099-02-05)"
        in shown
    )
    talk.type("\x04")
    assert talk.end()[0] == 0
    kept = yaml.safe_load(path.read_text())
    assert kept["deadlines"] == [{"what": "Pay", "within": "7 working days", "from": "the yes"}]
    assert [(item["what"], item["who"], str(item["due"])) for item in kept["actions"]] == [
        ("Tell the council and the union", "Piet Janssen", "2099-02-05")]


@pytest.fixture
def sheets(tmp_path):
    blank = done("questions", "--format", "markdown", "--only", "figures", cwd=tmp_path).stdout
    for file, name in (("maria.md", "Maria"), ("oduya.md", "Maria Oduya")):
        text = blank.replace("Workflow: ____", "Workflow: Late luggage ____", 1)
        text = text.replace("Name: ____", f"Name: {name} ____", 1)
        head, question, rest = text.partition("How many minutes of work does one case take today?")
        text = head + question + rest.replace("____", "1.200____", 1)
        head, question, rest = text.partition("Who reviews the cases that the system hands over?")
        text = head + question + rest.replace("____", "IT, Legal____", 1)
        head, question, rest = text.partition("Which share of wrong results would you accept")
        text = head + question + rest.replace("____", "about 5 %____", 1)
        (tmp_path / file).write_text(text)
    return tmp_path


def test_sheets_are_read_alike_by_the_interview_and_the_import(sheets):
    imported = hitl("import", "maria.md", "oduya.md", "-o", "made", cwd=sheets)
    assert imported.returncode == 0
    made = yaml.safe_load((sheets / "made" / "late-luggage.yaml").read_text())
    talk = Talk("--import", "maria.md", "--import", "oduya.md", "new.yaml", cwd=sheets, size=(60, 100))
    shown = spoken(talk.prompt("description>"))
    talk.type("\x04")
    assert talk.end()[0] == 0
    held = yaml.safe_load((sheets / "new.yaml").read_text())
    for told in (
        "'Maria Oduya' counts as somebody else than 'Maria'", "1.200” can be 1.2 or 1,200",
        "IT and Legal are two people",
    ):
        assert told in shown and told in spoken(imported.stderr), told
    assert "the workflow is called 'Late luggage'" in shown
    for file in (made, held):
        assert file["workflow"]["name"] == "Late luggage"
        assert "answer" not in file["answers"]["handling_minutes"]
        assert "'1.200'" in file["answers"]["handling_minutes"]["note"]
        assert "'IT, Legal'" in file["answers"]["reviewer_role"]["note"]
        # A room has still to agree to it.
        assert file["answers"]["target_error_rate"] == {
            "answer": 0.05, "note": "an estimate", "proposed": True}

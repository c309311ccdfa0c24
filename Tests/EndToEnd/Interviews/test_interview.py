# SPDX-License-Identifier: GPL-3.0-or-later
"""The interview of the built program, in a real pseudo-terminal."""

from interviews import read
from program import done
from talk import CLEAR_LINE, SHIFT_TAB, Talk

QUICK = (
    ("letters>", "bbacbbabab"), ("11>", "no"), ("12>", "no"), ("14>", "none"), ("16>", "none"),
    ("22>", "exception-review"), ("lanes>", ""),
)


def test_new_workflow_from_its_name_to_its_plan(tmp_path):
    talk = Talk("--quick", "refunds.yaml", cwd=tmp_path)
    talk.answer("name>", "Refund requests")
    talk.answers(*QUICK)
    talk.answer("steps>", "")
    talk.answer("who>", "Data team +2w")
    shown = talk.prompt("verdict>")
    assert "HUMAN IN THE LOOP" in shown
    talk.type("plan\r")
    talk.answer("verdict>", "quit")
    assert talk.end()[0] == 0
    assert (tmp_path / "plans/refunds.md").read_text().startswith("<!--")
    assert read(tmp_path / "refunds.yaml")["workflow"]["name"] == "Refund requests"
    # What the interview saved is what the other commands read.
    done("assess", "refunds.yaml", cwd=tmp_path)
    assert read(tmp_path / "defaults.yaml")["answers"]["volume_per_day"]["ask"] == "Data team"


def test_every_answer_is_on_disk_before_the_next_prompt(started):
    talk = Talk(started.name, cwd=started.parent)
    letters = "abcab"
    for number, letter in enumerate(letters, start=1):
        talk.answer(f"{number}>", letter)
        talk.prompt(f"{number + 1}>")
        assert list(read(started)["answers"].values())[-1] == letter
        talk.type(":goto " + str(number + 1) + "\r")
    talk.child.close(force=True)
    assert "# ours\n" in started.read_text()


def test_back_with_shift_tab_keeps_the_text(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type("half" + SHIFT_TAB)
    talk.child.expect_exact("1> b")
    talk.type("\r")
    talk.child.expect_exact("2> half")
    talk.type(CLEAR_LINE + "a\r")
    talk.prompt("3>")
    talk.type(":quit\r")
    assert talk.end()[0] == 0
    assert read(started)["answers"] == {"predictability": "b", "error_impact": "a"}


def test_tab_completes_options_and_commands(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type(":goto affects_person\r")
    talk.prompt("11>")
    talk.type("y\t\r")
    talk.prompt("1>")
    talk.type(":park\t who owns it\r")
    talk.prompt("1>")
    talk.type(":q\t")
    talk.child.expect_exact(":quick")
    talk.type(CLEAR_LINE + ":quit\r")
    assert talk.end()[0] == 0
    assert read(started)["answers"]["affects_person"] is True


def test_what_is_typed_takes_the_place_of_an_offered_answer(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    # A paste counts as typed; with a cursor key or Backspace the old answer is edited.
    for offered, keys, value in (
        ("", "1200", 1200), ("1200", "1500", 1500), ("1500", "\x1b[200~900\x1b[201~", 900),
        ("900", "\x1b[D0", 9000), ("9000", "\x7f", 900),
    ):
        talk.type(":goto volume_per_day\r")
        talk.child.expect_exact(f"27> {offered}")
        talk.type(keys + "\r")
        talk.prompt("2>")
        assert read(started)["answers"]["volume_per_day"] == value
    talk.type(":quit\r")
    assert talk.end()[0] == 0


def test_a_refused_command_gives_way_to_the_next(started):
    started.write_text("hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann, Bo]\n")
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type(":vote a a b\r")
    talk.prompt("1>")
    # One key brings the refused line back; without it the line is free.
    talk.type("\x1b[A")
    talk.child.expect_exact(":vote a a b")
    talk.type(CLEAR_LINE + ":vote a b\r")
    talk.prompt("vote>")
    talk.type(":participants\r")
    talk.child.expect_exact("participants> Ann, Bo")
    talk.type(", Cy\r")
    talk.prompt("1>")
    assert read(started)["participants"] == ["Ann", "Bo", "Cy"]
    talk.type(":quit\r")
    talk.answer("minutes>", "no")
    assert talk.end()[0] == 0

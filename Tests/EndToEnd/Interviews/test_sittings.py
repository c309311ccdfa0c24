# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders of workflows, the fast way, rehearsals, sheets and votes."""

import os
import re
import shlex

from interviews import read
from program import ACCEPT, PLAIN, ROOT, answer_file, done
from talk import CLEAR_LINE, Talk


def test_twelve_workflows_the_fast_way(tmp_path):
    """Twelve workflows in one sitting; the README names what one takes in the mean."""
    names = sorted(path.stem for path in PLAIN.rglob("*.yaml") if path.stem != "defaults")
    assert len(names) == 12
    prompts = keys = 0
    talk = Talk("--quick", tmp_path, cwd=tmp_path)

    def say(label, line):
        nonlocal prompts, keys
        talk.prompt(label)
        # An offered answer is taken with Enter alone, or replaced.
        talk.type(CLEAR_LINE + line + "\r" if line else "\r")
        prompts += 1
        keys += len(line) + 1

    for number, name in enumerate(names):
        say("workflow>", f"new {name}")
        say("letters>", "bbacb?abab" if number % 3 == 0 else "bbacbbabab")
        for label, line in (("11>", "no"), ("12>", "no"), ("14>", "none"), ("16>", "none")):
            say(label, line)
        say("22>", "exception-review")
        say("lanes>", "")
        say("steps>", "")
        if number % 3 == 0:
            say("who>", "Data team +2w")
        # Figures and roles are asked for once.
        if number == 0:
            say("who>", "Finance +3w")
        say("verdict>", "next")
    assert "12 " in talk.prompt("workflow>")
    talk.type("quit\r")
    assert talk.end()[0] == 0
    verdicts = done("assess", tmp_path, "--format", "csv").stdout.splitlines()
    assert len(verdicts) == 13
    assert prompts / 12 <= 25
    readme = ROOT / "README.md"
    text = readme.read_text()
    figure = re.search(r"<!-- quick -->(.*?)<!-- end of quick -->", text)
    words = f"{prompts / 12:.0f} prompts and {keys / 12:.0f} keystrokes"
    if ACCEPT:
        readme.write_text(text[:figure.start(1)] + words + text[figure.end(1):])
    else:
        assert figure[1] == words


def test_a_folder_lists_its_workflows_and_goes_on(tmp_path):
    (tmp_path / "claims.yaml").write_text(answer_file())
    talk = Talk(tmp_path, cwd=tmp_path)
    shown = talk.prompt("workflow>")
    assert "claims" in shown and "human in the loop" in shown
    talk.type("new Refund requests\r")
    talk.answer("description>", "")
    talk.answer("participants>", "")
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type(":goto verdict\r")
    talk.answer("verdict>", "next")
    shown = talk.prompt("workflow>")
    assert "Refund requests  13 answers missing" in shown
    for line in (":help", "<"):
        talk.type(line + "\r")
        assert "new and a name, or quit" in " ".join(talk.prompt("workflow>").split())
    talk.type("quit\r")
    assert talk.end()[0] == 0
    assert sorted(os.listdir(tmp_path)) == ["claims.yaml", "refund-requests.yaml"]


def test_answers_beside_a_broken_file_are_found_again(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    started.write_text("broken: [\n")
    talk.type("c\r")
    talk.prompt("3>")
    talk.type(":quit\r")
    assert "Kept in refunds.yaml.new: 2 of" in talk.end()[1]
    assert read(started.parent / "refunds.yaml.new")["answers"] == {
        "predictability": "b", "error_impact": "c"}
    talk = Talk(started.parent, cwd=started.parent)
    shown = " ".join(talk.prompt("workflow>").split())
    assert "cannot be opened" in shown and "later answers are in" in shown
    talk.type("quit\r")
    assert talk.end()[0] == 0


def test_a_rehearsal_writes_nothing(tmp_path):
    talk = Talk("--preview", cwd=tmp_path)
    talk.answer("name>", "Trial")
    talk.answer("description>", "")
    talk.answer("participants>", "3")
    talk.answer("decider>", "1")
    talk.answer("1>", "b")
    talk.prompt("11>")
    talk.type(":quit\r")
    assert talk.end()[0] == 0
    assert os.listdir(tmp_path) == []


def test_sheets_are_imported_as_the_first_round(started):
    sheet = done("questions", "--format", "markdown").stdout
    for name, letter in (("Ann", "a"), ("Bo", "c")):
        filled = sheet.replace("Name: ____", f"Name: {name} ____", 1)
        filled = filled.replace(f"- [ ] **{letter}**", f"- [x] **{letter}**", 1)
        (started.parent / f"{name}.md").write_text(filled)
    talk = Talk("--import", "Ann.md", "--import", "Bo.md", started.name, cwd=started.parent)
    shown = talk.prompt("1>")
    assert "Ann" in shown and "Bo" in shown
    talk.child.close(force=True)
    [votes] = read(started)["answers"]["predictability"]["rounds"]
    assert votes == {"votes": {"Ann": "a", "Bo": "c"}}


def test_facts_of_a_sheet_wait_for_the_room_however_often_it_comes(started):
    sheet = done("questions", "--only", "figures", "--format", "markdown").stdout
    filled = re.sub(r"Name: _+", "Name: Femke", sheet, count=1)
    for number, mark in ((11, "no"), (19, "yes"), (20, "no")):
        start = filled.index(f"### {number}. ")
        at = filled.index(f"[ ] **{mark}**", start)
        filled = filled[:at] + "[x]" + filled[at + 3:]
    (started.parent / "femke.md").write_text(filled)
    talk = Talk("--import", "femke.md", started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type(":quit\r")
    status, shown = talk.end()
    assert status == 0
    count = re.search(r": (1 of \d+) questions answered", shown)[1]
    assert read(started)["answers"]["affects_person"] == {
        "answer": False, "by": "Femke", "proposed": True}
    talk = Talk(started.name, cwd=started.parent)
    shown = " ".join(talk.prompt("2>").split())
    assert f"{count} answered" in shown and "goes on at 2" in shown
    for number in range(2, 11):
        talk.type("b\r")
        shown = talk.prompt(f"{number + 1}>")
    assert "Proposed by Femke: no" in shown
    talk.type("\r")
    talk.answer("12>", "no")
    for number, line in ((14, "none"), (16, "none")):
        talk.answer(f"{number}>", line)
    talk.prompt("18>")
    talk.type("\x04")
    talk.end()
    assert read(started)["answers"]["affects_person"] == {"answer": False, "by": "Femke"}


def test_a_vote_lands_in_the_plan(tmp_path):
    path = tmp_path / "refunds.yaml"
    path.write_text(answer_file(predictability=None, rest="participants: [Ann, Bo]\ndecider: Ann\n"))
    talk = Talk(path.name, cwd=tmp_path)
    talk.prompt("1>")
    talk.type(":vote a c\r")
    shown = talk.prompt("vote>")
    assert "Ann" in shown and "Bo" in shown
    talk.type("b c\r")
    talk.answer("vote>", "")
    talk.answer("decide>", "b")
    talk.answer("reason>", "Too many odd cases")
    talk.answer("accepts>", "yes")
    talk.child.expect("> ")
    talk.type(CLEAR_LINE + ":goto verdict\r")
    talk.answer("verdict>", "plan")
    talk.answer("verdict>", "quit")
    talk.answer("minutes>", "no")
    talk.end()
    plan = (tmp_path / "plans/refunds.md").read_text()
    [row] = [line for line in plan.splitlines() if "Too many odd cases" in line]
    assert "Bo" in row and "“Unusual or ambiguous cases are common”" in row


def test_the_command_to_go_on_with_can_be_pasted_into_a_shell(tmp_path):
    path = tmp_path / "Ann's refunds for what was damaged on its way to a customer of ours.yaml"
    path.write_text("hitl: 1\nworkflow: {id: refunds, name: Refunds}\n")
    talk = Talk(path.name, cwd=tmp_path)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type(":quit\r")
    _, shown = talk.end()
    [command] = [line.strip() for line in shown.splitlines() if line.strip().startswith("hitl ")]
    assert shlex.split(command) == ["hitl", "interview", path.name]

# SPDX-License-Identifier: GPL-3.0-or-later
"""What is passed over, given way or cannot be is said; no name leads to what is refused later."""

import re
import subprocess

import pytest
import yaml

from program import PLAIN, PROGRAM, answer_file, done, environment, hitl, patience
from talk import Talk

DEFAULTS = "hitl: 1\nanswers: {hourly_cost: 40}\n"


# ---- shared answers are no workflow

@pytest.mark.parametrize("text", [None, DEFAULTS])
def test_an_interview_never_makes_a_workflow_of_the_shared_answers(tmp_path, text):
    path = tmp_path / "defaults.yaml"
    if text:
        path.write_text(text)
    status, shown = Talk("defaults.yaml", cwd=tmp_path).end()
    assert status == 65
    assert "holds what the workflows of its folder share, and is no workflow itself" in shown
    assert [one.read_text() for one in tmp_path.iterdir()] == ([text] if text else [])


@pytest.mark.parametrize("command", ["assess", "plan", "portfolio", "simulate"])
def test_shared_answers_are_no_workflow_for_any_command(tmp_path, command):
    (tmp_path / "defaults.yaml").write_text(DEFAULTS)
    result = hitl(command, "defaults.yaml", cwd=tmp_path)
    assert result.returncode == 65
    assert result.stderr.startswith("defaults.yaml: error: this file holds what the workflows")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["assess .", "plan .", "portfolio .", "check .", "assess w.yaml"])
def test_a_second_file_of_shared_answers_is_told(tmp_path, command):
    for ending in ("yaml", "yml"):
        (tmp_path / f"defaults.{ending}").write_text(DEFAULTS)
    for name in "vw":
        (tmp_path / f"{name}.yaml").write_text(answer_file())
    result = done(*command.split(), cwd=tmp_path)
    told = "defaults.yml: warning: not read, because defaults.yaml is there too; "
    assert result.stderr.count(told) == 1


@pytest.mark.parametrize("command", ["assess", "check"])
@pytest.mark.parametrize("ending", ["YAML", "Yaml", "yML", "Json"])
def test_an_ending_with_capitals_is_told(tmp_path, command, ending):
    (tmp_path / "w.yaml").write_text(answer_file())
    (tmp_path / f"V.{ending}").write_text(answer_file())
    result = done(command, ".", cwd=tmp_path)
    assert result.stderr == (
        f"V.{ending}: warning: passed over, as its name ends in .{ending} and not "
        f".{ending.lower()}; let it end in .{ending.lower()}\n")


@pytest.mark.parametrize("command", ["assess", "check"])
def test_a_folder_with_the_name_of_a_file_is_told(tmp_path, command):
    (tmp_path / "w.yaml").write_text(answer_file())
    (tmp_path / "v.yaml").mkdir()
    result = done(command, ".", cwd=tmp_path)
    assert result.stderr.startswith("v.yaml: warning: passed over: a folder with the name of a file")
    assert len(result.stderr.splitlines()) == 1


def test_a_new_file_that_no_folder_shows_is_refused(tmp_path):
    status, shown = Talk(".w.yaml", cwd=tmp_path).end()
    assert status == 66
    assert "names that begin with a dot are passed over in folders" in " ".join(shown.split())
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_not_utf_8_is_told(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    with open(bytes(tmp_path) + b"/\xff.yaml", "wb") as file:
        file.write(answer_file().encode())
    result = hitl("assess", ".", cwd=tmp_path)
    assert result.returncode == 2
    assert "its name is not UTF-8; give it another" in result.stderr


# ---- content that was asked for

@pytest.mark.parametrize("kind", ["questionnaires", "templates"])
def test_66_a_folder_of_content_that_has_none(tmp_path, kind):
    (tmp_path / "w.yaml").write_text(answer_file())
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "notes.txt").write_text("Nothing to read.\n")
    result = hitl("plan", "w.yaml", f"--{kind}", "own", cwd=tmp_path)
    assert result.returncode == 66
    # What to do is not what was done already.
    assert result.stderr == (
        f"error: --{kind} is 'own', which has no {kind}; correct it, or leave it out to use what was "
        "installed\n")


def test_init_tells_of_what_a_killed_run_left(tmp_path):
    (tmp_path / ".hitl-init-abc").mkdir()
    said = done("init", cwd=tmp_path).stderr
    assert ".hitl-init-abc: note: left by a run of 'hitl init' that was cut short" in said
    assert (tmp_path / "hitl" / "copies.txt").exists()
    (tmp_path / ".hitl-init-abc").rmdir()
    assert "note" not in done("init", cwd=tmp_path).stderr


# ---- bounds

def lanes(count):
    marked = "".join(f"  - {{id: l{index}, marks: [m{index}]}}\n" for index in range(count - 1))
    return answer_file(rest=f"lanes:\n{marked}  - {{id: last}}\n")


def test_lanes_have_a_bound(tmp_path):
    path = tmp_path / "w.yaml"
    path.write_text(lanes(100))
    done("plan", path, cwd=tmp_path)
    for count, place in ((101, "118:5"), (20_000, "118:5")):
        path.write_text(lanes(count))
        result = hitl("assess", path)
        assert result.returncode == 65
        assert result.stderr == (
            f"{path}:{place}: error: more than 100 lanes; put kinds of cases that are treated alike "
            "into one\n")


@pytest.mark.parametrize("unit", [" #", " #y"])
def test_number_signs_without_end(tmp_path, unit):
    """What each sign may cut is looked at where it is asked for."""
    path = tmp_path / "w.yaml"
    path.write_text("hitl: 1\nanswers: x" + unit * (3_000_000 // len(unit)) + "\n")
    command = ["bash", "-c", 'ulimit -t "$1"; exec "$0" assess w.yaml', PROGRAM, str(int(patience(40)))]
    result = subprocess.run(
        command, cwd=tmp_path, env=environment(), capture_output=True, encoding="utf-8")
    assert result.returncode == 65
    assert "answers must be a mapping" in result.stderr


# ---- names that look alike, and names that nobody sees

@pytest.mark.parametrize("other", ["ANN  LEE", "Ann\u00a0Lee", "Ann\u200b Lee", "Ann Lee\u202c"])
def test_names_that_look_alike_are_one(tmp_path, other):
    (tmp_path / "w.yaml").write_text("hitl: 1\nworkflow: {name: Refunds}\n")
    sheet = done("questions", "--format", "markdown").stdout
    for file, name, letter in (("a.md", "Ann Lee", "a"), ("b.md", other, "c")):
        filled = sheet.replace("Name: ____", f"Name: {name} ____", 1)
        (tmp_path / file).write_text(filled.replace(f"- [ ] **{letter}**", f"- [x] **{letter}**", 1))
    status, shown = Talk("--import", "a.md", "--import", "b.md", "w.yaml", cwd=tmp_path).end()
    assert status == 65
    assert "is the name of a.md too" in shown
    assert "rounds" not in (tmp_path / "w.yaml").read_text()


@pytest.mark.parametrize("name", ["a\nb.yaml", "a\u202eb's.yaml", "\u200b\\.yaml", "a\x1b[31m.yaml"])
def test_the_command_to_go_on_with_names_what_nobody_sees(tmp_path, name):
    path = tmp_path / name
    path.write_text("hitl: 1\nworkflow: {id: refunds, name: Refunds}\n")
    talk = Talk(name, cwd=tmp_path)
    talk.answer("1>", "b")
    talk.answer("2>", ":quit")
    _, shown = talk.end()
    [command] = [line.strip() for line in shown.splitlines() if line.strip().startswith("hitl ")]
    assert command.isascii()
    echoed = subprocess.run(
        ["bash", "-c", f"printf '%s|' {command}"], capture_output=True, encoding="utf-8", check=True)
    assert echoed.stdout == f"hitl|interview|{name}|"


# ---- two who write one file

def changed(tmp_path, theirs, *lines):
    path = tmp_path / "w.yaml"
    path.write_text(answer_file("", predictability=None, error_impact=None))
    talk = Talk("w.yaml", cwd=tmp_path)
    talk.prompt("1>")
    path.write_text(theirs)
    for number, line in enumerate(lines):
        talk.type(line + "\r")
        shown = talk.prompt(f"{number + 2}>")
    talk.type(":quit\r")
    assert talk.end()[0] == 0
    return yaml.safe_load(path.read_text())["answers"], " ".join(shown.split())


def test_what_somebody_else_wrote_on_the_same_question_is_told(tmp_path):
    answers, shown = changed(
        tmp_path, answer_file(predictability="{answer: c, note: Ask Bo}", error_impact=None), "b")
    assert "was c; yours counts" in shown
    assert answers["predictability"] == {"answer": "b", "note": "Ask Bo"}


def test_what_somebody_else_noted_stays(tmp_path):
    answers, shown = changed(
        tmp_path, answer_file(predictability="{note: Ask Bo}", error_impact=None), "b")
    assert "added to theirs" in shown and "yours counts" not in shown
    assert answers["predictability"] == {"answer": "b", "note": "Ask Bo"}


# ---- the list of a folder

def test_the_list_of_a_folder_breaks_no_path(tmp_path):
    folder = tmp_path / "answers of the whole team about what customers were promised"
    folder.mkdir()
    (folder / "refunds of damaged goods.yaml").write_text("broken: [\n")
    (folder / "refunds of damaged goods.yaml.new").write_text("hitl: 1\n")
    talk = Talk(folder.name, cwd=tmp_path)
    shown = talk.prompt("workflow>")
    talk.type("quit\r")
    assert talk.end()[0] == 0
    assert f"{folder.name}/refunds of damaged goods.yaml:2:1" in shown
    assert f"{folder.name}/refunds of damaged goods.yaml.new" in shown


# ---- what a room has said stands in its plan

def plan_of(folder, text):
    (folder / "w.yaml").write_text(text)
    done("plan", "w.yaml", "-o", "plans", cwd=folder)
    beside = {"handbook", "index"}
    pages = [one for one in (folder / "plans").glob("*.md") if one.stem not in beside]
    [page] = [one for one in pages if not one.stem.endswith("-annex")]
    return page.read_text()


@pytest.mark.parametrize(("more", "held"), [
    (", who: Femi Ade", "| Femi Ade, **response still to be named** |"),
    (", who: Femi Ade, response: Compare by hand", "| Compare by hand (Femi Ade) |"),
    ("", "| **nobody yet** |"),
])
def test_whoever_owns_a_risk_is_named_before_the_response_is(tmp_path, more, held):
    text = re.sub(r"^risks:\n(?: .*\n)*", "", (PLAIN / "back-office/address-changes.yaml").read_text(), flags=re.M)
    risk = f"risks: [{{what: The PDF has a new layout, because: a new program{more}}}]\n"
    plan = plan_of(tmp_path, text.replace("steps:\n", risk + "steps:\n", 1))
    [row] = [line for line in plan.splitlines() if line.startswith("| The PDF has a new layout")]
    assert row.endswith(held)


@pytest.mark.parametrize(("note", "isTold"), [("", True), (", note: 412 of 430 in the log", False)])
def test_what_was_counted_of_a_kind_stands_beside_its_claim(tmp_path, note, isTold):
    lanes = (
        "lanes:\n  - {id: clear, name: Clear, marks: [small], share: 0.5,"
        f" answers: {{reversibility: {{answer: a, right: 412, of: 430{note}}}}}}}\n"
        "  - {id: others, name: Rest}\n"
    )
    plan = plan_of(tmp_path, answer_file(rest=lanes))
    assert ("counted: 412 of 430" in plan) == isTold
    assert "412 of 430" in plan


def test_an_earlier_vote_is_no_reason_of_anybody(tmp_path):
    note = (
        "Bo Ek: storms differ; before: b (b 5, c 3), decided by Ann (lead); "
        "Cy says c: a cabin, cannot live with it; Di says c"
    )
    plan = plan_of(tmp_path, answer_file(error_impact=f'{{answer: c, note: "{note}"}}'))
    assert "“Bo Ek: storms differ”" in plan

# SPDX-License-Identifier: GPL-3.0-or-later
"""A write follows no link, guesses nothing, survives a loss of power, and is read back."""

import os
import pathlib
import re
import stat
import subprocess

import pytest
import yaml

import preload
from program import PROGRAM, answer_file, done, environment, hitl, without_override
from talk import CLEAR_LINE, Talk

LETTERS = "bbacbbabab"


@pytest.fixture
def calls(tmp_path_factory):
    return lambda code: preload.library(tmp_path_factory.mktemp("calls"), code)


@pytest.fixture
def workflow(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    return tmp_path


def hidden(folder):
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


# ---- links

def test_planted_links_are_not_followed(workflow, calls):
    victim = workflow / "victim"
    victim.write_text("mine\n")
    done("plan", "w.yaml", cwd=workflow, env=calls(preload.PLANTED_LINKS) | {"VICTIM": str(victim)})
    assert victim.read_text() == "mine\n"
    assert (workflow / "plans" / "w.md").read_text().startswith("<!--")
    planted = [workflow / "plans" / name for name in hidden(workflow / "plans")]
    assert len(planted) == 3 and all(path.is_symlink() for path in planted)


@pytest.mark.parametrize("leads_to", ["../real.md", "../nowhere.md"])
def test_73_a_plan_that_is_a_link_is_refused(workflow, leads_to):
    real = workflow / "real.md"
    done("plan", "w.yaml", cwd=workflow)
    (workflow / "plans" / "w.md").rename(real)
    before = real.read_text()
    link = workflow / "plans" / "w.md"
    link.symlink_to(leads_to)
    result = hitl("plan", "w.yaml", "--set", "empathy=c", cwd=workflow)
    assert result.returncode == 73
    assert "plans/w.md: error: cannot write: a symbolic link; nothing is written" in result.stderr
    assert link.is_symlink()
    assert real.read_text() == before
    assert not (workflow / "nowhere.md").exists()


def test_an_interview_writes_the_file_behind_its_link(tmp_path):
    """A team may lead to its answer file by a link, which stays one."""
    (tmp_path / "team").mkdir()
    real = tmp_path / "team" / "w.yaml"
    real.write_text("hitl: 1\nworkflow: {name: Refunds}\n")
    link = tmp_path / "w.yaml"
    link.symlink_to("team/w.yaml")
    talk = Talk("w.yaml", cwd=tmp_path)
    talk.answer("1>", "b")
    talk.prompt("2>")
    # Whoever turns the link elsewhere does not turn the answers.
    other = tmp_path / "other.yaml"
    other.write_text("mine\n")
    link.unlink()
    link.symlink_to("other.yaml")
    talk.type("a\r")
    talk.answer("3>", ":quit")
    assert talk.end()[0] == 0
    assert other.read_text() == "mine\n"
    assert yaml.safe_load(real.read_text())["answers"] == {
        "predictability": "b", "error_impact": "a"}


def test_an_interview_never_writes_through_a_link_that_took_the_place_of_its_file(tmp_path):
    path = tmp_path / "w.yaml"
    path.write_text("hitl: 1\nworkflow: {name: Refunds}\n")
    victim = tmp_path / "victim"
    victim.write_text("mine\n")
    talk = Talk("w.yaml", cwd=tmp_path)
    talk.prompt("1>")
    path.unlink()
    path.symlink_to("victim")
    talk.type("b\r")
    talk.answer("2>", ":quit")
    status, farewell = talk.end()
    assert status == 0 and "w.yaml.new" in farewell
    assert victim.read_text() == "mine\n" and path.is_symlink()
    assert yaml.safe_load((tmp_path / "w.yaml.new").read_text())["answers"] == {
        "predictability": "b"}


def test_73_a_new_file_is_not_made_behind_a_link(tmp_path):
    (tmp_path / "w.yaml").symlink_to("/nonexistent/w.yaml")
    talk = Talk("w.yaml", cwd=tmp_path)
    status, shown = talk.end()
    assert status == 73
    assert "w.yaml: error: cannot write: a symbolic link" in shown


# ---- the disk

def test_what_is_written_reaches_the_disk_before_and_after_its_name(workflow, calls):
    diary = workflow / "diary"
    done("plan", "w.yaml", cwd=workflow, env=calls(preload.DIARY) | {"DIARY": str(diary)})
    written = [line.split(" ", 1) for line in diary.read_text().splitlines()]
    plans = workflow / "plans"
    steps = [
        "folder" if path == str(workflow) else "plans" if path == str(plans)
        else "fresh" if re.fullmatch(rf"{plans}/\.hitl-[0-9a-z]{{12}}\.tmp", path) else path
        for _, path in written
    ]
    names = ["w", "w-annex", "handbook", "index"]
    assert [what for what, _ in written] == ["sync", *["sync", "name", "sync"] * len(names)]
    assert steps == [
        "folder", *(step for name in names for step in ("fresh", f"plans/{name}.md", "plans"))]


def test_74_what_the_disk_gives_back_wrong_takes_no_place(workflow, calls):
    done("plan", "w.yaml", cwd=workflow)
    before = (workflow / "plans" / "w.md").read_bytes()
    result = hitl(
        "plan", "w.yaml", "--set", "empathy=c", cwd=workflow, env=calls(preload.FORGETFUL_DISK))
    assert result.returncode == 74
    assert "plans/w.md: error: cannot write: Input/output error" in result.stderr
    assert (workflow / "plans" / "w.md").read_bytes() == before
    assert hidden(workflow / "plans") == []


@pytest.mark.parametrize("mode", [0o640, 0o600])
def test_a_hidden_text_is_as_private_as_the_file_it_is_for(workflow, calls, mode):
    """At each write to it, not only when it has the name of the file."""
    done("plan", "w.yaml", cwd=workflow)
    plan = workflow / "plans" / "w.md"
    plan.chmod(mode)
    modes = workflow / "modes"
    done("plan", "w.yaml", "--set", "empathy=c", cwd=workflow,
         env=calls(preload.MODES) | {"MODES": str(modes)})
    assert stat.S_IMODE(plan.stat().st_mode) == mode
    written = [int(line, 8) for line in modes.read_text().splitlines()]
    # The annex keeps its own, so that the plan's is told apart by it.
    assert mode in written
    assert not any(each & ~0o644 for each in written)


# ---- others who write

def test_a_hand_edit_in_the_last_moment_is_merged(workflow, calls):
    done("plan", "w.yaml", cwd=workflow)
    plan = workflow / "plans" / "w.md"
    result = done(
        "plan", "w.yaml", "--set", "empathy=c", cwd=workflow,
        env=calls(preload.RIVAL) | {"RIVAL": str(plan), "RIVAL_TEXT": "\n## Ours\n\nBy hand.\n"})
    assert "By hand." in plan.read_text()
    assert "updated" in result.stderr


def test_a_plan_that_appears_in_the_last_moment_is_kept(workflow, calls):
    plan = workflow / "plans" / "w.md"
    result = hitl(
        "plan", "w.yaml", cwd=workflow,
        env=calls(preload.RIVAL) | {"RIVAL": str(plan), "RIVAL_TEXT": "mine\n"})
    assert result.returncode == 73
    assert plan.read_text() == "mine\n"


@pytest.mark.parametrize("theirs", [b"\xff\xfe no text\n", b"answers: [\n", b"a text\n", b""])
def test_answers_go_beside_what_somebody_else_wrote(tmp_path, theirs):
    path = tmp_path / "w.yaml"
    path.write_text("hitl: 1\nworkflow: {name: Refunds}\n")
    talk = Talk("w.yaml", cwd=tmp_path)
    talk.prompt("1>")
    path.write_bytes(theirs)
    talk.type("b\r")
    shown = talk.answer("2>", "a")
    assert "from here they go to w.yaml.new" in " ".join(shown.split())
    talk.answer("3>", ":quit")
    assert talk.end()[0] == 0
    assert path.read_bytes() == theirs
    beside = tmp_path / "w.yaml.new"
    assert yaml.safe_load(beside.read_text())["answers"] == {
        "predictability": "b", "error_impact": "a"}
    # What hitl writes, hitl reads.
    talk = Talk("w.yaml.new", cwd=tmp_path)
    talk.answer("3>", ":quit")
    assert talk.end()[0] == 0


# ---- long names

@pytest.mark.parametrize("length", [250, 255])
def test_a_file_with_a_long_name_is_kept_and_locked(tmp_path, length):
    name = "w" * (length - 5) + ".yaml"
    talk = Talk("--quick", name, cwd=tmp_path)
    talk.answer("name>", "Refunds")
    talk.prompt("letters>")
    second = Talk(name, cwd=tmp_path)
    status, shown = second.end()
    assert status == 73 and "another interview has this file open" in shown
    talk.type(LETTERS + "\r")
    talk.answer("11>", ":quit")
    status, farewell = talk.end()
    assert status == 0 and "Kept in" in farewell
    assert len(yaml.safe_load((tmp_path / name).read_text())["answers"]) == 10
    assert hidden(tmp_path) == []


def test_answers_beside_a_file_with_a_long_name(tmp_path):
    name = "w" * 250 + ".yaml"
    (tmp_path / name).write_text("hitl: 1\nworkflow: {name: Refunds}\n")
    talk = Talk(name, cwd=tmp_path)
    talk.prompt("1>")
    (tmp_path / name).write_bytes(b"\xff")
    talk.type("b\r")
    talk.answer("2>", ":quit")
    assert talk.end()[0] == 0
    [beside] = tmp_path.glob("*.new")
    assert yaml.safe_load(beside.read_text())["answers"] == {"predictability": "b"}


@pytest.mark.parametrize("name", ["w" * 300 + ".yaml", "ä" * 200 + ".yaml"])
def test_73_a_name_that_no_file_can_have(tmp_path, name):
    talk = Talk(name, cwd=tmp_path)
    status, shown = talk.end()
    assert status == 73
    assert "File name too long; choose a shorter name" in shown


# ---- the rescue

def unsaved(folder, **env):
    """An interview whose folder goes away, up to its end."""
    path = folder / "w"
    path.mkdir()
    (path / "w.yaml").write_text("hitl: 1\nworkflow: {name: Refunds}\n")
    talk = Talk("w/w.yaml", cwd=folder, **env)
    talk.prompt("1>")
    (path / "w.yaml").unlink()
    for name in hidden(path):
        (path / name).unlink()
    path.rmdir()
    path.write_text("in the way\n")
    talk.type("b\r")
    talk.answer("2>", ":quit")
    return talk.end()


def test_the_rescue_follows_no_planted_link(tmp_path, calls):
    victim = tmp_path / "victim"
    victim.write_text("mine\n")
    haven = tmp_path / "haven"
    haven.mkdir()
    status, farewell = unsaved(
        tmp_path, TMPDIR=str(haven), VICTIM=str(victim), **calls(preload.PLANTED_LINKS))
    assert status == 74
    assert victim.read_text() == "mine\n"
    [rescued] = [path for path in haven.iterdir() if not path.is_symlink()]
    assert rescued.name in "".join(farewell.split())
    assert stat.S_IMODE(rescued.stat().st_mode) == 0o600
    assert yaml.safe_load(rescued.read_text())["answers"] == {"predictability": "b"}


def test_the_rescue_finds_another_place(tmp_path):
    status, farewell = unsaved(tmp_path, TMPDIR="/nonexistent")
    assert status == 74
    [place] = re.findall(r"All answers are in (\S+);", " ".join(farewell.split()))
    rescued = pathlib.Path(place)
    assert yaml.safe_load(rescued.read_text())["answers"] == {"predictability": "b"}
    rescued.unlink()
    assert "Nothing was answered" not in farewell

# SPDX-License-Identifier: GPL-3.0-or-later
"""An interview where the disk, the folder or somebody else stands in the way."""

import os
import stat

import pexpect
import pytest

from interviews import read
from program import PROGRAM, environment, hitl, patience, without_override
from talk import Talk, plain


def test_a_second_interview_is_told_who_holds_the_file(started):
    first = Talk(started.name, cwd=started.parent)
    first.prompt("1>")
    status, shown = Talk(started.name, cwd=started.parent).end()
    assert status == 73
    assert f"another interview has this file open (process {first.child.pid}" in shown
    first.type(":quit\r")
    first.end()
    second = Talk(started.name, cwd=started.parent)
    second.prompt("1>")
    second.child.close(force=True)


def test_a_read_only_folder_loses_nothing(started):
    started.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    started.chmod(stat.S_IRUSR)
    [program, *arguments] = without_override([str(PROGRAM), "interview", started.name])
    child = pexpect.spawn(
        program, arguments, cwd=str(started.parent), encoding="utf-8", timeout=patience(20),
        env=environment(INPUTRC="/dev/null", TMPDIR=str(started.parent.parent)),
    )
    child.expect_exact("1> ")
    child.send("b\r")
    child.expect("cannot write: (Permission denied|Read-only file system)")
    child.expect_exact("2> ")
    started.parent.chmod(stat.S_IRWXU)
    started.chmod(stat.S_IRUSR | stat.S_IWUSR)
    child.send("a\r")
    child.expect_exact("3> ")
    assert read(started)["answers"] == {"predictability": "b", "error_impact": "a"}
    child.send(":quit\r")
    child.expect(pexpect.EOF)


def test_what_could_not_be_saved_is_put_elsewhere(started):
    """The folder stays as it is, so the answers go to the folder for temporary files."""
    elsewhere = started.parent / "a folder whose name, spaces and all, is longer than a whole line is"
    elsewhere.mkdir()
    started.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    [program, *arguments] = without_override([str(PROGRAM), "interview", started.name])
    child = pexpect.spawn(
        program, arguments, cwd=str(started.parent), encoding="utf-8", timeout=patience(20),
        env=environment(INPUTRC="/dev/null", TMPDIR=str(elsewhere)),
    )
    child.expect_exact("1> ")
    child.send("b\r")
    child.expect_exact("2> ")
    child.sendcontrol("d")
    child.expect(pexpect.EOF)
    child.close()
    started.parent.chmod(stat.S_IRWXU)
    assert child.exitstatus == 74
    [rescued] = elsewhere.iterdir()
    assert str(rescued) in plain(child.before)
    assert read(rescued)["answers"] == {"predictability": "b"}
    assert "answers" not in read(started)


def test_somebody_else_writes_the_file(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    text = started.read_text()
    started.write_text(text + "# by hand\n")
    talk.type("c\r")
    talk.prompt("3>")
    talk.child.close(force=True)
    assert "# by hand" in started.read_text()
    assert read(started)["answers"] == {"predictability": "b", "error_impact": "c"}


def test_a_broken_file_is_refused_with_its_place(tmp_path):
    (tmp_path / "refunds.yaml").write_text("hitl: [\n")
    status, shown = Talk("refunds.yaml", cwd=tmp_path).end()
    assert status == 65 and "refunds.yaml:2:1: error:" in shown
    assert (tmp_path / "refunds.yaml").read_text() == "hitl: [\n"


@pytest.mark.parametrize("arguments", [[], ["interview"], ["interview", "refunds.yaml"]])
def test_without_a_terminal_it_never_asks(tmp_path, arguments):
    result = hitl(*arguments, cwd=tmp_path, stdin="b\n")
    assert result.returncode == 64 and result.stdout == ""
    assert "needs a terminal" in result.stderr and "--set ID=VALUE" in result.stderr
    assert os.listdir(tmp_path) == []

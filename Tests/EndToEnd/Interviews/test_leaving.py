# SPDX-License-Identifier: GPL-3.0-or-later
"""An interview that ends early: by its own word, by a signal, by a closed window, killed."""

import os
import random
import signal
import stat
import time

import pexpect
import pytest

from interviews import read
from program import PROGRAM, answer_file, environment, patience, without_override
from talk import Talk


def test_leaving_before_the_first_answer_keeps_nothing(tmp_path):
    talk = Talk("refunds.yaml", cwd=tmp_path)
    talk.prompt("name>")
    talk.type(":quit\r")
    status, shown = talk.end()
    assert status == 0
    assert "Nothing was answered, so nothing was kept." in shown
    assert os.listdir(tmp_path) == []


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    status, shown = Talk("clients/refunds.yaml", cwd=tmp_path).end()
    assert status == 66
    assert "clients: error: cannot read: No such file or directory" in shown
    assert os.listdir(tmp_path) == []


def test_a_read_only_file_is_not_replaced(started):
    started.chmod(stat.S_IRUSR)
    before = started.read_text()
    [program, *arguments] = without_override([str(PROGRAM), "interview", started.name])
    child = pexpect.spawn(
        program, arguments, cwd=str(started.parent), encoding="utf-8", timeout=patience(20),
        env=environment(INPUTRC="/dev/null", TMPDIR=str(started.parent)),
    )
    child.expect_exact("1> ")
    child.send("b\r")
    child.expect("cannot write: Permission denied")
    child.expect_exact("2> ")
    child.sendcontrol("d")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 74
    assert started.read_text() == before
    [rescued] = started.parent.glob("hitl-*")
    assert stat.S_IMODE(rescued.stat().st_mode) == 0o600


@pytest.mark.parametrize("name, status", [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_signals_save_and_restore_the_terminal(started, name, status):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type("unsent")
    talk.child.expect_exact("unsent")
    talk.child.kill(getattr(signal, name))
    talk.child.expect(pexpect.EOF)
    assert "hitl interview refunds.yaml" in talk.child.before
    assert talk.is_cooked
    talk.child.close()
    assert talk.child.exitstatus == status
    assert read(started)["answers"] == {"predictability": "b"}


def test_ctrl_c_and_ctrl_d(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.child.sendintr()
    assert talk.end()[0] == 130
    talk = Talk(started.name, cwd=started.parent)
    shown = talk.prompt("2>")
    assert "1 of" in shown
    talk.child.sendcontrol("d")
    assert talk.end()[0] == 0


def test_ctrl_c_at_a_verdict_says_how_to_go_on(started):
    """With the option that keeps private figures off the screen."""
    started.write_text(answer_file(rest="workflow: {name: Refunds}\n"))
    talk = Talk("--projector", started.name, cwd=started.parent)
    talk.answer("18>", ":goto verdict")
    talk.prompt("verdict>")
    talk.child.sendintr()
    status, shown = talk.end()
    assert status == 130
    assert f"hitl interview {started.name} --projector" in shown


def test_a_closed_window(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "c")
    talk.prompt("2>")
    process = talk.child.pid
    os.close(talk.child.child_fd)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) in (129, 0)
    assert read(started)["answers"] == {"predictability": "c"}


def test_kill_at_random_moments(started):
    """Whatever was confirmed by the next prompt is there, and the file always parses."""
    rounds = int(os.environ.get("HITL_KILLS", "25"))
    chance = random.Random(20261125)
    for _ in range(rounds):
        started.write_text("hitl: 1\nworkflow: {name: Refunds}  # ours\n")
        talk = Talk(started.name, cwd=started.parent)
        confirmed = 0
        talk.prompt("1>")
        for number in range(1, chance.randint(2, 9)):
            talk.type("b\r")
            talk.prompt(f"{number + 1}>")
            confirmed = number
        talk.type("b\r")
        time.sleep(chance.random() * 0.004)
        talk.child.kill(signal.SIGKILL)
        talk.child.expect(pexpect.EOF)
        talk.child.close()
        answers = read(started).get("answers") or {}
        assert len(answers) in (confirmed, confirmed + 1)
        assert "# ours" in started.read_text()
    leftovers = [name for name in os.listdir(started.parent) if not name.startswith(".")]
    assert leftovers == ["refunds.yaml"]

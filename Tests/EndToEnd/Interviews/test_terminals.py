# SPDX-License-Identifier: GPL-3.0-or-later
"""Interviews in terminals of all kinds: pasting, locales, sizes, plain lines, job control."""

import signal

import pexpect
import pytest

from interviews import read
from program import answer_file
from talk import SHIFT_TAB, Talk


def test_a_pasted_text_is_one_answer(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type("\x1b[200~:note first line\n:quit\x1b[201~\r")
    talk.prompt("1>")
    talk.type("b\r")
    talk.prompt("2>")
    talk.child.close(force=True)
    assert read(started)["answers"]["predictability"]["note"] == "first line\n:quit"


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.UTF-8", "C.UTF-8"])
def test_text_is_utf8_whatever_the_locale(started, locale):
    talk = Talk(started.name, cwd=started.parent, LC_ALL=locale)
    talk.prompt("1>")
    talk.type(":note Zażółć café 日本 🎉 שלום\r")
    talk.prompt("1>")
    talk.type("b\r")
    talk.prompt("2>")
    talk.child.close(force=True)
    assert read(started)["answers"]["predictability"]["note"] == "Zażółć café 日本 🎉 שלום"


def test_resizing_keeps_the_text(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type(":note ")
    text = "".join(chr(ord("a") + index % 26) for index in range(120))
    for index, letter in enumerate(text):
        if index % 6 == 0:
            talk.child.setwinsize(24, 30 + index % 50)
        talk.type(letter)
    talk.type("\r")
    talk.prompt("1>")
    talk.type("b\r")
    talk.prompt("2>")
    talk.child.close(force=True)
    assert read(started)["answers"]["predictability"]["note"] == text


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_plain_lines_only_append(started, env):
    talk = Talk(started.name, cwd=started.parent, **env)
    talk.prompt("1>")
    talk.type("b\r")
    talk.prompt("2>")
    talk.type("<\r")
    talk.prompt("1> [b]")
    talk.type("\r")
    talk.prompt("2>")
    talk.type(":quit\r")
    talk.child.expect(pexpect.EOF)
    assert "\x1b" not in talk.child.before
    assert read(started)["answers"] == {"predictability": "b"}


def test_no_color(started):
    talk = Talk(started.name, cwd=started.parent, NO_COLOR="1")
    talk.child.expect_exact("1> ")
    assert "\x1b[1m" not in talk.child.before and "\x1b[3" not in talk.child.before
    talk.child.close(force=True)


def test_escapes_in_answers_never_reach_the_terminal(tmp_path):
    path = tmp_path / "refunds.yaml"
    path.write_text('hitl: 1\nworkflow: {name: "A\\e]0;title\\aB"}\nanswers: {predictability: {answer: b, note: "\\e[31mred"}}\n')
    talk = Talk(path.name, cwd=tmp_path)
    talk.child.expect_exact("2> ")
    assert "\x1b]0" not in talk.child.before
    talk.type(":goto 1\r")
    talk.child.expect_exact("1> ")
    assert "\x1b[31m" not in talk.child.before
    talk.child.close(force=True)


def test_vi_mode_of_the_user(started, tmp_path):
    inputrc = tmp_path / "inputrc"
    inputrc.write_text('$if hitl\nset editing-mode vi\n"\\C-o": "b"\n$endif\n')
    talk = Talk(started.name, cwd=started.parent, INPUTRC=str(inputrc))
    talk.prompt("1>")
    talk.type("\x0f\r")
    talk.prompt("2>")
    talk.type(SHIFT_TAB)
    talk.child.expect_exact("1> b")
    talk.child.close(force=True)


def test_stopped_and_continued(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type("unsent")
    talk.child.expect_exact("unsent")
    talk.child.kill(signal.SIGSTOP)
    talk.child.kill(signal.SIGCONT)
    talk.child.expect_exact("1> unsent")
    talk.child.close(force=True)


def test_a_command_behind_a_message_is_done_before_the_page_that_follows(tmp_path):
    """A room comments where a message stands alone; what it types there is not lost."""
    path = tmp_path / "refunds.yaml"
    said = "{who: Cy, answer: c, reason: " + "so many cases are odd " * 12 + "}"
    path.write_text(
        answer_file(
            predictability="{answer: b, rounds: [{votes: {Ann: b, Bo: b, Cy: c}}], decided_by: Ann, "
            f"dissent: [{said}]}}",
            rest="workflow: {name: Refunds}\nparticipants: [Ann, Bo, Cy]\n",
        )
    )
    talk = Talk(path.name, cwd=tmp_path)
    talk.prompt("18>")
    talk.type(":list\r")
    talk.prompt("more>")
    talk.type("1\r")
    talk.prompt("1>")
    talk.type("a\r")
    assert "The room had voted here" in talk.prompt("more>")
    talk.type(":park who owns the phone?\r")
    shown = talk.prompt("more>")
    if "All answers" not in shown:
        assert "Parked for later: who owns the phone?" in shown
        talk.type("\r")
        shown = talk.prompt("more>")
    assert "All answers" in shown
    talk.child.close(force=True)
    assert read(path)["parking_lot"] == ["who owns the phone?"]


def test_answers_that_went_beside_are_told_at_the_start(started):
    talk = Talk(started.name, cwd=started.parent)
    assert "Later answers" not in talk.prompt("1>")
    talk.child.close(force=True)
    (started.parent / f"{started.name}.new").write_text("hitl: 1\n")
    talk = Talk(started.name, cwd=started.parent)
    assert f"{started.name}.new" in talk.prompt("1>")
    talk.child.close(force=True)

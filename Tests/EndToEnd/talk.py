# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds an interview in a real pseudo-terminal, key by key."""

import re
import termios

import pexpect

from program import PROGRAM, environment, patience

SHIFT_TAB = "\x1b[Z"
CLEAR_LINE = "\x15"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|[\x01\x02]")


class Talk:
    """The program in a terminal; every step waits for the prompt that follows."""

    def __init__(self, *arguments, cwd, size=(24, 80), **env):
        self.child = pexpect.spawn(
            str(PROGRAM), ["interview", *map(str, arguments)], cwd=str(cwd), dimensions=size,
            env=environment(**({"INPUTRC": "/dev/null"} | env)), encoding="utf-8", timeout=patience(20),
        )
        self.child.delaybeforesend = None

    def prompt(self, label):
        """Waits for a prompt and returns what was shown before it, without escapes."""
        self.child.expect(r"(?:[\r\n]|\x1b\[\?2004h)" + re.escape(label) + " ")
        return plain(self.child.before)

    def type(self, text):
        self.child.send(text)

    def answer(self, label, line):
        """Answers at a prompt; the offered text is taken away first."""
        shown = self.prompt(label)
        self.type(CLEAR_LINE + line + "\r")
        return shown

    def answers(self, *pairs):
        for label, line in pairs:
            self.answer(label, line)

    def end(self):
        """Waits for the end and returns the exit code and the last output."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        status = self.child.exitstatus
        if status is None:
            status = -self.child.signalstatus
        return status, plain(self.child.before)

    @property
    def is_cooked(self):
        """Whether the terminal echoes and takes whole lines, as a shell expects it."""
        flags = termios.tcgetattr(self.child.child_fd)[3]
        return bool(flags & termios.ECHO) and bool(flags & termios.ICANON)


def plain(text):
    return ESCAPES.sub("", text).replace("\r", "")

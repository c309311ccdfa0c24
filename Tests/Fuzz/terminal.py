# SPDX-License-Identifier: GPL-3.0-or-later
"""Interviews in a terminal, with whatever a person or a cat types."""

import os
import pty
import select
import signal
import subprocess
import time

import mutation
from running import MOST_SECONDS, Fault, Run, environment

LINES = [
    "a", "b", "c", "?", "yes", "no", "12", "", "<", ":help", ":why", ":list", ":note because", ":skip", ":park later",
    ":action Ask; Bob; 2027-01-08", ":goto compliance", ":goto", ":vote a a b c ?", ":quick", ":lanes", ":steps",
    ":nothing", ":", "bbacbbabab", "1", "Refunds", "Team lead", "clear 62, unclear 30, rest", "eu", "none",
    "1. Read; 2. Decide", "\x1b[Z", "\x1b[A", "\t", "\t\t", "\x15", "\x17", "\x01\x0b", "\x12", "\x1b", "\x16\x07",
    "\x7f\x7f\x7f", "y", "n", "2027-01-08", "0.2", "62%", "-5", "1e9",
]
# Ctrl-Z would wait for a shell that is not there.
KEPT_AWAY = b"\x1a\x1c"


def keys(random):
    """What is typed, line by line, and how it ends."""
    lines = []
    for _ in range(random.randint(3, 60)):
        line = random.choice(LINES).encode()
        if random.random() < 0.25:
            line = mutation.mutated(random, line, [one.encode() for one in LINES])[:3_000]
        lines.append(bytes(byte for byte in line if byte not in KEPT_AWAY) + b"\r")
    return lines, random.choice([b":quit\r", b"\x04", b"\x03", signal.SIGTERM, signal.SIGHUP, None])


def interview(program, arguments, folder, lines, end):
    """Holds an interview; it is closed like a window where nothing else ends it."""
    above, below = pty.openpty()
    child = subprocess.Popen(
        [program, "interview", *arguments], cwd=folder, env=environment() | {"INPUTRC": "/dev/null"},
        stdin=below, stdout=below, stderr=below, start_new_session=True)
    os.close(below)
    shown = bytearray()
    for line in lines:
        if not read(above, shown, 0.02) or not write(above, line):
            break
    read(above, shown, 0.05)
    if isinstance(end, bytes):
        write(above, end)
    elif end is not None:
        os.kill(child.pid, end)
    limit = time.monotonic() + MOST_SECONDS
    closes = time.monotonic() + 2
    is_hung = False
    # Signals go by number: Popen would wait for a child that has ended, and take its usage with it.
    while True:
        found, status, usage = os.wait4(child.pid, os.WNOHANG)
        if found:
            break
        if time.monotonic() > closes and above >= 0:
            os.close(above)
            above = -1
            os.kill(child.pid, signal.SIGHUP)
        elif above >= 0:
            read(above, shown, 0.01)
        else:
            time.sleep(0.01)
        if time.monotonic() > limit and not is_hung:
            is_hung = True
            os.kill(child.pid, signal.SIGKILL)
    child.returncode = os.waitstatus_to_exitcode(status)
    if above >= 0:
        os.close(above)
    code = child.returncode
    # A signal that was sent has the code of the shell.
    if code in (128 + signal.SIGINT, 128 + signal.SIGTERM, 128 + signal.SIGHUP):
        code = 0
    return Run(code, bytes(shown), bytes(shown[-2_000:]), is_hung, usage.ru_maxrss * 1024)


def read(descriptor, shown, seconds):
    """Takes what is shown until nothing comes for a while; False where the other end is gone."""
    try:
        while select.select([descriptor], [], [], seconds)[0]:
            piece = os.read(descriptor, 65_536)
            if not piece:
                return False
            shown += piece
            if len(shown) > 20_000_000:
                raise Fault("an interview shows 20 MB")
    except OSError:
        return False
    return True


def write(descriptor, keys):
    """False where the other end is gone or takes nothing more."""
    try:
        if not select.select([], [descriptor], [], 5)[1]:
            return False
        os.write(descriptor, keys)
    except OSError:
        return False
    return True

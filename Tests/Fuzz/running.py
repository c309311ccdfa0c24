# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program within bounds, and says what a run must never do."""

import dataclasses
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time

# What docs/exit-codes.md lists, but for those of signals.
CODES = {0, 1, 2, 64, 65, 66, 73, 74}
MOST_SECONDS = 30
MOST_BYTES = 512 * 1024 * 1024
DAY = {"SOURCE_DATE_EPOCH": "1800000000"}


@dataclasses.dataclass
class Run:
    code: int
    out: bytes
    err: bytes
    is_hung: bool
    most_bytes: int

    @property
    def is_told(self):
        return self.code == 0 or bool(self.out or self.err)


class Fault(Exception):
    """Something that a run must never do."""


def environment():
    kept = {name: os.environ[name] for name in ("HITL_HOME",) if name in os.environ}
    return kept | DAY | {
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "TERM": "dumb",
    }


def run(program, arguments, folder, typed=b""):
    """A run in a folder, ended where it does not end by itself."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as into:
        into.write(typed)
        into.seek(0)
        child = subprocess.Popen(
            [program, *arguments], cwd=folder, env=environment(), stdin=into, stdout=out, stderr=err)
        status, usage, is_hung = waited(child)
        out.seek(0)
        err.seek(0)
        return Run(
            os.waitstatus_to_exitcode(status), out.read(), err.read(), is_hung, usage.ru_maxrss * 1024)


def waited(child):
    """How a child ended, what it took, and whether it had to be ended."""
    end = time.monotonic() + MOST_SECONDS
    is_hung = False
    while True:
        found, status, usage = os.wait4(child.pid, os.WNOHANG)
        if found:
            child.returncode = os.waitstatus_to_exitcode(status)
            return status, usage, is_hung
        if not is_hung and time.monotonic() > end:
            is_hung = True
            os.kill(child.pid, signal.SIGKILL)
        time.sleep(0.002)


def judge(result, arguments):
    """Holds a run to what every run must keep."""
    said = result.err[-2_000:].decode(errors="replace")
    if result.is_hung:
        raise Fault(f"a run takes more than {MOST_SECONDS} s")
    if result.code < 0:
        raise Fault(f"a run ended by {signal.Signals(-result.code).name}: {said}")
    if result.code not in CODES:
        raise Fault(f"a run ended with {result.code}, which no page lists: {said}")
    if result.most_bytes > MOST_BYTES:
        raise Fault(f"a run takes {result.most_bytes // 1024 // 1024} MB")
    if not result.is_told:
        raise Fault(f"a run ended with {result.code} and says nothing")
    if promises_json(arguments) and result.code in (0, 2):
        try:
            json.loads(result.out)
        except ValueError as error:
            raise Fault(f"no JSON where it was promised: {error}") from error


def promises_json(arguments):
    pairs = list(zip(arguments, arguments[1:]))
    return ("--format", "json") in pairs or ("--format", "json-schema") in pairs


def files(folder):
    """The bytes of all files below a folder, by their paths."""
    folder = pathlib.Path(folder)
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()
    }


def check_debris(folder):
    """A run leaves no file behind that it only needed for itself."""
    for name in files(folder):
        last = name.rsplit("/", 1)[-1]
        if last.startswith(".hitl-"):
            raise Fault(f"{name} was left behind")

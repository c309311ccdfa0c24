# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds layer.c, and starts the program behind it."""

import collections
import os
import pathlib
import shutil
import signal
import subprocess

import preload
from program import PROGRAM, ROOT, environment, patience

HERE = pathlib.Path(__file__).parent
PLACE = ROOT / ".build" / "faults"
# Where the program finds its content, by the name it uses and by where that leads.
CONTENT = (PROGRAM.parents[1] / "share", ROOT / "questionnaires", ROOT / "templates")


def library(name="layer"):
    """A compiled layer, made anew where its source is younger."""
    source, made = HERE / f"{name}.c", PLACE / f"{name}.so"
    if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
        PLACE.mkdir(parents=True, exist_ok=True)
        fresh = PLACE / f"{name}.{os.getpid()}.so"
        compiler = shutil.which("cc") or shutil.which("clang")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", fresh, source,
             "-ldl"], check=True)
        fresh.replace(made)
    return made


def behind_layer(roots, **settings):
    """The environment of a program behind the layer; settings are the layer's own."""
    own = {f"FAULT_{name.upper()}": str(value) for name, value in settings.items()}
    return own | {
        "FAULT_ROOTS": ":".join(map(str, roots)), "LD_PRELOAD": preload.loadable(library()),
        # A crash must show as one.
        "SWIFT_BACKTRACE": "enable=no",
    }


def run(command, folder, roots=None, **settings):
    """Runs the program behind the layer; a run that a signal ends has its number below 0."""
    return program(command, folder, behind_layer(roots or [folder], **settings))


def program(command, folder, env):
    result = subprocess.run(
        [str(PROGRAM), *command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
        env=environment(**env), timeout=patience(120))
    assert b"cannot be preloaded" not in result.stderr, result.stderr
    return result


def calls(diary):
    """How often each call was made."""
    lines = diary.read_bytes().split(b"\n") if diary.exists() else []
    return collections.Counter(
        line[5:].decode() for line in lines if line.startswith(b"call\t"))


def snapshot(folder):
    """What stands in a folder, hidden files and empty folders too; links are not followed."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


WAS_KILLED = -signal.SIGKILL

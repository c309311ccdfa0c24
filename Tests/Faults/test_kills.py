# SPDX-License-Identifier: GPL-3.0-or-later
"""`kill -9` at any call: files are whole, and the next run does what this one did not get to.

With HITL_KILLS=1000 that many kills come at random moments as well.
"""

import os
import random
import signal
import subprocess
import time

import pytest

import layer
from program import PROGRAM, environment
from scenarios import copied
from test_faults import is_index, some


def visible(state):
    """Without what a killed run may leave: hidden files, and hidden folders of `hitl init`."""
    return {name: text for name, text in state.items()
            if not any(part.startswith(".hitl-") for part in name.split("/"))}


def broken(trial):
    """What is wrong behind a kill, and behind the run after it; nil where nothing is."""
    there = visible(layer.snapshot(trial.folder))
    for name, text in there.items():
        known = [tree[name] for tree in (trial.before, trial.after) if name in tree]
        if text not in known and not is_index(name, text or b""):
            return f"half of {name}"
    whole = trial.scenario.whole
    if whole and whole in there and not trial.after.keys() <= there.keys():
        return f"a part of {whole}"
    again = trial.again()
    if again.returncode != 0:
        return f"the next run fails: {again.stderr.decode()}"
    if trial.is_repeatable and visible(layer.snapshot(trial.folder)) != trial.after:
        return "the next run does something else"
    return None


def test_a_kill_leaves_whole_files(trial, is_whole):
    found = []
    for call in ("create", "write", "fsync", "link", "rename", "unlink", "mkdir"):
        count = trial.calls[call]
        for turn in some(count, 60 if is_whole else 2):
            for way in ("kill", "killed"):
                result = trial.run(None, call=call, at=turn, **{"with": way})
                assert result.returncode == layer.WAS_KILLED
                wrong = broken(trial)
                if wrong:
                    found.append(f"{way} at {call} {turn} of {count}: {wrong}")
    assert not found, "\n".join(found)


@pytest.mark.skipif("HITL_KILLS" not in os.environ, reason="HITL_KILLS says how many")
def test_kills_at_random_moments(trial):
    kills = 0
    started = time.monotonic()
    trial.run()
    length = time.monotonic() - started
    moments = random.Random(20)
    for _ in range(int(os.environ["HITL_KILLS"])):
        copied(trial.template, trial.folder)
        process = subprocess.Popen(
            [str(PROGRAM), *trial.scenario.command], cwd=trial.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
        time.sleep(moments.uniform(0, length))
        process.send_signal(signal.SIGKILL)
        kills += process.wait() == layer.WAS_KILLED
        assert broken(trial) is None
    print(f"{kills} runs killed")
    assert kills

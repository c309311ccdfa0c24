# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the time from Enter to the next question with copier's, in a terminal.

hitl puts each answer on the disk in between; copier writes when all questions are answered.
"""

import os
import pathlib
import statistics
import sys
import tempfile
import time

import pexpect

ROOT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("HITL_PROGRAM", str(ROOT / ".build" / "release" / "hitl"))
COPIER = str(pathlib.Path(sys.executable).parent / "copier")
ENVIRONMENT = os.environ | {
    "INPUTRC": "/dev/null", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    # Nobody answers the question for the cursor's position here, and copier would wait for that.
    "PROMPT_TOOLKIT_NO_CPR": "1",
}
ROUNDS = 10


def spawn(command, folder):
    child = pexpect.spawn(
        command[0], command[1:], cwd=folder, env=ENVIRONMENT, encoding="utf-8", timeout=30,
        dimensions=(50, 100),
    )
    child.delaybeforesend = None
    return child


def times(child, prompts, answer):
    """The seconds from each Enter to the prompt that follows."""
    found = []
    child.expect(prompts[0])
    for prompt in prompts[1:]:
        # What a person does between two questions is not measured.
        time.sleep(0.15)
        start = time.perf_counter()
        child.send(answer + "\r")
        child.expect(prompt)
        found.append(time.perf_counter() - start)
    child.close(force=True)
    return found


def main():
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as name:
        for number in range(ROUNDS):
            folder = pathlib.Path(name) / str(number)
            folder.mkdir()
            (folder / "w.yaml").write_text("hitl: 1\nworkflow: {name: Refunds}\n")
            prompts = [rf"\x1b\[\?2004h{number}> " for number in range(1, 12)]
            ours += times(spawn([PROGRAM, "interview", "w.yaml"], folder), prompts, "b")
            copier = [COPIER, "copy", str(ROOT / "bench" / "template"), "out"]
            asked = ["called", "happens in it", "it assessed", "the cases", "result do", "undone"]
            theirs += times(spawn(copier, folder), asked, "b")
    mine, other = statistics.median(ours), statistics.median(theirs)
    print(f"{'Enter to next question':<24}{'hitl':>10}{'copier':>10}{'ratio':>9}   aim")
    print(
        f"  {'median':<22}{mine * 1000:>7.1f} ms{other * 1000:>7.1f} ms"
        f"{f'1/{other / mine:.1f}':>9}   10 ms or less, answers on disk")
    print(f"  {'slowest':<22}{max(ours) * 1000:>7.1f} ms{max(theirs) * 1000:>7.1f} ms")


main()

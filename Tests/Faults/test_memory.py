# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory ends at any request for it: the run ends in words, never in a crash or as bad data."""

import pytest

import layer
import preload
from scenarios import copied

# What comes before is the loader's and the language's, which say nothing.
BEGUN = 200
SAID = (b"error: the system gives no more memory", b"Cannot allocate memory; raise the limit")


@pytest.mark.parametrize("least", [0, 8_000], ids=["any", "large"])
def test_memory_that_ends_is_said(trial, least, is_whole):
    requests, ended, found = 5 if least else BEGUN, False, []
    while not ended:
        copied(trial.template, trial.folder)
        result = layer.program(
            trial.scenario.command, trial.folder,
            {"LD_PRELOAD": preload.loadable(layer.library("memory")), "FAULT_AT": str(requests),
             "FAULT_LEAST": str(least), "SWIFT_BACKTRACE": "enable=no"})
        ended = result.returncode == 0
        if not ended and (result.returncode not in (2, 74) or not any(
                words in result.stderr for words in SAID)):
            found.append(f"{requests}: exit {result.returncode}: {result.stderr[-300:]}")
        for name, text in layer.snapshot(trial.folder).items():
            # What is not in its place yet may be half, as after any sudden end.
            if text is not None and not any(part.startswith(".hitl-") for part in name.split("/")):
                known = [tree[name] for tree in (trial.before, trial.after) if name in tree]
                assert text in known or name == "plans/index.md", f"{requests}: half of {name}"
        requests += max(1, requests // 8) if is_whole else 2 * requests
    assert not found, "\n".join(found)

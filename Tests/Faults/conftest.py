# SPDX-License-Identifier: GPL-3.0-or-later
import os

import pytest

import layer
from scenarios import SCENARIOS, copied, prepared


@pytest.fixture(scope="session")
def is_whole():
    """Whether every fault is tried, rather than some of each kind."""
    return os.environ.get("HITL_FAULTS") == "all"


class Trial:
    """A scenario, what a run without faults makes of it, and how to run it once more."""

    def __init__(self, name, base):
        self.scenario = SCENARIOS[name]
        self.template = prepared(name, base / "prepared")
        self.folder = base / name
        self.before = layer.snapshot(self.template)
        self.diary = base / f"{name}.diary"
        self.sure = self.run(diary=self.diary)
        assert self.sure.returncode == 0, self.sure.stderr
        self.after = layer.snapshot(self.folder)
        self.calls = layer.calls(self.diary)
        # A log may be looked at more than once, and each look is recorded.
        self.is_repeatable = name != "calibrate-write"

    def run(self, roots=None, **settings):
        copied(self.template, self.folder)
        return self.again(roots, **settings)

    def again(self, roots=None, **settings):
        return layer.run(self.scenario.command, self.folder, roots, **settings)


@pytest.fixture(params=SCENARIOS)
def trial(request, tmp_path):
    return Trial(request.param, tmp_path)

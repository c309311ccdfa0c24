# SPDX-License-Identifier: GPL-3.0-or-later
"""An interview that is under way."""

import pytest


@pytest.fixture
def started(tmp_path):
    """A file with a name, so that an interview starts with its first question."""
    path = tmp_path / "refunds.yaml"
    path.write_text("hitl: 1\nworkflow: {name: Refunds}\n# ours\n")
    return path

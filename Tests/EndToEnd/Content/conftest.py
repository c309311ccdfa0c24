# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder for content of a team's own, and a later program."""

import pytest

from program import answer_file


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    return tmp_path

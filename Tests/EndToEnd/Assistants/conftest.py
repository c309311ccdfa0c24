# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder for an assistant to work in."""

import shutil

import pytest

from program import EXAMPLES, answer_file


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(EXAMPLES / "back-office", tmp_path / "work")
    (tmp_path / "outside.yaml").write_text(answer_file())
    return tmp_path / "work"

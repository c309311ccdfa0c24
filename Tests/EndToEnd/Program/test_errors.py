# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message that a file or a command line can cause, word by word."""

import subprocess
import sys

import pytest

import fixtures
from program import ACCEPT, ROOT


@pytest.mark.parametrize("name", fixtures.names())
def test_message(name, tmp_path):
    expected = fixtures.ERRORS / name / "expected.txt"
    said = fixtures.outcome(name, tmp_path)
    if ACCEPT:
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")


def test_error_reference_is_up_to_date():
    """docs/errors.md is made from the fixtures; `make golden` makes it anew."""
    script = ROOT / "scripts" / "error-reference.py"
    made = subprocess.run([sys.executable, script], capture_output=True, check=True).stdout
    page = ROOT / "docs" / "errors.md"
    if ACCEPT:
        page.write_bytes(made)
    assert page.read_bytes() == made

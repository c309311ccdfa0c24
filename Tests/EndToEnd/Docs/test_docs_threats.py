# SPDX-License-Identifier: GPL-3.0-or-later
"""Every line of the threat model has its test."""

import re

import docs_pages
from program import FIXTURES, ROOT


def known_tests():
    """The names of test functions, and of error fixtures."""
    functions = {
        name for path in (ROOT / "Tests").rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", path.read_text(), flags=re.M)}
    return functions | {path.name for path in (FIXTURES / "errors").iterdir()}


def test_every_threat_has_a_test_that_exists():
    page = ROOT / "docs" / "threat-model.md"
    threats = docs_pages.tables(page, "threats")
    assert len(threats) > 5
    known = known_tests()
    for table in threats:
        assert table.rows
        for row in table.rows:
            names = re.findall(r"`([^`]+)`", row[-1])
            assert names, row
            assert not set(names) - known, set(names) - known

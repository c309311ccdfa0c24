# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the pages are that several tests of the documentation read."""

import docs_pages
from program import ROOT

README = ROOT / "README.md"

# The error reference has a form and a test of its own.
WRITTEN = [page for page in docs_pages.PAGES if page.name != "errors.md"]


def place(block):
    return block.place

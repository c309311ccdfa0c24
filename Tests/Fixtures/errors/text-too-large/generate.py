# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a file just over the limit; it is too large to keep in the repository."""
with open("refunds.yaml", "w", encoding="utf-8") as file:
    file.write("hitl: 1\n#" + "x" * 10_000_000 + "\n")

# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an answer file that nobody may read."""
import os

with open("refunds.yaml", "w", encoding="utf-8") as file:
    file.write("hitl: 1\n")
os.chmod("refunds.yaml", 0)

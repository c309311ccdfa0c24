# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an answer file with one long line."""
ANSWERS = """hitl: 1
answers:
  predictability: b
  error_impact: b
  compliance: a
  affects_person: no
  jurisdictions: [eu]
"""
with open("refunds.yaml", "w", encoding="utf-8") as file:
    file.write(ANSWERS + "  risk_owner: " + "x" * 1_000_000 + "\n")

# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib

text = "hitl: 1\nanswers: " + "[" * 5000 + "]" * 5000 + "\n"
pathlib.Path("refunds.yaml").write_text(text, encoding="utf-8")

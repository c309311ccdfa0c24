# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib

pathlib.Path("told.md").write_text("Refunds are decided. " * 60_000)

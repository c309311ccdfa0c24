# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib

rows = "case_id,confidence\n" + "".join(f"{number},0.5\n" for number in range(1_001))
pathlib.Path("log.csv").write_text(rows)

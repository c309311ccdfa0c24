# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib

pathlib.Path("log.csv").write_bytes(b"case_id,conf\0idence\n1,0.5\n")

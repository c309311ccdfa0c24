# SPDX-License-Identifier: GPL-3.0-or-later
import gzip
import pathlib

rows = "case_id,confidence\n" + "".join(f"{number},0.5\n" for number in range(500))
packed = gzip.compress(rows.encode())
pathlib.Path("log.csv.gz").write_bytes(packed[:len(packed) // 2])

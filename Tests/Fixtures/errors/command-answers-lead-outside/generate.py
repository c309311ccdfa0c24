# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib

pathlib.Path("elsewhere.txt").write_text("root:x:0:0:root:/root:/bin/bash\n")
pathlib.Path("workflows").mkdir()
pathlib.Path("workflows/refunds.yaml").symlink_to("../elsewhere.txt")

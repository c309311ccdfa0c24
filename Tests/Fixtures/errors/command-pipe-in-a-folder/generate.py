# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib

pathlib.Path("answers").mkdir()
os.mkfifo("answers/pipe.yaml")

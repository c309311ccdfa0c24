# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of interviews share."""

import yaml


def read(path):
    return yaml.safe_load(path.read_text())

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of a team's own content share."""

import re

from program import ROOT

LAW = "hitl/questionnaires/legal-gates.yaml"

PART = "hitl/templates/plan/duties.mustache"

ALL = [path for kind in ("questionnaires", "templates") for path in (ROOT / kind).rglob("*")
       if path.is_file()]


def with_version(path, version):
    return re.sub("^version: .*", f'version: "{version}"', path.read_text(), count=1, flags=re.M)


def snapshot(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}

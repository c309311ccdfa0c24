# SPDX-License-Identifier: GPL-3.0-or-later
"""Who imports what: data flows one way, and each outside package has one door."""

import json
import re
import subprocess

import pytest

from program import ROOT

IMPORT = re.compile(r"^(?:@\w+ )?(?:package |public |private )?import (?:struct |enum )?(\w+)", re.M)
# The stations in the order of the way; each may import earlier ones only.
ORDER = (
    "Values", "Cores", "Diagnostics", "Formulas", "StrictYAML", "Questionnaires", "AnswerFiles",
    "Assessments", "Interviews", "Imports", "Plans", "DecisionLogs", "Calibrations", "Templates",
    "Screens", "Charts", "Documents", "Reports", "Rewrites", "Assistants", "hitl",
)
DOORS = {
    "Yams": "StrictYAML", "CYaml": "StrictYAML", "Mustache": "Templates",
    "ArgumentParser": "hitl", "CReadline": "hitl", "CCmark": "Reports",
}
SYSTEM = {"Glibc", "Musl", "Darwin", "Foundation", "Dispatch", "Synchronization"}


@pytest.fixture(scope="module")
def imports():
    """The modules that each target imports."""
    found = {}
    for target in ORDER:
        sources = (ROOT / "Sources" / target).rglob("*.swift")
        found[target] = {
            name for source in sources for name in IMPORT.findall(source.read_text("utf-8"))
        }
    return found


@pytest.fixture(scope="module")
def declared(tmp_path_factory):
    """The targets that each target declares to depend on."""
    scratch = tmp_path_factory.mktemp("package")
    dump = subprocess.run(
        ["swift", "package", "--scratch-path", scratch, "dump-package"],
        cwd=ROOT, capture_output=True, check=True)
    return {
        target["name"]: {entry["byName"][0] for entry in target["dependencies"] if "byName" in entry}
        for target in json.loads(dump.stdout)["targets"]
    }


@pytest.mark.parametrize("target", ORDER)
def test_imports_go_to_earlier_stations(imports, target):
    earlier = set(ORDER[:ORDER.index(target)])
    assert imports[target] & set(ORDER) <= earlier


@pytest.mark.parametrize("target", ORDER)
def test_imports_are_declared(imports, declared, target):
    assert imports[target] & set(ORDER) <= declared[target]


@pytest.mark.parametrize("package, door", DOORS.items())
def test_outside_packages_have_one_door(imports, package, door):
    assert {target for target in ORDER if package in imports[target]} <= {door}


def test_every_import_is_known(imports):
    known = set(ORDER) | set(DOORS) | SYSTEM
    assert set().union(*imports.values()) <= known


@pytest.mark.parametrize("target", ("Values", "Formulas", "Assessments", "Interviews", "Imports", "Plans", "Calibrations", "Charts", "Rewrites"))
def test_pure_stations_touch_no_system(imports, target):
    assert not imports[target] & SYSTEM

# SPDX-License-Identifier: GPL-3.0-or-later
"""The plans and verdicts of the examples, byte for byte as they are kept in the repository.

`make golden` writes them anew: look at the difference, then commit it with the change.
"""

import shutil

import pytest

from program import ACCEPT, EXAMPLES, FIXTURES, ROOT, done

GOLDEN = FIXTURES / "golden"
FOLDERS = ["Examples/back-office", "Examples/contact-center"]
NAMES = sorted(
    path.stem for path in EXAMPLES.glob("*/*.yaml") if path.stem != "defaults"
)


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    """The folder of plans as the program writes it now."""
    # Beside the examples, for plans record the way to their answers.
    home = tmp_path_factory.mktemp("golden")
    shutil.copytree(EXAMPLES, home / "Examples")
    done("plan", *FOLDERS, cwd=home)
    folder = home / "plans"
    if ACCEPT:
        shutil.rmtree(GOLDEN / "plans", ignore_errors=True)
        shutil.copytree(folder, GOLDEN / "plans")
    return folder


def test_there_are_fourteen_examples():
    assert len(NAMES) == 14


@pytest.mark.parametrize(
    "name", [*NAMES, *(f"{name}-annex" for name in NAMES), "handbook", "index"])
def test_plan(plans, name):
    expected = (GOLDEN / "plans" / f"{name}.md").read_text(encoding="utf-8")
    assert (plans / f"{name}.md").read_text(encoding="utf-8") == expected


def test_no_golden_plan_is_left_over(plans):
    assert {path.name for path in plans.iterdir()} == {
        path.name for path in (GOLDEN / "plans").iterdir()
    }


@pytest.mark.parametrize(("form", "file"), [
    ("table", "verdicts.txt"), ("markdown", "verdicts.md"), ("csv", "verdicts.csv"),
    ("json", "assessments.json"),
])
def test_verdicts(form, file):
    shown = done("assess", *FOLDERS, "--format", form, cwd=ROOT).stdout
    if ACCEPT:
        (GOLDEN / file).write_text(shown, encoding="utf-8")
    assert shown == (GOLDEN / file).read_text(encoding="utf-8")

# SPDX-License-Identifier: GPL-3.0-or-later
"""A Markdown formatter is no edit by hand, and plans of an earlier release still merge."""

import functools
import re
import shutil

import mdformat
import pytest

from program import FIXTURES, PLAIN, done, hitl

FOLDERS = ["Examples/back-office", "Examples/contact-center"]
EARLIER = FIXTURES / "plans-earlier"
WAYS = {
    "default": {},
    "wrapped": {"wrap": 60, "number": True},
    "unwrapped": {"wrap": "no"},
}


@functools.cache
def formatted(text, way):
    """A page after a formatter; the same pages come again in several tests."""
    if way == "prettier":
        return like_prettier(text)
    return mdformat.text(text, extensions={"gfm"}, options=WAYS[way])


def like_prettier(text):
    """What prettier does that mdformat does not, as its documentation describes it."""
    lines = []
    code = False
    for line in text.splitlines():
        if line.startswith("```"):
            code = not code
        elif not code:
            line = re.sub(r"(?<![\w*\\])\*(?! |\*)((?:[^*\\]|\\.)+?)\*(?![\w*])", r"_\1_", line)
            line = re.sub(r"^( *)\* ", r"\1- ", line)
            if re.fullmatch(r"\|( :?-+:? \|)+", line):
                line = line.replace("---", "-")
        lines.append(line)
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The examples with their plans and the index."""
    home = tmp_path_factory.mktemp("made")
    shutil.copytree(PLAIN, home / "Examples")
    done("plan", *FOLDERS, cwd=home)
    return home


@pytest.fixture
def home(made, tmp_path):
    return shutil.copytree(made, tmp_path / "home")


def plans(home):
    return sorted((home / "plans").glob("*.md"))


def reformat(home, way):
    changed = 0
    for plan in plans(home):
        text = plan.read_text(encoding="utf-8")
        new = formatted(text, way)
        changed += new != text
        plan.write_text(new, encoding="utf-8")
    assert changed
    return {plan.name: plan.read_bytes() for plan in plans(home)}


@pytest.mark.parametrize("way", [*WAYS, "prettier"])
def test_a_formatter_is_no_edit(home, way):
    before = reformat(home, way)
    check = done("plan", *FOLDERS, "--check", cwd=home)
    assert check.stderr == "plans: 12 up to date\n"
    assert done("plan", *FOLDERS, cwd=home).stderr == "plans: 12 unchanged\n"
    assert {plan.name: plan.read_bytes() for plan in plans(home)} == before


@pytest.mark.parametrize("way", [*WAYS, "prettier"])
def test_formatted_plans_follow_their_answers(home, way):
    reformat(home, way)
    change = ("--set", "volume_per_day=77", "--set", "error_impact=c")
    assert hitl("plan", *FOLDERS, *change, "--check", cwd=home).returncode == 1
    result = done("plan", *FOLDERS, *change, cwd=home)
    assert "by hand" not in result.stderr
    assert done("plan", *FOLDERS, *change, "--check", cwd=home).stderr == "plans: 12 up to date\n"
    fresh = home / "fresh"
    done("plan", *FOLDERS, *change, "--output", fresh, cwd=home)
    markers = re.compile(rb"^<!-- hitl:.*$", re.MULTILINE)
    for plan in plans(home):
        new = (fresh / plan.name).read_bytes()
        assert markers.findall(plan.read_bytes()) == markers.findall(new)


def test_an_edit_in_a_formatted_plan_is_kept(home):
    reformat(home, "wrapped")
    plan = home / "plans" / "crm-update.md"
    text = plan.read_text(encoding="utf-8")
    assert "## 3. Map and rules" in text
    plan.write_text(text.replace("## 3. Map and rules", "## Our map"), encoding="utf-8")
    check = done("plan", *FOLDERS, "--check", cwd=home)
    assert check.stderr.count("by hand") == 1
    assert "note: section 'map' was edited by hand and is kept" in check.stderr
    done("plan", *FOLDERS, "--set", "volume_per_day=77", cwd=home)
    assert "## Our map" in plan.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["crm-update", "invoice-processing"])
@pytest.mark.parametrize("change", [(), ("--set", "volume_per_day=77")])
def test_plans_of_an_earlier_release_follow_their_answers(home, name, change):
    """One as it was written, one that mdformat went over."""
    plan = home / "plans" / f"{name}.md"
    shutil.copy(EARLIER / plan.name, plan)
    assert "hitl:source" not in plan.read_text(encoding="utf-8")
    answers = f"Examples/back-office/{name}.yaml"
    assert "by hand" not in hitl("plan", answers, *change, "--check", cwd=home).stderr
    assert "by hand" not in done("plan", answers, *change, cwd=home).stderr
    assert done("plan", answers, *change, "--check", cwd=home).stderr == "plans: 1 up to date\n"
    assert "plans: 1 unchanged" in done("plan", answers, *change, cwd=home).stderr
    assert f"<!-- hitl:source ../{answers} -->" in plan.read_text(encoding="utf-8")


def test_a_hand_edit_in_a_plan_of_an_earlier_release_is_kept(home):
    plan = home / "plans" / "bereavement-complaints.md"
    shutil.copy(EARLIER / plan.name, plan)
    edited = "We look at these on Fridays."
    assert plan.read_text(encoding="utf-8").count(edited) == 1
    answers = "Examples/back-office/bereavement-complaints.yaml"
    for change in ((), ("--set", "volume_per_day=77")):
        result = done("plan", answers, *change, cwd=home)
        assert result.stderr.count("by hand") == 1
        assert "section 'metrics' was edited by hand" in result.stderr
        assert edited in plan.read_text(encoding="utf-8")
    fresh = home / "fresh"
    done("plan", answers, *change, "--output", fresh, cwd=home)
    marker = "<!-- hitl:begin duties"
    new = (fresh / plan.name).read_text(encoding="utf-8")
    assert plan.read_text(encoding="utf-8").partition(marker)[2] == new.partition(marker)[2]

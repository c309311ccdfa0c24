# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of the release before, and verdicts that change below what people wrote.

The release before had ten sections in another order. What nobody edited is replaced; what people
wrote is kept, and where nothing takes its place, it stands at the end and is named.
"""

import re
import shutil

import pytest

from program import EXAMPLES, FIXTURES, answer_file, done, hitl

BEFORE = FIXTURES / "plans-before"
NAMES = sorted(path.stem for path in BEFORE.glob("*.md"))
KEPT = "\n## Kept from an earlier plan\n\n"
# Of the sections of the release before: those that a plan has today, and those that it has not.
WITH_SUCCESSOR = ["map", "escalation", "metrics", "schedule", "capacity", "duties"]
WITHOUT = ["decision", "risks", "open", "appendix"]


class Home:
    """The examples beside a folder with one plan of the release before."""

    def __init__(self, folder, name):
        self.folder = folder
        self.name = name
        self.plan = folder / "plans" / f"{name}.md"

    def run(self, *options):
        return hitl("plan", f"Examples/back-office/{self.name}.yaml", *options, cwd=self.folder)

    def read(self):
        return self.plan.read_text(encoding="utf-8")

    def edit(self, section, words):
        """Writes a line of its own behind the heading of a section."""
        text = self.read()
        start = text.index(f"<!-- hitl:begin {section} ")
        heading = re.compile(r"^## .*\n", re.MULTILINE).search(text, start)
        self.plan.write_text(
            f"{text[:heading.end()]}\n{words}\n{text[heading.end():]}", encoding="utf-8")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The plans as they are where there was none."""
    home = tmp_path_factory.mktemp("fresh")
    shutil.copytree(EXAMPLES, home / "Examples")
    done("plan", "Examples/back-office", cwd=home)
    return home / "plans"


@pytest.fixture
def home(tmp_path, request):
    name = getattr(request, "param", "small-loan-decisions")
    shutil.copytree(EXAMPLES, tmp_path / "Examples")
    (tmp_path / "plans").mkdir()
    shutil.copy(BEFORE / f"{name}.md", tmp_path / "plans")
    return Home(tmp_path, name)


def marked(text):
    return re.findall(r"^<!-- hitl:begin (\S+) ", text, re.MULTILINE)


def test_the_fixtures_are_of_the_release_before():
    assert len(NAMES) == 3
    for name in NAMES:
        text = (BEFORE / f"{name}.md").read_text(encoding="utf-8")
        assert sorted(marked(text)) == sorted(WITH_SUCCESSOR + WITHOUT)


@pytest.mark.parametrize("home", NAMES, indirect=True)
def test_a_plan_that_nobody_edited_becomes_the_plan_of_today(home, fresh):
    assert home.run("--check").returncode == 1
    result = home.run()
    assert (result.returncode, "warning" in result.stderr) == (0, False)
    assert home.read() == (fresh / home.plan.name).read_text(encoding="utf-8")
    assert home.run("--check").returncode == 0


@pytest.mark.parametrize("section", WITHOUT)
def test_an_edited_section_without_a_successor_moves_to_the_end(home, fresh, section):
    home.edit(section, "Ana asked for this in May.")
    line = next(
        number for number, text in enumerate(home.read().splitlines(), 1)
        if text.startswith(f"<!-- hitl:begin {section} "))
    place = f"plans/{home.plan.name}:{line}"
    check = home.run("--check")
    assert check.returncode == 1
    assert f"{place}: error: section '{section}' of an earlier plan was edited by hand; run" in check.stderr
    result = home.run()
    assert result.returncode == 0
    assert f"{place}: warning: section '{section}' of an earlier plan was edited by hand; it stands" \
        in result.stderr
    text = home.read()
    today, moved = text.split(KEPT)
    assert today == (fresh / home.plan.name).read_text(encoding="utf-8")
    assert moved.startswith("# " if section == "decision" else "## ")
    assert "\nAna asked for this in May.\n" in moved
    assert "hitl:" not in moved
    # It is named once; from then on it is a text of people's own.
    again = home.run()
    assert "warning" not in again.stderr
    assert home.read() == text
    assert home.run("--check").returncode == 0


@pytest.mark.parametrize("section", WITH_SUCCESSOR)
def test_an_edited_section_with_a_successor_stays_in_its_place(home, fresh, section):
    home.edit(section, "Ana asked for this in May.")
    result = home.run()
    assert result.returncode == 0
    assert f"section '{section}' was edited by hand, and newer text exists" in result.stderr
    text = home.read()
    expected = (fresh / home.plan.name).read_text(encoding="utf-8")
    assert marked(text) == marked(expected)
    assert "\nAna asked for this in May.\n" in text
    assert KEPT not in text
    assert home.run("--edits", "replace").returncode == 0
    assert home.read() == expected


def test_text_between_the_sections_of_an_earlier_plan_stays_behind_its_section(home):
    note = "<!-- hitl:end schedule -->\n\nThe works council meets in June.\n"
    home.plan.write_text(home.read().replace("<!-- hitl:end schedule -->\n", note), encoding="utf-8")
    assert home.run().returncode == 0
    assert note in home.read()


# Two verdicts

HUMAN = answer_file(more="  volume_per_day: 100\n", rest="workflow: {name: Refunds}\n")
MANUAL = answer_file(
    more="  volume_per_day: 100\n", rest="workflow: {name: Refunds}\n",
    **dict.fromkeys(("predictability", "error_impact", "reversibility", "detectability", "judgment",
                     "empathy", "customer_impact"), "c"))


@pytest.fixture
def signed(tmp_path):
    """A plan whose first page people have changed, and whose verdict is another by now."""
    (tmp_path / "refunds.yaml").write_text(HUMAN)
    done("plan", "refunds.yaml", cwd=tmp_path)
    plan = tmp_path / "plans" / "refunds.md"
    text = plan.read_text(encoding="utf-8")
    assert re.search(r"^<!-- hitl:begin decision [0-9a-f]{16} human-in-the-loop -->$", text, re.M)
    assert "## 1. Decision\n" in text
    plan.write_text(
        text.replace("## 1. Decision\n", "## 1. Decision\n\nAgreed in May.\n"), encoding="utf-8")
    assert hitl("plan", "refunds.yaml", cwd=tmp_path).returncode == 0
    (tmp_path / "refunds.yaml").write_text(MANUAL)
    return plan


@pytest.mark.parametrize("options", [[], ["--edits", "keep"], ["--edits", "accept"]])
def test_a_changed_verdict_never_mixes_with_a_kept_first_page(signed, options):
    folder = signed.parent.parent
    before = signed.read_bytes()
    result = hitl("plan", "refunds.yaml", *options, cwd=folder)
    assert result.returncode == 73
    assert "section 'decision' was edited by hand and says human-in-the-loop, but the verdict is " \
        "manual now; copy what still holds, delete the section with its markers" in result.stderr
    assert signed.read_bytes() == before
    assert hitl("plan", "refunds.yaml", "--check", cwd=folder).returncode == 1


def test_it_goes_on_as_the_message_says(signed):
    folder = signed.parent.parent
    text = signed.read_text(encoding="utf-8")
    section = re.compile(r"<!-- hitl:begin decision .*<!-- hitl:end decision -->\n", re.DOTALL)
    signed.write_text(section.sub("", text), encoding="utf-8")
    assert hitl("plan", "refunds.yaml", cwd=folder).returncode == 0
    text = signed.read_text(encoding="utf-8")
    assert re.search(r"^<!-- hitl:begin decision [0-9a-f]{16} manual -->$", text, re.M)
    assert marked(text)[0] == "decision"


def test_or_takes_the_new_text(signed):
    folder = signed.parent.parent
    assert hitl("plan", "refunds.yaml", "--edits", "replace", cwd=folder).returncode == 0
    assert "Agreed in May." not in signed.read_text(encoding="utf-8")

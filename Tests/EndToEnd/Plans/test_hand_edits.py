# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person wrote into a plan is kept and told; `--check` sees what is out of date."""

import pytest

from program import answer_file, done, hitl

FIRST = answer_file(more="  volume_per_day: 100\n", rest="workflow: {name: Refunds}\n")
CHANGED = answer_file(
    more="  volume_per_day: 100\n", rest="workflow: {name: Refunds and credits}\n")
OWN_SECTION = "\n## Our own notes\n\nAsk Ana about the pilot.\n"


class Desk:
    """A folder with an answer file and its plan."""

    def __init__(self, folder):
        self.folder = folder
        self.plan = folder / "plans" / "refunds.md"
        self.answer(FIRST)
        done("plan", "refunds.yaml", cwd=folder)

    def answer(self, text):
        (self.folder / "refunds.yaml").write_text(text)

    def read(self):
        return self.plan.read_text(encoding="utf-8")

    def write(self, text):
        self.plan.write_text(text, encoding="utf-8")

    def edit(self, old, new):
        text = self.read()
        assert old in text
        self.write(text.replace(old, new, 1))

    def plan_again(self, *options):
        return hitl("plan", "refunds.yaml", *options, cwd=self.folder)

    def check(self):
        before = self.plan.read_bytes() if self.plan.exists() else None
        result = self.plan_again("--check")
        after = self.plan.read_bytes() if self.plan.exists() else None
        assert after == before, "--check wrote something"
        return result


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_check_of_a_fresh_plan(desk):
    assert desk.check().returncode == 0


def test_check_finds_a_missing_plan(desk):
    desk.plan.unlink()
    result = desk.check()
    assert result.returncode == 1
    assert "plans/refunds.md" in result.stderr
    assert not desk.plan.exists()


def test_check_finds_a_missing_index(desk):
    (desk.folder / "plans" / "index.md").unlink()
    assert desk.check().returncode == 1


def test_check_finds_a_stale_plan(desk):
    desk.answer(CHANGED)
    result = desk.check()
    assert result.returncode == 1
    assert "plans/refunds.md" in result.stderr
    assert desk.plan_again().returncode == 0
    assert desk.check().returncode == 0


def test_check_counts_bad_input_too(desk):
    desk.answer("hitl: 1\n")
    assert desk.check().returncode == 65


def test_added_section_stays_where_it_is(desk):
    before = desk.read()
    marker = "<!-- hitl:begin metrics"
    desk.edit(marker, OWN_SECTION + "\n" + marker)
    desk.answer(CHANGED)
    assert desk.plan_again().returncode == 0
    text = desk.read()
    assert "Refunds and credits" in text
    assert text.index("escalation") < text.index(OWN_SECTION) < text.index(marker)
    desk.answer(FIRST)
    desk.plan_again()
    assert desk.read().replace(OWN_SECTION + "\n", "") == before
    assert desk.check().returncode == 0


@pytest.mark.parametrize("place", ["top", "bottom"])
def test_text_around_the_sections_stays(desk, place):
    text = desk.read()
    desk.write(OWN_SECTION + text if place == "top" else text + OWN_SECTION)
    desk.answer(CHANGED)
    assert desk.plan_again().returncode == 0
    changed = desk.read()
    assert changed.startswith(OWN_SECTION) if place == "top" else changed.endswith(OWN_SECTION)


def test_edited_section_is_kept_and_reported(desk):
    desk.edit("## 7. Watching and stopping\n", "## 7. Watching and stopping\n\nWe measure on Fridays.\n")
    desk.answer(CHANGED)
    result = desk.plan_again()
    assert result.returncode == 0
    assert "plans/refunds.md" in result.stderr
    assert "metrics" in result.stderr
    text = desk.read()
    assert "We measure on Fridays." in text
    # The other sections take the new text.
    assert "Refunds and credits" in text


def test_kept_edit_is_a_note_for_check(desk):
    desk.edit("## 7. Watching and stopping\n", "## 7. Watching and stopping\n\nWe measure on Fridays.\n")
    result = desk.check()
    assert result.returncode == 0
    assert "note" in result.stderr


def stale_edit(desk):
    """An edited section whose generated text has changed since."""
    desk.edit("## 1. Decision\n", "## 1. Decision\n\nAgreed in May.\n")
    desk.answer(answer_file(predictability="c", rest="workflow: {name: Refunds}\n"))


def test_stale_edit_is_kept_and_found(desk):
    stale_edit(desk)
    assert desk.check().returncode == 1
    result = desk.plan_again()
    assert result.returncode == 0
    assert "Agreed in May." in desk.read()
    assert desk.check().returncode == 1


def test_new_text_can_be_taken(desk):
    stale_edit(desk)
    assert desk.plan_again("--edits", "replace").returncode == 0
    assert "Agreed in May." not in desk.read()
    assert desk.check().returncode == 0


def test_edit_can_be_accepted(desk):
    stale_edit(desk)
    assert desk.plan_again("--edits", "accept").returncode == 0
    assert "Agreed in May." in desk.read()
    assert desk.check().returncode == 0


def test_taken_section_equals_a_fresh_plan(desk):
    stale_edit(desk)
    desk.plan_again("--edits", "replace")
    taken = desk.read()
    desk.plan.unlink()
    desk.plan_again()
    assert desk.read() == taken


def test_file_of_somebody_else_is_refused(desk):
    desk.write("# My refunds\n\nNot made by hitl.\n")
    result = desk.plan_again()
    assert result.returncode == 73
    assert "plans/refunds.md: error: this file was not written by hitl" in result.stderr
    assert desk.read() == "# My refunds\n\nNot made by hitl.\n"
    assert desk.plan_again("--edits", "replace").returncode == 73


@pytest.mark.parametrize(("old", "new"), [
    ("<!-- hitl:end metrics -->\n", ""),
    ("<!-- hitl:begin metrics", "<!-- hitl:begin metrisc"),
    ("<!-- hitl:end decision -->", "<!-- hitl:end decision -->\n<!-- hitl:end decision -->"),
    ("<!-- hitl:begin map", "<!-- hitl:begin map x"),
])
def test_broken_markers_leave_the_file_alone(desk, old, new):
    desk.edit(old, new)
    text = desk.read()
    desk.answer(CHANGED)
    result = desk.plan_again()
    assert result.returncode == 73
    assert "plans/refunds.md:" in result.stderr
    assert desk.read() == text


def test_file_with_windows_line_ends_stays_so(desk):
    desk.plan.write_bytes(desk.plan.read_bytes().replace(b"\n", b"\r\n"))
    assert desk.check().returncode == 0
    desk.answer(CHANGED)
    assert desk.plan_again().returncode == 0
    data = desk.plan.read_bytes()
    assert b"Refunds and credits" in data
    assert data.count(b"\n") == data.count(b"\r\n")


def test_plan_that_is_not_text_is_left_alone(desk):
    desk.plan.write_bytes(b"\xff\xfe\x00")
    assert desk.plan_again().returncode in (65, 73, 74)
    assert desk.plan.read_bytes() == b"\xff\xfe\x00"


def test_index_keeps_hand_edits_too(desk):
    index = desk.folder / "plans" / "index.md"
    index.write_text(index.read_text() + OWN_SECTION)
    (desk.folder / "claims.yaml").write_text(answer_file())
    assert hitl("plan", ".", cwd=desk.folder).returncode == 0
    assert index.read_text().endswith(OWN_SECTION)
    assert "claims.md" in index.read_text()

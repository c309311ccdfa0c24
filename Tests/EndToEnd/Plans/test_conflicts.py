# SPDX-License-Identifier: GPL-3.0-or-later
"""Two branches regenerate plans and are merged; what git could not merge is an error."""

import subprocess

import pytest

from program import answer_file, done, hitl

OWN = "\n## Our own notes\n\nAsk Ana about the pilot.\n"
CURE = "take either side, or delete the whole sections that are in conflict; then run hitl plan again"


class Repository:
    """A branch `main` and a branch `other` that changed the same answers, each with its plans."""

    def __init__(self, folder):
        self.folder = folder
        self.plan = folder / "plans" / "refunds.md"
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit(predictability="b")
        self.git("checkout", "--quiet", "-b", "other")
        self.commit(predictability="c", own=OWN)
        self.git("checkout", "--quiet", "main")
        self.commit(predictability="a")
        merged = self.git("merge", "other", check=False)
        assert merged.returncode == 1
        assert "<<<<<<< " in self.read()
        # People settle the answers first.
        self.answer(predictability="c")

    def git(self, *words, check=True):
        names = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
        return subprocess.run(
            ["git", *names, *words], cwd=self.folder, check=check, capture_output=True,
        )

    def answer(self, **answers):
        text = answer_file(rest="workflow: {name: Refunds}\n", **answers)
        (self.folder / "refunds.yaml").write_text(text)

    def commit(self, own="", **answers):
        self.answer(**answers)
        done("plan", ".", cwd=self.folder)
        if own:
            self.plan.write_text(self.read() + own, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Plans")

    def read(self):
        return self.plan.read_text(encoding="utf-8")

    def clean_plan(self):
        done("plan", ".", "--output", "clean", cwd=self.folder)
        return (self.folder / "clean" / "refunds.md").read_text(encoding="utf-8")

    def settled(self):
        assert done("plan", ".", "--check", cwd=self.folder).returncode == 0
        return self.read()


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path)


def line_of(text, start):
    return next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith(start))


def test_a_conflict_is_an_error_with_its_line(repository):
    text = repository.read()
    (repository.folder / "claims.yaml").write_text(answer_file())
    line = line_of(text, "<<<<<<< ")
    result = hitl("plan", ".", cwd=repository.folder)
    # The plan of the other workflow is written.
    assert result.returncode == 2
    assert (repository.folder / "plans" / "claims.md").exists()
    assert f"plans/refunds.md:{line}: error: an unresolved merge conflict" in result.stderr
    assert CURE in result.stderr
    assert repository.read() == text
    check = hitl("plan", ".", "--check", cwd=repository.folder)
    assert check.returncode == 1
    assert f"plans/refunds.md:{line}: error: an unresolved merge conflict" in check.stderr
    assert hitl("plan", "refunds.yaml", cwd=repository.folder).returncode == 73


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_either_side_is_followed_by_the_new_plan(repository, side):
    repository.git("checkout", f"--{side}", "plans")
    done("plan", ".", cwd=repository.folder)
    clean = repository.clean_plan()
    assert repository.settled() == (clean + OWN if side == "theirs" else clean)


def resolved(text, side):
    """What stands on one side of each conflict."""
    kept = []
    place = None
    for line in text.splitlines(keepends=True):
        if line.startswith("<<<<<<< "):
            place = "ours"
        elif line == "=======\n":
            place = "theirs"
        elif line.startswith(">>>>>>> "):
            place = None
        elif place in (None, side):
            kept.append(line)
    return "".join(kept)


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_one_side_of_each_conflict_keeps_what_people_added(repository, side):
    repository.git("checkout", "--ours", "plans/index.md", "plans/refunds-annex.md")
    repository.plan.write_text(resolved(repository.read(), side), encoding="utf-8")
    done("plan", ".", "--edits", "replace", cwd=repository.folder)
    assert repository.settled() == repository.clean_plan() + OWN


def test_sections_that_were_deleted_are_written_anew(repository):
    repository.git("checkout", "--theirs", "plans")
    begin, end = "<!-- hitl:begin decision", "<!-- hitl:end decision -->\n"
    before, _, rest = repository.read().partition(begin)
    repository.plan.write_text(before + rest.partition(end)[2], encoding="utf-8")
    done("plan", ".", cwd=repository.folder)
    text = repository.settled()
    assert text.endswith(OWN)
    assert "\n".join(text.split()) == "\n".join((repository.clean_plan() + OWN).split())


def test_two_hashes_mixed_with_the_newest_text_are_no_edit(repository):
    """A person who takes their marker and our text has edited nothing, once the text is newest."""
    clean = repository.clean_plan()
    marker = next(line for line in clean.splitlines() if line.startswith("<!-- hitl:begin decision"))
    repository.git("checkout", "--ours", "plans/index.md", "plans/refunds-annex.md")
    repository.plan.write_text(
        clean.replace(marker, "<!-- hitl:begin decision 0123456789abcdef -->"), encoding="utf-8")
    assert "by hand" not in done("plan", ".", cwd=repository.folder).stderr
    assert repository.settled() == clean


CONFLICT = "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n"


@pytest.mark.parametrize("place", ["in the plan", "in other words"])
def test_a_page_that_is_held_to_its_facts_tells_its_conflict_alone(tmp_path, place):
    (tmp_path / "refunds.yaml").write_text(answer_file())
    done("plan", "refunds.yaml", cwd=tmp_path)
    plan = tmp_path / "plans" / "refunds.md"
    lines = plan.read_text(encoding="utf-8").splitlines(keepends=True)
    if place == "in other words":
        lines = [line for line in lines if not line.startswith(("<!-- hitl:begin", "<!-- hitl:end"))]
    page = plan.with_name(f"{place.replace(' ', '-')}.md")
    page.write_text("".join([*lines[:8], CONFLICT, *lines[8:]]), encoding="utf-8")
    result = hitl("check", str(page.relative_to(tmp_path)), cwd=tmp_path)
    assert result.returncode == 1
    assert result.stdout == "1 file checked, 1 with errors\n"
    assert result.stderr.startswith(
        f"plans/{page.name}:9: error: an unresolved merge conflict starts on line 9; ")
    assert result.stderr.count("\n") == 1


def test_an_annex_with_a_conflict_is_no_plan_in_other_words(tmp_path):
    (tmp_path / "refunds.yaml").write_text(answer_file())
    done("plan", "refunds.yaml", cwd=tmp_path)
    annex = tmp_path / "plans" / "refunds-annex.md"
    first, rest = annex.read_text(encoding="utf-8").split("\n", 1)
    annex.write_text(f"{first}\n{CONFLICT}{rest}", encoding="utf-8")
    result = hitl("plan", "refunds.yaml", "--check", cwd=tmp_path)
    assert result.returncode in (1, 73)
    assert "plans/refunds-annex.md:2: error: an unresolved merge conflict" in result.stderr
    assert "in other words" not in result.stderr


def test_an_underlined_heading_is_no_conflict(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    done("plan", "w.yaml", cwd=tmp_path)
    plan = tmp_path / "plans" / "w.md"
    plan.write_text(plan.read_text() + "\nNotes\n=======\n\n```\n<<<<<<< a\n=======\n>>>>>>> b\n```\n")
    assert done("plan", "w.yaml", "--check", cwd=tmp_path).stderr.count("note") == 1

# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of workflows that are gone are named, and removed when asked for, never with hand edits."""

import os
import re
import shutil
import tempfile

import pytest

from program import answer_file, done, hitl

GONE = "its answer file 'claims.yaml' is gone"


@pytest.fixture
def home(tmp_path):
    """Two workflows with their plans, of which one has lost its answer file."""
    (tmp_path / "work").mkdir()
    for name in ("claims", "refunds"):
        (tmp_path / "work" / f"{name}.yaml").write_text(answer_file())
    done("plan", "work", cwd=tmp_path)
    (tmp_path / "work" / "claims.yaml").unlink()
    return tmp_path


def names(home):
    return sorted(os.listdir(home / "plans"))


SHARED = ["handbook.md", "index.md"]


def files(*workflows):
    return sorted(
        [*SHARED, *(f"{name}{end}.md" for name in workflows for end in ("", "-annex"))])


ALL = files("claims", "refunds")
KEPT = files("refunds")


def test_a_plan_says_where_its_answers_stand(home):
    text = (home / "plans" / "refunds.md").read_text()
    assert text.startswith("<!-- hitl:source ../work/refunds.yaml -->\n\n<!-- hitl:begin decision ")
    assert "hitl:source" not in (home / "plans" / "index.md").read_text()


def test_check_names_the_plan_of_a_workflow_that_is_gone(home):
    done("plan", "work", cwd=home)
    check = hitl("plan", "work", "--check", cwd=home)
    assert check.returncode == 1
    assert f"plans/claims.md: error: {GONE}; remove the plan with hitl plan --prune" in check.stderr
    assert "1 without a workflow" in check.stderr
    assert names(home) == ALL


def test_a_run_names_it_and_leaves_it(home):
    result = done("plan", "work", cwd=home)
    assert f"plans/claims.md: note: {GONE}; hitl plan --prune removes it" in result.stderr
    assert names(home) == ALL


def test_prune_removes_it(home):
    result = done("plan", "work", "--prune", cwd=home)
    assert f"plans/claims.md: note: removed with its annex, because {GONE}" in result.stderr
    assert "1 removed" in result.stderr
    assert names(home) == KEPT
    assert "claims" not in (home / "plans" / "index.md").read_text()
    assert done("plan", "work", "--check", cwd=home).stderr == "plans: 1 up to date\n"


@pytest.mark.parametrize("folder", [".", "plans", "work"])
def test_it_works_from_any_folder(home, folder):
    here = home / folder
    done("plan", os.path.relpath(home / "work", here), "--prune", "--output",
         os.path.relpath(home / "plans", here), cwd=here)
    assert names(home) == KEPT
    text = (home / "plans" / "refunds.md").read_text()
    assert text.startswith("<!-- hitl:source ../work/refunds.yaml -->")


def test_a_link_to_the_folder_is_the_folder(home):
    (home / "link").symlink_to("work")
    done("plan", "link", "--prune", cwd=home)
    assert names(home) == KEPT


def test_the_moved_tree_is_the_same_one(home):
    moved = home.parent / "moved"
    shutil.move(home, moved)
    done("plan", "work", "--prune", cwd=moved)
    assert names(moved) == KEPT


def test_plans_of_another_folder_stay(home):
    other = home / "other"
    other.mkdir()
    (other / "loans.yaml").write_text(answer_file())
    (other / "claims-2.yaml").write_text(answer_file())
    done("plan", "other", cwd=home)
    (other / "claims-2.yaml").unlink()
    result = done("plan", "work", "--prune", cwd=home)
    assert names(home) == files("claims-2", "loans", "refunds")
    assert "claims-2" not in result.stderr
    done("plan", "work", "other", "--prune", cwd=home)
    assert names(home) == files("loans", "refunds")


def test_subfolders_are_other_folders(home):
    sub = home / "work" / "sub"
    sub.mkdir()
    (sub / "x.yaml").write_text(answer_file())
    done("plan", "work/sub", cwd=home)
    (sub / "x.yaml").unlink()
    done("plan", "work", "--prune", cwd=home)
    assert "x.md" in names(home)


@pytest.mark.parametrize("edit", [
    lambda text: text.replace("## 1. What is decided so far\n", "## 1. Decided\n"),
    lambda text: text + "\n## Our own notes\n",
    lambda text: "Ours.\n\n" + text,
    lambda text: text.replace("<!-- hitl:end decision -->\n", ""),
])
def test_hand_edits_are_named_and_left(home, edit):
    plan = home / "plans" / "claims.md"
    text = edit(plan.read_text())
    plan.write_text(text)
    result = done("plan", "work", "--prune", cwd=home)
    assert f"plans/claims.md: warning: {GONE}, but plan and annex stay; people wrote" in result.stderr
    assert plan.read_text() == text
    check = hitl("plan", "work", "--check", cwd=home)
    assert check.returncode == 1
    assert f"plans/claims.md: error: {GONE}; people wrote" in check.stderr


def test_a_hand_edit_in_the_annex_keeps_both(home):
    annex = home / "plans" / "claims-annex.md"
    annex.write_text(annex.read_text() + "\nOurs.\n")
    result = done("plan", "work", "--prune", cwd=home)
    assert f"plans/claims-annex.md: warning: {GONE}, but plan and annex stay; people" in result.stderr
    assert names(home) == ALL


def test_somebodys_own_file_in_the_place_of_the_annex_keeps_both(home):
    (home / "plans" / "claims-annex.md").write_text("# Ours\n")
    done("plan", "work", "--prune", cwd=home)
    assert names(home) == ALL


def test_an_annex_without_its_plan_is_found_and_removed(home):
    (home / "plans" / "claims.md").unlink()
    check = hitl("plan", "work", "--check", cwd=home)
    assert check.returncode == 1
    assert f"plans/claims-annex.md: error: {GONE}; remove the plan" in check.stderr
    done("plan", "work", "--prune", cwd=home)
    assert names(home) == KEPT


def test_a_plan_without_an_annex_is_removed(home):
    (home / "plans" / "claims-annex.md").unlink()
    result = done("plan", "work", "--prune", cwd=home)
    assert f"plans/claims.md: note: removed, because {GONE}" in result.stderr
    assert names(home) == KEPT


def test_a_formatted_plan_is_removed(home):
    plan = home / "plans" / "claims.md"
    plan.write_text(re.sub(r"^(\|.*) \|$", r"\1     |", plan.read_text(), flags=re.MULTILINE))
    done("plan", "work", "--prune", cwd=home)
    assert names(home) == KEPT


def test_plans_without_a_source_and_other_files_stay(home):
    plan = home / "plans" / "claims.md"
    plan.write_text(plan.read_text().partition("\n\n")[2])
    (home / "plans" / "README.md").write_text("# Ours\n")
    (home / "plans" / "bytes.md").write_bytes(b"\xff\xfe")
    (home / "plans" / "folder.md").mkdir()
    (home / "plans" / "gone.md").symlink_to("nowhere.md")
    before = names(home)
    result = done("plan", "work", "--prune", cwd=home)
    assert names(home) == before
    assert result.stderr == "plans: 1 unchanged\n" or "updated" in result.stderr
    assert "claims" not in result.stderr
    assert "claims" not in hitl("plan", "work", "--check", cwd=home).stderr


@pytest.mark.parametrize("content", ["hitl: 1\n", "{", b"\xff", ""])
def test_a_file_with_errors_is_not_gone(home, content):
    path = home / "work" / "claims.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    result = hitl("plan", "work", "--prune", cwd=home)
    assert result.returncode == 2
    assert "gone" not in result.stderr
    assert names(home) == ALL


def test_a_link_that_leads_nowhere_or_a_folder_is_not_gone(home):
    path = home / "work" / "claims.yaml"
    path.symlink_to("nowhere.yaml")
    hitl("plan", "work", "--prune", cwd=home)
    assert names(home) == ALL
    path.unlink()
    path.mkdir()
    hitl("plan", "work", "--prune", cwd=home)
    assert names(home) == ALL


def test_a_folder_without_workflows_removes_nothing(home):
    (home / "work" / "refunds.yaml").unlink()
    result = hitl("plan", "work", "--prune", cwd=home)
    assert result.returncode == 66
    assert "no plan at all was made in this run" in result.stderr
    assert names(home) == ALL


def test_a_file_with_a_new_id_leaves_the_old_plan_behind(home):
    (home / "work" / "refunds.yaml").write_text(answer_file(rest="workflow: {id: credits}\n"))
    check = hitl("plan", "work", "--check", cwd=home)
    assert "plans/refunds.md: error: its answer file 'refunds.yaml' now holds the workflow " \
        "'credits'" in check.stderr
    done("plan", "work", "--prune", cwd=home)
    assert names(home) == files("credits")


def test_a_renamed_file_with_the_same_id_is_followed(home):
    (home / "work" / "old.yaml").write_text(answer_file(rest="workflow: {id: credits}\n"))
    done("plan", "work", cwd=home)
    (home / "work" / "old.yaml").rename(home / "work" / "new.yaml")
    result = done("plan", "work", "--prune", cwd=home)
    assert "credits" not in result.stderr
    text = (home / "plans" / "credits.md").read_text()
    assert text.startswith("<!-- hitl:source ../work/new.yaml -->")


def test_a_single_file_names_nothing(home):
    assert "claims" not in done("plan", "work/refunds.yaml", cwd=home).stderr
    done("plan", "work", cwd=home)
    assert "claims" not in hitl("plan", "work/refunds.yaml", "--check", cwd=home).stderr


@pytest.mark.parametrize("words", [
    ["work/refunds.yaml", "--prune"], ["-", "--prune"], ["work", "--prune", "--check"],
    ["work", "--prune", "--format", "json"],
])
def test_wrong_usage(home, words):
    result = hitl("plan", *words, cwd=home)
    assert result.returncode == 64
    assert "--prune" in result.stderr
    assert names(home) == ALL


def test_standard_input_has_no_source(home):
    text = answer_file(rest="workflow: {id: refunds}\n")
    done("plan", "-", cwd=home, stdin=text)
    assert "hitl:source" not in (home / "plans" / "refunds.md").read_text()


@pytest.mark.parametrize("name", ["Größe prüfen.yaml", "a--b.yaml", "a%41.yaml", "日本.yaml"])
def test_any_name_can_be_recorded(home, name):
    path = home / "work" / name
    path.write_text(answer_file(rest="workflow: {id: odd}\n"))
    done("plan", "work", cwd=home)
    path.unlink()
    result = done("plan", "work", "--prune", cwd=home)
    assert f"its answer file '{name}' is gone" in result.stderr
    assert "odd.md" not in names(home)


def test_no_way_through_the_root_is_recorded(home):
    """Folders that share nothing would tell where a person keeps what."""
    text = (home / "plans" / "refunds.md").read_text()
    assert str(home) not in text
    with tempfile.TemporaryDirectory(dir="/dev/shm") as elsewhere:
        done("plan", "work/refunds.yaml", "--output", elsewhere, cwd=home)
        with open(f"{elsewhere}/refunds.md", encoding="utf-8") as plan:
            assert "hitl:source" not in plan.read()

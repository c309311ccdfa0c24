# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl init copies whole folders and single files, all or nothing."""

import subprocess

import pytest

from own_content import ALL, PART, snapshot
from program import PROGRAM, done, environment, hitl, patience, without_override


def test_init_of_single_files(folder):
    said = done("init", "--only", "legal-gates", "--only", "templates/plan-find-out", cwd=folder)
    assert said.stderr == "2 files copied to hitl\n"
    assert set(snapshot(folder / "hitl")) == {
        "copies.txt", "questionnaires/legal-gates.yaml", "templates/plan-find-out.mustache"}
    assert done("init", "--only", "patterns", cwd=folder).stderr.endswith("files copied to hitl\n")
    assert (folder / "hitl/questionnaires/patterns/escalation.yaml").exists()


@pytest.mark.parametrize("word, whole", [("report/word", False), ("templates/report", True)])
def test_init_of_folders_within_folders(folder, word, whole):
    done("init", "--only", word, cwd=folder)
    copied = {path for path in snapshot(folder / "hitl") if path.endswith(".mustache")}
    parts = {f"templates/report/word/{name}.mustache" for name in (
        "footer", "header", "page", "settings", "styles")}
    assert copied >= parts
    assert ("templates/report/style.mustache" in copied) == whole == (copied != parts)
    assert done("check", "hitl", cwd=folder).stdout.endswith("checked, 0 with errors\n")
    # They are the program's, and nothing is told of them until somebody changes one.
    assert done("init", "--update", cwd=folder).returncode == 0
    assert "passed over" not in done("assess", "w.yaml", cwd=folder).stderr


@pytest.mark.parametrize("word, meant", [
    ("legal-gate", "did you mean 'legal-gates'?"), ("templates/plan-find-ot", "plan-find-out"),
    ("zzz", "name a questionnaire"), ("../../etc", "name a questionnaire"), ("", "name a"),
])
def test_init_of_a_file_that_the_program_does_not_have(folder, word, meant):
    result = hitl("init", "--only", word, cwd=folder)
    assert result.returncode == 64
    assert "the program has no file" in result.stderr
    assert meant in result.stderr
    assert not (folder / "hitl").exists()


@pytest.mark.plain
def test_init_makes_a_folder_whole_or_not_at_all(folder):
    """A file that may not grow beyond its limit stands for a disk that is full."""
    command = "ulimit -f 20; hitl init new/ours"
    result = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment(), capture_output=True, timeout=patience(60))
    assert result.returncode == 74, result.stderr
    assert b"new/ours/" in result.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["w.yaml"]
    done("init", "new/ours", cwd=folder)
    assert len(snapshot(folder / "new/ours")) == len(ALL) + 1


def test_init_leaves_a_folder_as_it_was(folder):
    (folder / "hitl/templates").mkdir(parents=True)
    (folder / "hitl/mine.txt").write_text("mine\n")
    (folder / "hitl/templates").chmod(0o555)
    result = subprocess.run(
        without_override([str(PROGRAM), "init"]), cwd=folder, env=environment(),
        capture_output=True, encoding="utf-8", timeout=patience(60))
    assert result.returncode == 73
    assert snapshot(folder / "hitl") == {"mine.txt": b"mine\n"}
    assert not (folder / "hitl/questionnaires").exists()
    (folder / "hitl/templates").chmod(0o755)
    done("init", cwd=folder)
    assert len(snapshot(folder / "hitl")) == len(ALL) + 2


def test_init_goes_on_after_one_that_was_cut_short(folder):
    done("init", cwd=folder)
    (folder / "hitl/copies.txt").unlink()
    (folder / PART).unlink()
    assert done("init", cwd=folder).stderr == f"1 file copied to hitl, {len(ALL) - 1} there already\n"


def test_init_writes_through_no_link(folder):
    (folder / "outside").mkdir()
    (folder / "hitl/questionnaires").mkdir(parents=True)
    (folder / "hitl/questionnaires/patterns").symlink_to("../../outside")
    result = hitl("init", cwd=folder)
    assert result.returncode == 66
    assert "a link that leads out of its folder" in result.stderr
    assert list((folder / "outside").iterdir()) == []
    (folder / "hitl/questionnaires/patterns").unlink()
    (folder / "precious").write_text("precious\n")
    (folder / "hitl/copies.txt").symlink_to("../precious")
    assert hitl("init", cwd=folder).returncode == 66
    assert (folder / "precious").read_text() == "precious\n"

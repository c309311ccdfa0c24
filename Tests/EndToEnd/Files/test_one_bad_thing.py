# SPDX-License-Identifier: GPL-3.0-or-later
"""One bad file, folder or template never stops the others, and the exit code tells."""

import json
import os
import shutil
import signal
import subprocess
import unicodedata

import pytest

import preload
from program import PROGRAM, ROOT, answer_file, environment, hitl, patience, without_override


@pytest.fixture
def folders(tmp_path):
    for name in ("b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}1.yaml").write_text(answer_file())
        (tmp_path / name / f"{name}2.yaml").write_text(answer_file())
    return tmp_path


def restricted(*arguments, cwd):
    """The program as a user whom permissions bind."""
    return subprocess.run(
        without_override([str(PROGRAM), *arguments]), cwd=cwd, env=environment(),
        capture_output=True, encoding="utf-8", timeout=patience(60),
    )


def assessed(*arguments, cwd):
    result = restricted("assess", *arguments, "--format", "json", cwd=cwd)
    return result, [one["id"] for one in json.loads(result.stdout)["workflows"]]


# ---- shared answers

def make_folder(path):
    path.mkdir()


def make_link_to_nowhere(path):
    path.symlink_to("nowhere.yaml")


def make_unreadable(path):
    path.write_text("hitl: 1\n")
    path.chmod(0)


def make_pipe(path):
    os.mkfifo(path)


@pytest.mark.parametrize(
    "make", [make_folder, make_link_to_nowhere, make_unreadable, make_pipe])
def test_bad_defaults_stop_their_own_folder_only(folders, make):
    make(folders / "b" / "defaults.yaml")
    result, ids = assessed("b", "c", cwd=folders)
    assert ids == ["c1", "c2"]
    assert result.returncode == 2
    assert result.stderr.startswith("b/defaults.yaml: error: cannot read")
    assert result.stderr.count("\n") == 1
    alone, none = assessed("b", cwd=folders)
    assert none == []
    assert alone.returncode == 66
    planned = restricted("plan", "b", "c", cwd=folders)
    assert planned.returncode == 2
    written = {path.name for path in (folders / "plans").iterdir()}
    assert written == {
        "c1.md", "c1-annex.md", "c2.md", "c2-annex.md", "handbook.md", "index.md"}


# ---- what a folder holds

@pytest.mark.parametrize("make", [make_link_to_nowhere, make_unreadable, make_pipe])
@pytest.mark.parametrize("command", ["check", "assess", "plan"])
def test_a_bad_file_leaves_the_others_of_its_folder(folders, command, make):
    make(folders / "b" / "bad.yaml")
    result = restricted(command, "b", cwd=folders)
    assert result.returncode == 2
    assert "b/bad.yaml: error: cannot read" in result.stderr
    if command == "check":
        assert result.stdout == "3 files checked, 1 with errors\n"


def test_an_unreadable_questionnaire_stops_its_own_workflows_only(folders):
    own = folders / "own"
    shutil.copytree(ROOT / "questionnaires", own)
    (own / "gone.yaml").symlink_to("nowhere.yaml")
    (folders / "b" / "b1.yaml").write_text("questionnaire: gone\n" + answer_file())
    result, ids = assessed("b", "--questionnaires", "own", cwd=folders)
    assert ids == ["b2"]
    assert result.returncode == 2


def test_two_spellings_of_one_name_are_two_files(tmp_path):
    for form, name in (("NFC", "one"), ("NFD", "two")):
        path = tmp_path / unicodedata.normalize(form, "Größe.yaml")
        path.write_text(answer_file(rest=f"workflow: {{id: {name}}}\n"))
    result, ids = assessed(".", cwd=tmp_path)
    assert sorted(ids) == ["one", "two"]
    assert result.returncode == 0


# ---- a folder that breaks off while it is read

@pytest.mark.parametrize("command", ["assess", "plan", "check", "portfolio"])
def test_74_a_folder_that_breaks_off_is_not_taken_for_whole(folders, tmp_path_factory, command):
    broken = preload.library(tmp_path_factory.mktemp("calls"), preload.BROKEN_FOLDER)
    for number in range(9):
        (folders / "b" / f"w{number}.yaml").write_text(answer_file())
    alone = hitl(command, "b", cwd=folders, env=broken)
    assert "b: error: cannot read: Input/output error" in alone.stderr
    assert "full-automation" not in alone.stdout and "w0" not in alone.stdout
    assert alone.returncode == 74
    both = hitl(command, "b", "c", cwd=folders, env=broken)
    assert both.returncode == 2


@pytest.mark.parametrize("read", ["1", "2", "3"])
@pytest.mark.parametrize("command", ["assess", "plan", "check"])
def test_74_whichever_reading_of_a_folder_breaks_off(tmp_path, tmp_path_factory, command, read):
    """Also the one that looks for content under nearly the right name."""
    broken = preload.library(tmp_path_factory.mktemp("calls"), preload.FOLDER_BROKEN_ONCE)
    (tmp_path / "w.yaml").write_text(answer_file())
    (tmp_path / "last.txt").write_text("the mark\n")
    result = hitl(command, ".", cwd=tmp_path, env=broken | {"BREAKS": read})
    told = "error: cannot read: Input/output error" in result.stderr
    assert result.returncode == (74 if told else 0)
    reads = int((tmp_path / "reads").read_text())
    assert told == (int(read) <= reads)


# ---- limits of the system

@pytest.mark.plain
def test_74_a_limit_on_the_size_of_files(folders):
    result = subprocess.run(
        ["bash", "-c", 'ulimit -f 4; exec "$0" plan b/b1.yaml', PROGRAM], cwd=folders,
        env=environment(), capture_output=True, encoding="utf-8",
        # Whoever ignores the signal already hands that down.
        preexec_fn=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_DFL),
    )
    assert result.returncode == 74
    assert "plans/b1.md: error: cannot write: File too large; raise the limit" in result.stderr
    assert list((folders / "plans").iterdir()) == []


def limited(kilobytes, *arguments, cwd):
    return subprocess.run(
        ["bash", "-c", 'ulimit -v "$0"; exec "$@"', str(kilobytes), PROGRAM, *arguments],
        cwd=cwd, env=environment(), capture_output=True, encoding="utf-8", timeout=patience(60))


@pytest.mark.plain
def test_74_no_memory_left(folders):
    """Where the program can start at all, it ends in words rather than in a crash."""
    starts = next(
        size for size in range(20_000, 400_000, 2_000)
        if limited(size, "--help", cwd=folders).returncode == 0)
    codes = set()
    for size in range(starts, starts + 60_000, 2_000):
        result = limited(size, "plan", "b", cwd=folders)
        codes.add(result.returncode)
        if result.returncode == 74:
            assert "error: the system gives no more memory; raise the limit" in result.stderr
    assert codes <= {0, 74}


# ---- templates

def test_an_index_that_cannot_be_rendered_comes_after_its_plans(folders):
    templates = folders / "templates"
    shutil.copytree(ROOT / "templates", templates)
    [index] = templates.glob("*index*.mustache")
    index.write_text(index.read_text() + "{{nothing_of_the_kind}}\n")
    result = hitl("plan", "b", "--templates", templates, cwd=folders)
    assert result.returncode == 2
    assert "nothing_of_the_kind" in result.stderr
    assert {path.name for path in (folders / "plans").iterdir()} == {
        "b1.md", "b1-annex.md", "b2.md", "b2-annex.md", "handbook.md"}

# SPDX-License-Identifier: GPL-3.0-or-later
"""Each documented exit code, provoked for real."""

import shlex
import subprocess

import pytest

from program import PROGRAM, answer_file, environment, hitl, patience, without_override
from talk import Talk


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "refunds.yaml").write_text(answer_file())
    (tmp_path / "broken.yaml").write_text("hitl: 1\nanswers: [\n")
    return tmp_path


def test_0_done(folder):
    assert hitl("assess", "refunds.yaml", cwd=folder).returncode == 0
    assert hitl("plan", "refunds.yaml", cwd=folder).returncode == 0
    assert hitl("--version").returncode == 0
    assert hitl("--help").returncode == 0


def test_1_check_found_something(folder):
    result = hitl("plan", "refunds.yaml", "--check", cwd=folder)
    assert result.returncode == 1
    assert not (folder / "plans").exists()


@pytest.mark.parametrize("command", ["assess", "plan"])
def test_2_some_inputs_failed(folder, command):
    assert hitl(command, "refunds.yaml", "broken.yaml", cwd=folder).returncode == 2
    assert hitl(command, "refunds.yaml", "missing.yaml", cwd=folder).returncode == 2


def test_2_one_plan_could_not_be_written(folder):
    (folder / "claims.yaml").write_text(answer_file())
    (folder / "plans" / "claims.md").mkdir(parents=True)
    result = hitl("plan", "refunds.yaml", "claims.yaml", cwd=folder)
    assert result.returncode == 2
    assert (folder / "plans" / "refunds.md").exists()


@pytest.mark.parametrize("arguments", [
    ["asses", "refunds.yaml"],
    ["refunds.yaml"],
    ["assess"],
    ["assess", "refunds.yaml", "--fromat", "json"],
    ["assess", "refunds.yaml", "--format", "xml"],
    ["assess", "refunds.yaml", "--set", "volume_per_day"],
    ["plan", "refunds.yaml", "--check", "--format", "json"],
])
def test_64_wrong_usage(folder, arguments):
    result = hitl(*arguments, cwd=folder)
    assert result.returncode == 64
    assert result.stdout == ""
    assert not (folder / "plans").exists()


@pytest.mark.parametrize("arguments", [
    ["assess"], ["assess", "w.yaml", "--fromat", "json"], ["plan", "w.yaml", "--check", "--prune"],
    ["simulate", "w.yaml", "--share", "200%"], ["asses"], ["init", "--only", "nope"],
])
def test_64_every_error_begins_alike(folder, arguments):
    result = hitl(*arguments, cwd=folder)
    assert result.returncode == 64
    assert result.stderr.startswith("error: ")


def test_64_an_interview_by_an_unknown_questionnaire(tmp_path):
    status, shown = Talk("--questionnaire", "nope", "new.yaml", cwd=tmp_path).end()
    assert status == 64
    assert "there is no questionnaire 'nope'" in shown
    assert not (tmp_path / "new.yaml").exists()


@pytest.mark.parametrize(("typed", "meant"), [("asess", "assess"), ("plna", "plan"), ("chek", "check")])
def test_64_mistyped_command_has_a_suggestion(typed, meant):
    result = hitl(typed, "refunds.yaml")
    assert result.returncode == 64
    assert f"did you mean '{meant}'?" in result.stderr


@pytest.mark.parametrize("command", ["assess", "plan", "check"])
def test_65_bad_input_data(folder, command):
    assert hitl(command, "broken.yaml", cwd=folder).returncode == 65


@pytest.mark.parametrize("command", ["assess", "plan", "check"])
def test_66_input_missing(folder, command):
    result = hitl(command, "missing.yaml", cwd=folder)
    assert result.returncode == 66
    assert result.stderr.startswith("missing.yaml: error: cannot read: No such file")


def test_66_folder_without_answer_files(tmp_path):
    (tmp_path / "inner").mkdir()
    assert hitl("assess", "inner", cwd=tmp_path).returncode == 66


@pytest.mark.parametrize("source", ["/dev/zero", "-"])
def test_65_endless_input_is_refused(folder, source):
    command = f"yes 'a: b' | {shlex.quote(str(PROGRAM))} assess {source}"
    result = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment(), capture_output=True, timeout=patience(60),
        encoding="utf-8",
    )
    assert result.returncode == 65
    assert "the file is larger than 10 MB" in result.stderr


@pytest.mark.parametrize("arguments", ["--help", "help plan", "assess --help", "--version"])
def test_74_what_was_asked_for_cannot_be_printed(arguments):
    for stream in ("/dev/full", "&-"):
        result = subprocess.run(
            ["sh", "-c", f"{shlex.quote(str(PROGRAM))} {arguments} >{stream}"], env=environment(),
            capture_output=True, encoding="utf-8",
        )
        assert result.returncode == 74
        assert result.stderr.startswith("standard output: error: cannot write:")


def test_73_output_folder_is_a_file(folder):
    (folder / "plans").write_text("mine\n")
    result = hitl("plan", "refunds.yaml", cwd=folder)
    assert result.returncode == 73
    assert result.stderr.startswith("plans")
    assert (folder / "plans").read_text() == "mine\n"


def test_73_plan_is_a_folder(folder):
    (folder / "plans" / "refunds.md").mkdir(parents=True)
    assert hitl("plan", "refunds.yaml", cwd=folder).returncode in (73, 74)


def test_73_read_only_folder(folder):
    (folder / "plans").mkdir(mode=0o555)
    result = subprocess.run(
        without_override([PROGRAM, "plan", "refunds.yaml"]), cwd=folder, env=environment(),
        capture_output=True, encoding="utf-8",
    )
    assert result.returncode == 73
    assert "plans/refunds.md: error: cannot write: Permission denied" in result.stderr
    assert list((folder / "plans").iterdir()) == []


def test_73_no_folder_can_be_made(folder):
    assert hitl("plan", "refunds.yaml", "--output", "/proc/plans", cwd=folder).returncode == 73


def test_73_no_folder_can_be_made_says_why(folder):
    """The reason is that of the call that failed, not of the look at what is there."""
    (folder / "shut").mkdir(mode=0o555)
    result = subprocess.run(
        without_override([PROGRAM, "plan", "refunds.yaml", "--output", "shut/plans"]), cwd=folder,
        env=environment(), capture_output=True, encoding="utf-8",
    )
    assert result.returncode == 73
    assert result.stderr == "shut/plans: error: cannot create: Permission denied; check the permissions\n"
    (folder / "plans").symlink_to("nowhere")
    result = hitl("plan", "refunds.yaml", cwd=folder)
    assert result.returncode == 73
    assert result.stderr.startswith("plans: error: cannot create: File exists; move away what stands")


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_74_standard_output_is_full(folder, form):
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [PROGRAM, "assess", "refunds.yaml", "--format", form], cwd=folder,
            env=environment(), stdout=full, stderr=subprocess.PIPE, encoding="utf-8",
        )
    assert result.returncode == 74
    assert result.stderr.startswith("standard output: error: cannot write: No space left")


@pytest.mark.plain
def test_74_disk_is_full(folder):
    # A limit on the size of files stands for a full disk: writing fails in the middle.
    result = subprocess.run(
        ["bash", "-c", 'trap "" XFSZ; ulimit -f 1; exec "$0" plan refunds.yaml', PROGRAM],
        cwd=folder, env=environment(), capture_output=True, encoding="utf-8",
    )
    assert result.returncode in (73, 74)
    assert "cannot write" in result.stderr
    assert list((folder / "plans").iterdir()) == []


def test_74_input_cannot_be_read(tmp_path):
    (tmp_path / "refunds.yaml").symlink_to("/proc/self/mem")
    assert hitl("assess", "refunds.yaml", cwd=tmp_path).returncode == 74

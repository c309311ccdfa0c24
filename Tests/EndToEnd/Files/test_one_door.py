# SPDX-License-Identifier: GPL-3.0-or-later
"""What one command accepts, every command accepts: all read through the same door."""

import os
import threading

import pytest

from program import ROOT, answer_file, done, hitl

COMMANDS = ("assess", "plan", "portfolio", "check")


def workflow(text):
    return answer_file(rest=f"workflow: {{id: {text}}}\n")


@pytest.mark.parametrize("paths", [["."], ["a.yaml", "b.yaml"]])
@pytest.mark.parametrize("other", ["same", "SAME"])
@pytest.mark.parametrize("command", COMMANDS)
def test_one_id_twice_is_an_error_for_every_command(tmp_path, command, other, paths):
    (tmp_path / "a.yaml").write_text(workflow("same"))
    (tmp_path / "b.yaml").write_text(workflow(other))
    result = hitl(command, *paths, cwd=tmp_path)
    assert result.returncode == 65
    assert result.stderr.count(" is used twice; ") == 2
    assert result.stderr == hitl("assess", *paths, cwd=tmp_path).stderr
    (tmp_path / "c.yaml").write_text(answer_file())
    assert hitl(command, *paths, "c.yaml", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize(
    "defaults, code",
    [
        ("hitl: 1\nanswers: {volume_per_dya: 1}\n", 65),
        ("hitl: 1\nanswers: {volume_per_day: many}\n", 65),
        ("answers: [\n", 65),
        # Another questionnaire knows it.
        ("hitl: 1\nanswers: {channels: [chatbot]}\n", 0),
    ],
)
@pytest.mark.parametrize("command", COMMANDS)
def test_shared_answers_are_judged_alike_and_once(tmp_path, command, defaults, code):
    (tmp_path / "defaults.yaml").write_text(defaults)
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(answer_file())
    result = hitl(command, ".", cwd=tmp_path)
    assert result.returncode == code
    assert result.stderr.count("defaults.yaml:") == (1 if code else 0)
    if command == "check":
        assert result.stdout == f"3 files checked, {3 if code else 0} with errors\n"


def test_check_counts_each_file_once(tmp_path):
    (tmp_path / "a.yaml").write_text(answer_file())
    (tmp_path / "b.yaml").write_text("hitl: 1\n")
    (tmp_path / "link.yaml").symlink_to("nowhere.yaml")
    result = hitl("check", "a.yaml", ".", "a.yaml", "./b.yaml", "gone.yaml", cwd=tmp_path)
    assert result.stdout == "4 files checked, 3 with errors\n"
    assert result.returncode == 2
    result = hitl("check", "gone.yaml", cwd=tmp_path)
    assert (result.stdout, result.returncode) == ("1 file checked, 1 with errors\n", 66)


def test_check_tells_the_kinds_of_one_folder_apart(tmp_path):
    (tmp_path / "a.yaml").write_text(answer_file())
    (tmp_path / "defaults.yaml").write_text("hitl: 1\nanswers: {volume_per_day: 10}\n")
    (tmp_path / "own.yaml").write_text(
        'hitl: 1\nid: own\nversion: "1"\ntitle: Own\nincludes: [law]\nsections:\n  - id: s\n'
        "    questions:\n      - {id: q, ask: How?, type: abc, "
        "options: {a: {label: A}, b: {label: B}, c: {label: C}}}\n")
    (tmp_path / "law.yaml").write_text('hitl: 1\nid: law\nversion: "1"\ntitle: Law\ngates: []\n')
    (tmp_path / "part.mustache").write_text("Nothing to fill in.\n")
    result = hitl("check", ".", cwd=tmp_path)
    assert result.stdout.startswith("5 files checked, ")
    assert "error" not in result.stderr.replace("part.mustache", ""), result.stderr
    (tmp_path / "law.yaml").write_text("gates: [\n")
    result = hitl("check", ".", cwd=tmp_path)
    assert "law.yaml:2:1: error:" in result.stderr
    assert "there is no questionnaire" not in result.stderr


def test_two_versions_of_a_questionnaire_are_checked_beside_each_other(tmp_path):
    for name in "ab":
        (tmp_path / name).mkdir()
        law = (ROOT / "questionnaires" / "legal-gates.yaml").read_text()
        (tmp_path / name / "legal-gates.yaml").write_text(law.replace("because:", "becuase:", name == "b"))
    result = hitl("check", "a/legal-gates.yaml", "b/legal-gates.yaml", cwd=tmp_path)
    assert result.stdout == "2 files checked, 1 with errors\n"
    assert result.returncode == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_what_can_be_read_only_once_is_read_once(tmp_path, command):
    (tmp_path / "a.yaml").write_text(workflow("first"))
    os.mkfifo(tmp_path / "pipe.yaml")

    def write():
        with open(tmp_path / "pipe.yaml", "w", encoding="utf-8") as pipe:
            pipe.write(workflow("second"))

    writer = threading.Thread(target=write)
    writer.start()
    done(command, "a.yaml", "pipe.yaml", cwd=tmp_path)
    writer.join()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Content of a team's own is named, and laid over the program's file by file."""

import hashlib
import re
import shutil

import pytest

from own_content import ALL, LAW, PART, with_version
from program import ROOT, answer_file, done, hitl


@pytest.mark.parametrize("place, why", [
    ("hilt/questionnaires/legal-gates.yaml", "hilt: warning: passed over: questionnaires of your"),
    ("HITL/questionnaires/legal-gates.yaml", "HITL: warning: passed over: questionnaires of your"),
    ("hitl /Questionaires/legal-gates.yaml", "hitl : warning: passed over: questionnaires of your"),
    ("hitl/questionaires/legal-gates.yaml", "are looked for in 'hitl/questionnaires'; rename it"),
    ("hitl/questionnaires", "hitl/questionnaires: warning: passed over: no folder"),
    ("hitl/questionnaires/legal-gates.YAML", "names of questionnaires end in .yaml or .yml"),
    ("hitl/questionnaires/legal-gates.yaml.txt", "names of questionnaires end in .yaml or .yml"),
    ("hitl/questionnaires/legal-gate.yaml", "its id is 'legal-gates', and it is found by its name"),
    ("hitl/questionnaires/a/b/legal-gates.yaml", "only one level of folders is read"),
    ("hitl/questionnaires/legal-gates.yaml/x.yaml", "a folder, where a file is meant"),
])
def test_content_that_is_passed_over_is_told(folder, place, why):
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "questionnaires" / "legal-gates.yaml", path)
    said = done("assess", "w.yaml", cwd=folder).stderr
    assert why in said and len(said.splitlines()) == 1
    assert hitl("check", "w.yaml", cwd=folder).stderr.count("passed over") >= 1


@pytest.mark.parametrize("place, is_read", [
    ("plan", True), ("report/word", True), ("report/word/deeper", False)])
def test_templates_are_read_two_folders_deep(folder, place, is_read):
    path = folder / "hitl/templates" / place / "ours.mustache"
    path.parent.mkdir(parents=True)
    path.write_text("{{! ours }}\n")
    said = done("plan", "w.yaml", cwd=folder).stderr
    assert (f"hitl/templates/{place}: warning: passed over: only two levels of folders are read"
            in said) != is_read
    checked = hitl("check", cwd=folder).stdout.splitlines()[-1]
    assert checked.startswith(f"{len(ALL) + is_read} files checked")


@pytest.mark.parametrize("place", ["hitl", "hitl/questionnaires"])
def test_a_link_to_nowhere_in_the_place_of_content_is_told(folder, place):
    path = folder / place
    path.parent.mkdir(exist_ok=True)
    path.symlink_to("/nonexistent")
    assert f"{place}: warning: passed over: " in done("assess", "w.yaml", cwd=folder).stderr


@pytest.mark.parametrize("place", [
    "hits/notes.txt", "hilt/notes.yaml", "hitl/refunds.yaml", "hitl-of-old/questionnaires/x.yaml",
    "hitl/questionnaires/README.md", "hitl/questionnaires/.legal-gates.yaml.swp",
])
def test_what_nobody_meant_as_content_is_not_told(folder, place):
    path = folder / place
    path.parent.mkdir(parents=True)
    path.write_text("notes\n")
    assert done("assess", "w.yaml", cwd=folder).stderr == ""


def test_the_programs_own_content_is_not_told(folder):
    assert done("assess", "w.yaml", cwd=folder).stderr == ""


def test_the_same_folder_by_another_name_is_the_programs_own(folder):
    (folder / "elsewhere").symlink_to(ROOT)
    assert done("assess", "w.yaml", cwd=folder, env={"HITL_HOME": "elsewhere"}).stderr == ""


def test_copies_that_nobody_changed_are_told_in_a_line(folder):
    done("init", cwd=folder)
    said = done("plan", "w.yaml", cwd=folder).stderr
    assert said == (
        "plans: 1 new; handbook and index new\n"
        "note: questionnaires from hitl/questionnaires, the same as the program's\n"
        "note: templates from hitl/templates, the same as the program's\n")


@pytest.mark.parametrize("way", ["working folder", "HITL_HOME", "option"])
def test_changed_content_is_told_with_version_and_hash(folder, way):
    done("init", "--only", "legal-gates", cwd=folder)
    law = folder / LAW
    law.write_text(with_version(law, "2026.11-acme"))
    shown = "hitl/questionnaires"
    options, env = [], {}
    if way != "working folder":
        (folder / "hitl").rename(folder / "ours")
        law, shown = folder / "ours/questionnaires/legal-gates.yaml", "ours/questionnaires"
        options = ["--questionnaires", "ours/questionnaires"] if way == "option" else []
        env = {"HITL_HOME": "ours"} if way == "HITL_HOME" else {}
    digest = hashlib.sha256(law.read_bytes()).hexdigest()[:12]
    result = done("assess", "w.yaml", "--format", "json", *options, cwd=folder, env=env)
    assert result.stderr == (
        f"note: questionnaires from {shown} (sha256 {digest}); changed from the program's: "
        "legal-gates 2026.11-acme\n")
    assert "note:" not in result.stdout


def test_only_what_was_read_is_told_and_once(folder):
    done("init", cwd=folder)
    (folder / PART).write_text((folder / PART).read_text() + "\n")
    (folder / "x.yaml").write_text(answer_file())
    # No template is needed for a verdict.
    assert done("assess", ".", cwd=folder).stderr.count("note:") == 1
    said = done("plan", ".", cwd=folder).stderr
    assert len(re.findall("^note: templates .*changed from the program's: plan/duties$", said,
                          flags=re.M)) == 1
    assert said.count("note:") == 2


def test_an_added_questionnaire_is_told(folder):
    own = folder / "hitl/questionnaires"
    own.mkdir(parents=True)
    (own / "acme.yaml").write_text(
        'hitl: 1\nid: acme\nversion: "3"\ntitle: Acme\nextends: automation-decision\n')
    (folder / "w.yaml").write_text(answer_file().replace("hitl: 1", "hitl: 1\nquestionnaire: acme"))
    said = done("assess", "w.yaml", cwd=folder).stderr
    assert re.fullmatch(
        r"note: questionnaires from hitl/questionnaires \(sha256 [0-9a-f]{12}\); "
        r"added to the program's: acme 3\n", said)


def test_a_failing_run_tells_it_too(folder):
    done("init", "--only", "legal-gates", cwd=folder)
    (folder / LAW).write_text("hitl: 2\n")
    result = hitl("assess", "w.yaml", cwd=folder)
    assert result.returncode == 65
    assert result.stderr.splitlines()[-1].startswith("note: questionnaires from hitl/")


def test_one_file_is_laid_over_the_programs_own(folder):
    done("init", "--only", "plan/duties", cwd=folder)
    (folder / PART).write_text((folder / PART).read_text() + "\nOurs alone.\n")
    done("plan", "w.yaml", cwd=folder)
    assert "Ours alone" in (folder / "plans/w.md").read_text()
    assert done("check", cwd=folder).stdout == f"{len(ALL)} files checked, 0 with errors\n"
    assert done("check", "hitl", cwd=folder).stdout == "1 file checked, 0 with errors\n"


def test_a_questionnaire_takes_the_place_of_its_id(folder):
    own = folder / "hitl/questionnaires"
    own.mkdir(parents=True)
    # The program has it in a subfolder.
    shutil.copy(ROOT / "questionnaires/patterns/escalation.yaml", own)
    assert done("check", cwd=folder).stdout == f"{len(ALL)} files checked, 0 with errors\n"

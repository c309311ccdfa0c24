# SPDX-License-Identifier: GPL-3.0-or-later
"""Content of a team's own: laid over the program's, named, kept in its folder, brought up to date."""

import hashlib
import os
import re
import shutil
import subprocess

import pytest

from program import PROGRAM, ROOT, answer_file, done, environment, hitl, staged, without_override

LAW = "hitl/questionnaires/legal-gates.yaml"
PART = "hitl/templates/plan/duties.mustache"
ALL = [path for kind in ("questionnaires", "templates") for path in (ROOT / kind).rglob("*")
       if path.is_file()]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    return tmp_path


@pytest.fixture
def newer(tmp_path_factory):
    """A later program: newer law, one template changed, one file new and one gone."""
    content = tmp_path_factory.mktemp("newer")
    for kind in ("questionnaires", "templates"):
        shutil.copytree(ROOT / kind, content / kind)
    law = content / "questionnaires" / "legal-gates.yaml"
    law.write_text(with_version(law, "2099.1"))
    part = content / "templates" / "plan" / "duties.mustache"
    part.write_text(part.read_text() + "\nA new line.\n")
    pattern = content / "questionnaires" / "patterns" / "escalation.yaml"
    (content / "questionnaires" / "brand-new.yaml").write_text(
        pattern.read_text().replace("id: escalation", "id: brand-new"))
    (content / "templates" / "portfolio" / "extra.mustache").unlink(missing_ok=True)
    program = staged(PROGRAM, f"newer-{content.name}", content)
    yield lambda *arguments, cwd: subprocess.run(
        [program, *arguments], cwd=cwd, env=environment(), stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", timeout=60)
    shutil.rmtree(program.parents[1])


def with_version(path, version):
    return re.sub("^version: .*", f'version: "{version}"', path.read_text(), count=1, flags=re.M)


def snapshot(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


# ---- what is told

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


# ---- one file over the program's own

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


# ---- links

def test_a_template_that_leads_elsewhere_is_refused(folder):
    done("init", cwd=folder)
    secret = folder / "secret.txt"
    secret.write_text("TOP SECRET\n")
    for make in (
        lambda part: part.symlink_to(secret),
        lambda part: part.symlink_to("../../../secret.txt"),
        lambda part: ((part.parent / "a").symlink_to(secret), part.symlink_to("a")),
    ):
        (folder / PART).unlink()
        make(folder / PART)
        result = hitl("plan", "w.yaml", cwd=folder)
        assert result.returncode == 66
        assert result.stderr.startswith(
            f"{PART}: error: cannot read: a link that leads out of its folder; ")
        assert "SECRET" not in result.stderr
        assert not (folder / "plans").exists()


def test_a_questionnaire_or_a_subfolder_that_leads_elsewhere_is_refused(folder):
    done("init", cwd=folder)
    (folder / "law.yaml").write_bytes((folder / LAW).read_bytes())
    (folder / LAW).unlink()
    (folder / LAW).symlink_to(folder / "law.yaml")
    result = hitl("assess", "w.yaml", cwd=folder)
    assert result.returncode == 66
    assert result.stderr.startswith(f"{LAW}: error: cannot read: a link that leads out")
    (folder / LAW).unlink()
    (folder / "hitl/templates/plan").rename(folder / "parts")
    (folder / "hitl/templates/plan").symlink_to("../../parts")
    result = hitl("plan", "w.yaml", cwd=folder)
    assert result.returncode == 66
    assert re.match("hitl/templates/[a-z]+/[a-z-]+.mustache: error: cannot read: a link that leads",
                    result.stderr)


def test_links_inside_and_a_folder_that_is_one_are_fine(folder):
    done("init", "away/ours", cwd=folder)
    parts = folder / "away/ours/templates/plan"
    (parts / "duties.mustache").rename(parts / "other.mustache")
    (parts / "duties.mustache").symlink_to("other.mustache")
    (folder / "hitl").symlink_to("away/ours")
    done("plan", "w.yaml", cwd=folder)
    (folder / "hitl").unlink()
    (folder / "hitl").mkdir()
    (folder / "hitl/templates").symlink_to(folder / "away/ours/templates")
    done("plan", "w.yaml", cwd=folder)


def test_an_answer_file_that_was_found_may_not_lead_elsewhere(folder):
    (folder / "d").mkdir()
    (folder / "secret").write_text("TOP SECRET: yes\nmore: no\n")
    (folder / "d/x.yaml").symlink_to("../secret")
    (folder / "d/y.yaml").write_text(answer_file())
    for command in ("assess", "plan", "portfolio", "check"):
        result = hitl(command, "d", cwd=folder)
        assert result.returncode == 2, command
        assert "d/x.yaml: error: cannot read: a link that leads out of its folder" in result.stderr
        assert "SECRET" not in result.stderr
    # One that stays in the folder is fine, and so is one that somebody names.
    (folder / "d/x.yaml").unlink()
    (folder / "d/z.json").symlink_to("y.yaml")
    assert "leads out" not in hitl("assess", "d", cwd=folder).stderr
    (folder / "named.yaml").symlink_to("d/y.yaml")
    done("assess", "named.yaml", cwd=folder)


def test_defaults_that_were_found_may_not_lead_elsewhere(folder):
    (folder / "d").mkdir()
    (folder / "d/y.yaml").write_text(answer_file())
    (folder / "secret").write_text("TOP SECRET: yes\n")
    (folder / "d/defaults.yaml").symlink_to("../secret")
    result = hitl("assess", "d", cwd=folder)
    assert result.returncode == 66
    assert "SECRET" not in result.stderr
    assert "d/defaults.yaml: error: cannot read: a link that leads out" in result.stderr


# ---- init

def test_init_of_single_files(folder):
    said = done("init", "--only", "legal-gates", "--only", "templates/plan-find-out", cwd=folder)
    assert said.stderr == "2 files copied to hitl\n"
    assert set(snapshot(folder / "hitl")) == {
        "copies.txt", "questionnaires/legal-gates.yaml", "templates/plan-find-out.mustache"}
    assert done("init", "--only", "patterns", cwd=folder).stderr.endswith("files copied to hitl\n")
    assert (folder / "hitl/questionnaires/patterns/escalation.yaml").exists()


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


def test_init_makes_a_folder_whole_or_not_at_all(folder):
    """A file that may not grow beyond its limit stands for a disk that is full."""
    command = "ulimit -f 20; hitl init new/ours"
    result = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment(), capture_output=True, timeout=60)
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
        capture_output=True, encoding="utf-8", timeout=60)
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


# ---- init --update and check

def test_update_brings_in_what_nobody_changed(folder, newer):
    done("init", cwd=folder)
    changed = folder / "hitl/questionnaires/playbook.yaml"
    changed.write_text(changed.read_text() + "# ours\n")
    (folder / "hitl/questionnaires/acme.yaml").write_text("hitl: 1\n")
    result = newer("init", "--update", cwd=folder)
    assert result.returncode == 0, result.stderr
    assert result.stderr == (
        f"hitl: 2 brought up to date, 1 new, {len(ALL) - 3} as they were, 1 changed here and kept\n")
    assert 'version: "2099.1"' in (folder / LAW).read_text()
    assert "A new line." in (folder / PART).read_text()
    assert changed.read_text().endswith("# ours\n")
    assert (folder / "hitl/questionnaires/brand-new.yaml").exists()
    assert newer("init", "--update", cwd=folder).stderr == (
        f"hitl: {len(ALL)} as they were, 1 changed here and kept\n")


def test_check_tells_of_older_copies(folder, newer):
    done("init", "--only", "legal-gates", "--only", "templates/plan/duties", cwd=folder)
    assert "warning" not in done("check", cwd=folder).stderr
    for arguments in (["check"], ["check", "hitl"], ["check", "hitl/"]):
        said = newer(*arguments, cwd=folder).stderr
        assert re.search(
            rf"^{LAW}: warning: a copy older than the program's: legal-gates [\d.]+, installed "
            r"2099\.1; run 'hitl init --update' to bring it up to date$", said, flags=re.M), said
        assert f"{PART}: warning: a copy older than the program's; run" in said
    # One of single files gets no others.
    assert newer("init", "--update", cwd=folder).stderr == "hitl: 2 brought up to date\n"
    assert "warning" not in newer("check", cwd=folder).stderr


def test_changed_law_hears_of_newer_law_until_its_version_is_raised(folder, newer):
    done("init", "--only", "legal-gates", cwd=folder)
    law = folder / LAW
    law.write_text(law.read_text() + "# ours\n")
    warning = f"{LAW}: warning: changed here, and the program has a newer one: legal-gates"
    assert warning in newer("check", cwd=folder).stderr
    said = newer("init", "--update", cwd=folder).stderr
    assert warning in said
    assert "take over what is new in /" in said
    assert law.read_text().endswith("# ours\n")
    law.write_text(with_version(law, "2099.1"))
    assert "warning" not in newer("check", cwd=folder).stderr


def test_a_changed_template_hears_of_it_until_it_is_accepted(folder, newer):
    done("init", "--only", "templates/plan/duties", cwd=folder)
    (folder / PART).write_text((folder / PART).read_text() + "Ours.\n")
    warning = f"{PART}: warning: changed here, and the program has a newer one; "
    assert warning in newer("check", cwd=folder).stderr
    assert warning in newer("init", "--update", cwd=folder).stderr
    assert warning not in newer("init", "--update", "--accept", cwd=folder).stderr
    assert "warning" not in newer("check", cwd=folder).stderr
    assert (folder / PART).read_text().endswith("Ours.\n")


def test_update_names_what_the_program_no_longer_has(folder, newer):
    result = newer("init", cwd=folder)
    assert result.returncode == 0
    said = done("init", "--update", cwd=folder).stderr
    assert (
        "hitl/questionnaires/brand-new.yaml: note: a copy of what the program no longer has; remove "
        "it where nothing of yours needs it\n") in said
    assert (folder / "hitl/questionnaires/brand-new.yaml").exists()


def test_an_older_program_brings_no_older_law(folder, newer):
    newer("init", "--only", "legal-gates", cwd=folder)
    assert done("init", "--update", cwd=folder).stderr == "hitl: 1 newer than the program's\n"
    assert 'version: "2099.1"' in (folder / LAW).read_text()


def test_copies_of_a_later_program_are_left_alone(folder):
    done("init", cwd=folder)
    record = folder / "hitl/copies.txt"
    record.write_text(re.sub(r"^hitl\t\d+", "hitl\t99", record.read_text(), flags=re.M))
    before = snapshot(folder / "hitl")
    result = hitl("init", "--update", cwd=folder)
    assert result.returncode == 73
    assert "update the program first" in result.stderr
    assert snapshot(folder / "hitl") == before
    assert "copied by hitl 99." in done("check", cwd=folder).stderr


def test_update_without_a_record(folder, newer):
    """As folders are that were made before copies were recorded."""
    done("init", cwd=folder)
    (folder / "hitl/copies.txt").unlink()
    (folder / PART).write_text("Ours.\n")
    said = done("init", "--update", cwd=folder).stderr
    assert "hitl: note: nobody recorded what was copied here" in said
    assert f"{PART}: warning: differs from the program's, and nobody recorded" in said
    assert said.endswith(f"hitl: {len(ALL) - 1} as they were, 1 changed here and kept\n")
    assert "2 brought up to date" not in newer("init", "--update", cwd=folder).stderr
    assert 'version: "2099.1"' in (folder / LAW).read_text()


def test_a_damaged_record_is_an_error(folder):
    done("init", cwd=folder)
    record = folder / "hitl/copies.txt"
    record.write_text("<<<<<<< ours\n" + record.read_text())
    for arguments in (["init", "--update"], ["check"], ["init"]):
        result = hitl(*arguments, cwd=folder)
        # The files around the record are fine, so a check is partly done.
        assert result.returncode == (2 if arguments == ["check"] else 65), arguments
        assert "hitl/copies.txt:1:1: error: not a line of what hitl init has copied" in result.stderr


def test_update_needs_copies(folder):
    result = hitl("init", "--update", cwd=folder)
    assert result.returncode == 66
    assert result.stderr == "hitl: error: no copies to bring up to date; 'hitl init' makes them\n"
    assert hitl("init", "--accept", cwd=folder).returncode == 64


def test_update_breaks_off_without_harm(folder, newer):
    done("init", cwd=folder)
    os.chmod(folder / "hitl/questionnaires", 0o555)
    command = without_override([str(PROGRAM), "init", "--update"])
    assert subprocess.run(command, cwd=folder, env=environment()).returncode == 0
    os.chmod(folder / "hitl/questionnaires", 0o755)
    assert newer("init", "--update", cwd=folder).returncode == 0

# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl init --update brings copies up to date, and check tells which are older."""

import os
import re
import shutil
import subprocess

import pytest

from own_content import ALL, LAW, PART, snapshot, with_version
from program import PROGRAM, ROOT, done, environment, hitl, patience, staged, without_override


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
    program = staged(PROGRAM, f"newer-{os.getpid()}-{content.name}", content)
    yield lambda *arguments, cwd: subprocess.run(
        [program, *arguments], cwd=cwd, env=environment(), stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", timeout=patience(60))
    shutil.rmtree(program.parents[1])


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

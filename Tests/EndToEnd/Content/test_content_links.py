# SPDX-License-Identifier: GPL-3.0-or-later
"""No link leads out of a folder of content or of answers."""

import re

from own_content import LAW, PART
from program import answer_file, done, hitl


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


def test_a_bad_link_is_one_file_with_an_error(folder):
    done("init", cwd=folder)
    sound = done("check", "hitl", cwd=folder).stdout
    # No other template includes this one, and would be wrong without it.
    part = folder / "hitl" / "templates" / "plan.mustache"
    part.unlink()
    part.symlink_to("/etc/passwd")
    result = hitl("check", "hitl", cwd=folder)
    assert result.returncode == 2
    assert result.stdout == sound.replace(" 0 with errors", " 1 with errors")
    assert result.stderr.count("cannot read: a link that leads out of its folder") == 1


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

# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans are written whole or not at all, the same for the same input."""

import os
import shutil
import signal
import subprocess
import time

import pytest

from program import (
    EXAMPLES, PROGRAM, ROOT, answer_file, done, environment, hitl, without_override,
)

FOLDERS = [EXAMPLES / "back-office", EXAMPLES / "contact-center"]


def without_source(folder):
    """The plans without the line that says where their answers stand."""
    plans = {}
    for name, data in contents(folder).items():
        first, _, rest = data.partition(b"\n\n")
        plans[name] = rest if first.startswith(b"<!-- hitl:source ") else data
    return plans


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def many(folder, count):
    """A folder with copies of an example under ids of their own."""
    text = (EXAMPLES / "back-office" / "address-changes.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("  id:")]
    (folder / "in").mkdir()
    for number in range(count):
        (folder / "in" / f"w{number:04}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """The plans of the examples; only read."""
    folder = tmp_path_factory.mktemp("examples") / "plans"
    done("plan", *FOLDERS, "--output", folder, cwd=ROOT)
    return folder


def test_a_plan_and_an_annex_per_workflow_and_what_they_share(examples):
    names = {path.stem for folder in FOLDERS for path in folder.glob("*.yaml")} - {"defaults"}
    assert set(contents(examples)) == {
        f"{name}.md"
        for name in names | {f"{name}-annex" for name in names} | {"handbook", "index"}
    }


def test_the_handbook_is_the_same_whatever_the_workflows(examples, tmp_path):
    for number, folder in enumerate(FOLDERS):
        done("plan", folder, "--output", f"{number}", cwd=tmp_path)
    first, second, both = (
        (folder / "handbook.md").read_text() for folder in (tmp_path / "0", tmp_path / "1", examples))
    assert first == second == both


def test_a_plan_counts_once_with_its_annex(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    assert done("plan", ".", cwd=tmp_path).stderr == "plans: 1 new; handbook and index new\n"
    assert done("plan", ".", cwd=tmp_path).stderr == "plans: 1 unchanged\n"
    plans = tmp_path / "plans"
    (plans / "w-annex.md").unlink()
    check = hitl("plan", ".", "--check", cwd=tmp_path)
    assert check.returncode == 1
    assert "plans/w-annex.md: error: the file is missing" in check.stderr
    assert "plans: 1 out of date\n" in check.stderr
    assert done("plan", ".", cwd=tmp_path).stderr == "plans: 1 updated\n"
    (plans / "handbook.md").unlink()
    check = hitl("plan", "w.yaml", "--check", cwd=tmp_path)
    assert check.returncode == 1
    assert "plans: 1 up to date; handbook out of date\n" in check.stderr
    assert done("plan", "w.yaml", cwd=tmp_path).stderr == "plans: 1 unchanged; handbook new\n"


@pytest.mark.parametrize("name", ["w-annex", "handbook"])
def test_every_document_keeps_hand_edits(tmp_path, name):
    (tmp_path / "w.yaml").write_text(answer_file())
    done("plan", ".", cwd=tmp_path)
    page = tmp_path / "plans" / f"{name}.md"
    text = page.read_text()
    edited = text.replace("\n# ", "\n# Our ", 1)
    assert edited != text
    page.write_text(edited)
    kept = done("plan", ".", "--set", "empathy=c", cwd=tmp_path)
    assert f"plans/{name}.md" in kept.stderr and "edited by hand" in kept.stderr
    assert "\n# Our " in page.read_text()
    done("plan", ".", "--edits", "replace", cwd=tmp_path)
    assert page.read_text() == text


def test_an_annex_that_is_somebodys_own_is_refused_and_its_plan_written(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    (tmp_path / "plans").mkdir()
    own = tmp_path / "plans" / "w-annex.md"
    own.write_text("# Ours\n")
    result = hitl("plan", "w.yaml", cwd=tmp_path)
    assert result.returncode == 73
    assert "plans/w-annex.md: error: this file was not written by hitl" in result.stderr
    assert "plans: 1 new; handbook and index new\n" in result.stderr
    assert own.read_text() == "# Ours\n"
    assert (tmp_path / "plans" / "w.md").exists()


@pytest.mark.parametrize("id", ["handbook", "index", "w-annex", "W-Annex"])
def test_no_workflow_has_the_name_of_another_document(tmp_path, id):
    (tmp_path / "w.yaml").write_text(answer_file(rest=f"workflow: {{id: {id}}}\n"))
    result = hitl("plan", "w.yaml", cwd=tmp_path)
    assert result.returncode == 65
    assert not (tmp_path / "plans").exists()


def test_output_folder_is_made_with_its_parents(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    done("plan", "w.yaml", "--output", "a/b/c", cwd=tmp_path)
    done("plan", "w.yaml", "-o", f"{tmp_path}/d/", cwd=tmp_path)
    assert without_source(tmp_path / "a" / "b" / "c") == without_source(tmp_path / "d")


def test_nothing_but_plans_is_left(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    (tmp_path / "broken.yaml").write_text("hitl: 1\n")
    hitl("plan", ".", cwd=tmp_path)
    assert sorted(os.listdir(tmp_path / "plans")) == [
        "handbook.md", "index.md", "w-annex.md", "w.md"]
    assert sorted(os.listdir(tmp_path)) == ["broken.yaml", "plans", "w.yaml"]


def test_unchanged_plan_is_not_touched(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    done("plan", "w.yaml", cwd=tmp_path)
    plan = tmp_path / "plans" / "w.md"
    before = plan.stat()
    assert "1 unchanged" in done("plan", "w.yaml", cwd=tmp_path).stderr
    after = plan.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_permissions_of_a_plan_are_kept(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    done("plan", "w.yaml", cwd=tmp_path)
    plan = tmp_path / "plans" / "w.md"
    plan.chmod(0o640)
    done("plan", "w.yaml", "--set", "predictability=c", cwd=tmp_path)
    assert plan.stat().st_mode & 0o777 == 0o640


def test_new_files_follow_the_umask(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    done("plan", "w.yaml", cwd=tmp_path, umask=0o027)
    assert (tmp_path / "plans" / "w.md").stat().st_mode & 0o777 == 0o640


def test_symbolic_link_is_written_through_or_refused(tmp_path):
    """A plan that is a link is never replaced in silence by a file of its own."""
    (tmp_path / "w.yaml").write_text(answer_file())
    (tmp_path / "real.md").write_text("")
    (tmp_path / "plans").mkdir()
    link = tmp_path / "plans" / "w.md"
    link.symlink_to("../real.md")
    result = hitl("plan", "w.yaml", cwd=tmp_path)
    if result.returncode == 0:
        assert link.is_symlink()
        assert (tmp_path / "real.md").read_text() != ""
    else:
        assert result.returncode == 73
        assert link.is_symlink()


@pytest.mark.parametrize("changes", [
    {},
    {"LC_ALL": "C"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    {"TZ": "Pacific/Kiritimati"},
    {"TZ": "America/Los_Angeles", "LC_ALL": None},
    {"NO_COLOR": "1", "TERM": None, "COLUMNS": "40"},
])
def test_same_input_gives_the_same_bytes(examples, tmp_path, changes):
    done("plan", *FOLDERS, "--output", tmp_path / "two", cwd=tmp_path, env=changes)
    assert contents(examples) == contents(tmp_path / "two")


def test_place_and_name_of_the_input_do_not_matter(tmp_path):
    copy = tmp_path / "copied"
    shutil.copytree(FOLDERS[0], copy)
    done("plan", FOLDERS[0], "--output", tmp_path / "one", cwd=ROOT)
    done("plan", ".", "--output", tmp_path / "two", cwd=copy)
    done("plan", "copied/", "--output", tmp_path / "three", cwd=tmp_path)
    one, two, three = (without_source(tmp_path / name) for name in ("one", "two", "three"))
    assert one == two == three
    # What is recorded is the way there, whatever folder the command runs in.
    assert contents(tmp_path / "two") == contents(tmp_path / "three")


def test_plan_of_one_workflow_does_not_depend_on_the_others(examples, tmp_path):
    for path in sorted(FOLDERS[1].glob("*.yaml")):
        if path.stem != "defaults":
            done("plan", path, "--output", tmp_path / "one", cwd=ROOT)
            for name in (f"{path.stem}.md", f"{path.stem}-annex.md", "handbook.md"):
                one = (tmp_path / "one" / name).read_bytes()
                assert one == (examples / name).read_bytes()


def test_the_index_of_a_folder_is_written_whatever_is_in_it(tmp_path):
    work = tmp_path / "work"
    work.mkdir()
    for name in ("claims", "refunds"):
        (work / f"{name}.yaml").write_text(answer_file())
    done("plan", "work", cwd=tmp_path)
    (work / "claims.yaml").unlink()
    check = hitl("plan", "work", "--check", cwd=tmp_path)
    assert check.returncode == 1
    assert "plans/index.md:1: error: section 'workflows' is out of date" in check.stderr
    done("plan", "work", cwd=tmp_path)
    index = (tmp_path / "plans" / "index.md").read_text()
    assert "refunds.md" in index and "claims.md" not in index


def test_read_only_plan_is_not_replaced(tmp_path):
    (tmp_path / "refunds.yaml").write_text(answer_file())
    done("plan", "refunds.yaml", cwd=tmp_path)
    plan = tmp_path / "plans" / "refunds.md"
    plan.chmod(0o444)
    before = plan.read_text()
    result = subprocess.run(
        without_override([PROGRAM, "plan", "refunds.yaml", "--set", "error_impact=c"]),
        cwd=tmp_path, env=environment(), capture_output=True, encoding="utf-8",
    )
    assert result.returncode == 73
    assert "cannot write: Permission denied" in result.stderr
    assert plan.read_text() == before


def test_one_workflow_leaves_the_index_of_all_alone(tmp_path):
    done("plan", FOLDERS[1], cwd=tmp_path)
    before = contents(tmp_path / "plans")
    done("plan", FOLDERS[1] / "quality-review.yaml", cwd=tmp_path)
    assert contents(tmp_path / "plans") == before


def test_kill_in_the_middle_leaves_whole_files_only(tmp_path):
    many(tmp_path, 100)
    done("plan", "in", "--output", "whole", cwd=tmp_path)
    whole = contents(tmp_path / "whole")
    for moment in (1, 40, 100):
        cut = tmp_path / f"cut{moment}"
        process = subprocess.Popen(
            [PROGRAM, "plan", "in", "--output", cut], cwd=tmp_path, env=environment(),
            stderr=subprocess.DEVNULL,
        )
        while process.poll() is None and len(list(cut.glob("*.md"))) < moment:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
        found = {path.name: path.read_bytes() for path in cut.glob("*.md")}
        assert moment <= len(found) < len(whole)
        assert all(whole[name] == text for name, text in found.items())
    # The next run completes what is there.
    done("plan", "in", "--output", cut, cwd=tmp_path)
    assert {path.name: path.read_bytes() for path in cut.glob("*.md")} == whole

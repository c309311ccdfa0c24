# SPDX-License-Identifier: GPL-3.0-or-later
"""What PATH may be, and which files belong to it."""

import json

import pytest

from program import SCORED, answer_file, done, hitl


def ids(result):
    return [workflow["id"] for workflow in json.loads(result.stdout)["workflows"]]


def assess(*paths, **options):
    return done("assess", *paths, "--format", "json", **options)


@pytest.fixture
def folder(tmp_path):
    for name in ("b.yaml", "a.yml"):
        (tmp_path / name).write_text(answer_file())
    letters = {name: "b" for name in SCORED}
    facts = {"affects_person": False, "adverse_outcomes": "no", "jurisdictions": [], "domain": []}
    (tmp_path / "c.json").write_text(json.dumps({"hitl": 1, "answers": letters | facts}))
    (tmp_path / "notes.txt").write_text("not an answer file\n")
    (tmp_path / ".hidden.yaml").write_text("hitl: 2\n")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "d.yaml").write_text("hitl: 2\n")
    (tmp_path / "folder.yaml").mkdir()
    return tmp_path


def test_folder_has_its_own_files_only(folder):
    assert ids(assess(".", cwd=folder)) == ["a", "b", "c"]


@pytest.mark.parametrize("path", ["b.yaml", "./b.yaml", "inner/../b.yaml"])
def test_file(folder, path):
    assert ids(assess(path, cwd=folder)) == ["b"]


def test_file_named_twice_is_read_once(folder):
    assert ids(assess("b.yaml", ".", folder / "b.yaml", cwd=folder)) == ["b", "a", "c"]


def test_path_is_shown_as_given(folder):
    for path, shown in (("b.yaml", "b.yaml"), ("./b.yaml", "./b.yaml"), (folder / "b.yaml",) * 2):
        [workflow] = json.loads(assess(path, cwd=folder).stdout)["workflows"]
        assert workflow["file"] == str(shown)


def test_standard_input(folder):
    text = answer_file(rest="workflow: {id: from-stdin}\n")
    assert ids(assess("-", cwd=folder, stdin=text)) == ["from-stdin"]
    assert ids(assess("-", "b.yaml", cwd=folder, stdin=text)) == ["from-stdin", "b"]


def test_standard_input_has_no_defaults_file(folder):
    (folder / "defaults.yaml").write_text("hitl: 1\nanswers: {volume_per_day: -1}\n")
    text = answer_file(rest="workflow: {id: from-stdin}\n")
    assert ids(assess("-", cwd=folder, stdin=text)) == ["from-stdin"]


def test_plan_from_standard_input(tmp_path):
    text = answer_file(rest="workflow: {id: from-stdin}\n")
    done("plan", "-", cwd=tmp_path, stdin=text)
    assert (tmp_path / "plans" / "from-stdin.md").exists()


def test_defaults_are_shared_and_the_file_goes_first(tmp_path):
    (tmp_path / "defaults.yaml").write_text(
        "hitl: 1\nanswers: {affects_person: yes, adverse_outcomes: yes}\n"
    )
    (tmp_path / "shared.yaml").write_text(answer_file(affects_person=None, adverse_outcomes=None))
    (tmp_path / "own.yaml").write_text(answer_file(adverse_outcomes=None))
    result = json.loads(assess(".", cwd=tmp_path).stdout)["workflows"]
    gates = {workflow["id"]: [gate["id"] for gate in workflow["gates"]] for workflow in result}
    assert gates == {"own": [], "shared": ["adverse-effect-on-people"]}


def test_set_goes_before_the_file(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    changes = [word for name in SCORED for word in ("--set", f"{name}=a")]
    [workflow] = json.loads(assess("w.yaml", *changes, cwd=tmp_path).stdout)["workflows"]
    assert workflow["verdict"] == "full-automation"


def test_set_can_say_not_known_yet(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    result = assess("w.yaml", "--set", "predictability=?", cwd=tmp_path)
    [workflow] = json.loads(result.stdout)["workflows"]
    assert workflow["tally"]["unknown"] == 1


def test_file_without_defaults_extension_is_an_answer_file(tmp_path):
    (tmp_path / "defaults.yaml").write_text("hitl: 1\nanswers: {currency: EUR}\n")
    (tmp_path / "a.yaml").write_text(answer_file())
    assert ids(assess(".", cwd=tmp_path)) == ["a"]


def test_two_workflows_with_one_id(tmp_path):
    for name in ("a", "b", "c"):
        same = "workflow: {id: same}\n" if name != "c" else ""
        (tmp_path / f"{name}.yaml").write_text(answer_file(rest=same))
    result = hitl("plan", ".", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.count("the workflow id 'same' is used twice") == 2
    written = {path.name for path in (tmp_path / "plans").iterdir()}
    assert written == {"c.md", "c-annex.md", "handbook.md", "index.md"}


def test_ids_that_differ_in_case_only_are_one(tmp_path):
    # They would be one file on many disks.
    (tmp_path / "Refunds.yaml").write_text(answer_file())
    (tmp_path / "b.yaml").write_text(answer_file(rest="workflow: {id: refunds}\n"))
    assert hitl("plan", ".", cwd=tmp_path).returncode == 65


@pytest.mark.parametrize("name", ["../outside", "/tmp/outside", "..", "a/b", "index", "Defaults", ".x"])
def test_id_never_leaves_the_output_folder(tmp_path, name):
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "w.yaml").write_text(answer_file(rest=f'workflow: {{id: "{name}"}}\n'))
    before = sorted(tmp_path.rglob("*"))
    assert hitl("plan", "w.yaml", cwd=inner).returncode == 65
    assert sorted(tmp_path.rglob("*")) == before

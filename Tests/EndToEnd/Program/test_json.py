# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON that scripts read, against the schemas in schemas/."""

import csv
import io
import json

import pytest

from program import EXAMPLES, ROOT, SCORED, answer_file, done, hitl
from schemas import schema

FOLDERS = [EXAMPLES / "back-office", EXAMPLES / "contact-center"]


def output(command, *paths, **options):
    return json.loads(done(command, *paths, "--format", "json", **options).stdout)


def one(tmp_path, **answers):
    """The assessment of an answer file with these answers."""
    (tmp_path / "w.yaml").write_text(answer_file(**answers))
    [workflow] = output("assess", "w.yaml", cwd=tmp_path)["workflows"]
    return workflow


@pytest.mark.parametrize(("command", "name"), [("assess", "assessment"), ("plan", "plan")])
def test_examples_follow_the_schema(command, name):
    schema(name).validate(output(command, *FOLDERS, cwd=ROOT))


@pytest.mark.parametrize(("command", "name"), [("assess", "assessment"), ("plan", "plan")])
def test_nothing_good_is_an_empty_list(tmp_path, command, name):
    (tmp_path / "w.yaml").write_text("hitl: 1\n")
    result = hitl(command, "w.yaml", "--format", "json", cwd=tmp_path)
    assert result.returncode == 65
    document = json.loads(result.stdout)
    schema(name).validate(document)
    assert list(document.values())[1] == []


@pytest.mark.parametrize("name", ["assessment", "plan"])
def test_schema_refuses_what_is_not_documented(name):
    command = "assess" if name == "assessment" else "plan"
    document = output(command, FOLDERS[1] / "quality-review.yaml", cwd=ROOT)
    [entry] = list(document.values())[1]
    for change in ({"verdict": "maybe"}, {"unheard_of": 1}, {"tally": {}}, {"flips": None}):
        broken = json.loads(json.dumps(document))
        list(broken.values())[1][0].update(change)
        assert list(schema(name).iter_errors(broken)), change
    for key in ("id", "verdict", "tally", "gates", "steps"):
        broken = json.loads(json.dumps(document))
        del list(broken.values())[1][0][key]
        assert list(schema(name).iter_errors(broken)), key


def test_names_of_the_formats():
    path = FOLDERS[0] / "crm-update.yaml"
    assert output("assess", path)["format"] == "hitl.assessment/1"
    assert output("plan", path)["format"] == "hitl.plan/1"


def test_plan_holds_the_assessment():
    """Every key of an assessment has the same value in the plan; its steps have more keys.

    A plan for a workflow without steps takes those of the pattern.
    """
    assessments = output("assess", *FOLDERS, cwd=ROOT)["workflows"]
    plans = output("plan", *FOLDERS, cwd=ROOT)["plans"]
    for assessment, plan in zip(assessments, plans, strict=True):
        for key in assessment.keys() - {"steps", "lanes"}:
            assert plan[key] == assessment[key], (assessment["id"], key)
        for lane, planned in zip(assessment.get("lanes", []), plan.get("lanes", []), strict=False):
            for key in lane.keys() - {"steps"}:
                assert planned[key] == lane[key], (assessment["id"], lane["id"], key)
        assert plan["steps"]
        if assessment["mapped"]:
            for step, planned in zip(assessment["steps"], plan["steps"], strict=True):
                assert step.items() <= planned.items()


def test_file_with_errors_is_absent(tmp_path):
    (tmp_path / "a.yaml").write_text(answer_file())
    (tmp_path / "b.yaml").write_text("hitl: 1\n")
    result = hitl("assess", ".", "--format", "json", cwd=tmp_path)
    assert [entry["id"] for entry in json.loads(result.stdout)["workflows"]] == ["a"]


def test_tally_leaves_the_unknown_out_and_mostly_does_not(tmp_path):
    answers = {name: '"?"' for name in SCORED[:6]} | {name: "a" for name in SCORED[6:]}
    workflow = one(tmp_path, **answers)
    assert workflow["tally"] == {"a": 4, "b": 0, "c": 0, "unknown": 6}
    assert workflow["mostly"] == "c"
    assert workflow["provisional"] is True


def test_flips_are_complete_and_in_order(tmp_path):
    answers = dict.fromkeys(SCORED, "a")
    workflow = one(tmp_path, **answers)
    assert workflow["verdict"] == "full-automation"
    assert workflow["flips"] == [
        {"question": name, "from": "a", "to": "c", "verdict": "human-in-the-loop"}
        for name in SCORED if name != "reversibility"
    ]
    assert workflow["changes_to_flip"] == 1


def test_each_flip_is_true(tmp_path):
    """Changing the answer as a flip says gives the verdict it says."""
    for path in sorted(path for folder in FOLDERS for path in folder.glob("*.yaml")):
        if path.stem == "defaults":
            continue
        [workflow] = output("assess", path, cwd=tmp_path)["workflows"]
        for flip in workflow["flips"]:
            change = f"{flip['question']}={flip['to']}"
            [changed] = output("assess", path, "--set", change, cwd=tmp_path)["workflows"]
            assert changed["verdict"] == flip["verdict"] != workflow["verdict"]


def test_gate_without_citation_has_no_cite(tmp_path):
    workflow = one(tmp_path, predictability="c")
    [gate] = [gate for gate in workflow["gates"] if gate["id"] == "edge-cases-common"]
    assert "cite" not in gate
    assert gate["requires"] == "human-in-the-loop"


def test_text_is_kept_exactly(tmp_path):
    name = 'A "quote", a \\ and é 🎉 \u202e </script> {{x}}'
    written = json.dumps(name, ensure_ascii=False)
    text = answer_file(rest=f"workflow: {{name: {written}}}\n")
    (tmp_path / "w.yaml").write_text(text, encoding="utf-8")
    for command in ("assess", "plan"):
        [entry] = list(output(command, "w.yaml", cwd=tmp_path).values())[1]
        assert entry["name"] == name


def test_csv_is_one_row_per_workflow(tmp_path):
    text = answer_file(rest='workflow: {name: "a, \\"b\\"\\nc"}\n')
    (tmp_path / "w.yaml").write_text(text)
    result = done("assess", "w.yaml", "--format", "csv", cwd=tmp_path)
    [row] = csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff")))
    assert row["verdict"] == "human-in-the-loop"
    assert row["name"].startswith('a, "b"')


def test_csv_is_safe_in_a_spreadsheet(tmp_path):
    for sign in "=+-@":
        text = answer_file(rest=f'workflow: {{name: "{sign}1+1"}}\n')
        (tmp_path / "w.yaml").write_text(text)
        result = done("assess", "w.yaml", "--format", "csv", cwd=tmp_path)
        [row] = csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff")))
        assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())


def test_work_that_nobody_could_staff():
    shown = done(
        "plan", EXAMPLES / "contact-center/live-call-assist.yaml", "--format", "json",
        "--set", "volume_per_day=99999999999", "--set", "review_minutes=900000").stdout
    document = json.loads(shown)
    schema("plan").validate(document)
    [plan] = document["plans"]
    assert plan["capacity"]
    for phase in plan["capacity"]:
        assert phase["reviewers_needed"] is None
        assert phase["within_limit"] is None

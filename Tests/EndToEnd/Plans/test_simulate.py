# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl simulate, as people and scripts run it."""

import json
import subprocess

import pytest

from program import EXAMPLES, FIXTURES, PLAIN, ROOT, answer_file, done, hitl
from schemas import schema

LOAN = PLAIN / "back-office" / "small-loan-decisions.yaml"
CHATBOT = PLAIN / "contact-center" / "chatbot-escalation.yaml"


def simulated(path, *options, **more):
    return json.loads(done("simulate", path, "--format", "json", *options, **more).stdout)


@pytest.mark.parametrize("path", [LOAN, CHATBOT])
def test_the_document_follows_its_schema(path):
    document = simulated(path)
    schema("simulation").validate(document)
    shares = [row["share"] for row in document["rows"]]
    assert shares == sorted(set(shares))
    assert [row["share"] for row in document["rows"] if "best" in row["marks"]] == [document["best"]]
    assert sum("planned" in row["marks"] for row in document["rows"]) == 1


MODELS = sorted((FIXTURES / "answers" / "models").glob("*.yaml"))


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_each_lane_is_simulated_or_says_why_not(path):
    document = simulated(path)
    schema("simulation").validate(document)
    assert document["rows"] == [] and document["lanes"]
    assert all(lane["peak_rows"] for lane in document["lanes"])
    named = [lane["name"] for lane in document["lanes"] + document["not_simulated"]]
    shown = done("simulate", path).stdout
    assert all(name in shown for name in named)


CURVED = """lanes:
  - id: small
    share: 0.5
    marks: [{field: amount, at_most: 100, curve: [{at_most: 40, share: 0.2}]}]
    control: approve
  - id: others
    control: approve
"""
CURVE_FIGURES = {"volume_per_day": 400, "review_minutes": 6, "proposal_error_rate": 0.05}


def test_another_limit_only_where_it_was_counted(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file(rest=CURVED, **CURVE_FIGURES))
    document = simulated("w.yaml", "--limit", "amount=70", cwd=tmp_path)
    schema("simulation").validate(document)
    assert [lane["share"] for lane in document["lanes"]] == pytest.approx([0.35, 0.65])
    assert document["limits"] == [{"field": "amount", "limit": 70}]
    for limit, words in {
        "amount=101": "other limits of 'amount' in the lane 'small' were counted from 40 to 100 only",
        "weight=1": "no lane has a mark 'weight' with at_most or at_least",
    }.items():
        result = hitl("simulate", "w.yaml", "--limit", limit, cwd=tmp_path)
        assert result.returncode == 65
        assert words in result.stderr
    assert hitl("simulate", "w.yaml", "--limit", "amount", cwd=tmp_path).returncode == 64


def test_a_schema_that_is_not_kept():
    document = simulated(LOAN)
    for change in ({"rows": []}, {"rows": [], "reviewers": None}, {"best": 2}, {"unheard_of": 1}, {"verdict": "maybe"}):
        assert list(schema("simulation").iter_errors(document | change)), change


def test_options_go_before_the_file():
    document = simulated(
        LOAN, "--reviewers", "3", "--volume", "100", "--share", "20%", "--share", "0.1", "--share", "0.2")
    assert document["reviewers"] == 3
    assert [row["share"] for row in document["rows"]] == [0.1, 0.2]
    # 20 cases in the hours of service.
    assert document["rows"][1]["reviews_per_hour"] == pytest.approx(20 / 9)


def test_more_review_makes_more_errors():
    rows = simulated(LOAN)["rows"]
    at = {row["share"]: row["error_rate"] for row in rows}
    # Seven people are busy 85% of their time at 60% of cases.
    assert at[0.5] > at[0.6] < at[0.7]
    assert "Past 60% of cases" in done("simulate", LOAN).stdout


def test_too_few_people_are_marked_and_never_best():
    document = simulated(LOAN, "--reviewers", "2")
    marked = [row["share"] for row in document["rows"] if "too-few-people" in row["marks"]]
    assert marked == [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
    assert document["best"] not in marked
    none = simulated(LOAN, "--reviewers", "1", "--share", "1")
    assert none["best"] is None
    assert any("None of these shares" in note for note in none["notes"])


def test_a_control_on_every_case_leaves_no_choice():
    path = PLAIN / "contact-center" / "live-fraud-detection.yaml"
    document = simulated(path, "--set", "proposal_error_rate=0.05")
    assert document["best"] == 1
    assert all("below-controls" in row["marks"] for row in document["rows"][:-1])


def test_figures_that_are_missing_are_asked_for_at_once(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    result = hitl("simulate", "w.yaml", cwd=tmp_path)
    assert result.returncode == 65
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "w.yaml: error: a simulation needs 'volume_per_day', which answers “How many cases arrive on an "
        "ordinary working day?”; write it in the file, or add --set volume_per_day=NUMBER",
        "w.yaml: error: a simulation needs 'review_minutes', which answers “How many minutes does a person "
        "need to check one proposed result?”; write it in the file, or add --set review_minutes=NUMBER",
        "w.yaml: error: a simulation needs 'proposal_error_rate', which answers “Which share of the "
        "system's proposals would be wrong if nobody looked?”; write it in the file, or add --set proposal_error_rate=NUMBER",
    ]


def test_a_limit_that_is_none_says_why():
    for limit, why in (("amount", "as FIELD=LIMIT"), ("=80", "as FIELD=LIMIT"), ("amount=x", "a plain number")):
        result = hitl("simulate", str(LOAN), "--limit", limit)
        assert result.returncode == 64
        assert why in result.stderr


def test_where_people_decide_everything_no_table_is_spoken_of():
    said = done("simulate", EXAMPLES / "back-office" / "bereavement-complaints.yaml").stdout
    assert "Not simulated: " in said
    assert "table" not in said


def test_what_holds_for_one_lane_is_not_said_of_the_workflow():
    """One lane has a person see every case, beside another that has none."""
    document = simulated(EXAMPLES / "back-office" / "small-loan-decisions.yaml")
    told = [[note for note in lane["notes"] if "have a person see every case" in note]
            for lane in document["lanes"]]
    assert [len(notes) for notes in told] == [0, 1, 1]
    assert all(notes[0].startswith("The controls here ") for notes in told[1:])


def test_a_folder_with_several_workflows_is_refused():
    result = hitl("simulate", str(PLAIN / "back-office"))
    assert result.returncode == 64
    assert "error: a simulation is of one workflow; name one of the answer files" in result.stderr


@pytest.mark.parametrize("share", ["0", "1.1", "20", "101%", "-5%", "nan", "x"])
def test_a_share_that_is_none(share):
    for typed in ([f"--share={share}"], ["--share", share]):
        result = hitl("simulate", str(LOAN), *typed)
        assert result.returncode == 64
        assert "is invalid for '--share <share>': it must be" in result.stderr


@pytest.mark.parametrize(("option", "value"), [
    ("--reviewers", "many"), ("--volume", "0"), ("--volume", "-3"), ("--reviewers", "-1"),
])
def test_a_figure_that_is_none(option, value):
    for typed in ([f"{option}={value}"], [option, value]):
        result = hitl("simulate", str(LOAN), *typed)
        assert result.returncode == 65
        assert result.stdout == ""
        # It names what was typed, and no --set that nobody typed.
        assert result.stderr.startswith(f"{option}: error:")
        assert "--set" not in result.stderr


@pytest.mark.parametrize("figures", [
    ("--volume", "1000000000000"), ("--volume", "0.000000001"), ("--reviewers", "1000000000000"), ("--reviewers", "0"),
    ("--set", "review_minutes=0.000000001"), ("--set", "review_minutes=1000000000"),
    ("--set", "override_rate_today=1"), ("--set", "override_rate_today=0"),
    ("--set", "review_sla_minutes=0.000001"), ("--set", "review_sla_minutes=1000000000"),
])
@pytest.mark.parametrize("path", [LOAN, CHATBOT])
def test_extreme_figures_give_a_valid_document(path, figures):
    schema("simulation").validate(simulated(path, *figures))


def test_markdown_is_a_table(tmp_path):
    name = "A | `b` <script> *c* [d](e)"
    (tmp_path / "w.yaml").write_text(LOAN.read_text().replace(
        "name: Approval and refusal of small consumer loans", f"name: '{name}'"))
    text = done("simulate", "w.yaml", "--format", "markdown", cwd=tmp_path).stdout
    parsed = json.loads(subprocess.run(
        ["pandoc", "-f", "gfm", "-t", "json"], input=text, capture_output=True, text=True,
        check=True).stdout)
    kinds = [block["t"] for block in parsed["blocks"]]
    assert kinds[:2] == ["Header", "Table"]
    assert set(kinds[2:]) == {"Para"}
    html = subprocess.run(
        ["pandoc", "-f", "gfm", "-t", "html"], input=text, capture_output=True, text=True,
        check=True).stdout
    assert "<script" not in html


def test_the_same_input_gives_the_same_bytes():
    assert done("simulate", CHATBOT).stdout == done("simulate", CHATBOT, cwd=ROOT).stdout


def test_lines_fit_the_width():
    for line in done("simulate", LOAN).stdout.split("PEOPLE needed")[1].splitlines():
        assert len(line) <= 100

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tools of the server for assistants give, and what they refuse."""

import json
import shutil

import pytest
import yaml
from mcp import MCPError

from assistants import LOAN, call, with_client
from program import SCORED, answer_file, hitl


def test_assess_gives_what_the_command_prints(folder):
    result = call(folder, "assess", files=[LOAN])
    printed = json.loads(hitl("assess", LOAN, "--format", "json", cwd=folder).stdout)
    assert result.structured_content["workflows"] == printed["workflows"]
    assert result.structured_content["format"] == printed["format"]


def test_two_files_with_one_id_are_refused_as_by_the_command(folder):
    shutil.copy(folder / LOAN, folder / "again.yaml")
    result = call(folder, "assess", files=[LOAN, "again.yaml"])
    assert result.is_error
    problems = result.structured_content["problems"]
    assert {problem["file"] for problem in problems} == {LOAN, "again.yaml"}
    told = hitl("assess", folder / LOAN, folder / "again.yaml")
    assert told.returncode == 65
    assert all(problem["message"] in told.stderr for problem in problems)
    # A file that is named twice is one file.
    assert len(call(folder, "assess", files=[LOAN, LOAN]).structured_content["workflows"]) == 1


def test_answers_come_along_as_an_object_or_as_text(folder):
    answers = dict.fromkeys(SCORED, "b") | {
        "affects_person": False, "adverse_outcomes": "no", "jurisdictions": [], "domain": []}
    as_object = call(None, "assess", answers={"hitl": 1, "workflow": {"id": "refunds"},
                                              "answers": answers})
    assert as_object.structured_content["workflows"][0]["id"] == "refunds"
    as_text = call(None, "assess", answers=[answer_file(), "hitl: 1\nworkflow: {id: other}\n"
                                            + answer_file().split("\n", 1)[1]])
    assert [one["id"] for one in as_text.structured_content["workflows"]] == ["answers-1", "other"]
    raised = call(None, "assess", answers=answer_file(), set={"error_impact": "c"})
    assert raised.structured_content["workflows"][0]["tally"]["c"] == 1


def test_problems_are_results_to_act_on():
    result = call(None, "assess", answers={"hitl": 1, "answers": {"predictability": "x"}})
    assert result.is_error
    problems = result.structured_content["problems"]
    [first] = [one for one in problems if "'x'" in one["message"]]
    assert first["severity"] == "error"
    assert first["remedy"].startswith("allowed")
    assert "predictability" in first["text"]
    assert len(problems) > len(SCORED)


@pytest.mark.parametrize(("tool", "arguments"), [
    ("assess", {"file": "a.yaml"}), ("assess", {"answers": 3}), ("assess", {"files": [1]}),
    ("assess", {"set": 3, "answers": "hitl: 1"}), ("plan", {"as": "poem", "answers": "hitl: 1"}),
    ("questions", {"section": "nope"}), ("questions", {"questionnaire": "nope"}), ("save", {}),
    ("simulate", {"shares": [2], "answers": "hitl: 1"}), ("assess", {}),
    ("save", {"file": "a.yaml", "answers": "hitl: 1"}),
])
def test_wrong_arguments_are_results_that_say_what_is_allowed(tool, arguments):
    result = call(None, tool, **arguments)
    assert result.is_error
    assert result.structured_content["problems"][0]["message"]


def test_an_unknown_tool_is_an_error_of_the_protocol():
    with pytest.raises((MCPError, BaseExceptionGroup)) as caught:
        call(None, "guess")
    assert "guess" in repr(caught.value) + str(getattr(caught.value, "exceptions", ""))


def test_questions_come_by_section_with_help_and_by_pattern_with_marks():
    whole = call(None, "questions").structured_content
    ids = [section["id"] for section in whole["sections"]]
    one = call(None, "questions", section=ids[0]).structured_content["sections"]
    assert [section["id"] for section in one] == ids[:1]
    asked = one[0]["questions"][0]
    assert asked["help"] and asked["options"][0]["example"]
    [pattern] = call(None, "questions", pattern="fraud-detection").structured_content["patterns"]
    assert pattern["steps"] and pattern["usual_marks"]
    blank = call(None, "questions", **{"as": "blank"}).structured_content["blank"]
    assert blank.startswith("hitl: 1")
    example = call(None, "questions", **{"as": "example"}).structured_content["example"]
    checked = call(None, "check", answers=example).structured_content
    assert checked["problems"] == []
    keys, written = yaml.safe_load(example), call(None, "questions", **{"as": "schema"})
    schema = written.structured_content["schema"]["properties"]
    # What calibrate writes, and what people sign, is not said in a room.
    assert set(schema) - set(keys) == {"questionnaire", "calibration", "sign_off"}
    lanes = {key for lane in keys["lanes"] for key in lane}
    assert set(schema["lanes"]["items"]["properties"]) - lanes == {"reviewers"}
    assert call(None, "questions", **{"as": "schema"}).structured_content["schema"]["type"] == "object"


def test_plan_comes_as_figures_or_documents(folder):
    figures = call(folder, "plan", files=[LOAN]).structured_content["plans"][0]
    printed = json.loads(hitl("plan", LOAN, "--format", "json", cwd=folder).stdout)["plans"][0]
    assert figures == printed
    documents = call(folder, "plan", files=[LOAN], **{"as": "documents"}).structured_content
    assert documents["plans"][0]["plan"].startswith("# ")
    assert "Annex" in documents["plans"][0]["annex"][:200] or documents["plans"][0]["annex"]
    assert documents["handbook"]


def test_simulate_portfolio_and_explain(folder):
    simulated = call(folder, "simulate", files=[LOAN], set={"volume_per_day": 100}).structured_content
    assert simulated["format"] == "hitl.simulation/1"
    ranked = call(folder, "portfolio").structured_content
    assert len(ranked["workflows"]) == len(list(folder.glob("*.yaml"))) - (
        (folder / "defaults.yaml").exists())
    explained = call(folder, "explain", files=[LOAN], about="98%").structured_content["workflows"][0]
    assert explained["gates"] and explained["changes_to_flip"] == 3
    assert any("98%" in place["text"] for place in explained["about"])
    missing = call(None, "simulate", answers=answer_file())
    assert missing.is_error


def test_check_tells_findings_and_holds_a_page(folder):
    checked = call(folder, "check", files=[LOAN]).structured_content
    assert checked["clean"] and len(checked["findings"]) > 5
    assert {"says", "but", "proposal"} <= set(checked["findings"][0])
    plan = call(folder, "plan", files=[LOAN], **{"as": "documents"}).structured_content["plans"][0]
    page = plan["plan"]
    assert call(folder, "check", files=[LOAN], page=page).structured_content["clean"]
    wrong = call(folder, "check", files=[LOAN], page=page + "\nIt saves 777,000 EUR.\n")
    assert not wrong.is_error
    assert not wrong.structured_content["clean"]
    assert "777,000 EUR" in wrong.structured_content["problems"][0]["text"]
    assert call(folder, "check", page=page).is_error


def test_save_takes_the_fingerprint_of_what_was_read(folder):
    text = answer_file()
    async def talk(client):
        new = await client.call_tool("save", {"file": "new.yaml", "answers": text})
        assert (folder / "new.yaml").read_text() == text
        again = await client.call_tool("save", {"file": "new.yaml", "answers": text})
        assert again.is_error
        changed = text.replace("predictability: b", "predictability: a")
        wrong = await client.call_tool("save", {
            "file": "new.yaml", "answers": changed, "fingerprint": "0" * 64})
        assert wrong.is_error and (folder / "new.yaml").read_text() == text
        print_ = new.structured_content["fingerprint"]
        read = await client.call_tool("assess", {"files": ["new.yaml"]})
        assert read.structured_content["files"] == [{"file": "new.yaml", "fingerprint": print_}]
        saved = await client.call_tool("save", {
            "file": "new.yaml", "answers": changed, "fingerprint": print_})
        assert not saved.is_error and (folder / "new.yaml").read_text() == changed
        broken = await client.call_tool("save", {"file": "broken.yaml", "answers": "hitl: 1\n"})
        assert broken.is_error and not (folder / "broken.yaml").exists()
    with_client(folder, talk)


def test_an_object_is_saved_as_people_write_it(folder):
    answers = dict.fromkeys(SCORED, "?") | {
        "affects_person": "no", "adverse_outcomes": "no", "jurisdictions": ["eu"], "domain": [],
        "error_impact": {"answer": "b", "note": "Up to 200 EUR: yes", "proposed": True}}
    result = call(folder, "save", file="told.yaml", answers={"hitl": 1, "answers": answers})
    assert not result.is_error, result.structured_content
    text = (folder / "told.yaml").read_text()
    assert text.startswith("hitl: 1\nanswers:\n")
    assert hitl("check", "told.yaml", cwd=folder).returncode == 0

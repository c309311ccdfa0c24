# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl import makes answer files from filled-in sheets."""

import re

import yaml

from program import done
from spreadsheets import made, put


# --- Sheets ------------------------------------------------------------------------------------


def filled(workflow, name, *changes):
    text = done("questions", "--format", "markdown").stdout
    text = re.sub(r"Workflow: _+", f"Workflow: {workflow}", text, count=1)
    text = re.sub(r"Name: _+", f"Name: {name}", text, count=1)
    text = re.sub(r"Date: _+", "Date: 22.11.2026", text, count=1)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def test_a_filled_in_sheet_becomes_a_file(tmp_path):
    put(tmp_path, filled(
        "Refund requests", "Ann",
        ("[ ] **b** Mostly alike", "[x] **b** Mostly alike"),
        ("Answer (cases per day): ____", "Answer (cases per day): 300-400 ____"),
        ("| 1 | | |  |  |  |  |  |", "| 1 | Read it | system | a | b | a | ? | |"),
        ("| 2 | | |  |  |  |  |  |", "| 2 | Decide | person | | | | | yes |"),
    ), "ann.md")
    result = done("import", "ann.md", cwd=tmp_path)
    document = yaml.safe_load(made(tmp_path)["refund-requests.yaml"])
    assert document["participants"] == ["Ann"]
    assert str(document["workflow"]["assessed_on"]) == "2026-11-22"
    assert document["answers"]["predictability"] == "b"
    assert document["answers"]["volume_per_day"] == {
        "answer": 350, "note": "300 to 400 cases per day, of which the middle counts"}
    assert [(step["name"], step["actor"]) for step in document["steps"]] == [
        ("Read it", "system"), ("Decide", "person")]
    assert document["steps"][0]["answers"]["customer_sensitivity"] == "?"
    assert result.stdout.startswith("# What to find out first")
    assert done("plan", "workflows", cwd=tmp_path).returncode == 0


def test_sheets_and_spreadsheets_go_together(tmp_path):
    mark = ("[ ] **b** Mostly alike", "[x] **b** Mostly alike")
    put(tmp_path, filled("Refunds", "Ann", mark), "ann.md")
    put(tmp_path, filled(
        "refunds", "Bob", ("[ ] **a** Cases are alike", "[x] **a** Cases are alike")), "bob.md")
    put(tmp_path, "name,empathy\nLoans,a\n")
    result = done("import", "ann.md", "candidates.csv", "bob.md", cwd=tmp_path)
    assert "the sheets differ on" in result.stderr
    assert sorted(made(tmp_path)) == ["loans.yaml", "refunds.yaml"]
    answer = yaml.safe_load(made(tmp_path)["refunds.yaml"])["answers"]["predictability"]
    assert answer == {"answer": "?", "rounds": [{"votes": {"Ann": "b", "Bob": "a"}}]}
    assert done("assess", "workflows", cwd=tmp_path).returncode == 0

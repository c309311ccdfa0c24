# SPDX-License-Identifier: GPL-3.0-or-later
"""Maps of logs: what the page about them lists is what the program accepts."""

import re

import pytest

import docs_checks
from docs_checks import STRANGER
from program import ROOT, hitl

PAGE = ROOT / "docs" / "decision-logs.md"
MAPS = ROOT / "questionnaires" / "logs"
PROBE = f"""hitl: 1
id: probe
title: Probe
{STRANGER}: 1
columns:
  {STRANGER}: a
  lane: {{{STRANGER}: 1}}
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    file = tmp_path_factory.mktemp("map") / "probe.yaml"
    file.write_text(PROBE)
    return hitl("check", file).stderr.splitlines()


def listed(title):
    """The words in backquotes in the first column of the table behind a comment or heading."""
    text = PAGE.read_text(encoding="utf-8")
    table = text.split(title, 1)[1].split("| --- | --- |\n", 1)[1].split("\n\n", 1)[0]
    return {word for row in table.splitlines()
            for word in re.findall(r"`([^`]+)`", row.split("|")[1])}


def test_keys_of_a_map(said):
    accepted = docs_checks.keys(said)
    assert listed("<!-- map-keys: a map of a log -->") == accepted["a map of a log"]
    assert listed("<!-- map-keys: the column -->") == accepted["the column 'lane'"]


def test_roles(said):
    accepted = docs_checks.allowed(said, rf"unknown (column) '{STRANGER}'")
    assert listed("\n## The roles\n") == accepted["column"]


def test_maps():
    names = {path.stem for path in MAPS.glob("*.yaml")}
    assert listed("\n## The maps of the program\n") == names


def test_shipped_maps_are_clean():
    checked = hitl("check", MAPS)
    assert checked.returncode == 0
    assert checked.stderr == ""


@pytest.mark.parametrize("name, second", [
    ("langfuse-scores.csv", None), ("label-studio.json", None),
    ("amazon-a2i.jsonl", "amazon-a2i-loops.json"),
    ("document-extraction.jsonl", "document-extraction-validated.jsonl"),
    ("dialogflow-cx-bigquery.csv", None), ("agent-approvals.csv", None),
])
def test_samples_can_be_explained(name, second):
    samples = ROOT / "Tests" / "Fixtures" / "logs"
    more = ["--with", samples / second] if second else []
    shown = hitl("calibrate", samples / name, "--map", name.split(".")[0], *more, "--explain")
    assert shown.returncode == 0, shown.stderr
    assert "case_id" in shown.stdout

# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl calibrate, as people and scripts run it."""

import gzip
import json
import re
import shutil
import subprocess

import pytest

import decision_logs as logs
from program import EXAMPLES, PROGRAM, answer_file, done, environment, hitl
from schemas import schema

CHATBOT = EXAMPLES / "contact-center" / "chatbot-escalation.yaml"
LANES = ("answer", "booking", "unsure", "other", "delicate")


def calibrated(*options, **more):
    document = json.loads(done("calibrate", *options, "--format", "json", **more).stdout)
    schema("calibration").validate(document)
    return document


def audited(folder, counts, name="log.csv"):
    columns = ("case_id", "confidence", "escalated", "audited", "correct")
    (folder / name).write_text(logs.text(logs.audited(counts), columns))
    return name


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory):
    """A folder with a workflow and what its system did for two months."""
    folder = tmp_path_factory.mktemp("chatbot")
    for name in ("chatbot-escalation.yaml", "defaults.yaml"):
        shutil.copy(CHATBOT.parent / name, folder)
    rows = logs.running(24_000, lanes=LANES, threshold=0.97, share_audited=0.5)
    (folder / "log.csv").write_text(logs.text(rows))
    return folder


# Cases of 0.95 and more, of 0.90 to 0.95 and so on, as the published example adds them up.
GRID = [
    (0.95, 420, 2), (0.90, 480, 5), (0.85, 600, 9), (0.80, 600, 11), (0.75, 500, 16), (0.70, 400, 18),
]
P_VALUES = {
    0.95: 0.009544850499, 0.90: 0.002693982950, 0.85: 0.003608208387, 0.80: 0.008571579407,
    0.75: 0.1147375760,
}


def test_certificates_are_the_exact_binomial_ones(tmp_path):
    log = audited(tmp_path, GRID)
    # Half of it for each chain.
    options = ("--threshold", "0.95", "--target", "0.02", "--delta", "0.1")
    threshold = calibrated(log, *options, cwd=tmp_path)["threshold"]
    tests = {test["threshold"]: test for test in threshold["tests"] if test["chain"] == "current"}
    for value, p in P_VALUES.items():
        assert tests[value]["p"] == pytest.approx(p, rel=1e-8)
        assert tests[value]["certified"] is (value != 0.75)
        assert (tests[value]["bound"] <= 0.02) is (value != 0.75)
    assert min(tests) == 0.75
    # Between 0.80 and 0.75 there is no case.
    assert threshold["loosest_certified"] == 0.76
    assert (threshold["decision"], threshold["value"]) == ("loosen", 0.94)
    assert threshold["limit"] == "one-step"


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), ("", bytes)])
def test_from_a_file_or_a_pipe(tmp_path, suffix, pack):
    plain = logs.text(logs.audited(GRID)).encode()
    (tmp_path / f"log.csv{suffix}").write_bytes(pack(plain))
    options = ("--threshold", "0.95", "--target", "0.02")
    named = calibrated(f"log.csv{suffix}", *options, cwd=tmp_path)
    piped = subprocess.run(
        [PROGRAM, "calibrate", "-", *options, "--format", "json"],
        input=pack(plain), capture_output=True, env=environment(), check=True,
    )
    other = json.loads(piped.stdout)
    assert other.pop("log")["cases"] == named.pop("log")["cases"] == 3000
    assert other == named


def refusal(document):
    assert document["threshold"]["decision"] == "refuse"
    assert document["threshold"]["value"] is None
    return document["threshold"]["refusal"]["reason"]


OPTIONS = ("--threshold", "0.9", "--target", "0.02")


def without(*columns):
    rows = list(logs.running(3_000))
    return logs.text(rows, [name for name in logs.COLUMNS if name not in columns])


def changed(change, cases=3_000):
    rows = list(logs.running(cases))
    for row in rows:
        change(row)
    return logs.text(rows)


REFUSED = {
    "no-confidence": without("confidence"),
    "no-random-labels": without("audited", "audit_p"),
    "escalated-only": changed(lambda row: row.update(escalated="yes", decided_by="person")),
    "mixed-versions": changed(lambda row: row.update(model_version=row["case_id"][-1] > "4")),
    "repeated-cases": changed(lambda row: row.update(case_id="c" + row["case_id"][-2:])),
    "insufficient-labels": changed(lambda row: None, cases=400),
    "error-too-high": logs.text(
        logs.running(3_000, error=lambda confidence, day: 0.1 + 0.3 * (1 - confidence))
    ),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_a_refusal_is_a_result(tmp_path, reason):
    (tmp_path / "log.csv").write_text(REFUSED[reason])
    document = calibrated("log.csv", *OPTIONS, cwd=tmp_path)
    assert refusal(document) == reason
    # What can be measured is measured all the same.
    assert "override_rate" in document["overall"]
    assert ("escalation_rate" in document["overall"]) is (reason != "escalated-only")
    report = done("calibrate", "log.csv", *OPTIONS, "--format", "markdown", cwd=tmp_path).stdout
    assert report.index("## What this log cannot show") < report.index("## What was measured")
    assert reason in done("calibrate", "log.csv", *OPTIONS, cwd=tmp_path).stdout


def test_one_version_is_certified_where_it_is_named(tmp_path):
    (tmp_path / "log.csv").write_text(
        changed(lambda row: row.update(model_version=row["case_id"][-1] > "4"), cases=20_000)
    )
    document = calibrated("log.csv", *OPTIONS, "--model", "True", cwd=tmp_path)
    assert document["threshold"]["refusal"] is None
    assert {group["id"] for group in document["versions"]} == {"True", "False"}


def test_looking_often_costs_risk(tmp_path):
    log = audited(tmp_path, GRID)
    first = calibrated(log, *OPTIONS, "--run", "1", cwd=tmp_path)["threshold"]
    third = calibrated(log, *OPTIONS, "--run", "3", cwd=tmp_path)["threshold"]
    once = calibrated(log, *OPTIONS, cwd=tmp_path)["threshold"]
    assert (once["run"], first["run"], third["run"]) == (None, 1, 3)
    bounds = [document["tests"][0]["bound"] for document in (once, first, third)]
    assert bounds == sorted(bounds) and len(set(bounds)) == 3


def test_a_plan_says_what_a_log_is_held_to(chatbot):
    document = calibrated("log.csv", "--for", "chatbot-escalation.yaml", cwd=chatbot)
    assert document["workflow"]["id"] == "chatbot-escalation"
    lanes = {lane["id"]: lane for lane in document["lanes"]}
    assert list(lanes) == list(LANES)
    assert "threshold" not in document
    assert lanes["answer"]["threshold"]["current"] == 0.97
    assert lanes["answer"]["threshold"]["target"] == 0.03
    # People decide its cases.
    assert "threshold" not in lanes["delicate"]
    metrics = {metric["id"]: metric["status"] for metric in document["metrics"]}
    assert metrics["changed-proposals"] in ("kept", "broken")
    assert "load" not in metrics
    assert {phase["lane"] for phase in document["phases"]} == {"answer", "booking"}
    [staffing] = [entry for entry in document["staffing"] if entry["lane"] == "answer"]
    assert staffing["today"]["people"] >= staffing["proposed"]["people"] > 0
    assert staffing["today"]["peak_people"] > staffing["today"]["people"]


def test_errors_that_rise_unseen_tighten(tmp_path):
    rows = logs.running(
        30_000, share_audited=0.3,
        error=lambda confidence, day: 0.005 if day < 40 else 0.06,
    )
    (tmp_path / "log.csv").write_text(logs.text(rows))
    options = ("--threshold", "0.9", "--target", "0.03")
    document = calibrated("log.csv", *options, cwd=tmp_path)
    assert document["drift"]["alarm"] >= "2026-10-11"
    assert document["threshold"]["decision"] == "tighten"
    assert document["threshold"]["limit"] == "drift"
    assert "errors-rise" in {finding["id"] for finding in document["findings"]}


def test_a_record_changes_nothing_else(tmp_path, chatbot):
    for name in ("chatbot-escalation.yaml", "defaults.yaml", "log.csv"):
        shutil.copy(chatbot / name, tmp_path)
    path = tmp_path / "chatbot-escalation.yaml"
    before = "# Kept by the team.\n" + path.read_text()
    path.write_text(before)
    options = ("log.csv", "--for", path.name, "--write")
    document = calibrated(*options, cwd=tmp_path)
    after = path.read_text()
    assert after.startswith(before.rstrip("\n"))
    record = after[len(before.rstrip("\n")):]
    assert "run: 1" in record and "cases: 24000" in record
    value = document["lanes"][0]["threshold"]["value"]
    assert f"answer: {value}" in record
    plan = json.loads(done("plan", path.name, "--format", "json", cwd=tmp_path).stdout)["plans"][0]
    confidences = [step["confidence"] for step in plan["escalation"] if "confidence" in step]
    assert {"threshold": value, "basis": "calibrated"}.items() <= confidences[0].items()
    done("plan", path.name, "--output", "plans", cwd=tmp_path)
    assert "24,000" in (tmp_path / "plans" / "chatbot-escalation.md").read_text()
    # The next run knows of the first, and that its threshold is in force.
    again = calibrated(*options, cwd=tmp_path)["lanes"][0]["threshold"]
    assert (again["run"], again["current"]) == (2, value)
    assert path.read_text().count("\n  run: 2") == 1


@pytest.mark.parametrize("before, after", [
    ("""\
calibration:  # of the pilot
  # Nobody may go below it.
  threshold: 0.91  # for all
  measured_on: 2026-01-01
  run: 4  # looks
# Behind it.
""", """\
calibration:  # of the pilot
  # Nobody may go below it.
  threshold: 0.9  # for all
  measured_on: DAY
  log: "log.csv"
  cases: 2000
  run: 5  # looks
# Behind it.
"""),
    ("calibration: {threshold: 0.91, version: old}\n",
     'calibration: {threshold: 0.9, measured_on: DAY, log: "log.csv", cases: 2000, run: 1}\n'),
])
def test_a_record_keeps_the_layout_of_the_one_before(tmp_path, before, after):
    head = answer_file(automation="ai", target_error_rate=0.02)
    (tmp_path / "w.yaml").write_text(head + before)
    audited(tmp_path, [(0.95, 1000, 0), (0.905, 1000, 0)])
    calibrated("log.csv", "--for", "w.yaml", "--write", cwd=tmp_path)
    written = re.sub("measured_on: [0-9-]+", "measured_on: DAY", (tmp_path / "w.yaml").read_text())
    assert written == head + after


def test_a_refused_run_is_recorded_and_its_threshold_is_not(tmp_path):
    (tmp_path / "w.yaml").write_text(
        answer_file(automation="ai", target_error_rate=0.02) + "calibration: {threshold: 0.91}\n"
    )
    audited(tmp_path, [(0.95, 100, 0)])
    document = calibrated("log.csv", "--for", "w.yaml", "--write", cwd=tmp_path)
    assert refusal(document) == "insufficient-labels"
    record = (tmp_path / "w.yaml").read_text().split("calibration:")[1]
    assert "0.91" in record and "run: 1" in record


def test_a_record_goes_through_no_link(tmp_path, chatbot):
    shutil.copy(chatbot / "log.csv", tmp_path)
    real = tmp_path / "real.yaml"
    real.write_text(answer_file(automation="ai"))
    before = real.read_bytes()
    (tmp_path / "w.yaml").symlink_to(real)
    result = hitl("calibrate", "log.csv", "--for", "w.yaml", "--write", cwd=tmp_path)
    assert result.returncode == 73
    assert "symbolic link" in result.stderr
    assert real.read_bytes() == before


def words(text):
    """Words of a page, without charts and markers."""
    text = re.sub(r"<!-- chart=.*? -->\n(\|.*\n)+", "", text)
    return len([word for word in text.split() if any(char.isalnum() for char in word)])


def test_a_report_begins_with_the_decision_and_is_short(chatbot):
    options = ("log.csv", "--for", "chatbot-escalation.yaml", "--format", "markdown")
    done("calibrate", *options, "--output", "report.md", cwd=chatbot)
    report = (chatbot / "report.md").read_text()
    headings = re.findall("^## (.*)$", report, re.M)
    assert headings[0] == "Decision"
    assert words(report) <= 1_200
    for chart in ("reliability", "risk", "weeks"):
        assert f"<!-- chart={chart} -->\n|" in report
    assert "{{" not in report


def test_a_report_of_many_kinds_is_short_as_well(tmp_path):
    rows = list(logs.running(20_000, lanes=[f"lane-{number}" for number in range(9)]))
    for number, row in enumerate(rows):
        row["segment"] = f"segment {number % 40}"
    (tmp_path / "log.csv").write_text(logs.text(rows, (*logs.COLUMNS, "segment")))
    report = done("calibrate", "log.csv", *OPTIONS, "--format", "markdown", cwd=tmp_path).stdout
    assert words(report) <= 1_200


def test_what_is_derived_is_said_first(tmp_path):
    (tmp_path / "map.yaml").write_text(
        "hitl: 1\nid: own\ntitle: Own\nrows: case\ncovers: all\ncolumns:\n"
        "  case_id: id\n  confidence: {at: score, scale: share}\n"
        "  correct: {same: [proposal, decision]}\n"
    )
    rows = "".join(f"{n},0.9,a,{'b' if n % 50 == 0 else 'a'}\n" for n in range(1_000))
    (tmp_path / "log.csv").write_text("id,score,proposal,decision\n" + rows)
    options = ("log.csv", "--map", "map.yaml", *OPTIONS)
    document = calibrated(*options, cwd=tmp_path)
    assert document["findings"][0]["id"] == "derived-correct"
    report = done("calibrate", *options, "--format", "markdown", cwd=tmp_path).stdout
    assert report.index("derived") < report.index("## Decision")


def test_the_log_sheet_of_a_plan_is_read_without_a_map(tmp_path):
    done("plan", CHATBOT, "--output", tmp_path / "plans")
    annex = (tmp_path / "plans" / "chatbot-escalation-annex.md").read_text()
    [sheet] = re.findall(r"```csv\n(.*?)```", annex, re.S)
    (tmp_path / "log.csv").write_text(sheet)
    document = calibrated("log.csv", "--for", CHATBOT, "--max-bad", "0", cwd=tmp_path)
    assert document["log"]["cases"] == 3
    assert document["log"]["dropped"] == []
    assert document["overall"]["escalation_rate"]["k"] == 1
    assert document["overall"]["override_rate"]["k"] == 1
    lanes = {lane["id"]: lane["cases"] for lane in document["lanes"]}
    assert (lanes["answer"], lanes["delicate"]) == (2, 1)
    assert set(lanes) <= set(LANES)
    assert "unknown-lane" not in {finding["id"] for finding in document["findings"]}
    header = sheet.splitlines()[0].split(",")
    described = re.findall(r"^\| `(\w+)` \|", annex[annex.index("## The log to keep"):], re.M)
    assert described == header


@pytest.mark.parametrize(
    "options",
    [
        ("--threshold", "0.9"), ("--target", "0.02"), ("--threshold", "0.4", "--target", "0.02"),
        ("--threshold", "0.9", "--target", "1"), ("--run", "0"), ("--delta", "0"), ("--write",),
        ("--max-bad", "2"), ("--on", "id"), ("--map", "no-such-map"), ("--format", "xml"),
    ],
)
def test_wrong_usage(tmp_path, options):
    log = audited(tmp_path, GRID)
    result = hitl("calibrate", log, *options, cwd=tmp_path)
    assert result.returncode == 64, result.stderr
    assert result.stdout == ""


def test_a_schema_that_is_not_kept(tmp_path):
    document = calibrated(audited(tmp_path, GRID), *OPTIONS, cwd=tmp_path)
    for change in (
        {"format": "hitl.calibration/2"}, {"unheard_of": 1}, {"overall": {}},
        {"threshold": document["threshold"] | {"decision": "maybe"}},
        {"overall": document["overall"] | {"unheard_of": 1}},
        {"findings": [{"id": "unheard-of"}]},
    ):
        assert list(schema("calibration").iter_errors(document | change)), change


def test_where_every_case_was_judged_nothing_depends_on_a_draw(tmp_path):
    rows = [dict(row, escalated="yes" if row["confidence"] < 0.8 else "no")
            for row in logs.audited(GRID)]
    columns = ("case_id", "confidence", "escalated", "correct")
    (tmp_path / "log.csv").write_text(logs.text(rows, columns))
    found = calibrated("log.csv", "--threshold", "0.8", "--target", "0.05", cwd=tmp_path)
    assert found["log"]["labels"] == "everything"
    assert found["threshold"]["decision"] != "refuse"
    unseen, errors = found["overall"]["audit_error_rate"], found["overall"]["error_rate"]
    assert (unseen["k"], unseen["n"]) == (27, 2_100)
    assert (errors["k"], errors["n"]) == (61, 3_000)
    # One case that nobody judged, and nothing says how the others were chosen.
    rows[0]["correct"] = ""
    (tmp_path / "log.csv").write_text(logs.text(rows, columns))
    found = calibrated("log.csv", "--threshold", "0.8", "--target", "0.05", cwd=tmp_path)
    assert found["threshold"]["refusal"]["reason"] == "no-random-labels"
    assert "audit_error_rate" not in found["overall"]


def test_findings_about_reviewers_and_customers(tmp_path):
    rows = []
    for number in range(400):
        escalated, planted = number % 2 == 0, number % 8 == 0
        rows.append({
            "case_id": f"c{number}", "confidence": 0.9, "escalated": "yes" if escalated else "no",
            "overridden": "no" if escalated else "", "planted": "yes" if planted else "no",
            "csat": 5 - number % 3 if escalated else 3 - number % 3,
        })
    (tmp_path / "log.csv").write_text(logs.text(rows, tuple(rows[0])))
    found = calibrated("log.csv", cwd=tmp_path)
    findings = {finding["id"]: finding for finding in found["findings"]}
    missed = findings["planted-missed"]
    assert (missed["k"], missed["n"]) == (50, 50)
    lower = findings["scores-lower-alone"]
    assert lower["measured"] < lower["compared_with"]
    report = done("calibrate", "log.csv", "--format", "markdown", cwd=tmp_path).stdout
    assert "50 of 50" in report
    assert "Cases that go alone | 2." in report


@pytest.mark.parametrize("given, lacking", [
    (("--threshold", "0.9"), "--target"), (("--target", "0.02"), "--threshold"),
])
def test_half_a_test_is_not_ignored_where_the_plan_has_none(tmp_path, given, lacking):
    log = audited(tmp_path, GRID)
    plan = EXAMPLES / "back-office" / "address-changes.yaml"
    refused = hitl("calibrate", log, "--for", plan, *given, cwd=tmp_path)
    assert refused.returncode == 64
    assert f"no confidence threshold, and {given[0]} alone" in refused.stderr
    assert f"add {lacking}" in refused.stderr
    both = calibrated(log, "--for", plan, "--threshold", "0.9", "--target", "0.02", cwd=tmp_path)
    assert both["threshold"]["current"] == 0.9

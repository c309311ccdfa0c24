# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures that the documentation works out are those of the program."""

import re

import yaml

import docs_checks
import docs_pages
from program import ROOT

FRAMEWORK = ROOT / "docs" / "framework.md"

PLANS = ROOT / "docs" / "plans.md"

SIMULATION = ROOT / "docs" / "simulation.md"


def test_gates_of_the_standard_questionnaire():
    file = ROOT / "questionnaires" / "automation-decision.yaml"
    gates = [gate["id"] for gate in yaml.safe_load(file.read_text(encoding="utf-8"))["gates"]]
    [table] = docs_pages.tables(FRAMEWORK, "gates:")
    assert table.words == gates


# --- Numbers -------------------------------------------------------------------------------


def given(names, figures):
    """The figures of a row by their names, without those that nobody gave."""
    return {name: figure for name, figure in zip(names, figures) if figure != "–"}


def test_thresholds():
    [table] = docs_pages.tables(PLANS, "thresholds")
    names = [name.strip("`") for name in table.head[:5]]
    for *figures, _, expected in table.rows:
        plan, _ = docs_checks.plan(given(names, figures))
        thresholds = {
            point["confidence"]["threshold"] for point in plan["escalation"] if "confidence" in point
        }
        assert thresholds == {float(expected)}


def test_sample_sizes():
    [table] = docs_pages.tables(PLANS, "sample sizes")
    names = [name.strip("`") for name in table.head[:3]]
    for *figures, shadow, cases, wrong, chance, again, wrong_again in table.rows:
        # With nothing counted at all there would be a plan to find out, which has no gates yet.
        plan, markdown = docs_checks.plan(given(names, figures) | {"error_rate_today": 0.5})
        first = plan["schedule"][0]
        assert (first["phase"], first["sample_size"]) == ("shadow", int(shadow))
        gates = [phase["gate"] for phase in plan["schedule"] if "gate" in phase]
        sizes = [int(size.replace(",", "")) for size in (cases, wrong, again, wrong_again)]
        assert gates
        for gate in gates:
            tries = [gate["first_try"], gate["second_try"]]
            assert [try_[key] for try_ in tries for key in ("sample_size", "allowed_errors")] == sizes
            assert f"{gate['first_try']['odds']:.1%}" == chance
        assert f"| {cases} | {wrong} |" in markdown


def test_reviewers():
    [table] = docs_pages.tables(PLANS, "reviewers")
    for rate, minutes, limit, pattern, _, people, share in table.rows:
        # Every case is approved, and nothing is read beside it in the last phase.
        plan, _ = docs_checks.plan({
            "service_hours": 8, "review_minutes": minutes, "review_sla_minutes": limit,
            "pattern": pattern.strip("`"), "accountability": "c", "compliance": "c",
            "error_impact": "c", "reversibility": "c", "volume_per_day": float(rate) * 8,
        })
        steady = plan["capacity"][-1]
        assert [duty["duty"] for duty in steady["duties"]] == ["reviews"]
        assert steady["reviews_per_hour"] == float(rate)
        assert steady["reviewers_needed"] == int(people)
        assert int(steady["within_limit"] * 100) == int(share.strip("%"))


def test_costs():
    [table] = docs_pages.tables(PLANS, "costs")
    plan, _ = docs_checks.plan({
        "volume_per_day": 200, "handling_minutes": 12, "review_minutes": 3, "hourly_cost": 40,
        "shrinkage": 0.2, "reviewers": 2, "error_cost": 50, "proposal_error_rate": 0.06,
        "target_error_rate": 0.02, "reviewer_miss_rate": 0.1, "pattern": "other",
        "override_rate": "c", "timing": "batch", "detectability": "b",
        "current_state": "assisted", "start_date": "2026-01-05",
    })
    amounts = {line["id"]: line["amount"] for line in plan["economics"]["lines"]}
    shown = {row[0].strip("`"): row[2].replace(",", "") for row in table.rows}
    assert shown.keys() == amounts.keys()
    for line, amount in shown.items():
        if amount == "?":
            assert amounts[line] is None, line
        else:
            assert abs(amounts[line] - float(amount)) <= 0.0005 * float(amount), line

SIMULATED = {
    "volume_per_day": 400, "service_hours": 8, "review_minutes": 6,
    "proposal_error_rate": 0.05, "shrinkage": 0, "reviewer_miss_rate": 0.1, "hourly_cost": 30, "error_cost": 20, "handling_minutes": 12,
    "timing": "batch", "pattern": "other", "override_rate": "c", "detectability": "b",
}


def near(value, shown):
    return abs(value - float(shown)) <= 0.0005 * float(shown) + 1e-9


def test_simulation():
    [table] = docs_pages.tables(SIMULATION, "simulation")
    shares = [row[0] for row in table.rows]
    rows = docs_checks.simulation(SIMULATED, reviewers=10, shares=shares)["rows"]
    assert len(rows) == len(table.rows)
    for row, shown in zip(rows, table.rows):
        names = ("share", "occupancy", "late_share", "errors_passed", "errors_missed", "yearly_cost")
        assert all(near(row[name], figure) for name, figure in zip(names, shown)), (row, shown)


def test_simulation_of_tired_reviewers():
    [table] = docs_pages.tables(SIMULATION, "tired reviewers")
    for reviewers, share, *shown in (row[:5] for row in table.rows):
        [row] = docs_checks.simulation(SIMULATED, reviewers=reviewers, shares=[share])["rows"]
        names = ("occupancy", "late_share", "errors_missed")
        assert all(near(row[name], figure) for name, figure in zip(names, shown)), (row, shown)


def test_stand_ins():
    [table] = docs_pages.tables(PLANS, "stand-ins")
    for field, value, condition in table.rows:
        figures = {
            "volume_per_day": 100, "review_minutes": 4, "hourly_cost": 30, "shrinkage": 0.2,
            "pattern": "fraud-detection", "override_rate": "c", "adverse_outcomes": "no",
        }
        if field == "`shrinkage`":
            del figures["shrinkage"]
        figures |= dict(re.findall(r"`(\w+)` is `([\w-]+)`", condition))
        plan, _ = docs_checks.plan(figures)
        used = {assumption["field"]: assumption["used"] for assumption in plan["assumptions"]}
        assert used[field.strip("`")] == float(value), field

# SPDX-License-Identifier: GPL-3.0-or-later
"""The documentation says what the program does.

With HITL_ACCEPT=1 the console blocks are written anew from what the program says.
"""

import json
import re
import subprocess

import pytest
import yaml

import docs_checks
import docs_pages
from docs_checks import STRANGER
from program import ACCEPT, FIXTURES, ROOT, hitl

QUESTIONNAIRES = ROOT / "docs" / "questionnaires.md"
ANSWER_FILES = ROOT / "docs" / "answer-files.md"
EXIT_CODES = ROOT / "docs" / "exit-codes.md"
FRAMEWORK = ROOT / "docs" / "framework.md"
PLANS = ROOT / "docs" / "plans.md"
SIMULATION = ROOT / "docs" / "simulation.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
README = ROOT / "README.md"
# What stands between two parts of the excerpt of a plan.
CUT = "\n\n<!-- … -->\n\n"

# The error reference has a form and a test of its own.
WRITTEN = [page for page in docs_pages.PAGES if page.name != "errors.md"]
BLOCKS = [block for page in WRITTEN for block in docs_pages.blocks(page)]
CONSOLES = [
    block for block in BLOCKS
    if block.language == "console" and block.page != docs_pages.TUTORIAL]
FILES = [block for block in BLOCKS if block.comment[:1] == ["check:"]]


def place(block):
    return block.place


# --- Commands and files --------------------------------------------------------------------


@pytest.mark.parametrize("block", CONSOLES, ids=place)
def test_console(block, tmp_path):
    files = {other.comment[2]: other.text for other in FILES
             if other.page == block.page and len(other.comment) > 2}
    folder = docs_checks.workplace(tmp_path, files)
    commands = docs_checks.commands(block)
    said = docs_checks.transcript([command for command, _ in commands], folder)
    shown = [row for (command, _), lines in zip(commands, said) for row in [f"$ {command}", *lines]]
    if ACCEPT:
        docs_pages.write_anew(block, shown)
    else:
        assert without_lines(block.lines) == without_lines(shown)


def without_lines(rows):
    """The rows without line numbers of plans, which move with every change of wording."""
    return [re.sub(r"^(plans/\S+\.md):\d+:", r"\1:", row) for row in rows]


@pytest.mark.parametrize("block", FILES, ids=place)
def test_file(block, tmp_path):
    assert docs_checks.file_problems(block, tmp_path) == []


def test_every_file_is_checked():
    unchecked = [
        block.place for block in BLOCKS
        if block.language in ("yaml", "json") and block.comment[:1] != ["check:"]
    ]
    assert unchecked == []


def test_plan_excerpt():
    """The plan in the README stands in the golden plan, part by part."""
    text = README.read_text(encoding="utf-8")
    [(name, excerpt)] = re.findall(
        r"<!-- excerpt: (\S+) -->\n\n(.*?)\n\n<!-- end of excerpt -->", text, flags=re.DOTALL)
    golden = (FIXTURES / "golden" / "plans" / name).read_text(encoding="utf-8")
    parts = excerpt.split(CUT)
    assert len(parts) > 1
    if ACCEPT:
        anew = CUT.join(same_part(golden, part) for part in parts)
        README.write_text(text.replace(excerpt, anew), encoding="utf-8")
    else:
        for part in parts:
            assert f"\n{part}\n" in golden


def same_part(golden, part):
    """The paragraphs of the plan that begin as the part does, as many as it has."""
    first, second = (part.split("\n") + [""])[:2]
    starts = [f"\n{first}\n{second}\n", f"\n{first}\n", f"\n{first[:30]}"]
    start = next(golden.index(text) for text in starts if text in golden)
    return "\n\n".join(golden[start + 1:].split("\n\n")[:len(part.split("\n\n"))])


# --- Words and keys ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def answer_messages(tmp_path_factory):
    return docs_checks.messages(docs_checks.ANSWER_PROBE, tmp_path_factory.mktemp("answers"))


@pytest.fixture(scope="module")
def questionnaire_messages(tmp_path_factory):
    lines = docs_checks.messages(
        docs_checks.QUESTIONNAIRE_PROBE, tmp_path_factory.mktemp("questionnaire"))
    return lines + docs_checks.messages(
        docs_checks.PHRASE_PROBE, tmp_path_factory.mktemp("phrases"))


def documented(page, kind):
    """The code words of the tables of a kind; tables with the same comment count as one."""
    found = {}
    for table in docs_pages.tables(page, kind):
        found.setdefault(table.comment.removeprefix(kind).strip(), []).extend(table.words)
    for comment, words in found.items():
        assert len(words) == len(set(words)), f"{comment}: a word stands twice"
    return {comment: set(words) for comment, words in found.items()}


def test_keys_of_answer_files(answer_messages, tmp_path):
    known = docs_checks.keys(answer_messages)
    defaults = f"hitl: 1\n{STRANGER}: 1\n"
    known |= docs_checks.keys(docs_checks.messages(defaults, tmp_path, name="defaults.yaml"))
    assert documented(ANSWER_FILES, "keys:") == known


def test_questions(answer_messages):
    known = docs_checks.allowed(answer_messages, rf"unknown question '{STRANGER}' in (answers);")
    assert documented(ANSWER_FILES, "questions:") == {"automation-decision": known["answers"]}


def test_required_questions(tmp_path):
    empty = "hitl: 1\nworkflow: {id: w}\nanswers: {}\n"
    said = docs_checks.messages(empty, tmp_path)
    missing = [match[1] for line in said if (match := re.search(r"no answer to '(\w+)'", line))]
    rows = [row for table in docs_pages.tables(ANSWER_FILES, "questions:") for row in table.rows]
    assert sorted(row[0].strip("`") for row in rows if row[1] == "yes") == sorted(missing)


def test_keys_of_questionnaires(questionnaire_messages):
    assert documented(QUESTIONNAIRES, "keys:") == docs_checks.keys(questionnaire_messages)


def test_words_of_questionnaires(questionnaire_messages):
    known = docs_checks.allowed(
        questionnaire_messages, rf"(type|duty|kind|group|figure|proof) cannot be '{STRANGER}'")
    known["place"] = docs_checks.allowed(
        questionnaire_messages, rf"for an unknown (place) '{STRANGER}'")["place"]
    known["slot"] = docs_checks.allowed(
        questionnaire_messages, rf"an unknown (slot) '{{{STRANGER}}}'")["slot"]
    assert documented(QUESTIONNAIRES, "words:") == known


def test_keys_of_places(questionnaire_messages, tmp_path):
    known = docs_checks.keys_of_places(questionnaire_messages, tmp_path)
    [table] = docs_pages.tables(QUESTIONNAIRES, "places of words")
    shown = {row[0].strip("`"): set(re.findall(r"`([^`]+)`", row[2])) for row in table.rows}
    assert shown == known


def test_slots_of_keys(questionnaire_messages, tmp_path_factory):
    places = docs_checks.keys_of_places(questionnaire_messages, tmp_path_factory.mktemp("keys"))
    known = docs_checks.slots_of_keys(places, tmp_path_factory.mktemp("slots"))
    # What every key of this place has stands in the table of slots.
    known = {entry: slots for entry, slots in known.items() if entry[0] != "step-why"}
    [table] = docs_pages.tables(QUESTIONNAIRES, "slots of keys")
    assert len(table.rows) == len(known)
    assert {
        (place.strip("`"), key.strip("`")): set(re.findall(r"`{(\w+)}`", slots))
        for place, key, slots in table.rows
    } == known


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
        plan, markdown = docs_checks.plan(given(names, figures))
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


# --- The program and its parts -------------------------------------------------------------


def test_commands():
    shown = hitl("--help").stdout.split("SUBCOMMANDS:")[1].split("See 'hitl help")[0]
    known = re.findall(r"^  ([a-z]+)(?:\s|$)", shown, flags=re.MULTILINE)
    text = README.read_text(encoding="utf-8")
    assert re.findall(r"^\| `hitl ([a-z]+)", text, flags=re.MULTILINE) == known


def test_options_exist():
    """Every option that a page names is one of the program's."""
    commands = ["interview", "import", "assess", "plan", "portfolio", "report", "simulate", "calibrate", "check", "questions", "init", "mcp"]
    known = {"--help", "--version"}
    for command in commands:
        known |= set(re.findall(r"--[a-z-]+", hitl(command, "--help").stdout))
    for page in WRITTEN:
        for line in docs_pages.prose(page):
            for code in re.findall(r"`([^`]+)`", line):
                if code.startswith(("hitl ", "--")):
                    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", code)) <= known, code


def test_exit_codes():
    source = (ROOT / "Sources" / "hitl" / "ExitStatus.swift").read_text(encoding="utf-8")
    known = {(name, code) for name, code in re.findall(r"case (\w+) = (\d+)", source)}
    [table] = docs_pages.tables(EXIT_CODES, "exit codes")
    assert {(row[1].strip("`"), row[0]) for row in table.rows} == known
    [signals] = docs_pages.tables(EXIT_CODES, "signals")
    assert [row[0] for row in signals.rows] == ["129", "130", "143"]


def test_targets(tmp_path):
    dump = subprocess.run(
        ["swift", "package", "--scratch-path", tmp_path, "dump-package"],
        cwd=ROOT, capture_output=True, check=True)
    package = json.loads(dump.stdout)
    known = {}
    for target in package["targets"]:
        if target["type"] != "test" and not target.get("path", "").startswith("Tests/"):
            known[target["name"]] = {
                dependency["byName"][0] for dependency in target["dependencies"]
                if "byName" in dependency
            }
    [table] = docs_pages.tables(CONTRIBUTING, "targets")
    shown = {}
    for row in table.rows:
        [name] = re.findall(r"`(\w+)`", row[0])
        shown[name] = set(re.findall(r"`(\w+)`", row[2]))
        if row[2] == "all of these":
            shown[name] = set(shown) - {name}
    assert shown == known


def test_make_targets():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    known = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    for page in (README, CONTRIBUTING):
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"(?:^|`)make ([a-z]+)", text, flags=re.MULTILINE))
        assert named and named <= known


@pytest.mark.parametrize("page", docs_pages.PAGES, ids=docs_pages.relative)
def test_links(page):
    dead = []
    for line, target in docs_pages.links(page):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in docs_pages.anchors(file)):
            dead.append(f"{docs_pages.relative(page)}:{line}: {target}")
    assert dead == []


# ---- the threat model

def known_tests():
    """The names of test functions, and of error fixtures."""
    functions = {
        name for path in (ROOT / "Tests").rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", path.read_text(), flags=re.M)}
    return functions | {path.name for path in (FIXTURES / "errors").iterdir()}


def test_every_threat_has_a_test_that_exists():
    page = ROOT / "docs" / "threat-model.md"
    threats = docs_pages.tables(page, "threats")
    assert len(threats) > 5
    known = known_tests()
    for table in threats:
        assert table.rows
        for row in table.rows:
            names = re.findall(r"`([^`]+)`", row[-1])
            assert names, row
            assert not set(names) - known, set(names) - known

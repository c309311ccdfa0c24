# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl portfolio: workflows side by side, the order of attack and the people they share."""

import csv
import functools
import io
import json
import re

import pytest

import markdown
from hostile import HOSTILE, answers
from program import ACCEPT, FIXTURES, ROOT, SCORED, answer_file, done, hitl
from schemas import schema

GOLDEN = FIXTURES / "golden"
FOLDERS = ["Examples/back-office", "Examples/contact-center"]
FORMS = [
    ("table", "portfolio.txt"), ("markdown", "portfolio.md"), ("csv", "portfolio.csv"),
    ("json", "portfolio.json"),
]
GOOD = {
    **dict.fromkeys(SCORED, "a"), "volume_per_day": 100, "handling_minutes": 10,
    "review_minutes": 2, "reviewer_role": "Clerk", "reviewers": 2,
}


def portfolio(*paths, **options):
    return json.loads(done("portfolio", *paths, "--format", "json", **options).stdout)


def rows(text):
    # Spreadsheet programs take letters for others without the mark.
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


@functools.cache
def examples(form):
    """The portfolio of the examples."""
    return done("portfolio", *FOLDERS, "--format", form, cwd=ROOT).stdout


@pytest.mark.parametrize(("form", "file"), FORMS)
def test_examples(form, file):
    shown = examples(form)
    if ACCEPT:
        (GOLDEN / file).write_text(shown, encoding="utf-8")
    assert shown == (GOLDEN / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [form for form, _ in FORMS])
def test_order_of_inputs_does_not_matter(form):
    other = done("portfolio", *reversed(FOLDERS), "--format", form, cwd=ROOT).stdout
    assert examples(form) == other


def test_examples_follow_the_schema():
    schema("portfolio").validate(json.loads(examples("json")))


def test_lanes_and_roles_follow_the_schema_and_add_up():
    document = portfolio(FIXTURES / "answers" / "models")
    schema("portfolio").validate(document)
    for row in document["workflows"]:
        assert row["lanes"] and row["peak_work"]["hours"] > row["work"]["hours"]
        assert sum(lane["share"] for lane in row["lanes"]) == pytest.approx(1)
        hours = sum(role["ordinary"]["hours"] for role in row["roles"] if role["ordinary"])
        assert hours == pytest.approx(row["work"]["hours"])
    pools = {pool["role"]: pool["ordinary"]["hours"] for pool in document["reviewers"]}
    assert sum(pools.values()) == pytest.approx(
        sum(row["work"]["hours"] for row in document["workflows"]))


def test_schema_refuses_what_is_not_documented():
    document = json.loads(examples("json"))
    check = schema("portfolio")
    for change in ({"group": "maybe"}, {"unheard_of": 1}, {"reasons": []}, {"value": 2}):
        broken = json.loads(json.dumps(document))
        broken["workflows"][0].update(change)
        assert list(check.iter_errors(broken)), change
    for key in document:
        assert list(check.iter_errors({name: document[name] for name in document if name != key}))


def test_a_workflow_alone_has_the_figures_of_its_plan():
    [plan] = json.loads(done(
        "plan", "Tests/Fixtures/answers/plain/back-office/invoice-processing.yaml", "--format", "json", cwd=ROOT
    ).stdout)["plans"]
    document = portfolio("Tests/Fixtures/answers/plain/back-office/invoice-processing.yaml", cwd=ROOT)
    [row] = document["workflows"]
    costs = plan["costs"]
    alone = next(option for option in costs["options"] if option["way"] == "alone")
    assert row["yearly_savings"] == costs["first_page"] == alone["net_against_people"]["value"]
    duties = plan["capacity"][-1]["duties"]
    assert row["work"]["hours"] == pytest.approx(sum(duty["hours"]["value"] for duty in duties))
    assert row["changes_to_flip"] == plan["changes_to_flip"]
    assert row["value"] == 1


def test_one_bad_file_leaves_the_others(tmp_path):
    (tmp_path / "good.yaml").write_text(answer_file(**GOOD))
    (tmp_path / "bad.yaml").write_text("hitl: 1\n")
    for form, _ in FORMS:
        result = hitl("portfolio", ".", "--format", form, cwd=tmp_path)
        assert result.returncode == 2
        assert "good" in result.stdout and "bad.yaml" in result.stderr
    result = hitl("portfolio", "bad.yaml", "--format", "json", cwd=tmp_path)
    assert result.returncode == 65
    document = json.loads(result.stdout)
    schema("portfolio").validate(document)
    assert document["workflows"] == []
    assert hitl("portfolio", "bad.yaml", cwd=tmp_path).stdout == ""


def test_people_of_one_role_are_shared(tmp_path):
    """Two loads of less than a person each fit one; a role is one however it is written."""
    for name, role in (("one", "Clerk"), ("two", " clerk ")):
        (tmp_path / f"{name}.yaml").write_text(answer_file(**{
            **GOOD, **dict.fromkeys(SCORED, "b"), "timing": "batch", "volume_per_day": 348,
            "reviewer_role": json.dumps(role), "reviewers": 1,
        }))
    document = portfolio(".", cwd=tmp_path)
    # 20% of 348 cases at 2 minutes are 2.32 hours; one person has 8 · 0.7 · 0.85 = 4.76 for both.
    [pool] = document["reviewers"]
    assert (pool["needed"], pool["available"], pool["short_by"]) == (1, 1, 0)
    assert pool["ordinary"]["hours"] == pytest.approx(4.64)
    document = portfolio(".", "--set", "volume_per_day=366", cwd=tmp_path)
    [pool] = document["reviewers"]
    assert (pool["needed"], pool["available"], pool["short_by"]) == (2, 1, 1)
    assert "1 short" in pool["summary"]
    assert all(row["reviewers_needed"] == 1 for row in document["workflows"])


def test_open_questions_say_who_finds_out(tmp_path):
    open_answer = '{answer: "?", ask: "Data team", due: 2026-12-01}'
    (tmp_path / "w.yaml").write_text(answer_file(**{**GOOD, "override_rate": open_answer}))
    [row] = portfolio("w.yaml", cwd=tmp_path)["workflows"]
    assert row["group"] == "blocked"
    assert any("Data team" in reason and "2026-12-01" in reason for reason in row["reasons"])


@pytest.mark.parametrize("accepts", ["yes", "no"])
def test_dissent_blocks_only_where_it_does_not_accept(tmp_path, accepts):
    answer = f"{{answer: a, dissent: [{{who: Works council, answer: c, accepts: {accepts}}}]}}"
    (tmp_path / "w.yaml").write_text(answer_file(**{**GOOD, "judgment": answer}))
    [row] = portfolio("w.yaml", cwd=tmp_path)["workflows"]
    assert (row["group"] == "blocked") == (accepts == "no")
    assert any("Works council" in reason for reason in row["reasons"]) == (accepts == "no")


def test_csv_is_safe_and_numbers_stay_numbers(tmp_path):
    for index, sign in enumerate("=+-@"):
        name = json.dumps(f"{sign}1+1,\n\"x\"")
        (tmp_path / f"w{index}.yaml").write_text(answer_file(
            rest=f"workflow: {{name: {name}}}\n", **{**GOOD, "review_minutes": 900}))
    found = rows(done("portfolio", ".", "--format", "csv", cwd=tmp_path).stdout)
    assert len(found) == 4
    for row in found:
        assert row["name"].startswith("'")
        assert float(row["hours_freed"]) < 0
        for value in row.values():
            assert not value.startswith(("=", "+", "@", "\t", "\r"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The Markdown for each hostile text, and for plain words."""
    made = {}
    for kind, text in {"benign": "plain words", **HOSTILE}.items():
        folder = tmp_path_factory.mktemp(kind)
        file = answers(text)
        file["answers"] |= {"handling_minutes": 9, "review_minutes": 3, "volume_per_day": 100}
        # Work that people keep would leave the value open, and the page without its chart.
        for step in file["steps"]:
            if step["actor"] == "person":
                step["actor"] = "customer"
        source = json.dumps(file, ensure_ascii=False)
        (folder / "w.json").write_text(source, encoding="utf-8")
        page = folder / "page.md"
        page.write_text(
            done("portfolio", "w.json", "--format", "markdown", cwd=folder).stdout, encoding="utf-8")
        made[kind] = page
    return made


@pytest.mark.parametrize("kind", HOSTILE)
def test_answers_cannot_break_the_page(pages, kind):
    hostile = markdown.structure(pages[kind].read_text(encoding="utf-8"))
    assert hostile == markdown.structure(pages["benign"].read_text(encoding="utf-8"))


def test_every_table_is_a_table():
    text = (GOLDEN / "portfolio.md").read_text(encoding="utf-8")
    tables = [node for node in markdown.walk(markdown.blocks(text)) if node["t"] == "Table"]
    assert len(tables) == markdown.pipe_tables(text) == 3
    assert "{{" not in text and not re.search(r"\{[a-z_]+\}", text)


def test_mermaid_accepts_every_chart(pages):
    for page in [GOLDEN / "portfolio.md", *pages.values()]:
        assert page.read_text(encoding="utf-8").count("\nquadrantChart\n") == 1
    status, said = markdown.check_charts([GOLDEN / "portfolio.md", *pages.values()])
    assert status == 0, said


def test_playbook_without_a_sentence_is_refused(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file(**GOOD))
    done("init", cwd=tmp_path)
    words = tmp_path / "hitl/questionnaires/plan-words.yaml"
    words.write_text(words.read_text().replace("clean-sheet:", "clean-shet:"))
    result = hitl("portfolio", "w.yaml", cwd=tmp_path, env={"HITL_HOME": None})
    assert result.returncode == 65
    assert "did you mean 'clean-sheet'?" in result.stderr


GAIN = re.compile(r"(?:saves|costs) (?:at least |at most )?[\d,]+ (?:EUR|USD|GBP)(?: more)?")


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def plan_of(name):
    for path in sorted((GOLDEN / "plans").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if f"# {name}: plan\n" in text:
            return text
    return None


def test_money_and_lanes_are_those_of_the_plans():
    portfolio = (GOLDEN / "portfolio.md").read_text(encoding="utf-8")
    side, lanes = (portfolio.split(f"## {title}")[1].split("\n## ")[0]
                   for title in ("Side by side", "Kinds of cases"))
    rows = {row[0]: row for row in map(cells, side.splitlines()) if row[0].isdigit()}
    compared = 0
    for row in rows.values():
        plan = plan_of(row[1]) or ""
        money = re.search(r"^\*\*Money.*", plan, re.M)
        said = money and GAIN.search(money[0])
        if said and "no saving is promised" in money[0].lower() and said[0].startswith("saves"):
            assert row[5] == "no saving promised", row[1]
        elif said:
            assert row[5] == said[0], row[1]
            # Who signs signs that.
            signed = re.search(rf"(?:Decides now|Phase 1, signed).*?; it {GAIN.pattern} a year", plan)
            assert said[0].startswith("saves") or f"it {said[0]} a year" in signed[0], row[1]
        else:
            assert not re.search(r"\d", row[5]), row[1]
        compared += bool(said)
        odds = re.search(r"\(odds ([^ )]+)(?: once mended, ((?:under )?[^ )]+) as today)?\)", plan)
        today = f" ({odds[2]} today)" if odds and odds[2] else ""
        assert row[10] == (odds[1] + today if odds else row[10]), row[1]
    assert compared > 8
    assert not any(row[5].startswith(("0 ", "-")) for row in rows.values())
    alone = 0
    for row in map(cells, lanes.splitlines()):
        if not row[0].isdigit():
            continue
        decides = re.search(rf"^\| (?:\*\*)?{re.escape(row[1])}(?:\*\*)?[:|].*",
                            plan_of(rows[row[0]][1]), re.M)
        if decides and row[6] == "yes":
            assert "approves" not in cells(decides[0])[3], row
            alone += 1
    assert alone > 5

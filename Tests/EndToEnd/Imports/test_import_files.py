# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl import: rows of a spreadsheet become answer files."""

import csv
import io
import json
import random
import re
import subprocess

import pytest
import yaml

from program import PROGRAM, SCORED, answer_file, done, environment, hitl, without_override
from spreadsheets import made, put, table

FACTS = ("affects_person", "adverse_outcomes", "jurisdictions", "domain")


# --- The head ------------------------------------------------------------------------------


def test_the_printed_head_imports_cleanly(tmp_path):
    head = done("questions", "--format", "csv").stdout
    put(tmp_path, head)
    result = done("import", "candidates.csv", cwd=tmp_path)
    assert result.stderr == "workflows: 1 new\n"
    [row] = csv.DictReader(io.StringIO(head.removeprefix("\ufeff")))
    [text] = made(tmp_path).values()
    answers = yaml.safe_load(text)["answers"]
    assert set(answers) == {name for name, cell in row.items() if cell} - {"name", "description"}
    for command in ("assess", "check", "portfolio", "plan"):
        assert done(command, "workflows", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("name", ["contact-center", "automation-decision"])
def test_every_question_has_a_column(name):
    head = done("questions", name, "--format", "csv").stdout.removeprefix("\ufeff")
    columns = next(csv.reader(io.StringIO(head)))
    blank = done("questions", name).stdout
    asked = re.findall(r"^  (?:# )?(\w+): \"\?\"$", blank, flags=re.MULTILINE)
    assert [column for column in columns if column not in ("name", "description")] == asked


# --- Fifty rows ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def fifty(tmp_path_factory):
    """Fifty rows with gaps, imported; the folder, the rows and the result."""
    folder = tmp_path_factory.mktemp("fifty")
    chance = random.Random(17)
    rows = [["name", *SCORED, *FACTS, "volume_per_day", "handling_minutes", "Comment"]]
    for number in range(50):
        letters = [chance.choice("abc?") for _ in SCORED]
        facts = [chance.choice(["yes", "no", "?", ""]), "no", chance.choice(["eu; uk", "none", ""]),
                 "none"]
        rows.append([f"Prüfung {number}, Teil", *letters, *facts,
                     chance.choice(["1,200", "6000/month", "?", ""]), chance.choice(["2h", ""]), "x"])
    put(folder, table(rows))
    return folder, rows, hitl("import", "candidates.csv", cwd=folder)


def test_fifty_rows_are_fifty_files_for_every_command(fifty):
    folder, rows, result = fifty
    assert result.returncode == 0, result.stderr
    files = made(folder)
    assert len(files) == 50 and "pruefung-49-teil.yaml" in files
    for text, (name, *letters) in zip(
            (files[f"pruefung-{number}-teil.yaml"] for number in range(50)), rows[1:]):
        document = yaml.safe_load(text)
        assert document["workflow"]["name"] == name
        assert [document["answers"][letter] for letter in SCORED] == letters[:len(SCORED)]
        assert all(fact in document["answers"] for fact in FACTS)
    assert done("check", "workflows", cwd=folder).returncode == 0
    assessed = json.loads(done("assess", "workflows", "--format", "json", cwd=folder).stdout)
    assert len(assessed["workflows"]) == 50
    ranked = json.loads(done("portfolio", "workflows", "--format", "json", cwd=folder).stdout)
    assert sorted(row["rank"] for row in ranked["workflows"]) == list(range(1, 51))


def test_the_page_counts_what_is_missing(fifty):
    folder, rows, result = fifty
    page = result.stdout
    assert page.startswith("# What to find out first\n")
    shown = {row[1]: row for row in (
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in page.splitlines() if line.startswith("| "))}
    head = rows[0]
    assessed = json.loads(done("assess", "workflows", "--format", "json", cwd=folder).stdout)
    provisional = {row["name"] for row in assessed["workflows"] if row["provisional"]}
    for name in (*SCORED, *FACTS, "volume_per_day", "handling_minutes"):
        missing = [row for row in rows[1:] if row[head.index(name)] in ("", "?")]
        assert (name in shown) == bool(missing)
        if missing:
            assert int(shown[name][2]) == len(missing)
        if missing and name in (*SCORED, *FACTS):
            assert int(shown[name][3]) == sum(row[0] in provisional for row in missing)
    order = [int(row[3]) for name, row in shown.items() if name in SCORED]
    assert order == sorted(order, reverse=True) and len(order) == len(SCORED)
    places = [page.index(heading) for heading in ("## Facts", "## Letters", "## Figures")]
    assert places == sorted(places)


def test_a_column_that_is_not_read_is_named_with_its_rows(fifty):
    _, _, result = fifty
    assert "column R ('Comment') is not read: rows 2-51;" in result.stderr


def test_letters_stay_intact_in_the_csv_that_comes_out(fifty, tmp_path):
    folder, _, _ = fifty
    for command in ("assess", "portfolio"):
        out = subprocess.run(
            [PROGRAM, command, "workflows", "--format", "csv"], cwd=folder, env=environment(),
            capture_output=True, check=True).stdout
        # Without the mark, spreadsheet programs read it in the encoding of the place.
        assert out.startswith(b"\xef\xbb\xbf") and out.count(b"\xef\xbb\xbf") == 1
        (tmp_path / "out.csv").write_bytes(out)
        with open(tmp_path / "out.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert {row["name"] for row in rows} == {f"Prüfung {number}, Teil" for number in range(50)}


# --- Nothing is overwritten -----------------------------------------------------------------


def test_the_same_rows_again_change_nothing(tmp_path):
    put(tmp_path, "name,empathy\nRefunds,a\nLoans,b\n")
    done("import", "candidates.csv", cwd=tmp_path)
    before = made(tmp_path)
    put(tmp_path, "name,empathy\nRefunds,a\nLoans,b\nPayouts,c\n")
    assert "1 new, 2 unchanged" in done("import", "candidates.csv", cwd=tmp_path).stderr
    after = made(tmp_path)
    assert before.items() <= after.items() and len(after) == 3


def test_what_is_there_stays(tmp_path):
    put(tmp_path, "name,empathy\nRefunds,a\nLoans,b\n")
    (tmp_path / "workflows").mkdir()
    mine = tmp_path / "workflows" / "refunds.yaml"
    mine.write_text("# mine\n")
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    assert result.returncode == 2
    assert "workflows/refunds.yaml: error: there is another file of that name" in result.stderr
    assert mine.read_text() == "# mine\n" and len(made(tmp_path)) == 2


def test_a_workflow_of_another_file_keeps_its_id(tmp_path):
    put(tmp_path, "name,empathy\nRefunds,a\n")
    (tmp_path / "workflows").mkdir()
    (tmp_path / "workflows" / "old.yml").write_text(answer_file(rest="workflow: {id: REFUNDS}\n"))
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    assert result.returncode == 73 and "workflows/old.yml has the workflow id" in result.stderr
    assert list(made(tmp_path)) == ["old.yml"]


@pytest.mark.parametrize("kind", ["link", "dangling", "folder"])
def test_nothing_is_written_through_what_is_no_file(tmp_path, kind):
    put(tmp_path, "name,empathy\nRefunds,a\n")
    (tmp_path / "workflows").mkdir()
    place = tmp_path / "workflows" / "refunds.yaml"
    target = tmp_path / "target"
    if kind == "folder":
        place.mkdir()
    else:
        place.symlink_to(target)
    if kind == "link":
        target.write_text("kept\n")
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    assert result.returncode == 73 and "workflows/refunds.yaml: error: cannot write" in result.stderr
    assert target.exists() == (kind == "link")
    assert kind != "link" or target.read_text() == "kept\n"


def test_a_folder_that_may_not_be_written(tmp_path):
    put(tmp_path, "name,empathy\nRefunds,a\n")
    (tmp_path / "workflows").mkdir(mode=0o555)
    result = subprocess.run(
        without_override([str(PROGRAM), "import", "candidates.csv"]), cwd=tmp_path,
        env=environment(), capture_output=True, text=True)
    assert result.returncode == 73 and "cannot write" in result.stderr
    assert made(tmp_path) == {}


def test_what_the_folder_shares_counts(tmp_path):
    put(tmp_path, "name,empathy\nRefunds,a\n")
    (tmp_path / "workflows").mkdir()
    (tmp_path / "workflows" / "defaults.yaml").write_text("hitl: 1\nanswers: {jurisdictions: [eu]}\n")
    page = done("import", "candidates.csv", cwd=tmp_path).stdout
    assert "jurisdictions" not in made(tmp_path)["refunds.yaml"]
    assert "| jurisdictions |" not in page and "| domain |" in page
    assert done("assess", "workflows", cwd=tmp_path).returncode == 0

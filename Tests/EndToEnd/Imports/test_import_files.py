# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl import: spreadsheets of workflows and filled-in sheets become answer files."""

import csv
import io
import json
import os
import random
import re
import subprocess

import pytest
import yaml

from program import PROGRAM, SCORED, answer_file, done, environment, hitl, without_override

FACTS = ("affects_person", "adverse_outcomes", "jurisdictions", "domain")
CODES = {0, 2, 64, 65, 66, 73, 74}


def table(rows, separator=",", end="\n"):
    """The text of a spreadsheet, as Python's writer makes it."""
    text = io.StringIO(newline="")
    # Python leaves a line feed without quotes where another character ends the lines.
    quoting = csv.QUOTE_ALL if end == "\r" else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=separator, lineterminator=end, quoting=quoting).writerows(rows)
    return text.getvalue()


def put(folder, text, name="candidates.csv", encoding="utf-8"):
    (folder / name).write_bytes(text.encode(encoding) if isinstance(text, str) else text)
    return name


def made(folder, output="workflows"):
    """The files of a folder, by name."""
    place = folder / output
    return {path.name: path.read_text("utf-8") for path in place.iterdir()} if place.exists() else {}


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


# --- Ways to write the same table ------------------------------------------------------------


ROWS = [["name", "empathy", "jurisdictions", "volume_per_day", "decision_owner", "empathy.note"],
        ["Rück;gabe, neu", "a", "eu, uk", "1,200", "Müller \"Chef\"", "eins\nzwei"],
        ["Loans\tand more", "?", "", "?", "", ""]]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff", "sep"])
def test_the_form_of_the_file_does_not_matter(tmp_path, separator, end, mark):
    put(tmp_path, table(ROWS), "plain.csv")
    done("import", "plain.csv", "--output", "plain", cwd=tmp_path)
    start = f"sep={separator}{end}" if mark == "sep" else mark
    put(tmp_path, start + table(ROWS, separator, end), "other.csv")
    done("import", "other.csv", "--output", "other", cwd=tmp_path)
    assert made(tmp_path, "plain") == made(tmp_path, "other")
    document = yaml.safe_load(made(tmp_path, "plain")["rueck-gabe-neu.yaml"])
    assert document["workflow"]["name"] == "Rück;gabe, neu"
    assert document["answers"]["decision_owner"] == 'Müller "Chef"'
    assert document["answers"]["empathy"]["note"] == "eins\nzwei"


def test_words_and_a_map_name_columns_too(tmp_path):
    put(tmp_path, "name,empathy,volume_per_day\nRefunds,a,12\n", "ids.csv")
    put(tmp_path, "NAME,How much do tone and empathy matter here?,Volume per day\nRefunds,a,12\n",
        "words.csv")
    put(tmp_path, "Prozess,Ton,Fälle,Abteilung\nRefunds,a,12,West\n", "map.csv")
    put(tmp_path, "hitl: 1\ncolumns: {Prozess: name, Ton: empathy, Fälle: volume_per_day, "
        "Abteilung: skip}\n", "map.yaml")
    for name in ("ids", "words"):
        done("import", f"{name}.csv", "--output", name, cwd=tmp_path)
    result = done("import", "map.csv", "--map", "map.yaml", "--output", "map", cwd=tmp_path)
    assert "warning" not in result.stderr
    assert made(tmp_path, "ids") == made(tmp_path, "words") == made(tmp_path, "map")


def test_standard_input_and_links_are_read(tmp_path):
    text = "name,empathy\nRefunds,a\n"
    result = done("import", "-", cwd=tmp_path, stdin=text)
    assert "standard input" in result.stdout
    put(tmp_path, text)
    (tmp_path / "link.csv").symlink_to("candidates.csv")
    done("import", "link.csv", "--output", "linked", cwd=tmp_path)
    assert made(tmp_path) == made(tmp_path, "linked")
    result = hitl("import", "-", cwd=tmp_path, stdin="name,empathy\nRefunds,d\n")
    assert result.returncode == 65 and result.stderr.startswith("standard input:2:9: error:")


def test_several_files_are_one_run(tmp_path):
    put(tmp_path, "name,empathy\nRefunds,a\n", "one.csv")
    put(tmp_path, "id,name,empathy\nrefunds,Other,b\n", "two.csv")
    put(tmp_path, "name,empathy\nBroken,\"\n", "bad.csv")
    result = hitl("import", "one.csv", "two.csv", "bad.csv", "one.csv", cwd=tmp_path)
    assert result.returncode == 2 and "bad.csv:2:8: error" in result.stderr
    files = {name: yaml.safe_load(text) for name, text in made(tmp_path).items()}
    assert {name: file["workflow"]["name"] for name, file in files.items()} == {
        "refunds-2.yaml": "Refunds", "refunds.yaml": "Other"}


# --- Bad input -------------------------------------------------------------------------------


def test_a_line_of_a_hundred_megabytes_is_refused(tmp_path):
    with open(tmp_path / "candidates.csv", "wb") as file:
        file.write(b"name\n")
        for _ in range(100):
            file.write(b"x" * 1_000_000)
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    assert result.returncode == 65 and "larger than 10 MB" in result.stderr
    assert made(tmp_path) == {}


def test_rows_beyond_the_limit_are_refused(tmp_path):
    put(tmp_path, "name\n" + "R\n" * 10_001)
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    assert result.returncode == 65 and "candidates.csv:10002: error: more than 10,000 rows" in result.stderr
    assert made(tmp_path) == {}


def test_nothing_is_made_from_a_text_that_breaks_off(tmp_path):
    put(tmp_path, "name,empathy\nRefunds,a\nLoans,\"b\n")
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    assert result.returncode == 65 and "candidates.csv:3:7: error: a quote" in result.stderr
    assert made(tmp_path) == {}


def test_a_row_with_an_error_becomes_no_file(tmp_path):
    put(tmp_path, "name,empathy,volume_per_day\nRefunds,a,1.200\nLoans,b,300\n")
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    assert result.returncode == 2 and list(made(tmp_path)) == ["loans.yaml"]
    put(tmp_path, "name,empathy,volume_per_day\nRefunds,a,1200\nLoans,b,300\n")
    assert "1 new, 1 unchanged" in done("import", "candidates.csv", cwd=tmp_path).stderr


def test_a_hundred_problems_are_told_and_the_rest_counted(tmp_path):
    put(tmp_path, "name,empathy,volume_per_day\n" + "R,d,1.200\n" * 300)
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    lines = result.stderr.splitlines()
    assert len(lines) == 102 and "error: and " in lines[-2] and lines[-1].endswith("nothing written")
    assert lines[0].startswith("candidates.csv:2:3: error: cell B2 (empathy)")


HOSTILE = [
    "../../etc/passwd", "=HYPERLINK(\"http://x\")", "index", "handbook", "x" * 5_000, "\u202eevil",
    "🎉", "-", "a: b # c", "{{name}}", "|", "<script>", "yes", "1.0", "\"", "'", "\\n", "%s", "~",
    "C:\\temp", "con.yaml", "a/b", ".hidden", "plan-annex", "@a", "# Head", "- item", "null",
]


def test_any_name_leads_to_a_file_in_the_folder(tmp_path):
    put(tmp_path, table([["name", "empathy", "empathy.note"], *([name, "a", name] for name in HOSTILE)]))
    result = hitl("import", "candidates.csv", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert not set(result.stdout + result.stderr) & set("\u202e\x1b")
    files = made(tmp_path)
    assert len(files) == len(HOSTILE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["candidates.csv", "workflows"]
    documents = [yaml.safe_load(text) for text in files.values()]
    assert sorted(document["workflow"]["name"] for document in documents) == sorted(HOSTILE)
    assert sorted(document["answers"]["empathy"]["note"] for document in documents) == sorted(HOSTILE)
    for command in ("check", "assess", "portfolio"):
        assert done(command, "workflows", cwd=tmp_path).returncode == 0
    shown = done("assess", "workflows", "--format", "csv", cwd=tmp_path).stdout
    for row in csv.reader(io.StringIO(shown.removeprefix("\ufeff"))):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_random_bytes_end_in_words(tmp_path):
    chance = random.Random(4)
    pieces = [b"name", b"empathy", b"a", b",", b";", b"\t", b"\"", b"\n", b"\r\n", b"\xff", b"\x00",
              b"1.200", b"?", b"\xc3\xa4", b"'", b"sep=;", b"\xef\xbb\xbf", b"=1+1"]
    for turn in range(60):
        start = chance.choice([b"name,empathy\n", b"", b"name;empathy\r\n"])
        put(tmp_path, start + b"".join(chance.choices(pieces, k=chance.randrange(40))))
        result = hitl("import", "candidates.csv", "--output", f"out{turn}", cwd=tmp_path)
        assert result.returncode in CODES
        assert result.returncode == 0 or "error:" in result.stderr
        if made(tmp_path, f"out{turn}"):
            assert hitl("check", f"out{turn}", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("arguments, code", [
    ([], 64), (["candidates.csv", "--output", ""], 64), (["candidates.csv", "--maps", "x"], 64),
    (["candidates.csv", "--map", "missing.yaml"], 66), (["missing.csv"], 66), ([""], 66),
    (["candidates.csv", "--questionnaire", "nope"], 64), (["candidates.csv", "--map", "bad.yaml"], 65),
])
def test_wrong_usage(tmp_path, arguments, code):
    put(tmp_path, "name,empathy\nRefunds,a\n")
    put(tmp_path, "columns: [", "bad.yaml")
    result = hitl("import", *arguments, cwd=tmp_path)
    assert result.returncode == code and result.stderr
    assert made(tmp_path) == {}


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
        ("| 1 | |  |  |  |  |  |", "| 1 | Read it | system | a | b | a | ? | |"),
        ("| 2 | |  |  |  |  |  |", "| 2 | Decide | person | | | | | yes |"),
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

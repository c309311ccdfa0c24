# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl import refuses in words what it cannot take, and writes nothing by half."""

import csv
import io
import random

import pytest
import yaml

from program import done, hitl
from spreadsheets import made, put, table

CODES = {0, 2, 64, 65, 66, 73, 74}


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

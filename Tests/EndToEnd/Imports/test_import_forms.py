# SPDX-License-Identifier: GPL-3.0-or-later
"""hitl import takes a spreadsheet in whatever form it comes."""

import pytest
import yaml

from program import done, hitl
from spreadsheets import made, put, table

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

# SPDX-License-Identifier: GPL-3.0-or-later
"""A query that makes cases of several rows of a table counts what the rows of a log count."""

import re
import subprocess

import duckdb
import pytest
import sqlglot

import several_rows
import summaries
import times
from program import FIXTURES, PROGRAM, ROOT

TABLE = summaries.TABLE
# Maps of the program whose rows are events or have names and values.
SHIPPED = sorted(
    path.stem for path in (ROOT / "questionnaires" / "logs").glob("*.yaml")
    if "\nrows: event" in path.read_text() or "\nrows: long" in path.read_text())


def table_of(log, types="all_varchar = true"):
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.execute(f"CREATE TABLE {TABLE} AS SELECT * FROM read_csv({summaries.quoted(log)}, {types})")
    return connection


def translated(text):
    """What BigQuery is given, in the words of DuckDB."""
    [translated] = sqlglot.transpile(text, read="bigquery", write="duckdb")
    return translated


def summary(folder, database, dialect, map_file):
    text = summaries.query(dialect, map_file)
    path = folder / f"{dialect}.csv"
    database.sql(translated(text) if dialect == "bigquery" else text).write_csv(str(path))
    return path


@pytest.fixture(scope="module", params=several_rows.SHAPES)
def folder(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp(request.param)
    several_rows.write(folder, request.param)
    return folder


@pytest.mark.parametrize("dialect", ["duckdb", "bigquery"])
def test_a_summary_says_what_the_log_says(folder, dialect):
    of_log = summaries.calibrated(folder / "log.csv", "--map", folder / "map.yaml")
    assert len(of_log["log"]["dropped"]) >= 3
    assert of_log["threshold"]["tests"]
    path = summary(folder, table_of(folder / "log.csv"), dialect, folder / "map.yaml")
    of_summary = summaries.calibrated("--summary", path, "--map", folder / "map.yaml")
    assert summaries.difference(of_log, of_summary) == ""


@pytest.mark.parametrize("dialect", ["spark", "duckdb", "postgres", "bigquery"])
def test_every_dialect_can_be_parsed(folder, dialect):
    assert len(sqlglot.parse(summaries.query(dialect, folder / "map.yaml"), read=dialect)) == 1


def test_the_tables_have_what_is_hard(folder):
    """Every reason for which a row can be dropped is met in one of the two."""
    reasons = {entry["reason"] for entry in summaries.calibrated(
        folder / "log.csv", "--map", folder / "map.yaml")["log"]["dropped"]}
    expected = {
        "events": {"bad-confidence", "bad-duration", "bad-time", "no-case-id", "pending",
                   "unknown-word"},
        "scores": {"bad-confidence", "bad-duration", "no-case-id"}}
    assert reasons == expected[next(name for name in expected if name in folder.name)]


@pytest.mark.parametrize("types", ["all_varchar = true", "auto_detect = true"])
@pytest.mark.parametrize("dialect", ["duckdb", "bigquery"])
@pytest.mark.parametrize("map_id", SHIPPED)
def test_the_maps_of_the_program(tmp_path, map_id, dialect, types):
    log = FIXTURES / "logs" / f"{map_id}.csv"
    of_log = summaries.calibrated(log, "--map", map_id, model=None)
    assert of_log["overall"]["cases"] > 1
    path = summary(tmp_path, table_of(log, types), dialect, map_id)
    of_summary = summaries.calibrated("--summary", path, "--map", map_id, model=None)
    assert summaries.difference(of_log, of_summary) == ""


def test_there_are_such_maps():
    assert {"langfuse-scores", "dialogflow-cx-bigquery"} <= set(SHIPPED)


@pytest.mark.parametrize("dialect", ["duckdb", "bigquery"])
def test_lists_inside_of_cases(tmp_path, dialect):
    """A table of tasks, with the predictions and annotations of each in lists of their own."""
    log = FIXTURES / "logs" / "label-studio.json"
    database = duckdb.connect()
    database.execute(f"CREATE TABLE {TABLE} AS SELECT * FROM read_json({summaries.quoted(log)})")
    path = summary(tmp_path, database, dialect, "label-studio")
    of_log = summaries.calibrated(log, "--map", "label-studio", model=None)
    of_summary = summaries.calibrated("--summary", path, "--map", "label-studio", model=None)
    assert of_log["overall"]["override_rate"]["k"] == 1
    assert summaries.difference(of_log, of_summary) == ""


@pytest.mark.parametrize("form", times.FORMS)
def test_times_in_every_form(tmp_path, form):
    log, log_map = times.write(tmp_path, form)
    expected = times.days_of_log(tmp_path, log_map)
    assert len(expected) >= 5
    for dialect in ["duckdb", "bigquery"]:
        path = summary(tmp_path, table_of(log), dialect, log_map)
        assert times.days_of_summary(path) == expected


@pytest.mark.parametrize("key", several_rows.KEYS)
def test_keys_of_any_characters(tmp_path, key):
    log, log_map = several_rows.write_keys(tmp_path, [key])
    understood = summaries.run(log, "--map", log_map, "--explain")
    assert re.search("\nsegment +found\n", understood)
    for dialect in ["duckdb", "bigquery"]:
        path = summary(tmp_path, table_of(log), dialect, log_map)
        assert several_rows.segments(path) == ["found"]


def test_json_that_breaks_off_has_nothing_inside(tmp_path):
    log, log_map = several_rows.write_keys(tmp_path, ["a"])
    rows = [{"id": 1, "state": '{"a": "found"}'}, {"id": 2, "state": '{"a": "fou'}]
    summaries.write_log(log, rows, ["id", "state"])
    path = summary(tmp_path, table_of(log), "duckdb", log_map)
    assert sorted(several_rows.segments(path)) == ["", "found"]
    assert summaries.difference(
        summaries.calibrated(log, "--map", log_map, model=None),
        summaries.calibrated("--summary", path, "--map", log_map, model=None)) == ""


LAST = """\
hitl: 1
id: last
title: What the last row says
rows: event
columns:
  case_id: id
  %s
"""


@pytest.mark.parametrize("column, said", [
    # A yes counts wherever it stands.
    ("escalated: sent", ""), ("confidence: {at: sure, take: min}", ""),
    ("correct: {at: right, take: most}", ""), ("csat: {at: score, take: count}", ""),
    ("segment: medium", "'segment' from the first or last row"),
    ("csat: score", "'csat' from the first or last row"),
    ("segment: medium\n  ts: happened", ""),
])
def test_a_table_has_no_order_of_its_own(tmp_path, column, said):
    (tmp_path / "map.yaml").write_text(LAST % column)
    done = subprocess.run(
        [PROGRAM, "calibrate", "--sql", "duckdb", "--map", tmp_path / "map.yaml"],
        capture_output=True, text=True)
    assert done.returncode == (64 if said else 0)
    assert said in done.stderr

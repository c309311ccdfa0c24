# SPDX-License-Identifier: GPL-3.0-or-later
"""A query in a database and a log on disk say the same; the query is run for real."""

import subprocess

import duckdb
import pytest
import sqlglot

import summaries
from program import PROGRAM
from test_several_rows import translated


@pytest.fixture(scope="module", params=["first", "last"])
def folder(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp("warehouse")
    summaries.write_map(folder / "map.yaml", request.param)
    summaries.write_log(folder / "log.csv")
    return folder


@pytest.fixture(scope="module")
def database(folder):
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.execute(
        f"CREATE TABLE {summaries.TABLE} AS SELECT * FROM read_csv({summaries.quoted(folder / 'log.csv')})")
    return connection


@pytest.fixture(scope="module")
def summary(folder, database):
    path = folder / "duckdb.csv"
    database.sql(summaries.query("duckdb", folder / "map.yaml")).write_csv(str(path))
    return path


def test_a_summary_says_what_the_log_says(folder, summary):
    of_log = summaries.calibrated(folder / "log.csv", "--map", folder / "map.yaml")
    of_summary = summaries.calibrated("--summary", summary, "--map", folder / "map.yaml")
    assert {entry["reason"] for entry in of_log["log"]["dropped"]} == {
        "bad-confidence", "bad-duration", "bad-time", "pending", "repeated", "unknown-word"}
    assert of_log["threshold"]["tests"]
    assert summaries.difference(of_log, of_summary) == ""


def test_bigquery_counts_the_same(folder, database, summary):
    text = summaries.query("bigquery", folder / "map.yaml")
    [translated] = sqlglot.transpile(text, read="bigquery", write="duckdb")
    path = folder / "bigquery.csv"
    database.sql(translated).write_csv(str(path))
    assert summaries.difference(summaries.counted(summary), summaries.counted(path)) == ""


@pytest.mark.parametrize("dialect", ["spark", "duckdb", "postgres", "bigquery"])
def test_every_dialect_can_be_parsed(folder, dialect):
    text = summaries.query(dialect, folder / "map.yaml")
    assert len(sqlglot.parse(text, read=dialect)) == 1


def test_a_summary_through_a_pipe(folder, summary):
    done = subprocess.run(
        [PROGRAM, "calibrate", "--summary", "-", "--map", folder / "map.yaml", "--threshold", "0.8",
         "--target", "0.1", "--format", "json"],
        stdin=open(summary), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("spoil, said", [
    (lambda text: text.replace("part,lane", "parts,lane", 1), "lacks the column 'part'"),
    (lambda text: "\n".join(line for line in text.split("\n") if not line.startswith("log,")),
     "no row of the part 'log'"),
    (lambda text: text.replace("\nmarks,", "\nmarked,", 1), "none of log, dropped, marks, bins"),
    (lambda text: text.replace("\nlog,", "\nlog,,,-3,", 1), "fields"),
])
def test_what_is_no_summary_is_refused(folder, summary, tmp_path, spoil, said):
    broken = tmp_path / "broken.csv"
    broken.write_text(spoil(summary.read_text()))
    done = subprocess.run(
        [PROGRAM, "calibrate", "--summary", broken, "--map", folder / "map.yaml"],
        capture_output=True, text=True)
    assert done.returncode == 65
    assert said in done.stderr


@pytest.mark.parametrize("way, idle", [
    (("--sql", "duckdb"), ("--explain",)), (("--sql", "duckdb"), ("--max-bad", "0.1")),
    (("--sql", "duckdb"), ("--threshold", "0.9", "--target", "0.1")),
    (("--sql", "duckdb"), ("--for", "refunds.yaml")), (("--sql", "duckdb"), ("--run", "2")),
    (("--summary", "sum.csv"), ("--explain",)), (("--summary", "sum.csv"), ("--with", "b.csv")),
    (("log.csv", "--explain"), ("--model", "m1")),
])
def test_no_option_is_ignored_in_silence(way, idle):
    done = subprocess.run([PROGRAM, "calibrate", *way, *idle], capture_output=True, text=True)
    assert done.returncode == 64
    assert idle[0] in done.stderr


@pytest.mark.parametrize("dialect", ["duckdb", "bigquery"])
@pytest.mark.parametrize("table", [
    'a"; DROP TABLE kept; --', "a`; DROP TABLE kept; --", "a'; DROP TABLE kept; --",
    'a\\"; DROP TABLE kept; --', "a\\`; DROP TABLE kept; --", "a */ DROP TABLE kept; /*"])
def test_a_name_of_a_table_is_a_name_whatever_it_holds(folder, database, table, dialect):
    """It is quoted as the dialect quotes, so that no part of it is read as SQL."""
    name = '"' + table.replace('"', '""') + '"'
    database.execute("CREATE OR REPLACE TABLE kept AS SELECT 1 AS one")
    database.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM {summaries.TABLE} LIMIT 50")
    text = summaries.query(dialect, folder / "map.yaml", table=table)
    [statement] = duckdb.extract_statements(translated(text) if dialect == "bigquery" else text)
    counted = database.execute(statement).fetchall()
    assert counted
    assert database.execute("SELECT one FROM kept").fetchall() == [(1,)]
    # It is that table which was counted.
    database.execute(f"DELETE FROM {name}")
    assert database.execute(statement).fetchall() != counted

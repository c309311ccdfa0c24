# SPDX-License-Identifier: GPL-3.0-or-later
"""A query that takes records apart and joins a second table counts what is counted of two files."""

import json
import subprocess

import duckdb
import pytest
import sqlglot

import joined
import several_rows
import summaries
from program import FIXTURES, PROGRAM

DIALECTS = ["duckdb", "bigquery"]
TABLES = {summaries.TABLE: "log", joined.SECOND: joined.SECOND}


@pytest.fixture(scope="module", params=joined.SHAPES)
def folder(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp(request.param)
    joined.write(folder, request.param)
    return folder


def database(reading):
    """Both tables, each from what reads its file."""
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    for table, name in TABLES.items():
        connection.execute(f"CREATE TABLE {table} AS SELECT * FROM {reading(name)}")
    return connection


def as_text(folder):
    return database(lambda name: "read_csv({}, all_varchar = true)".format(
        summaries.quoted(folder / f"{name}.csv")))


def counted(folder, connection, dialect, log_map, with_second=True):
    """The summary that a database makes of its tables."""
    second = ("--with", joined.SECOND) if with_second else ()
    text = summaries.run("--sql", dialect, "--table", summaries.TABLE, "--map", log_map, *second)
    if dialect == "bigquery":
        [text] = sqlglot.transpile(text, read="bigquery", write="duckdb")
    path = folder / f"{dialect}.csv"
    connection.sql(text).write_csv(str(path))
    return path


def of_logs(folder, form="jsonl", log_map=None, with_second=True):
    second = ("--with", folder / f"{joined.SECOND}.{form}") if with_second else ()
    return summaries.calibrated(
        folder / f"log.{form}", "--map", log_map or folder / "map.yaml", *second, model=None)


def of_summary(path, log_map):
    return summaries.calibrated("--summary", path, "--map", log_map, model=None)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_summary_says_what_both_logs_say(folder, dialect):
    of_log = of_logs(folder)
    assert of_log["overall"]["audit_error_rate"]["k"] > 10
    assert of_log["threshold"]["tests"] or of_log["threshold"]["refusal"]
    path = counted(folder, as_text(folder), dialect, folder / "map.yaml")
    assert summaries.difference(of_log, of_summary(path, folder / "map.yaml")) == ""


def test_a_summary_of_tables_with_types(folder):
    """The same of tables whose columns are structures and lists, as far as all rows agree."""
    rows = {}
    for name in TABLES.values():
        lines = (folder / f"{name}.jsonl").read_text().splitlines()
        rows[name] = [json.loads(line) for line in lines]
    if "fields" in folder.name:
        rows["log"] = [row for row in rows["log"] if isinstance(row["pages"], list)]
    (folder / "typed").mkdir()
    for name, some in rows.items():
        joined.write_rows(folder / "typed", name, some)
    connection = database(lambda name: "read_json({}, sample_size = -1)".format(
        summaries.quoted(folder / "typed" / f"{name}.jsonl")))
    log_map = folder / "map.yaml"
    path = counted(folder / "typed", connection, "duckdb", log_map)
    of_log = of_logs(folder / "typed", log_map=log_map)
    assert summaries.difference(of_log, of_summary(path, log_map)) == ""


def test_a_log_is_read_the_same_as_a_table_and_as_records(folder):
    assert summaries.difference(of_logs(folder), of_logs(folder, "csv")) == ""


@pytest.mark.parametrize("dialect", ["spark", "duckdb", "postgres", "bigquery"])
def test_every_dialect_can_be_parsed(folder, dialect):
    text = summaries.run("--sql", dialect, "--with", "a.checks", "--map", folder / "map.yaml")
    assert len(sqlglot.parse(text, read=dialect)) == 1


def test_the_tables_have_what_is_hard(folder):
    reasons = {entry["reason"] for entry in of_logs(folder)["log"]["dropped"]}
    expected = {
        "fields": {"bad-chance", "bad-confidence", "bad-duration", "bad-time", "no-case-id",
                   "pending", "repeated", "unknown-word", "unreadable"},
        "requests": {"bad-confidence", "bad-duration", "without-partner"},
        "talks": {"bad-confidence", "no-case-id", "unreadable"}}
    assert reasons == expected[next(name for name in expected if name in folder.name)]


def test_without_its_second_table(folder, tmp_path):
    log_map = folder / "map.yaml"
    done = subprocess.run([PROGRAM, "calibrate", "--sql", "duckdb", "--map", log_map],
                          capture_output=True, text=True)
    if "requests" in folder.name:
        assert done.returncode == 64
        assert "needs a second table; name it with --with NAME" in done.stderr
        return
    path = counted(tmp_path, as_text(folder), "duckdb", log_map, with_second=False)
    assert summaries.difference(
        of_logs(folder, with_second=False), of_summary(path, log_map)) == ""


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("map_id, second", [
    ("amazon-a2i", "amazon-a2i-loops.json"),
    ("document-extraction", "document-extraction-validated.jsonl")])
def test_maps_of_the_program(tmp_path, map_id, second, dialect):
    logs = FIXTURES / "logs"
    names = {"log": f"{map_id}.jsonl", joined.SECOND: second}
    connection = database(lambda name: f"read_json({summaries.quoted(logs / names[name])})")
    path = counted(tmp_path, connection, dialect, map_id)
    of_log = summaries.calibrated(
        logs / names["log"], "--map", map_id, "--with", logs / second, model=None)
    assert of_log["overall"]["override_rate"]["n"] >= 1
    assert summaries.difference(of_log, of_summary(path, map_id)) == ""


UNORDERED = """\
hitl: 1
id: twice
title: Keys that come again
second: {key: id, on: id%s}
columns:
  case_id: id
  segment: "@.kind"
"""


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("order, times, said", [
    ("", ["1", "2"], "1 key more than once"), ("", ["1"], None),
    (", order: at", ["1", "2"], None), (", order: at", ["2", "1"], None),
])
def test_keys_that_come_again(tmp_path, dialect, order, times, said):
    """A file has an order and a table has none, so the map has to name one."""
    (tmp_path / "map.yaml").write_text(UNORDERED % order)
    joined.write_rows(tmp_path, "log", [{"id": "a"}, {"id": "b"}])
    joined.write_rows(tmp_path, joined.SECOND,
                      [{"id": "a", "at": at, "kind": f"kind {at}"} for at in times])
    path = counted(tmp_path, as_text(tmp_path), dialect, tmp_path / "map.yaml")
    if said:
        done = subprocess.run([PROGRAM, "calibrate", "--summary", path, "--map",
                               tmp_path / "map.yaml"], capture_output=True, text=True)
        assert done.returncode == 65
        assert said in done.stderr and "'order'" in done.stderr
        return
    assert several_rows.segments(path).count(f"kind {max(times)}") == 1
    assert summaries.difference(
        of_logs(tmp_path), of_summary(path, tmp_path / "map.yaml")) == ""


@pytest.mark.parametrize("dialect", DIALECTS)
def test_most_of_several_places(tmp_path, dialect):
    log, log_map = joined.write_votes(tmp_path)
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE {summaries.TABLE} AS SELECT * FROM "
                       f"read_csv({summaries.quoted(log)}, all_varchar = true)")
    path = counted(tmp_path, connection, dialect, log_map, with_second=False)
    assert joined.voted(path) == sorted({vote[-1] for vote in joined.VOTES})
    assert summaries.difference(
        summaries.calibrated(log, "--map", log_map, model=None), of_summary(path, log_map)) == ""


def test_a_second_table_that_nothing_joins():
    done = subprocess.run([PROGRAM, "calibrate", "--sql", "duckdb", "--with", "checks"],
                          capture_output=True, text=True)
    assert done.returncode == 64
    assert "uses no second table" in done.stderr


def test_tables_joined_without_a_map(tmp_path):
    joined.write_rows(tmp_path, "log", [{"id": "a", "sure": 0.9}, {"id": "b", "sure": 0.8}])
    joined.write_rows(tmp_path, joined.SECOND, [{"id": "a", "verdict": "yes"}])
    named = ("--on", "id", "--column", "case_id=id", "--column", "confidence=sure",
             "--column", "correct=@.verdict")
    text = summaries.run("--sql", "duckdb", "--with", joined.SECOND, *named)
    path = tmp_path / "sum.csv"
    as_text(tmp_path).sql(text).write_csv(str(path))
    [judged] = [row for row in summaries.counted(path) if row["part"] == "marks"]
    assert (judged["cases"], judged["judged"], judged["wrong"]) == (2, 1, 0)

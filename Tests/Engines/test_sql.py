# SPDX-License-Identifier: GPL-3.0-or-later
"""The queries for PostgreSQL and Spark, run by them on the decisions of the end-to-end tests."""

import csv
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile

import psycopg
import pytest

import joined
import several_rows
import summaries
import times
from program import FIXTURES

TYPES = {"escalated": "integer", "audited": "integer",
         "audit_p": "double precision", "correct": "double precision", "csat": "integer",
         "planted": "boolean"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sql")
    summaries.write_map(folder / "map.yaml")
    summaries.write_log(folder / "log.csv")
    return folder


@pytest.fixture(scope="module")
def of_log(folder):
    return summaries.calibrated(folder / "log.csv", "--map", folder / "map.yaml")


def same(folder, of_log, path):
    of_summary = summaries.calibrated("--summary", path, "--map", folder / "map.yaml")
    assert summaries.difference(of_log, of_summary) == ""


def postgres_programs():
    """The folder of Debian's newest PostgreSQL."""
    versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"),
                      key=lambda path: float(path.parent.name))
    return versions[-1]


def as_its_user(command):
    """PostgreSQL refuses to run as root, so it runs as its own user then."""
    if os.getuid() != 0:
        return command
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]


@pytest.fixture(scope="module")
def postgres():
    programs = postgres_programs()
    # Short, as the path of a socket has little room.
    place = pathlib.Path(tempfile.mkdtemp(prefix="pg"))
    try:
        if os.getuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(place, owner.pw_uid, owner.pw_gid)
        data = place / "data"
        subprocess.run(
            as_its_user([programs / "initdb", "-D", data, "-U", "tests", "--auth=trust",
                         "--encoding=UTF8", "--no-locale", "--no-sync"]),
            check=True, capture_output=True, cwd=place)
        control = as_its_user([programs / "pg_ctl", "-D", data, "-w"])
        options = f"-c listen_addresses='' -c unix_socket_directories='{place}' -c fsync=off"
        subprocess.run(
            [*control, "-l", place / "log", "-o", options, "start"], check=True, cwd=place,
            stdout=subprocess.DEVNULL)
        try:
            with psycopg.connect(host=str(place), user="tests", dbname="postgres",
                                 autocommit=True) as connection:
                connection.execute("SET TIME ZONE 'UTC'")
                yield connection
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], cwd=place, check=True,
                           stdout=subprocess.DEVNULL)
    finally:
        shutil.rmtree(place)


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[1]").appName("hitl")
        .config("spark.ui.enabled", "false").config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1").config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("spark"))).getOrCreate())
    yield session
    session.stop()


def load_in_postgres(postgres, log, table, types=(), forced=""):
    """Puts a log into a table of PostgreSQL; columns are texts where nobody says another type."""
    types = dict(types)
    with open(log, newline="") as file:
        names = next(csv.reader(file))
    columns = ", ".join(f'"{name}" {types.get(name, "text")}' for name in names)
    postgres.execute(f"DROP TABLE IF EXISTS {table}")
    postgres.execute(f"CREATE TABLE {table} ({columns})")
    with postgres.cursor() as cursor:
        with cursor.copy(f"COPY {table} FROM STDIN (FORMAT csv, HEADER{forced})") as rows:
            rows.write(log.read_text())


def count_in_postgres(postgres, log, log_map, path, types=(), forced="", more=()):
    """Writes the summary of a log that is loaded into a table of PostgreSQL."""
    load_in_postgres(postgres, log, summaries.TABLE, types, forced)
    with postgres.cursor() as cursor:
        cursor.execute(summaries.query("postgres", log_map, more=more))
        summaries.write_summary(path, [column.name for column in cursor.description], cursor)


def load_in_spark(spark, log, table, infers=False):
    read = spark.read.csv(str(log), header=True, inferSchema=infers, escape='"', multiLine=True)
    read.createOrReplaceTempView(table)


def count_in_spark(spark, log, log_map, path, infers=False, more=()):
    load_in_spark(spark, log, summaries.TABLE, infers)
    rows = spark.sql(summaries.query("spark", log_map, more=more)).collect()
    summaries.write_summary(path, rows[0].asDict().keys(), rows)


def test_postgres(folder, of_log, postgres):
    path = folder / "postgres.csv"
    count_in_postgres(postgres, folder / "log.csv", folder / "map.yaml", path, TYPES,
                      ", FORCE_NULL (csat, correct)")
    same(folder, of_log, path)


def test_spark(folder, of_log, spark):
    path = folder / "spark.csv"
    count_in_spark(spark, folder / "log.csv", folder / "map.yaml", path, infers=True)
    same(folder, of_log, path)


@pytest.fixture(scope="module", params=several_rows.SHAPES)
def several(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp(request.param)
    several_rows.write(folder, request.param)
    return folder, summaries.calibrated(folder / "log.csv", "--map", folder / "map.yaml")


def test_postgres_makes_cases_of_rows(several, postgres):
    folder, of_log = several
    path = folder / "postgres.csv"
    count_in_postgres(postgres, folder / "log.csv", folder / "map.yaml", path)
    same(folder, of_log, path)


def test_spark_makes_cases_of_rows(several, spark):
    folder, of_log = several
    path = folder / "spark.csv"
    count_in_spark(spark, folder / "log.csv", folder / "map.yaml", path)
    same(folder, of_log, path)


@pytest.mark.parametrize("map_id, types", [
    ("langfuse-scores", {"timestamp": "timestamp"}),
    ("dialogflow-cx-bigquery", {"response": "jsonb", "conversation_signals": "json",
                                "request_time": "timestamptz", "turn_position": "integer"}),
])
def test_maps_of_the_program(tmp_path, map_id, types, postgres, spark):
    log = FIXTURES / "logs" / f"{map_id}.csv"
    of_log = summaries.calibrated(log, "--map", map_id, model=None)
    count_in_postgres(postgres, log, map_id, tmp_path / "postgres.csv", types)
    count_in_spark(spark, log, map_id, tmp_path / "spark.csv")
    for engine in ["postgres", "spark"]:
        of_summary = summaries.calibrated(
            "--summary", tmp_path / f"{engine}.csv", "--map", map_id, model=None)
        assert summaries.difference(of_log, of_summary) == "", engine


@pytest.fixture(scope="module", params=joined.SHAPES)
def both(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp(request.param)
    joined.write(folder, request.param)
    of_log = summaries.calibrated(
        folder / "log.jsonl", "--map", folder / "map.yaml", "--with",
        folder / f"{joined.SECOND}.jsonl", model=None)
    return folder, of_log


def same_of_both(folder, of_log, path):
    of_summary = summaries.calibrated(
        "--summary", path, "--map", folder / "map.yaml", model=None)
    assert summaries.difference(of_log, of_summary) == ""


@pytest.mark.parametrize("kind", ["text", "json", "jsonb"])
def test_postgres_joins_what_it_takes_apart(both, kind, postgres, tmp_path):
    """Tables of texts, and tables whose columns are all JSON, single values too."""
    folder, of_log = both
    tables = {"log": folder / "log.csv", joined.SECOND: folder / f"{joined.SECOND}.csv"}
    types = {}
    for name in tables if kind != "text" else ():
        records = joined.records(folder / f"{name}.jsonl")
        types[name] = {column: kind for record in records for column in record}
        tables[name] = tmp_path / f"{name}.csv"
        joined.write_table(tables[name], records, object)
    load_in_postgres(postgres, tables[joined.SECOND], joined.SECOND, types.get(joined.SECOND, ()))
    count_in_postgres(postgres, tables["log"], folder / "map.yaml", tmp_path / "postgres.csv",
                      types.get("log", ()), more=("--with", joined.SECOND))
    same_of_both(folder, of_log, tmp_path / "postgres.csv")


def test_spark_joins_what_it_takes_apart(both, spark):
    folder, of_log = both
    load_in_spark(spark, folder / f"{joined.SECOND}.csv", joined.SECOND)
    count_in_spark(spark, folder / "log.csv", folder / "map.yaml", folder / "spark.csv",
                   more=("--with", joined.SECOND))
    same_of_both(folder, of_log, folder / "spark.csv")


def test_spark_enters_structures_and_lists(both, spark, tmp_path):
    """The same of tables that Spark makes of JSON itself, with columns of types of its own."""
    folder, of_log = both
    for table, name in [(summaries.TABLE, "log"), (joined.SECOND, joined.SECOND)]:
        spark.read.json(str(folder / f"{name}.jsonl")).createOrReplaceTempView(table)
    rows = spark.sql(summaries.query(
        "spark", folder / "map.yaml", more=("--with", joined.SECOND))).collect()
    summaries.write_summary(tmp_path / "spark.csv", rows[0].asDict().keys(), rows)
    same_of_both(folder, of_log, tmp_path / "spark.csv")


@pytest.mark.parametrize("map_id, second", [
    ("amazon-a2i", "amazon-a2i-loops.json"),
    ("document-extraction", "document-extraction-validated.jsonl")])
def test_maps_of_the_program_with_two_tables(tmp_path, map_id, second, postgres, spark):
    logs = FIXTURES / "logs"
    of_log = summaries.calibrated(
        logs / f"{map_id}.jsonl", "--map", map_id, "--with", logs / second, model=None)
    for name, log in [("log", f"{map_id}.jsonl"), (joined.SECOND, second)]:
        joined.write_table(tmp_path / f"{name}.csv", joined.records(logs / log))
    load_in_postgres(postgres, tmp_path / f"{joined.SECOND}.csv", joined.SECOND)
    load_in_spark(spark, tmp_path / f"{joined.SECOND}.csv", joined.SECOND)
    more = ("--with", joined.SECOND)
    count_in_postgres(postgres, tmp_path / "log.csv", map_id, tmp_path / "postgres.csv", more=more)
    count_in_spark(spark, tmp_path / "log.csv", map_id, tmp_path / "spark.csv", more=more)
    for engine in ["postgres", "spark"]:
        of_summary = summaries.calibrated(
            "--summary", tmp_path / f"{engine}.csv", "--map", map_id, model=None)
        assert summaries.difference(of_log, of_summary) == "", engine


def test_most_of_several_places(tmp_path, postgres, spark):
    log, log_map = joined.write_votes(tmp_path)
    count_in_postgres(postgres, log, log_map, tmp_path / "postgres.csv")
    count_in_spark(spark, log, log_map, tmp_path / "spark.csv")
    expected = sorted({vote[-1] for vote in joined.VOTES})
    assert joined.voted(tmp_path / "postgres.csv") == expected
    assert joined.voted(tmp_path / "spark.csv") == expected


@pytest.mark.parametrize("form", times.FORMS)
def test_times_in_every_form(tmp_path, form, postgres, spark):
    log, log_map = times.write(tmp_path, form)
    count_in_postgres(postgres, log, log_map, tmp_path / "postgres.csv")
    count_in_spark(spark, log, log_map, tmp_path / "spark.csv")
    expected = times.days_of_log(tmp_path, log_map)
    assert times.days_of_summary(tmp_path / "postgres.csv") == expected
    assert times.days_of_summary(tmp_path / "spark.csv") == expected


def test_keys_of_any_characters(tmp_path, postgres, spark):
    log, log_map = several_rows.write_keys(tmp_path, several_rows.KEYS)
    count_in_postgres(postgres, log, log_map, tmp_path / "postgres.csv")
    count_in_spark(spark, log, log_map, tmp_path / "spark.csv")
    found = ["/".join(["found"] * len(several_rows.KEYS))]
    assert several_rows.segments(tmp_path / "postgres.csv") == found
    assert several_rows.segments(tmp_path / "spark.csv") == found


def test_json_that_breaks_off_ends_a_query_in_postgres_alone(tmp_path, postgres, spark):
    log, log_map = several_rows.write_keys(tmp_path, ["a"])
    summaries.write_log(
        log, [{"id": 1, "state": '{"a": "found"}'}, {"id": 2, "state": '{"a": "fou'}],
        ["id", "state"])
    with pytest.raises(psycopg.errors.InvalidTextRepresentation, match="json"):
        count_in_postgres(postgres, log, log_map, tmp_path / "postgres.csv")
    count_in_spark(spark, log, log_map, tmp_path / "spark.csv")
    assert sorted(several_rows.segments(tmp_path / "spark.csv")) == ["", "found"]

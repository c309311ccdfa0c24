# SPDX-License-Identifier: GPL-3.0-or-later
"""The queries for PostgreSQL and Spark, run by them on the decisions of the end-to-end tests."""

import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile

import psycopg
import pytest

import summaries

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


def test_postgres(folder, of_log, postgres):
    columns = ", ".join(f"{name} {TYPES.get(name, 'text')}" for name in summaries.COLUMNS)
    postgres.execute(f"CREATE TABLE {summaries.TABLE} ({columns})")
    with postgres.cursor() as cursor:
        copy = f"COPY {summaries.TABLE} FROM STDIN (FORMAT csv, HEADER, FORCE_NULL (csat, correct))"
        with cursor.copy(copy) as rows:
            rows.write((folder / "log.csv").read_text())
        cursor.execute(summaries.query("postgres", folder / "map.yaml"))
        path = folder / "postgres.csv"
        summaries.write_summary(path, [column.name for column in cursor.description], cursor)
    same(folder, of_log, path)


def test_spark(folder, of_log):
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master("local[1]").appName("hitl")
        .config("spark.ui.enabled", "false").config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1").config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.warehouse.dir", str(folder / "spark")).getOrCreate())
    try:
        table = spark.read.csv(str(folder / "log.csv"), header=True, inferSchema=True)
        table.createOrReplaceTempView(summaries.TABLE)
        rows = spark.sql(summaries.query("spark", folder / "map.yaml")).collect()
    finally:
        spark.stop()
    path = folder / "spark.csv"
    summaries.write_summary(path, rows[0].asDict().keys(), rows)
    same(folder, of_log, path)

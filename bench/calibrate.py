# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts a generated log of ten million rows with hitl, DuckDB and Polars, on the same cores.

    calibrate.py [ROWS]

All do the same work: counts over all cases, by segment and by day, by ten-thousandths of the
confidence, and the exact median, 90th, 95th and 99th percentile of the times. hitl also finds
repeated cases, thins labels, and certifies. Prints the shortest of three runs each, and the memory.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ["HITL_PROGRAM"]
RUNS = 3
CORES = str(os.cpu_count())

DUCKDB = """
import duckdb, sys
connection = duckdb.connect()
connection.execute("SET threads = " + sys.argv[2])
sums = ("count(*), sum(escalated), sum(overridden), count(overridden), sum(audited), sum(correct), "
        "count(correct), sum(csat)")
log = sys.argv[1].replace("'", "''")
source = f"(SELECT *, ts // 86400 AS day, floor(confidence * 10000 + 0.5) AS bin FROM read_csv('{log}'))"
times = "quantile_cont(resolution_s, [0.5, 0.9, 0.95, 0.99])"
connection.execute(f'''
WITH log AS MATERIALIZED {source}
SELECT day, segment, NULL AS bin, {sums}, {times} FROM log GROUP BY GROUPING SETS ((), (day), (segment))
UNION ALL SELECT NULL, NULL, bin, {sums}, NULL FROM log GROUP BY bin
''').fetchall()
"""

POLARS = """
import polars as pl, sys
log = pl.scan_csv(sys.argv[1]).with_columns(
    day=pl.col("ts") // 86400, bin=(pl.col("confidence") * 10000 + 0.5).floor().cast(pl.Int32))
sums = [pl.len().alias("n"), pl.col("escalated", "overridden", "audited", "correct", "csat").sum(),
        pl.col("overridden").count().alias("decided"), pl.col("correct").count().alias("judged")]
times = [pl.col("resolution_s").quantile(q, "linear").alias(f"q{q}") for q in (0.5, 0.9, 0.95, 0.99)]
pl.collect_all([
    log.select(sums + times), log.group_by("segment").agg(sums + times),
    log.group_by("day").agg(sums + times), log.group_by("bin").agg(sums),
], engine="streaming")
"""


def measured(command, environment=None):
    """Seconds and megabytes of the shortest of some runs."""
    best = None
    for _ in range(RUNS):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        assert status == 0, command
        figures = (seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)
        best = min(best or figures, figures)
    return best


def report(name, figures, rows):
    seconds, memory, work = figures
    print(f"  {name:24} {seconds:7.2f} s  {work:7.2f} s of cores  {memory:6.0f} MB  {rows:>10,} rows")


def main():
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    environment = {**os.environ, "POLARS_MAX_THREADS": CORES}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def written(name, count, *kind):
            with open(folder / name, "w") as file:
                subprocess.run([sys.executable, HERE / "decision_log.py", str(count), *kind],
                               stdout=file, check=True)
            return folder / name

        log = written("log.csv", rows)
        tenth = written("tenth.csv", rows // 10)
        lines = written("lines.jsonl", rows // 10, "jsonl")
        subprocess.run(["gzip", "-k1", tenth], check=True)

        def hitl(path):
            return measured([PROGRAM, "calibrate", path, "--threshold", "0.8", "--target", "0.05",
                             "--format", "json"])

        print("Counting a decision log:")
        ours = hitl(log)
        report("hitl", ours, rows)
        others = {
            "DuckDB": measured([sys.executable, "-c", DUCKDB, log, CORES]),
            "Polars": measured([sys.executable, "-c", POLARS, log], environment),
        }
        for name, figures in others.items():
            report(name, figures, rows)
            print(f"  {name} takes {figures[0] / ours[0]:.1f} times as long and "
                  f"{figures[1] / ours[1]:.1f} times the memory")
        report("hitl, a tenth", hitl(tenth), rows // 10)
        report("hitl, JSON Lines", hitl(lines), rows // 10)
        report("hitl, gzip", hitl(folder / "tenth.csv.gz"), rows // 10)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Times in the forms that logs have them in, and what is none, as logs and databases read them."""

import csv
import datetime
import re

import summaries

TIMES = [
    "2026-11-22", "2026-11-22T10:00", "2026-11-22 10:00:00", "2026-11-22T23:30:00-02:00",
    "2026-11-22T01:30:00+0200", "2026-11-22 01:30:00+02", "2026-11-22T10:00:00.123456Z",
    "2026-11-22 10:00:00,5", "2026-11-22 10:00:00 UTC", "2024-02-29", "2026-02-29", "2026-13-01",
    "2026-11-22T24:00:00", "2026-11-22T25:00", "2026-11-22T10", "2026-11-22T10:61", "22.11.2026",
    "1969-12-31", "2199-12-31T23:59:59", "2200-01-01", "1780000000", "1780000000.5", "178e7",
    "1780000000000", "1.78E12", "-1", "1e99", "tomorrow", " 1780000000 ", "2026-11-22T10:00:00z",
    "2026-11-22T10:00:00+", "0", "99999999999", "100000000000", "20261122", "nan", "infinity",
]
# How a map may say that times are written; nothing where it does not say it.
FORMS = ["", "iso", "seconds", "milliseconds", "microseconds"]
TIME_MAP = """\
hitl: 1
id: times
title: Times
columns:
  case_id: id
  ts: {at: t%s}
  segment: t
"""


def days_of_log(folder, log_map):
    """The day of each time as a log is read, as far as it is a time; three of them at once."""
    days = {}
    for place in range(0, len(TIMES), 3):
        some = TIMES[place:place + 3]
        log = folder / "some.csv"
        summaries.write_log(log, [{"id": time, "t": time} for time in some], ["id", "t"])
        shown = summaries.run(log, "--map", log_map, "--max-bad", "1", "--explain").splitlines()
        lines = {line.split(" ", 1)[0]: re.split("  +", line)[1:] for line in shown}
        # What a time begins or ends with is not shown.
        ids = [time for time in some if time.strip() in lines.get("case_id", [])]
        days |= dict(zip(ids, (time[:10] for time in lines.get("ts", []))))
    return days


def write(folder, form):
    """A log with each time once, and its map."""
    log_map = folder / "map.yaml"
    log_map.write_text(TIME_MAP % (f", time: {form}" if form else ""))
    summaries.write_log(
        folder / "log.csv", [{"id": time, "t": time} for time in TIMES], ["id", "t"])
    return folder / "log.csv", log_map


def days_of_summary(path):
    """The same as a database has counted it: each time is a segment of its own."""
    with open(path, newline="") as file:
        found = {row["segment"]: row["day"] for row in csv.DictReader(file)
                 if row["part"] == "marks"}
    return {time: str(datetime.date(1970, 1, 1) + datetime.timedelta(int(float(day))))
            for time, day in found.items()}

# SPDX-License-Identifier: GPL-3.0-or-later
"""Decisions that lie in a database: the same ones as a log, and what is counted of both."""

import csv
import json
import math
import random
import subprocess

from program import PROGRAM

TABLE = "decisions"
# The parts of a calibration that have groups with times, of which a summary knows nothing.
PARTS = ("segments", "periods", "lanes", "versions")
COLUMNS = [
    "case_id", "happened", "kind", "segment", "version", "sure", "escalated", "decided_by",
    "overridden", "audited", "audit_p", "correct", "csat", "planted", "took",
    "ended",
]
# Every part of a map that a query can express.
MAP = """\
hitl: 1
id: table
title: A table of decisions
rows: case
repeats: {repeats}
only: {kind: [refund, credit]}
columns:
  case_id: case_id
  ts: {at: happened, time: iso}
  lane: kind
  segment: segment
  model_version: version
  confidence: {at: sure, scale: percent}
  escalated: {at: escalated, yes: "1", no: "0"}
  decided_by: {at: decided_by, person: team, timeout: late, pending: open}
  overridden: {at: overridden, yes: changed, no: kept, other: unknown}
  audited: audited
  audit_p: audit_p
  correct: {at: correct, at_least: 0.5}
  csat: csat
  planted: planted
  resolution_s: {between: [happened, ended]}
  review_s: took
"""


def quoted(path):
    """A path as SQL writes it; people have apostrophes in theirs."""
    return "'" + str(path).replace("'", "''") + "'"


def write_map(path, repeats="first"):
    path.write_text(MAP.replace("{repeats}", repeats))
    return path


def decisions(count, seed=7):
    """Rows of a table; some of them are bad, some open, some repeated, some about other things."""
    draw = random.Random(seed)
    for number in range(count):
        sure = round(100 - 60 * draw.random() * draw.random(), 2)
        escalated = sure < 80
        wrong = draw.random() < (100 - sure) / 60
        late = escalated and draw.random() < 0.05
        audited = not escalated and draw.random() < 0.3
        kind = draw.choice(["refund", "refund", "credit", "other"])
        person = "late" if late else "team" if escalated else ""
        row = {
            "case_id": f"c{number}",
            "happened": f"2026-0{1 + number % 3}-{1 + number % 27:02} {number % 24:02}:15:00",
            "kind": kind, "segment": draw.choice(["web", "phone", ""]),
            "version": "m1" if number % 3 else "m2", "sure": sure,
            "escalated": int(escalated), "decided_by": person,
            "overridden": "" if not escalated or late else "changed" if wrong else "kept",
            "audited": int(audited), "audit_p": (0.3 if kind == "refund" else 0.6),
            "correct": round(1 - wrong, 1) if audited or escalated and not late else "",
            "csat": draw.choice(["", "", 1, 3, 5]), "planted": int(number % 97 == 0),
            "took": number % 50, "ended": f"2026-11-{1 + number % 27:02} 08:00:00",
        }
        if number % 211 == 0:
            row["sure"] = 130
        if number % 307 == 0:
            row["decided_by"] = "nobody knows"
        if number % 401 == 0:
            row["decided_by"] = "open"
        if number % 503 == 0:
            row["happened"] = ["never", "2026-02-30 10:00:00", "1969-12-31 23:59:59"][number % 3]
        if number % 7 == 0:
            row["sure"] = f"{row['sure']}%"
        if number % 607 == 0:
            row["took"] = ["-1", "long"][number % 2]
        if number % 709 == 0:
            row["ended"] = ["2025-12-31 00:00:00", "some day"][number % 2]
        yield row
        if number % 173 == 0:
            yield {**row, "happened": "2026-09-01 00:00:00", "sure": 81}
        if number % 181 == 0:
            # It was taken up again, and is still open.
            yield {**row, "happened": "2026-09-02 00:00:00", "decided_by": "open"}
        if number % 191 == 0:
            yield {**row, "happened": "2026-09-03 00:00:00", "decided_by": "whoever"}


def write_log(path, rows=None, columns=COLUMNS):
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(decisions(6_000) if rows is None else rows)


def query(dialect, map_file, table=TABLE, more=()):
    return run("--sql", dialect, "--table", table, "--map", map_file, *more)


def run(*arguments):
    done = subprocess.run(
        [PROGRAM, "calibrate", *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def write_summary(path, columns, rows):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(["" if value is None else value for value in row] for row in rows)


def calibrated(*arguments, model="m1"):
    """The calibration of a log or a summary, without what only one of them can have."""
    # A summary has no rows of which some may be bad.
    bad = () if "--summary" in arguments else ("--max-bad", "0.5")
    version = ("--model", model) if model else ()
    shown = json.loads(run(*arguments, "--threshold", "0.8", "--target", "0.1", *version,
                           *bad, "--format", "json"))
    del shown["findings"]
    for group in [shown["overall"], *(g for part in PARTS for g in shown[part])]:
        group.pop("resolution_seconds", None)
        group.pop("review_seconds", None)
    shown["log"] = {name: shown["log"][name] for name in ("rows", "cases", "dropped")}
    shown["log"]["dropped"].sort(key=lambda entry: entry["reason"])
    return shown


def difference(one, other, place=""):
    """The first place where two results differ by more than rounding; empty for none."""
    if isinstance(one, dict) and isinstance(other, dict):
        if one.keys() != other.keys():
            return f"{place}: {one.keys() ^ other.keys()}"
        parts = [(one[name], other[name], f"{place}/{name}") for name in one]
    elif isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return f"{place}: {len(one)} and {len(other)} entries"
        parts = [(a, b, f"{place}[{n}]") for n, (a, b) in enumerate(zip(one, other))]
    elif isinstance(one, float) or isinstance(other, float):
        same = isinstance(other, (int, float)) and math.isclose(
            one, other, rel_tol=1e-9, abs_tol=1e-12)
        return "" if same else f"{place}: {one} and {other}"
    else:
        return "" if one == other else f"{place}: {one!r} and {other!r}"
    return next(filter(None, (difference(*part) for part in parts)), "")


def counted(path):
    """The rows of a summary in an order of their own, with numbers as numbers."""
    def value(text):
        try:
            return float(text)
        except ValueError:
            return text
    with open(path, newline="") as file:
        rows = [{name: value(text) for name, text in row.items()} for row in csv.DictReader(file)]
    return sorted(rows, key=lambda row: [str(row[name]) for name in list(row)[:7]])

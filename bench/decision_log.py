# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a decision log of any length, always the same one for the same number of rows.

    decision_log.py ROWS [csv|jsonl] > FILE

The header is quoted and the rows are not, as some exporters have it. Confidence is drawn so that
most cases are easy; the true error rate falls with it. Cases below 0.8 go to a person, who answers
some of them too late; 5 % of the others are audited at random.
"""

import random
import sys

SEED = 19
START = 1_767_225_600  # 2026-01-01 in UTC
DAYS = 90
THRESHOLD = 0.8
AUDIT = 0.05
SEGMENTS = ["retail", "travel", "health", "energy", "public"]
COLUMNS = [
    "ts", "case_id", "segment", "confidence", "escalated", "decided_by", "overridden", "audited",
    "audit_p", "correct", "resolution_s", "csat",
]


def rows(count):
    draw = random.Random(SEED).random
    step = DAYS * 86_400 / max(1, count)
    for number in range(count):
        confidence = round(1 - 0.6 * draw() * draw(), 4)
        wrong = draw() < 0.9 * (1 - confidence) ** 1.5 + 0.01
        segment = SEGMENTS[int(draw() * draw() * 5)]
        when = START + int(number * step)
        csat = str(1 + int(draw() * 5)) if draw() < 0.1 else ""
        if confidence < THRESHOLD:
            late = draw() < 0.02
            seconds = f"{60 + 900 * draw() * draw():.1f}"
            yield (when, number, segment, confidence, 1, "timeout" if late else "person",
                   "" if late else int(wrong), 0, 1, "" if late else int(not wrong), seconds, csat)
        else:
            audited = draw() < AUDIT
            seconds = f"{5 * draw():.1f}"
            yield (when, number, segment, confidence, 0, "", "", int(audited), AUDIT,
                   int(not wrong) if audited else "", seconds, csat)


def main():
    count = int(sys.argv[1])
    kind = sys.argv[2] if len(sys.argv) > 2 else "csv"
    write = sys.stdout.write
    if kind == "csv":
        write(",".join(f'"{name}"' for name in COLUMNS) + "\n")
        for row in rows(count):
            write("%d,c%07d,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\n" % row)
        return
    texts = {"segment", "decided_by"}
    for row in rows(count):
        parts = []
        for name, value in zip(COLUMNS, row):
            if value == "":
                continue
            if name == "case_id":
                value = f'"c{value:07d}"'
            elif name in texts:
                value = f'"{value}"'
            parts.append(f'"{name}":{value}')
        write("{" + ",".join(parts) + "}\n")


if __name__ == "__main__":
    main()

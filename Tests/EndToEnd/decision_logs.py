# SPDX-License-Identifier: GPL-3.0-or-later
"""Decision logs whose true error rate is known."""

import csv
import datetime
import io
import random

COLUMNS = (
    "case_id", "ts", "lane", "confidence", "model_version", "escalated", "decided_by", "overridden",
    "override_reason", "audited", "audit_p", "correct", "resolution_s", "review_s",
)
START = datetime.datetime(2026, 9, 1)


def text(rows, columns=COLUMNS):
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def yes(flag):
    return "yes" if flag else "no"


def audited(counts):
    """Audited cases alone: so many of a confidence, so many of them wrong."""
    number = 0
    for confidence, cases, wrong in counts:
        for place in range(cases):
            number += 1
            yield {
                "case_id": f"c{number}", "confidence": confidence, "escalated": "no",
                "audited": "yes", "correct": yes(place >= wrong),
            }


def running(cases, lanes=("",), threshold=0.9, share_audited=0.2, error=None, days=60, seed=1):
    """What a system and its reviewers do: people see what lies below the threshold.

    error tells the chance that a case with a confidence is wrong, by its day.
    """
    dice = random.Random(seed)
    error = error or (lambda confidence, day: 0.3 * (1 - confidence) + 0.004)
    for number in range(cases):
        day = number * days / cases
        confidence = round(min(1, dice.betavariate(20, 1.2)), 4)
        wrong = dice.random() < error(confidence, day)
        escalated = confidence < threshold
        drawn = dice.random() < share_audited
        row = {
            "case_id": f"c{number}", "lane": dice.choice(lanes), "confidence": confidence,
            "ts": (START + datetime.timedelta(days=day)).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "model_version": "v1", "escalated": yes(escalated), "audited": yes(drawn),
            "audit_p": share_audited, "decided_by": "person" if escalated else "rule",
            "resolution_s": round(dice.lognormvariate(6, 1) if escalated else 30, 1),
        }
        if escalated:
            row["overridden"] = yes(dice.random() < (0.9 if wrong else 0.02))
            row["review_s"] = round(dice.lognormvariate(4, 0.5))
        if escalated or drawn:
            row["correct"] = yes(not wrong)
        yield row

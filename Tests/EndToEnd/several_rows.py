# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables with several rows for a case: what events and judgments look like, and their maps.

Each map has every part that a query has to say in the words of a database; each table has rows that
are bad, cases that are open, values that come again and rows that are about other things.
"""

import csv
import json
import random

import summaries

EVENTS = """\
hitl: 1
id: turns
title: The turns of conversations
rows: event
covers: all
order: turn
only: {medium: [web, phone]}
columns:
  case_id: {at: [tenant, conversation], take: join}
  ts: {at: happened, take: min}
  lane: state.queue.name
  segment: medium
  model_version: {at: state.model.name, take: first}
  confidence: {at: "state.match['how.sure']", scale: percent, take: min}
  escalated:
    at: [signals.agent, signals.user, "state.calls[?to=='person'].taken"]
    take: any
    expired: late
    pending: ringing
    missing: no
  decided_by: {at: closed_by, person: Équipe, rule: bot, unknown: "-", pending: open, missing: rule}
  overridden: {differs: [{at: proposal, take: first}, verdict], missing: no}
  audited: {at: "state.marks[-1]", yes: drawn, other: unknown, missing: no}
  audit_p: {at: "state.marks[0]", take: max}
  correct: {same: [{at: proposal, take: first}, {at: verdict, where: {kind: review}, take: most}]}
  csat: {at: [score, "state.scores[*].values[*]", "state.scores[0].last"], take: min}
  planted: {at: "state.repairs[?kind!='small'].by", take: count, at_least: 9}
  resolution_s: {at: happened, take: span}
  review_s: {between: [opened, closed]}
"""

EVENT_COLUMNS = [
    "tenant", "conversation", "turn", "happened", "medium", "state", "signals", "closed_by",
    "proposal", "verdict", "kind", "score", "opened", "closed",
]


def time(number, draw):
    """The same kind of moment in the forms that a log may have it in."""
    day = f"2026-0{1 + number % 9}-{1 + number % 28:02}"
    clock = f"{number % 24:02}:{number % 60:02}"
    return draw.choice([
        f"{day}T{clock}:07Z", f"{day} {clock}:07.250000", f"{day}T{clock}:07,5+02:00",
        f"{day} {clock}", f"{day}T{clock}:07-0530", f"{day} {clock}:07 UTC",
        str(1_780_000_000 + number), f"{1.78e12 + number * 1000:.0f}", f"17{number % 80 + 10}e6",
    ])


def events(count=900, seed=11):
    draw = random.Random(seed)
    rows = []
    for number in range(count):
        wrong = draw.random() < 0.2
        handed = draw.random() < 0.5
        for turn in range(1, draw.randint(2, 7)):
            state = {
                "queue": {"name": draw.choice(["refunds", "returns"])},
                "model": json.dumps({"name": draw.choice(["m1", "m2"])}),
                "match": {"how.sure": round(100 - 40 * draw.random(), 1)},
                "marks": [draw.choice([0.25, 0.5, "50%"]), draw.choice(["drawn", "left", None])],
                "calls": [{"to": draw.choice(["person", "bot"]), "taken": taken}
                          for taken in draw.sample(["yes", "no", "no", "late", "ringing", "", None],
                                                   draw.choice([0, 0, 1, 2]))],
                "scores": [{"values": [draw.randint(1, 5), "4", None][:draw.randint(0, 3)]}
                           for _ in range(draw.randint(0, 2))],
                "repairs": [{"kind": kind, "by": draw.choice(["x", "", None])}
                            for kind in draw.choices(["small", "large", "", None], k=3)
                            if number % 4 == 0],
                "text": 'a "quoted" \\\\ word, and {brackets}',
            }
            signals = {"agent": handed and draw.random() < 0.5, "user": None}
            if draw.random() < 0.05:
                signals["user"] = "late"
            review = draw.random() < 0.6
            rows.append({
                "tenant": number % 3, "conversation": f"c{number}",
                # One row at most of a case does not say when it was.
                "turn": "" if turn == 1 and number % 13 == 0 else turn,
                "happened": time(number * 7 + turn, draw),
                "medium": draw.choice(["web", "web", "phone", "mail"]) if number % 5 == 0 else "web",
                "state": "" if turn % 5 == 4 else "no JSON" if turn % 5 == 3 else json.dumps(state),
                "signals": json.dumps(signals) if draw.random() < 0.8 else "[1]",
                "closed_by": draw.choice(["", "-", "Équipe" if handed else "bot"]),
                "proposal": draw.choice(["pay", "keep"]) if turn == 1 else "",
                "verdict": draw.choice(["pay", "keep"]) if handed or wrong else "",
                "kind": "review" if review else "talk",
                "score": draw.choice(["", 1, 4, 2.5]),
                "opened": f"2026-09-0{1 + number % 8} 08:00:00",
                "closed": f"2026-09-{10 + turn} 08:00:00" if handed else "",
            })
            row = rows[-1]
            if len(rows) % 101 == 0:
                row["closed_by"] = "équipe"
            if len(rows) % 103 == 0:
                row["state"] = json.dumps({**state, "match": {"how.sure": 130}})
            if len(rows) % 139 == 0:
                row["state"] = json.dumps({**state, "scores": [{"values": [3, "high"]}]})
            if len(rows) % 107 == 0:
                row["happened"] = ["2026-02-30 10:00", "today", "2026-13-01", "-5"][number % 4]
            if len(rows) % 109 == 0:
                row["turn"] = "first"
            if len(rows) % 113 == 0:
                row["score"] = ["nan", "inf", "high", "0x10"][number % 4]
            if len(rows) % 127 == 0:
                row["conversation"] = ""
            if len(rows) % 131 == 0:
                row["closed_by"] = "open"
            if len(rows) % 137 == 0:
                row["closed"] = "2026-01-01"
    # A table has no order that anybody could rely on.
    draw.shuffle(rows)
    return rows


LONG = """\
hitl: 1
id: scores
title: Scores of the runs of an assistant
rows: long
covers: all
order: created_at
name: key
value: value
source: source
columns:
  case_id: run
  ts: {at: created_at, time: iso}
  segment: project
  model_version: model
  confidence: {named: [sure, confidence], source: program, words: {low: 0.55, high: 0.9}}
  escalated: {at: source, yes: person, other: no}
  decided_by: {at: source, person: person, other: unknown}
  overridden: {differs: [{named: decision, source: program}, {named: decision, source: person}]}
  correct: {named: correct, source: person, at_least: 0.5, take: most}
  audited: {named: audited, source: program, missing: no}
  audit_p: {named: audit_p, source: program}
  csat: {named: thumbs, source: customer, take: last}
  review_s: {named: spent, source: person, unit: minutes, take: max}
"""

LONG_COLUMNS = ["run", "created_at", "project", "model", "key", "value", "source"]


def scores(count=900, seed=5):
    draw = random.Random(seed)
    rows = []
    for number in range(count):
        sure = draw.choice(["low", "high", "High", "72%"])
        audited = draw.random() < 0.5
        people = draw.choice([0, 0, 1, 2, 3])
        entries = [
            ("sure" if number % 2 else "confidence", sure, "program"),
            ("decision", draw.choice(["pay", "keep"]), "program"),
            ("audited", int(audited), "program"),
            ("audit_p", 0.2 if number % 3 else 0.6, "program"),
            # A judgment of the program on itself counts in nothing.
            ("correct", 1, "program"),
        ]
        for _ in range(people if audited or number % 2 else 0):
            right = draw.random() < (0.9 if "igh" in sure else 0.6)
            entries += [("correct", int(right), "person"), ("spent", number % 9, "person"),
                        ("decision", draw.choice(["pay", "pay", "keep"]), "person")]
        if draw.random() < 0.4:
            entries += [("thumbs", 1, "customer"), ("thumbs", draw.choice([0, 1]), "customer")]
        if number % 97 == 0:
            entries[0] = (entries[0][0], "perhaps", "program")
        if number % 89 == 0:
            entries.append(("spent", "-3", "person"))
        for place, (key, value, source) in enumerate(entries):
            rows.append({
                "run": f"r{number}" if number % 211 or place else "",
                "created_at": f"2026-0{1 + number % 3}-{1 + number % 28:02}T10:{place:02}:00Z",
                "project": draw.choice(["a", "b"]), "model": "m1" if number % 4 else "m2",
                "key": key, "value": value, "source": source,
            })
    draw.shuffle(rows)
    return rows


SHAPES = {"events": (EVENTS, EVENT_COLUMNS, events), "scores": (LONG, LONG_COLUMNS, scores)}

KEYS = ["it's", 'say "x"', "back\\slash", "a.b", "what?", "[0]", "größe", "a/b", "$", "0", "a b"]


def write_keys(folder, keys):
    """A log with JSON in a cell that has some keys, whose values make the segment, and its map."""
    paths = []
    for key in keys:
        quote = '"' if "'" in key else "'"
        paths.append(json.dumps(f"state.{quote}{key}{quote}", ensure_ascii=False))
    log_map = folder / "map.yaml"
    log_map.write_text(
        "hitl: 1\nid: keys\ntitle: Keys\ncolumns:\n  case_id: id\n"
        f"  segment: {{at: [{', '.join(paths)}], take: join}}\n")
    row = {"id": 1, "state": json.dumps({"a": 1} | {key: "found" for key in keys})}
    summaries.write_log(folder / "log.csv", [row], ["id", "state"])
    return folder / "log.csv", log_map


def segments(path):
    """The segments that a summary has."""
    with open(path, newline="") as file:
        return [row["segment"] for row in csv.DictReader(file) if row["part"] == "marks"]


def write(folder, shape):
    """Writes the map and the log of a shape."""
    text, columns, rows = SHAPES[shape]
    (folder / "map.yaml").write_text(text)
    summaries.write_log(folder / "log.csv", rows(), columns)

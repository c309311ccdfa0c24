# SPDX-License-Identifier: GPL-3.0-or-later
"""Records that are taken apart, and a second table that joins: what both look like, and their maps.

Each shape has records with parts that are none, keys without partners, keys that come again out of
order, values in either table, and rows that are bad, open or about other things.
"""

import csv
import json
import random

import several_rows

SECOND = "checks"

FIELDS = """\
hitl: 1
id: fields
title: The fields of documents, and what clerks made of them
each: "pages[*].fields[*]"
covers: all
repeats: last
only: {"$.kind": [invoice, order]}
second:
  each: checks[*]
  key: ["$.doc", field]
  on: ["$.doc", id]
  order: {at: "$.checked_at", time: iso}
columns:
  case_id: {at: ["$.doc", id], take: join}
  ts: "$.at"
  lane: "$.kind"
  segment: [label, "$.channel"]
  model_version: "$.model.name"
  confidence: {at: ["values[*].sure", sure, "$.sure"], scale: percent}
  escalated: {at: "@.field", present: yes}
  decided_by: {at: "@.by", person: clerk, timeout: late, pending: open, rule: bot}
  overridden: {differs: ["values[0].value", "@.result.value"]}
  audited: {at: [drawn, "@.drawn"], missing: no}
  audit_p: {at: "$.share", scale: percent}
  correct:
    at: [verdict, "verdicts[*]", "@.verdicts[*]", "@.verdict"]
    take: most
    yes: [right, fine]
    no: wrong
    unknown: "-"
  csat: {at: ["@.stars[*]", stars], take: min}
  planted: {at: "traps[?kind!='none'].kind", take: count}
  review_s: {between: ["@.opened", "@.closed"]}
"""


def fields(count=700, seed=3):
    draw = random.Random(seed)
    documents, checks = [], []
    for number in range(count):
        name = f"d{number}"
        parts = []
        for place in range(draw.randint(0, 4)):
            sure = round(100 - 60 * draw.random() * draw.random(), 1)
            part = {
                "id": f"f{place}", "label": draw.choice(["total", "date", "", None]),
                "values": [{"value": draw.choice(["a", "b"]), "sure": sure},
                           {"value": "c", "sure": 1}][:draw.randint(0, 2)],
                "drawn": draw.choice(["yes", "no", None]),
                "verdict": draw.choice(["right", "wrong", "-", None, None, None]),
                "verdicts": draw.choices(["right", "fine", "wrong", "", None], k=draw.randint(0, 3)),
                "stars": draw.choice([None, 1, 4]),
                "traps": draw.choices([{"kind": "none"}, {"kind": "planted"}, {}],
                                      [9, 0.3, 0.3], k=1),
            }
            if draw.random() < 0.2:
                part["sure"] = draw.choice([sure, f"{sure}%"])
            if number % 71 == 0 and place == 0:
                part["values"] = [{"value": "a", "sure": 140}]
            if number % 83 == 0:
                part["drawn"] = "perhaps"
            parts.append(part)
            if draw.random() < 0.5:
                checks += [check(name, part["id"], part, turn, draw)
                           for turn in draw.sample(range(9), draw.choice([1, 1, 1, 2, 3]))]
        # What is no object is no field, except for a text that holds one.
        odd = [17, "text", [1], None, "", '{"id": "odd", "sure": "71%"}', {"id": None, "sure": 90}, {}]
        if number % 29 == 0:
            parts.append(odd[number // 29 % len(odd)])
        split = draw.randint(0, len(parts))
        pages = [{"fields": parts[:split]}, {"fields": parts[split:]}, {"fields": "none"}, {}]
        record = {
            "doc": name if number % 211 else "", "kind": draw.choice(["invoice", "order", "letter"]),
            "at": f"2026-0{1 + number % 3}-{1 + number % 27:02} 10:{number % 60:02}:00",
            "channel": draw.choice(["mail", "scan"]),
            "model": {"name": "m1" if number % 4 else "m2"},
            "pages": [pages, None, "nothing", {"fields": parts}][number % 97 if number % 97 < 4 else 0],
            "sure": 88 if number % 2 else None, "share": draw.choice([30, "60%"]),
        }
        if number % 101 == 0:
            record["share"] = 0
        documents.append(record)
        if number % 53 == 0:
            # A log is in the order of its times, by which a table tells what repeats.
            documents.append({**record, "at": "2026-09-01 00:00:00", "channel": "fax"})
    draw.shuffle(checks)
    return documents, checks


def check(document, field, part, turn, draw):
    answer = {
        "field": field, "by": draw.choice(["clerk", "clerk", "clerk", "bot", "late", "", None]),
        "result": {"value": draw.choice(["a", "b"])}, "drawn": draw.choice(["yes", "no"]),
        "verdicts": draw.choices(["right", "wrong"], k=draw.randint(0, 2)),
        "verdict": draw.choice(["fine", "right", "", "-"]),
        "stars": draw.choice([None, [], [2, 5], ["3", None]]),
        "opened": "2026-05-01 08:00:00", "closed": draw.choice(["2026-05-01 08:00:40", None]),
    }
    if draw.random() < 0.02:
        answer["by"] = draw.choice(["open", "whoever"])
    if draw.random() < 0.02:
        answer["closed"] = draw.choice(["2026-04-30", "soon"])
    if draw.random() < 0.02:
        answer["field"] = draw.choice(["", None])
    # A time of its own for each, as of two at the same time any one may count.
    at = f"2026-06-0{1 + turn}T12:00:00Z" if turn else draw.choice(["", None])
    if draw.random() < 0.02:
        at = "in the morning"
    others = [answer] + draw.choices([3, None, {"field": "other"}, "text"], k=draw.randint(0, 1))
    return {"doc": document, "checked_at": at, "checks": others}


REQUESTS = """\
hitl: 1
id: requests
title: Requests, and the loops of people on some of them
covers: all
only: {queue: [a, b], "@.medium": [web, phone]}
second:
  key: loop.name
  on: call.loops[*]
  needed: yes
  order: {at: "answers[*].at", take: max}
columns:
  case_id: id
  ts: {at: at, time: seconds}
  lane: queue
  segment: "@.medium"
  confidence: {at: [call.sure, "@.sure"], take: max}
  escalated: {at: "call.reasons[?kind!='sampling'].met", missing: no}
  audited: {at: "call.reasons[?kind=='sampling'].met", missing: no}
  audit_p: {at: "call.reasons[?kind=='sampling'].share"}
  overridden: {differs: [label, {at: ["@.answers[*].label", "@.label"], take: most}]}
  correct: {same: [label, {at: "@.answers[*].label", take: most}]}
  review_s: {at: "@.answers[*].spent", take: max}
"""


def requests(count=1200, seed=8):
    draw = random.Random(seed)
    sent, loops = [], []
    for number in range(count):
        name = f"l{number}"
        met = draw.random() < 0.5
        sent.append({
            "id": f"r{number}", "at": 1_780_000_000 + 3600 * number,
            "queue": draw.choice(["a", "b", "b", "c"]), "label": draw.choice(["pay", "keep"]),
            "call": {
                "sure": draw.choice([round(draw.random(), 3), "91%"]),
                "loops": draw.choice([[name], [None, name], ["", name, "l1"], [], None]),
                "reasons": [{"kind": "score", "met": str(met).lower()},
                            {"kind": "sampling", "met": "true" if draw.random() < 0.6 else "no",
                             "share": 0.25 if number % 2 else 0.5}][:draw.randint(0, 2)]},
        })
        if number % 89 == 0:
            sent[-1]["call"]["sure"] = "high"
        for turn in draw.sample(range(5), draw.choice([0, 1, 1, 1, 2])):
            loops.append({
                "loop": {"name": name} if number % 61 else "no object",
                "sure": draw.choice([None, 0.99]), "medium": draw.choice(["web", "phone", "mail"]),
                "label": draw.choice(["pay", None]),
                "answers": [{"label": draw.choice(["pay", "keep"]), "spent": draw.randint(1, 90),
                             "at": f"2026-07-1{turn} 0{place}:00:00"}
                            for place in range(draw.randint(1, 4))] if turn else [],
            })
            if draw.random() < 0.02:
                loops[-1]["answers"] = [{"at": draw.choice(["soon", "2026-02-30"])}]
            if draw.random() < 0.02:
                loops[-1]["answers"] = [{"spent": "-3", "at": f"2026-08-1{turn}"}]
    draw.shuffle(sent)
    draw.shuffle(loops)
    return sent, loops


TALKS = """\
hitl: 1
id: talks
title: Conversations whose events are in one record, and what customers said of them
rows: event
each: events[*]
order: at
second: {key: talk, on: "$.talk"}
columns:
  case_id: "$.talk"
  ts: {at: at, take: min}
  segment: "@.channel"
  confidence: {at: match.sure, take: min}
  escalated: {at: kind, yes: handover, other: no}
  audited: {at: "$.drawn", missing: no}
  audit_p: "@.share"
  correct: {at: ["verdicts[*]", "@.verdicts[*]"], take: most}
  csat: {at: ["@.stars", stars], take: last}
  resolution_s: {at: at, take: span}
"""


def talks(count=500, seed=13):
    draw = random.Random(seed)
    records, said = [], []
    for number in range(count):
        events = [{
            "at": f"2026-03-{1 + number % 28:02}T1{place}:00:0{turn}Z",
            "kind": draw.choice(["turn", "turn", "handover"]),
            "match": {"sure": round(draw.random(), 2) if number % 67 else 2},
            "verdicts": draw.choices(["1", "0", None], k=draw.randint(0, 3)),
            "stars": draw.choice([None, 1, 5]),
        } for turn, place in enumerate(draw.sample(range(8), draw.randint(0, 5)))]
        # The events of a conversation may come in two records.
        split = draw.randint(0, len(events))
        for some in (events[:split], events[split:]):
            records.append({"talk": f"t{number}" if number % 97 else None, "events": some + ["end"][number % 41:],
                            "drawn": "yes" if number % 3 else None})
        if number % 2:
            said.append({"talk": f"t{number}", "channel": draw.choice(["web", "phone"]),
                         "share": 0.5 if number % 3 else 0.2, "stars": draw.choice([2, 3, None]),
                         "verdicts": draw.choice([["1"], ["0", "0"], None])})
    draw.shuffle(records)
    return records, said


SHAPES = {"fields": (FIELDS, fields), "requests": (REQUESTS, requests), "talks": (TALKS, talks)}


def write(folder, shape):
    """Writes the map of a shape and both logs, as JSON Lines and as the rows of tables."""
    text, records = SHAPES[shape]
    (folder / "map.yaml").write_text(text)
    for name, rows in zip(["log", SECOND], records()):
        write_rows(folder, name, rows)


def write_rows(folder, name, rows):
    (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    write_table(folder / f"{name}.csv", rows)


def write_table(path, rows, nested=(dict, list)):
    """The same with a column for each key, where values of some types are written as JSON."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        for row in rows:
            writer.writerow({name: "" if value is None else json.dumps(value)
                             if isinstance(value, nested) else value
                             for name, value in row.items()})


def records(path):
    """The objects of a file, one behind the other."""
    decoder, text, place = json.JSONDecoder(), path.read_text(), 0
    found = []
    while place < len(text):
        record, place = decoder.raw_decode(text, place)
        found.append(record)
        place += len(text[place:]) - len(text[place:].lstrip())
    return found


MOST = """\
hitl: 1
id: votes
title: Votes in several places
columns:
  case_id: id
  segment: {at: [one, "many.a[*]", two, "many.b[*]"], take: most}
"""
# What stands in each place, and what is found most often, in capitals where the words are the same.
VOTES = [
    ("x", ["y", "y"], None, [], "y"), ("x", ["y"], "x", ["y", "x"], "x"), ("x", [], "y", [], ""),
    (None, None, None, ["z"], "z"), ("x", ["y", "y"], "x", [], ""), ("", ["", None], "", None, ""),
    ("1", ["1.0", "1.0"], "1", ["1"], "1"), ("X", ["x"], "X", [], "X"),
]


def write_votes(folder):
    log_map = folder / "map.yaml"
    log_map.write_text(MOST)
    rows = [{"id": f"v{number}", "one": one, "two": two, "many": {"a": first, "b": second}}
            for number, (one, first, two, second, _) in enumerate(VOTES)]
    write_table(folder / "log.csv", rows)
    return folder / "log.csv", log_map


def voted(path):
    return sorted(several_rows.segments(path))

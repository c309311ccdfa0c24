# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills an interview at random moments, wherever a room can be: what was confirmed is there."""

import os
import random
import signal
import time

import pexpect
import yaml

from talk import CLEAR_LINE, Talk

START = """hitl: 1
workflow: {name: Refunds}  # ours
participants: [Ann, Bo, Cy]
decider: Ann
"""


def entry(data, name="predictability"):
    return (data.get("answers") or {}).get(name) or {}


def lanes(data):
    return data.get("lanes") or [{}]


# What is typed at each prompt, and what the file says once the next prompt is there.
WAY = [
    ("1>", ":vote b b c", lambda data: len(entry(data)["rounds"]) >= 1),
    ("vote>", "all b", lambda data: len(entry(data)["rounds"]) == 2),
    ("vote>", "", lambda data: entry(data)["answer"] == "b"),
    ("2>", ":note up to 25 EUR @Bo", lambda data: entry(data, "error_impact")["note"] == "Bo: up to 25 EUR"),
    ("2>", "b", lambda data: entry(data, "error_impact")["answer"] == "b"),
    ("3>", "?", lambda data: entry(data, "reversibility") != {}),
    ("who>", "Cy by 2099-12-11", lambda data: entry(data, "reversibility")["ask"] == "Cy"),
    ("4>", ":park Who pays?", lambda data: data["parking_lot"] == ["Who pays?"]),
    ("4>", ":deadline Answer within 14 days", lambda data: len(data["deadlines"]) == 1),
    ("4>", ":peaks 27 Nov 2099", lambda data: len(data["peak_dates"]) == 1),
    ("4>", ":action Notice @Bo before shadow", lambda data: data["actions"][0]["before"] == "shadow"),
    ("4>", ":lanes", lambda data: True),
    ("lanes>", "clear 60, rest", lambda data: len(lanes(data)) == 2),
    ("marks>", "amount <= 10 EUR", lambda data: lanes(data)[0]["marks"][0]["at_most"] == 10),
    ("alone>", "pay", lambda data: lanes(data)[0]["outcomes"][0]["what"] == "pay"),
    ("differs>", "2 a: small", lambda data: lanes(data)[0]["answers"]["note"] == "small"),
    ("looks>", "rest: Ann, 2 days", lambda data: lanes(data)[1]["reviewer"] == "Ann"),
    ("proof>", "clear: 9 of 10", lambda data: "right: 9" in yaml.safe_dump(data)),
    ("4>", ":decision Start small", lambda data: len(data["decisions"]) == 1),
    ("kept>", "rest human", lambda data: "kept_by" in data["decisions"][0]),
    ("4>", "b", lambda data: entry(data, "detectability") == "b"),
]


def test_what_was_confirmed_is_there_wherever_the_room_was(tmp_path):
    rounds = int(os.environ.get("HITL_KILLS", "8"))
    chance = random.Random(20261130)
    path = tmp_path / "refunds.yaml"
    for number in range(rounds):
        path.write_text(START)
        talk = Talk(path.name, cwd=tmp_path)
        last = number % len(WAY)
        for label, line, _ in WAY[:last]:
            talk.answer(label, line)
        label, line, _ = WAY[last]
        talk.answer(label, line)
        # Somewhere between the line and the prompt that confirms it.
        time.sleep(chance.random() * 0.004)
        talk.child.kill(signal.SIGKILL)
        talk.child.expect(pexpect.EOF)
        talk.child.close()
        text = path.read_text()
        data = yaml.safe_load(text)
        assert "# ours" in text
        for label, line, holds in WAY[:last]:
            assert holds(data), f"{label} {line} is gone:\n{text}"
    assert [name for name in os.listdir(tmp_path) if not name.startswith(".")] == ["refunds.yaml"]

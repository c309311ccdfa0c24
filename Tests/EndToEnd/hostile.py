# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers of somebody who means to break a page."""

import json

from program import SCORED

HOSTILE = {
    "pipe": "a | b || c |",
    "backticks": "a ` b `` c ``` d ~~~ e",
    "fence": "first\n```\nsecond\n~~~\nthird",
    "script": "<script>alert(1)</script> <b>x</b> <img src=x onerror=y>",
    "braces": "{{x}} {{{y}}} {{#z}} {{> decision}} {risk_owner} {x}",
    "newlines": "first\nsecond\n\n\nthird\r\nfourth",
    "emoji": "party 🎉👩‍👩‍👧 ¯\\_(ツ)_/¯ ✓",
    "right-to-left": "שלום عليكم \u202e reversed \u2066 x",
    "comment": "--> <!-- hitl:end decision --> <!-- open",
    "heading": "# one\n## two\n- three\n1. four\n> five\n***\n===\n---",
    "emphasis": "*a* _b_ **c** __d__ ~~e~~ \\*f\\* a_b_c",
    "link": "[a](javascript:alert(1)) ![b](x) <http://c.example> [d]: e [f][g] [^1]",
    "bare-link": "https://a.example www.b.example c@d.example",
    "entities": "&lt;b&gt; &amp; &nbsp; &#124; &copy",
    "backslash": "a \\| b \\\\ c \\",
    "quotes": "\"a\" 'b' “c” #quot; ]) \"] --> z",
    "mermaid": "end; click a b; %% c; subgraph d; style e fill:#f00",
    "table": "| a | b |\n| --- | --- |\n| c | d |",
    "math": "$a$ $$b$$ @somebody #123 a@b",
    "indent": "    four spaces\n\ttab",
    "long": "word " * 400,
    "unbroken": "x" * 3000,
}


def answers(text):
    """An answer file with the text wherever text may stand."""
    written = json.dumps(text, ensure_ascii=False)

    def answer(value):
        return {"answer": value, "note": text, "by": text, "decided_by": text}

    # YAML allows 1,024 characters in a key.
    rounds = [{"votes": {"One " + text[:900]: "b", "Two " + text[:900]: "c"}}]
    dissent = [{"who": text, "answer": "c", "reason": text, "accepts": "no"}]
    letters = {"reliability": "a", "error_risk": "b", "judgment": "b", "customer_sensitivity": "b"}
    file = {
        "hitl": 1,
        "workflow": {"id": "w", "name": text, "description": text, "assessed_on": "2026-11-22"},
        "participants": [text, text],
        "decider": text,
        "answers": {name: answer("b") for name in SCORED}
        | {
            "affects_person": answer("yes"), "adverse_outcomes": answer("yes"),
            "jurisdictions": answer(["eu"]), "domain": answer(["credit"]),
            "pattern": "escalation", "automation": "ai", "volume_per_day": 1200,
            **dict.fromkeys(
                ("currency", "decision_owner", "reviewer_role", "escalation_contact",
                 "system_owner", "risk_owner"), text,
            ),
        },
        "steps": [
            {"name": text, "actor": "customer", "note": text},
            {"name": text + " 2", "actor": "system", "note": text, "answers": letters},
            {"name": text + " 3", "actor": "system", "decides": "yes", "answers": letters},
            {"name": text + " 4", "actor": "person", "note": text},
        ],
        "parking_lot": [text],
        "actions": [{"what": text, "who": text, "due": "2026-12-01"}],
        "decisions": [{"what": text, "who": text, "date": "2026-12-01"}, text],
        "assumptions": [text],
        "sign_off": [{"name": text, "role": text, "date": "2026-12-01"}],
    }
    file["answers"]["predictability"] |= {"rounds": rounds, "dissent": dissent}
    file["answers"]["override_rate"] = {"answer": "?", "ask": text, "due": "2026-12-01"}
    assert written in json.dumps(file, ensure_ascii=False)
    return file

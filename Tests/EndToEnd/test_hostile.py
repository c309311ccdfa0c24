# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever people answer, it cannot break a page."""

import json

import pytest

import markdown
from program import SCORED, done, hitl

BENIGN = "plain words"
# A description may have paragraphs; that much of its shape an answer decides.
PARAGRAPHS = "plain words\n\nplain words"
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


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The folder of plans for each kind of text."""
    made = {}
    twins = {"benign": BENIGN, "counted": f"{BENIGN} 7", "paragraphs": PARAGRAPHS}
    for kind, text in {**twins, **HOSTILE}.items():
        folder = tmp_path_factory.mktemp(kind)
        # JSON, without escapes: the characters themselves go into the file.
        source = json.dumps(answers(text), ensure_ascii=False)
        (folder / "w.json").write_text(source, encoding="utf-8")
        done("plan", "w.json", cwd=folder)
        made[kind] = folder / "plans"
    return made


@pytest.mark.parametrize("page", ["w.md", "w-annex.md", "index.md"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_structure_is_that_of_plain_words(pages, kind, page):
    twin = "paragraphs" if "\n\n" in HOSTILE[kind] else "benign"
    if any(character.isdigit() for character in HOSTILE[kind]):
        # A note with a figure has a row in the trace.
        twin = "counted"
    hostile = markdown.structure((pages[kind] / page).read_text(encoding="utf-8"))
    assert hostile == markdown.structure((pages[twin] / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", HOSTILE)
def test_text_can_still_be_read(pages, kind):
    """The title shows the workflow's name; only line ends and controls are shown otherwise."""
    blocks = markdown.blocks((pages[kind] / "w.md").read_text(encoding="utf-8"))
    title = next(block for block in blocks if block["t"] == "Header")
    shown = markdown.plain(title["c"][2])
    for word in HOSTILE[kind].replace("\u202e", " ").replace("\u2066", " ").split():
        assert word in shown


@pytest.mark.parametrize("kind", HOSTILE)
def test_markers_stay_whole(pages, kind):
    """A second run understands what the first one wrote."""
    folder = pages[kind].parent
    assert hitl("plan", "w.json", "--check", cwd=folder).returncode == 0
    assert "unchanged" in done("plan", "w.json", cwd=folder).stderr


def test_mermaid_accepts_every_chart(pages):
    status, said = markdown.check_charts([folder / "w.md" for folder in pages.values()])
    assert status == 0, said


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_verdict_table_keeps_its_rows(pages, kind, form):
    folder = pages[kind].parent
    shown = done("assess", "w.json", "--format", form, cwd=folder).stdout
    benign = done("assess", "w.json", "--format", form, cwd=pages["benign"].parent).stdout
    assert len(shown.splitlines()) == len(benign.splitlines())
    if form == "markdown":
        assert markdown.structure(shown) == markdown.structure(benign)

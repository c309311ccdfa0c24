# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of keys and words in the documentation are those of the program."""

import re

import pytest

import docs_checks
from docs_checks import STRANGER
import docs_pages
from docs_places import place
from program import ROOT

QUESTIONNAIRES = ROOT / "docs" / "questionnaires.md"

ANSWER_FILES = ROOT / "docs" / "answer-files.md"


# --- Words and keys ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def answer_messages(tmp_path_factory):
    return docs_checks.messages(docs_checks.ANSWER_PROBE, tmp_path_factory.mktemp("answers"))


@pytest.fixture(scope="module")
def questionnaire_messages(tmp_path_factory):
    lines = docs_checks.messages(
        docs_checks.QUESTIONNAIRE_PROBE, tmp_path_factory.mktemp("questionnaire"))
    return lines + docs_checks.messages(
        docs_checks.PHRASE_PROBE, tmp_path_factory.mktemp("phrases"))


def documented(page, kind):
    """The code words of the tables of a kind; tables with the same comment count as one."""
    found = {}
    for table in docs_pages.tables(page, kind):
        found.setdefault(table.comment.removeprefix(kind).strip(), []).extend(table.words)
    for comment, words in found.items():
        assert len(words) == len(set(words)), f"{comment}: a word stands twice"
    return {comment: set(words) for comment, words in found.items()}


def test_keys_of_answer_files(answer_messages, tmp_path):
    known = docs_checks.keys(answer_messages)
    defaults = f"hitl: 1\n{STRANGER}: 1\n"
    known |= docs_checks.keys(docs_checks.messages(defaults, tmp_path, name="defaults.yaml"))
    assert documented(ANSWER_FILES, "keys:") == known


def test_questions(answer_messages):
    known = docs_checks.allowed(answer_messages, rf"unknown question '{STRANGER}' in (answers);")
    assert documented(ANSWER_FILES, "questions:") == {"automation-decision": known["answers"]}


def test_required_questions(tmp_path):
    empty = "hitl: 1\nworkflow: {id: w}\nanswers: {}\n"
    said = docs_checks.messages(empty, tmp_path)
    missing = [match[1] for line in said if (match := re.search(r"no answer to '(\w+)'", line))]
    rows = [row for table in docs_pages.tables(ANSWER_FILES, "questions:") for row in table.rows]
    assert sorted(row[0].strip("`") for row in rows if row[1] == "yes") == sorted(missing)


def test_keys_of_questionnaires(questionnaire_messages):
    assert documented(QUESTIONNAIRES, "keys:") == docs_checks.keys(questionnaire_messages)


def test_words_of_questionnaires(questionnaire_messages):
    known = docs_checks.allowed(
        questionnaire_messages, rf"(type|duty|kind|group|figure|proof) cannot be '{STRANGER}'")
    known["place"] = docs_checks.allowed(
        questionnaire_messages, rf"for an unknown (place) '{STRANGER}'")["place"]
    known["slot"] = docs_checks.allowed(
        questionnaire_messages, rf"an unknown (slot) '{{{STRANGER}}}'")["slot"]
    assert documented(QUESTIONNAIRES, "words:") == known


def test_keys_of_places(questionnaire_messages, tmp_path):
    known = docs_checks.keys_of_places(questionnaire_messages, tmp_path)
    [table] = docs_pages.tables(QUESTIONNAIRES, "places of words")
    shown = {row[0].strip("`"): set(re.findall(r"`([^`]+)`", row[2])) for row in table.rows}
    assert shown == known


def test_slots_of_keys(questionnaire_messages, tmp_path_factory):
    places = docs_checks.keys_of_places(questionnaire_messages, tmp_path_factory.mktemp("keys"))
    known = docs_checks.slots_of_keys(places, tmp_path_factory.mktemp("slots"))
    # What every key of this place has stands in the table of slots.
    known = {entry: slots for entry, slots in known.items() if entry[0] != "step-why"}
    [table] = docs_pages.tables(QUESTIONNAIRES, "slots of keys")
    assert len(table.rows) == len(known)
    assert {
        (place.strip("`"), key.strip("`")): set(re.findall(r"`{(\w+)}`", slots))
        for place, key, slots in table.rows
    } == known

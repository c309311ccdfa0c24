# SPDX-License-Identifier: GPL-3.0-or-later
"""What every golden annex must be: of one mind with its plan, and of its own workflow."""

import re

import pytest

from test_plan_quality import FILES, answers, prose, text_of

# A plan to find out has neither thresholds nor records nor readers to prove.
PLANNED = [name for name in FILES if name != "supplier-onboarding"]

# What belongs to other people's work, or to no workflow.
FOREIGN = [
    "Benchmark", "Clinical alerts", "Contact centers check", "by reviewer", "figures by person",
    "two agents", "runs code",
]


def plain(text):
    return " ".join(text.replace("\\", "").split())


def section(name, id):
    text = text_of(f"{name}-annex")
    begin = text.index(f"hitl:begin {id} ")
    return text[begin:text.index(f"hitl:end {id} ", begin)]


def rows(text):
    """The cells of the rows of tables, without rules."""
    lines = [line for line in text.split("\n") if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("| \n").split(" | ")] for line in lines]
    return [row for row in cells if not all(re.fullmatch(r"[:\-]*", cell) for cell in row)]


def part(name, number):
    """A part of the plan by the number in its heading."""
    text = text_of(name)
    begin = text.index(f"\n## {number}. ")
    end = re.search(r"\n## ", text[begin + 1:])
    return plain(prose(text[begin:begin + 1 + end.start()] if end else text[begin:]))


@pytest.mark.parametrize("name", FILES)
def test_what_is_traced_as_built_in_stands_in_that_part(name):
    for row in rows(section(name, "annex-trace")):
        found = re.match(r"Built in, part (\d)", row[-1])
        if not found:
            continue
        said = plain(row[0].split(": ", 1)[1])
        said = re.sub(r" \([^()]*\)$", "", said) if said.endswith(")") else said
        assert said.rstrip(".") in part(name, found[1])


@pytest.mark.parametrize("name", FILES)
def test_nothing_of_other_work_stands_in_it(name):
    text = prose(text_of(f"{name}-annex"))
    assert [word for word in FOREIGN if word in text] == []


@pytest.mark.parametrize("name", PLANNED)
def test_a_confidence_that_means_nothing_sends_nothing_on(name):
    usable = answers(name)["answers"].get("usable_confidence")
    usable = usable.get("answer") if isinstance(usable, dict) else usable
    text = section(name, "annex-controls")
    if usable == "no":
        assert "confidence is under" not in text
        assert "Confidence thresholds" not in text_of(f"{name}-annex")


@pytest.mark.parametrize("name", PLANNED)
def test_the_rule_that_gave_a_threshold_is_the_one_named(name):
    rules = {row[-1] for row in rows(section(name, "annex-lanes")) if len(row) == 6}
    if "target" in rules and "standard" not in rules:
        assert "The standard value" not in section(name, "annex-verdict")


@pytest.mark.parametrize("name", PLANNED)
def test_each_record_is_listed_once(name):
    titles = [row[0] for row in rows(section(name, "annex-records"))]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("name", PLANNED)
def test_samples_are_read_by_whom_the_room_named(name):
    who = answers(name).get("audit", {}).get("who")
    found = [row[1] for row in rows(section(name, "annex-controls"))
             if row[0] in ("Read the samples", "Check the quality sample")]
    if who:
        assert len(found) == 1 and found[0].startswith(who)


@pytest.mark.parametrize("name", FILES)
def test_phases_bear_the_names_of_the_plan(name):
    text = text_of(f"{name}-annex")
    assert "Open a lane" not in text
    assert "“shadow”" not in text


@pytest.mark.parametrize("name", FILES)
def test_content_is_listed_in_one_line(name):
    text = section(name, "annex-sources")
    assert len([line for line in text.split("\n") if "playbook" in line]) == 1


def test_the_handbook_leaves_to_plans_what_they_say():
    text = prose(text_of("handbook"))
    for number in ("16", "18", "30 minutes", "85%"):
        assert number not in text

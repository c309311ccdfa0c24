# SPDX-License-Identifier: GPL-3.0-or-later
"""What every golden plan must be: short, of its own, whole, and true to its answers."""

import itertools
import re

import pytest
import yaml

from program import EXAMPLES, FIXTURES

PLANS = FIXTURES / "golden" / "plans"
FILES = {
    path.stem: path for path in sorted(EXAMPLES.glob("*/*.yaml")) if path.stem != "defaults"
}
MOST_RECURRING = 0.10
# What explains the mark of own values is the same in every plan.
LEGEND = "Values with ° are proposals; part 8 says who confirms them."
ROLES = ["decision_owner", "reviewer_role", "escalation_contact", "system_owner", "risk_owner"]
FORBIDDEN = ["namely", "n/a", "nil", "nan", "Optional("]


def text_of(name):
    return (PLANS / f"{name}.md").read_text(encoding="utf-8")


def prose(text):
    """The text without charts and markers."""
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)


def words(text):
    return [word for word in prose(text).split() if re.search(r"\w", word)]


def first_page(text):
    parts = text.split("\n## ")
    return "\n## ".join(parts[:2])


def names(name):
    """Whoever has a role in a workflow, longest first."""
    file = answers(name)
    shared = FILES[name].parent / "defaults.yaml"
    given = dict(file["answers"])
    if shared.exists():
        given = yaml.load(shared.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["answers"] | given
    found = set(file.get("participants", [])) | set(file.get("people", {}))
    for role in ROLES:
        if role in given:
            found.add(given[role]["answer"] if isinstance(given[role], dict) else given[role])
    for lane in file.get("lanes", []):
        found |= {lane[key] for key in ("reviewer", "backup") if key in lane}
    return sorted((one.lower() for one in found if len(one) > 1), key=len, reverse=True)


def sentences(name):
    """Sentences and cells of four words and more, names and numbers masked."""
    people = names(name)
    lines = prose(text_of(name)).replace(LEGEND, "").split("\n")
    found = set()
    for line, below in zip(lines, lines[1:] + [""]):
        is_rule = re.fullmatch(r"\|[\s:|-]+\|", line)
        is_head = re.fullmatch(r"\|[\s:|-]+\|", below)
        if line.startswith("#") or is_rule or is_head:
            continue
        cells = line.strip("|").split(" | ") if line.startswith("|") else [line]
        for cell in cells:
            for sentence in re.split(r"(?<=[.!?;:])\s+", cell.strip()):
                masked = re.sub(r"“[^”]*”", "Q", sentence)
                masked = re.sub(r"\d[\d,.\-–%]*", "#", masked)
                masked = re.sub(r"[*°_]", "", masked).strip().lower()
                for person in people:
                    masked = masked.replace(person, "N")
                if len(re.findall(r"[a-z]{2,}", masked)) >= 4:
                    found.add(masked)
    return found


def answers(name):
    return yaml.load(FILES[name].read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("name", FILES)
def test_a_plan_is_short(name):
    text = text_of(name)
    # Words of charts are words that somebody reads.
    read = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    assert len(re.findall(r"\w[\w.,'’-]*", read)) <= (900 if "plan to find out" in text else 3000)
    assert len(words(first_page(text))) <= 550


def test_the_handbook_is_short():
    assert len(words(text_of("handbook"))) <= 1500


@pytest.mark.parametrize("name", FILES)
def test_nothing_forbidden_stands_in_it(name):
    text = prose(text_of(name))
    assert [word for word in FORBIDDEN if re.search(rf"\b{re.escape(word)}", text)] == []


@pytest.mark.parametrize("left, right", list(itertools.combinations(FILES, 2)))
def test_a_plan_is_of_its_own(left, right):
    one, other = sentences(left), sentences(right)
    assert len(one & other) / min(len(one), len(other)) <= MOST_RECURRING


@pytest.mark.parametrize("name", FILES)
def test_the_chart_has_a_branch_for_each_lane(name):
    lanes = answers(name).get("lanes", [])
    branches = re.findall(r'^  q (?:-->|==>|-\.->)\|"(.*?)"\|', text_of(name), flags=re.MULTILINE)
    assert len(branches) == (len(lanes) if len(lanes) > 1 else 0)


@pytest.mark.parametrize("name", FILES)
def test_everything_said_is_traced(name):
    file = answers(name)
    annex = text_of(f"{name}-annex")
    start = annex.index("hitl:begin annex-trace")
    # Markdown's escapes and the wrapping of the file are no difference.
    trace = " ".join(annex[start:annex.index("hitl:end annex-trace")].replace("\\", "").split())

    def said(entry):
        text = entry if isinstance(entry, str) else entry["what"]
        return " ".join(text.split())

    for kind in ("decisions", "actions", "parking_lot"):
        for entry in file.get(kind, []):
            assert said(entry) in trace
    for answer in file["answers"].values():
        for dissent in answer.get("dissent", []) if isinstance(answer, dict) else []:
            assert " ".join(dissent["reason"].split()) in trace


@pytest.mark.parametrize("name", FILES)
def test_decisions_rules_and_deadlines_stand_in_the_plan(name):
    file = answers(name)
    text = " ".join(prose(text_of(name)).replace("\\", "").split())
    if "plan to find out" in text:
        return
    for kind in ("decisions", "rules", "deadlines", "risks"):
        for entry in file.get(kind, [])[:6 if kind == "risks" else None]:
            what = entry if isinstance(entry, str) else entry["what"]
            assert " ".join(what.split()).rstrip(".") in text
    for lane in file.get("lanes", []):
        assert lane["name"] in text
        if "on_no_answer" in lane:
            assert " ".join(lane["on_no_answer"].split()).rstrip(".") in text

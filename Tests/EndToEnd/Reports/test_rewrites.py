# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans that were put into other words, held to their facts.

`Tests/Fixtures/rewrites/reworded` has plans of the examples, told again sentence by sentence as an
assistant would; `falsehoods.yaml` has what is planted into them, one at a time.
"""

import shutil

import pytest
import yaml

from program import EXAMPLES, FIXTURES, hitl

REWRITES = FIXTURES / "rewrites"
PAGES = sorted((REWRITES / "reworded").glob("*.md"))
FALSEHOODS = yaml.safe_load((REWRITES / "falsehoods.yaml").read_text())
WORDS_ON_A_PAGE = 350


def answers(plan):
    """The answer file of a reworded plan."""
    [file] = EXAMPLES.glob(f"*/{plan}.yaml")
    return file


def problems(page, plan):
    done = hitl("check", page, "--for", answers(plan))
    found = [line for line in done.stderr.splitlines() if ": error: " in line]
    assert done.returncode == (1 if found else 0), done.stderr
    return found


def test_the_corpus_has_twelve_pages_and_a_falsehood_in_each():
    assert len(PAGES) >= 12
    assert {page.stem for page in PAGES} == {false["plan"] for false in FALSEHOODS}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_reworded_plan_has_at_most_one_false_alarm_a_page(page):
    pages = max(1, len(page.read_text().split()) // WORDS_ON_A_PAGE)
    assert len(problems(page, page.stem)) <= pages


@pytest.mark.parametrize(
    "false", FALSEHOODS, ids=lambda false: f"{false['plan']}-{false['kind'].replace(' ', '-')}"
)
def test_a_planted_falsehood_is_found_in_its_line(false, tmp_path):
    text = (REWRITES / "reworded" / f"{false['plan']}.md").read_text()
    assert text.count(false["was"]) == 1
    page = tmp_path / "page.md"
    page.write_text(text.replace(false["was"], false["becomes"]))
    line = text[: text.index(false["was"])].count("\n") + 1
    if false["finds"] == "lost":
        [found] = [one for one in problems(page, false["plan"]) if "is lost" in one]
        return
    found = [one for one in problems(page, false["plan"]) if f"“{false['finds']}" in one]
    assert found
    lines = [int(one.removeprefix(f"{page}:").split(":")[0]) for one in found]
    # A sentence can go over several lines.
    assert any(line <= told <= line + false["was"].count("\n") for told in lines)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The examples with their plans, as the program writes them."""
    folder = tmp_path_factory.mktemp("plans")
    for part in EXAMPLES.iterdir():
        shutil.copytree(part, folder / part.name)
    assert hitl("plan", *(part.name for part in EXAMPLES.iterdir()), cwd=folder).returncode == 0
    return folder


def test_every_generated_plan_holds_to_its_own_facts(folder):
    plans = [path for path in sorted((folder / "plans").glob("*.md"))
             if not path.stem.endswith("-annex") and path.stem not in ("index", "handbook")]
    assert len(plans) == len(list(EXAMPLES.glob("*/*.yaml"))) - 1
    done = hitl("check", *plans)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_marker_says_which_answers_are_meant(folder):
    page = folder / "plans" / "address-changes.md"
    told = page.with_name("told.md")
    told.write_text(page.read_text().replace("71,100 GBP", "92,500 GBP"))
    done = hitl("check", told)
    assert done.returncode == 1
    assert "“92,500 GBP” is neither an answer nor calculated" in done.stderr
    assert done.stdout == "1 file checked, 1 with errors\n"
    told.write_text(told.read_text().split("-->", 1)[1])
    assert hitl("check", told).returncode == 66
    named = hitl("check", told, "--for", folder / "back-office" / "address-changes.yaml")
    assert named.returncode == 1


def test_answers_that_are_gone_are_missing(folder):
    told = folder / "plans" / "gone.md"
    told.write_text("<!-- hitl:source ../back-office/nobody.yaml -->\n\nA page.\n")
    done = hitl("check", told)
    assert done.returncode == 66
    assert "--for" in done.stderr


def test_broken_answers_are_bad_input(folder):
    (folder / "broken.yaml").write_text("hitl: 1\nanswers: [\n")
    page = folder / "plans" / "address-changes.md"
    assert hitl("check", page, "--for", folder / "broken.yaml").returncode == 65
    assert hitl("check", page, "--for", folder / "missing.yaml").returncode == 66


@pytest.mark.parametrize("arguments", [["--for", "a.yaml"], ["a.yaml", "--for", "a.yaml"]])
def test_for_goes_with_a_page(folder, arguments):
    assert hitl("check", *arguments, cwd=folder).returncode == 64


def test_a_page_comes_from_standard_input(folder):
    answers = folder / "back-office" / "address-changes.yaml"
    page = (folder / "plans" / "address-changes.md").read_text()
    assert hitl("check", "-", "--for", answers, stdin=page).returncode == 0
    assert hitl("check", "-", "--for", answers, stdin=page + "\nIt costs 7,777 GBP.\n").returncode == 1


@pytest.mark.parametrize("said, holds", [
    ("Counsel says whether Art. 35 [P] asks for more.", True),
    ("Counsel says whether § 96a [P] asks for more.", True),
    ("| Proposed question | Owner |\n| --- | --- |\n| Does Art. 35 apply? | counsel |", True),
    ("Counsel says whether Art. 35 asks for more.", False),
    # The mark is said of the number.
    ("Under Art. 35 a look at all of the 12 [P] is due.", False),
    # What a sum shows may be told again; what none shows may not.
    ("The boxes are 75 × 12 = 900.\n\nAll 900 of them wait.", True),
    ("All 900 of them wait.\n\nThe boxes are 75 × 12 = 900.", True),
    ("The boxes are 75 × 12 = 957.\n\nAll 957 of them wait.", False),
])
def test_a_law_or_a_sum_of_the_page_itself(folder, said, holds):
    answers = folder / "back-office" / "address-changes.yaml"
    page = (folder / "plans" / "address-changes.md").read_text()
    before, after = page.split("## 2. ")
    told = hitl("check", "-", "--for", answers, stdin=f"{before}{said}\n\n## 2. {after}")
    assert (told.returncode == 0) == holds, told.stderr


def test_huge_and_odd_pages_end_in_words(folder):
    answers = folder / "back-office" / "address-changes.yaml"
    page = folder / "huge.md"
    page.write_text("12 EUR a day, the manager of 3 May 2027. " * 30_000)
    assert hitl("check", page, "--for", answers).returncode == 65
    page.write_bytes(b"\xff\xfe")
    assert hitl("check", page, "--for", answers).returncode == 65
    page.write_text("| " * 20_000 + "\n" + "[](" * 20_000 + "\n" + "<!--" * 20_000)
    assert hitl("check", page, "--for", answers).returncode == 1


WORDS = [
    # As people round, and as they write shares and small numbers.
    ("about 71,000 GBP", True), ("nearly 72,000 GBP", True), ("over 70,000 GBP", True),
    ("72,000 GBP", False), ("about 80,000 GBP", False), ("nearly 71,000 GBP", False),
    ("72 percent", True), ("0.72", True), ("71 percent", False),
    ("nine minutes", True), ("eleven minutes", False),
    # Own values are marked.
    ("7,777 GBP (our proposal)", True), ("7,777 GBP°", True), ("7,777 GBP", False),
    # Days in words.
    ("18 January 2027", True), ("January 18, 2027", True), ("January 2027", True),
    ("19 January 2027", False), ("Tuesday, 18 January 2027", False),
    ("the records clerk", True), ("the compliance clerk", False),
    ("HIPAA", False),
]


@pytest.mark.parametrize(("words", "holds"), WORDS)
def test_values_as_people_write_them(folder, words, holds):
    answers = folder / "back-office" / "address-changes.yaml"
    page = (folder / "plans" / "address-changes.md").read_text()
    done = hitl("check", "-", "--for", answers, stdin=f"{page}\nHere stands {words}.\n")
    assert (done.returncode == 0) == holds, done.stderr


SAID = {
    "It saves 33,700 GBP a month.": "is told by the month, and the plan has it by the year",
    "Doubtful changes are 72% of all.": "is a number of “Letters only”",
    "We propose 7,301 coffees for each clerk.\n\nFor each clerk we propose 7,302 coffees.":
        "disagrees with “7,301” in line",
    "List the products that put a card or code in the mail: records clerk, 18 January 2027.":
        "which Fraud manager settles",
}


@pytest.mark.parametrize("said", SAID)
def test_what_is_wrong_is_told(folder, said):
    answers = folder / "back-office" / "address-changes.yaml"
    page = REWRITES / "reworded" / "address-changes.md"
    text = page.read_text().replace(
        "The fraud manager lists the products that put a card or code in the mail, by 4 December "
        "2026.", "")
    done = hitl("check", "-", "--for", answers, stdin=f"{text}\n{said}\n")
    assert SAID[said] in done.stderr


def test_a_lost_date_of_a_blocker_is_told(folder):
    answers = folder / "back-office" / "address-changes.yaml"
    text = (REWRITES / "reworded" / "address-changes.md").read_text()
    told = text.replace("by 4 December 2026", "by 10 June 2027")
    done = hitl("check", "-", "--for", answers, stdin=told)
    assert "“10 June 2027” stands with “List the products" in done.stderr


def test_a_check_of_plans_tells_of_a_page_that_went_stale(folder):
    plan = folder / "plans" / "password-reset.md"
    marker = plan.read_text().splitlines()[0]
    told = plan.with_name("password-reset-for-the-board.md")
    told.write_text(f"{marker}\n{(REWRITES / 'reworded' / 'password-reset.md').read_text()}")
    answers = folder / "back-office" / "password-reset.yaml"
    try:
        assert hitl("plan", answers, "--check", cwd=folder).returncode == 0
        later = hitl("plan", answers, "--check", "--set", "volume_per_day=1600", cwd=folder)
        assert later.returncode == 1
        assert "password-reset-for-the-board.md: error: the plan in other words" in later.stderr
        assert later.stderr.endswith("1 out of date, 1 page in other words is wrong\n")
        # Where the plan is up to date, the last line still tells why the check has found something.
        told.write_text(f"{told.read_text()}\nIt costs 92,500 GBP.\n")
        wrong = hitl("plan", answers, "--check", cwd=folder)
        assert wrong.returncode == 1
        assert wrong.stderr.endswith("1 up to date, 1 page in other words is wrong\n")
    finally:
        told.unlink()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What a room must see, at each size of a projected terminal and read out line by line.

The screens that are kept whole are goldens of test_screens.py; here stands what must be on a screen, and
what must not, wherever it stands there.
"""

import re

import pytest
import yaml

from program import PLAIN, answer_file, hitl
from talk import Talk, plain
from test_screens import SIZES, Screen

ROOM = {size: SIZES[size] for size in ("80x24", "100x30", "60x12")}
EIGHT = (
    "participants: [Head of claims, Claims lead, Clerk North, Clerk South, Compliance, Data team, "
    "Customer care, Works council]\n"
)
EMPTY = "hitl: 1\nworkflow: {name: Refunds}\n" + EIGHT


def whole(**answers):
    return answer_file(rest="workflow: {name: Refunds}\n" + EIGHT, **answers)


# What is typed at each prompt, and what the screen behind it shows and does not show.
ROWS = {
    "a string of letters decides nothing": (
        EMPTY,
        [("1>", ":vote a a b b b b c c"), ("vote>", ""), ("decider>", "abab"), ("decider>", None)],
        ["First the person whose answer counts"], [],
    ),
    "seven of eight in one vote are told in the words of the vote": (
        EMPTY, [("1>", ":vote b 7, c 1"), ("vote>", None)], ["7"], ["alpha", "discuss"],
    ),
    "ten letters stand with their meanings": (
        EMPTY, [("quick", None), ("letters>", None)], ["alike", "edge", "unusual"], [],
    ),
    "ten letters are read back": (
        EMPTY, [("quick", None), ("letters>", "bbacbbabab"), ("11>", None)], ["Understood"], [],
    ),
    "a refused line leaves the prompt empty": (
        EMPTY, [("1>", "d"), ("1>", None)], ["\n1>"], [],
    ),
    "a folder says how much is answered": (
        whole(), [("workflow>", None)], ["Refunds"], ["Every workflow here is answered"],
    ),
    "who finds out is said back with the day": (
        EMPTY, [("1>", "?"), ("who>", "ask compliance by 2099-12-11"), ("2>", None)],
        ["Compliance finds out by Friday, 2099-12-11"], ["ask compliance finds"],
    ),
    "a sentence is no person in silence": (
        EMPTY, [("1>", "?"), ("who>", "ask legal by 2099-12-11"), ("who>", None)],
        ["legal is not among those who take part"], [],
    ),
    "firm or provisional is said once": (
        whole(predictability='"?"'), [("18>", ":goto verdict"), ("verdict>", None)],
        ["waits for question 1"], ["Provisional", "stays like this"],
    ),
    "no is no beginning of an option": (
        whole(), [("18>", ":goto pattern"), ("22>", "no"), (None, None)],
        ["'no' is not among the answers"], [],
    ),
    "a note says what it is on": (
        EMPTY, [("1>", "b"), ("2>", ":note < as last year"), ("2>", None)],
        ["Noted on: How alike are the cases that arrive?"], [],
    ),
    "all of one mind take one Enter": (
        EMPTY, [("1>", ":vote all b"), ("vote>", ""), ("2>", None)], ["2>"], [],
    ),
    "figures that multiply into nonsense are asked about": (
        whole(volume_per_day="400"), [("28>", ":goto handling_minutes"), ("30>", "400"), ("right>", None)],
        ["2,667 hours", "Is that right?", "Enter keeps 400"], [],
    ),
    "a figure that is not right is asked again": (
        whole(volume_per_day="300"), [("28>", "120"), ("right>", "no"), ("28>", None)],
        ["How many cases arrive on a peak day?", "28> 120"], [],
    ),
    "another figure takes the place of one that is asked about": (
        whole(volume_per_day="300"), [("28>", "120"), ("right>", "500"), ("29>", ":goto 28"), ("28>", None)],
        ["28> 500"], [],
    ),
    "no is no currency": (
        whole(), [("18>", ":goto currency"), ("32>", "points"), ("32>", None)],
        ["no currency", "Example: EUR"], [],
    ),
    "two people are not one": (
        EMPTY, [("1>", "?"), ("who>", "@Compliance and Data team by 2099-12-11"), ("who>", None)],
        ["Compliance and Data team are two people"], ["not among"],
    ),
    "no is nobody": (
        EMPTY, [("1>", "?"), ("who>", "no"), ("who>", None)], ["Here a person is named"], ["not among"],
    ),
    "a day that does not exist is no name": (
        EMPTY, [("1>", "?"), ("who>", "@Compliance 31/11"), ("who>", None)],
        ["not a day: November has 30 days"], ["not among"],
    ),
    "wrong names add no levels": (
        EMPTY,
        [("1>", "?"), ("who>", "Kim Lee"), ("who>", "Xu Li"), ("who>", "Compliance"), ("2>", "<"),
         ("who>", "<"), ("1>", None)],
        ["How alike are the cases that arrive?"], ["Kim Lee", "Xu Li"],
    ),
    "a vote at the wrong question is taken back": (
        EMPTY, [("1>", ":vote b 7, c 1"), ("vote>", ":vote none"), ("1>", None)],
        ["The votes are taken back", "(b 7, c 1)"], ["Not settled"],
    ),
    "a third round is told what can be done": (
        EMPTY, [("1>", ":vote b 7, c 1"), ("vote>", "b 6, c 2"), ("vote>", "all b"), ("vote>", None)],
        ["Two rounds are counted: Enter goes on with them, and :vote none"], ["Third"],
    ),
    "a vote without its command is told from an answer": (
        EMPTY, [("1>", "all b, c=Compliance"), ("1>", None)], ["Example: :vote all b, c=Compliance"], [],
    ),
    "of five and three one of each side is heard": (
        EMPTY, [("1>", ":vote b 5, c 3"), ("vote>", None)], ["b, then c"], ["Head of claims, Claims lead,"],
    ),
    "what was put on record is taken back": (
        EMPTY, [("1>", ":decision Nobody is refused"), ("1>", ":undo"), ("1>", None)],
        ["Taken back: Nobody is refused"], [],
    ),
    "help at a reason is about the reason": (
        EMPTY + "decider: Head of claims\n",
        [("1>", ":vote b b b b b b b c"), ("vote>", "b"), ("reason>", ":help"), ("Enter>", None)],
        ["Whoever would have answered otherwise"], [],
    ),
    "what was passed over is not asked again": (
        whole(volume_per_day="400"), [("28>", None)], ["not answered yet", "goes on at 28"], [],
    ),
    "what must be kept is said back": (
        EMPTY, [("1>", ":deadline Answer within 14 days from the claim"), ("1>", None)],
        ["Answer within 14 days from the claim"], [],
    ),
    "the days with more cases are said back": (
        EMPTY, [("1>", ":peaks 2099-11-27, 2099-11-30"), ("1>", None)],
        ["2 peak days: 2099-11-27 to 2099-11-30"], [],
    ),
    "what cannot be read is not left behind in silence": (
        EMPTY + "deadlines: soon\n", [("1>", ":deadline Answer within 3 days"), ("1>", None)],
        ["Only in the old file", "loans.yaml:4:12", "Deadline: Answer within 3 days"], [],
    ),
    "a verdict that was gone to tells what was not asked": (
        whole(), [("18>", ":goto verdict"), ("verdict>", ""), ("deadline>", None)],
        ["Which times must be kept"], [],
    ),
    "an answer in place of a vote says what the room had settled": (
        EMPTY + "decider: Head of claims\n",
        [("1>", ":vote b b b b b b b c"), ("vote>", "b"), ("reason>", "Storms differ; no"),
         ("2>", ":goto 1"), ("1>", "c"), ("2>", None)],
        ["The room had voted here (b 7, c 1), and Head of claims had decided b",
         "what Works council said"], [],
    ),
    "six of eight are most": (
        EMPTY, [("1>", ":vote b 6 c 2"), ("vote>", None)], ["Most agree."], ["close"],
    ),
    "five of eight leave three without a vote": (
        EMPTY, [("1>", ":vote b 5"), ("vote>", None)], ["No vote: 3", "All who voted agree"], [],
    ),
    "a vote that nobody settled is told on coming back": (
        EMPTY + "answers: {predictability: {rounds: [{votes: {Compliance: b, Data team: c}}]}}\n",
        [("1>", None)], ["Votes differ and nobody has settled them: question 1"], [],
    ),
    "a show of hands goes into the note": (
        whole(), [("18>", ":goto affects_person"), ("11>", ":vote yes 5 no 3"), ("11>", None)],
        ["Votes: yes 5, no 3 (in the note)"], ["letters"],
    ),
    "help is about the prompt": (
        whole(), [("18>", ":lanes"), ("lanes>", "clear 60, rest"), ("marks>", ":help"), ("Enter>", None)],
        ["By what a system knows such a case", "amount <= 1200 EUR"], [":park"],
    ),
    "a peak below an ordinary day is asked about": (
        whole(volume_per_day="300"), [("28>", "120"), (None, None)],
        ["A peak day with 120 cases has fewer than an ordinary day with 300", "Is that right?"], [],
    ),
    "times of day are no range of hours": (
        whole(), [("18>", ":goto service_hours"), (None, "9 to 17"), (None, None)],
        ["which is 8 hours"], ["Understood as"],
    ),
    "a mistyped name is no person": (
        EMPTY, [("1>", ":action Count sixty cases @Complience +2w"), ("1>", None)],
        ["Did you mean Compliance?", "Up key"], ["To do"],
    ),
    "a mistyped name is no role": (
        whole(), [("18>", ":goto decision_owner"), (None, "Head of clams"), ("who>", None)],
        ["Did you mean Head of claims?"], [],
    ),
    "a day that has passed is none to be done by": (
        EMPTY, [("1>", "?"), ("who>", "Compliance by 2020-12-01"), ("who>", None)],
        ["2020-12-01 has passed"], ["finds out by"],
    ),
    "a limit without its side is no mark": (
        whole(), [("18>", ":lanes"), ("lanes>", "clear 60, rest"), ("marks>", "amount 10-15 %"), ("marks>", None)],
        ["most or the least", "amount <= 15 %"], ["may the system do alone"],
    ),
    "an empty line behind a refusal takes nothing": (
        EMPTY,
        [("1>", ":vote a a b b b b c c"), ("vote>", ""), ("decider>", "abab"), ("decider>", ""),
         ("decider>", None)],
        ["Whose answer counts where votes differ?"], [],
    ),
    "a country counts as the union it is in": (
        whole(), [("18>", ":goto jurisdictions"), (None, "Germany, Texas"), (None, None)],
        ["European Union (Germany) and Texas"], ["is not among the answers"],
    ),
    "a place that no law here covers is told which option is for it": (
        whole(), [("18>", ":goto jurisdictions"), (None, "Norway"), (None, None)],
        ["What is not here is other"], [],
    ),
    "a design in the words of another field says so": (
        whole(domain="[insurance]"),
        [("18>", ":goto pattern"), ("22>", "exception-review"), (None, ":goto steps"), ("steps>", None)],
        ["In the words of: Customer service"], [],
    ),
    "why cites the law that decides": (
        whole(affects_person="yes", jurisdictions="[eu]"), [(None, ":why"), ("Enter>", None)],
        ["Regulation (EU) 2016/679 (GDPR) Art. 22"], [],
    ),
    "that people do everything in a kind is kept and shown": (
        whole(), [("18>", ":lanes"), ("lanes>", "clear 60, rest"), ("marks>", "no doubt"),
                  ("alone>", "none"), ("differs>", None)],
        ["Alone: none"], [],
    ),
    "a share keeps its decimals": (
        whole(), [("18>", ":lanes"), ("lanes>", "clear 12.5, rest"), ("marks>", "no doubt"),
                  ("alone>", "pay"), ("differs>", ""), ("looks>", None)],
        ["12.5%", "87.5%"], ["13%"],
    ),
    "the last kind takes only stricter letters": (
        whole(), [("18>", ":lanes"), ("lanes>", "clear 60, rest"), ("marks>", ":lanes rest"),
                  ("differs>", "2 a"), ("differs>", None)],
        ["only letters closer to c count"], [],
    ),
    "hands in the line give way to what is typed": (
        whole(), [("18>", ":goto affects_person"), ("11>", ":vote no 8"), ("11>", "yes"), (None, None)],
        [], ["noyes", "neither yes nor no"],
    ),
    "a divided vote says what can be typed": (
        EMPTY + "decider: Head of claims\n", [("1>", ":vote c c c c c b b b"), ("vote>", None)],
        ["letter", "or Enter"], [],
    ),
    "what waits for an action is said back": (
        EMPTY, [("1>", ":action Text of the notice @Compliance before shadow"), ("1>", None)],
        ["To do: Text of the notice (Compliance), before the shadow phase begins"], [],
    ),
    "names behind a command are added to those who take part": (
        EMPTY, [("1>", ":participants , Kim Lee"), ("1>", None)],
        ["Take part, in this order: Head of claims", "Works council, and Kim Lee"], [],
    ),
    "a note on a private figure says that minutes do not hold it": (
        whole(), [("18>", ":goto currency"), (None, ":note as in the ledger"), ("32>", None)],
        ["Noted on: In which currency"], ["stays out"],
    ),
    "a promise keeps its words": (
        EMPTY, [("1>", ":deadline Answer within 5 working days from the request"), ("1>", None)],
        ["Deadline: Answer within 5 working days from the request"], ["service"],
    ),
    "a phase that is none is answered in words": (
        EMPTY, [("1>", ":action Text @Compliance +2w before go-live"), ("1>", None)],
        ["No phase is called 'go-live'", "nothing takes effect", "cases go alone"],
        ["To do", "triggered", "narrowed"],
    ),
    "of names beside a count the rest is asked for": (
        EMPTY, [("1>", ":vote b 5, c=Works council"), ("1>", None)],
        ["6 of 8", ":vote rest b, c=Works council"], ["a a b"],
    ),
    "two who are named together differ together": (
        EMPTY, [("1>", ":vote c=Compliance and Data team, rest b"), ("vote>", None)],
        ["b 6", "c 2", "Compliance and Data team"], ["Example"],
    ),
    "a round that was left by going back is no second one": (
        EMPTY, [("1>", ":vote b 7, c 1"), ("vote>", "<"), ("1>", ":vote b 6, c 2"), ("vote>", None)],
        ["c 2"], ["Second round"],
    ),
    "a day with a slash is taken where it is one": (
        EMPTY, [("1>", "?"), ("who>", "Compliance by 31/12"), ("2>", None)],
        ["Compliance finds out by", "-12-31"], [],
    ),
    "a day with a slash is asked back where it is two": (
        EMPTY, [("1>", "?"), ("who>", "Compliance by 7/8"), ("who>", None)],
        ["7 Aug to some and 8 Jul to others"], ["finds out by"],
    ),
    "a question that does not apply keeps its number": (
        whole(), [("18>", ":goto 13"), ("18>", None)], ["does not apply, as the answers stand"], [],
    ),
    "what is said of kinds of cases is no mark": (
        whole(), [("18>", ":lanes"), ("lanes>", "clear 60, rest"), ("marks>", "rest: Compliance, 1 day"),
                  ("marks>", None)],
        ["That names kinds of cases"], ["may the system do alone"],
    ),
    "a limit that may belong to itself is shown as one that does": (
        whole(), [("18>", ":lanes"), ("lanes>", "clear 60, rest"), ("marks>", "volume < 5000 EUR"),
                  ("marks>", None)],
        ["volume <= 5000 EUR"], ["may the system do alone"],
    ),
    "the days that were named stand beside their number": (
        whole(volume_per_day="400"),
        [("28>", ":peaks 2099-11-27, 2099-11-30"), ("28>", ":goto peak_days_per_year"), ("29>", None)],
        ["Peak days named so far: 2"], [],
    ),
    "a day is no figure": (
        whole(volume_per_day="400"),
        [("28>", ":goto handling_minutes"), ("30>", "2026-11-01"), ("30>", None)],
        ["reads like a day"], ["does not go with"],
    ),
    "the name of a step is read whole": (
        whole(pattern="document-processing"), [(None, ":goto steps"), ("steps>", None)],
        ["Check against", "earlier", "entries"], ["…"],
    ),
    "a question in the list is read whole": (
        whole(), [("18>", ":list"), ("change>", None)],
        ["How many hours a day are", "Who accepts the risk"], ["…"],
    ),
}


@pytest.mark.parametrize("size", ROOM)
@pytest.mark.parametrize("row", ROWS)
def test_the_room_sees(tmp_path, row, size):
    text, way, seen, unseen = ROWS[row]
    columns, rows, options = ROOM[size]
    (tmp_path / "loans.yaml").write_text(text)
    path = "." if way[0][0] == "workflow>" else "loans.yaml"
    if way[0][0] == "quick":
        options, way = [*options, "--quick"], way[1:]
    screen = Screen(tmp_path, columns, rows, options, path)
    shown, pages = "", []
    try:
        for label, line in way:
            shown = screen.wait(label, shown, pages=True)
            pages = [shown]
            while shown.endswith("more>"):
                screen.type("")
                shown = screen.wait(label, shown, pages=True)
                pages.append(shown)
            if line is not None:
                screen.type(line)
    finally:
        screen.close()
    assert all(len(line) <= columns for page in pages for line in page.splitlines())
    assert all(len(page.splitlines()) <= rows for page in pages)
    flat = " ".join("\n".join(pages).split())
    for words in seen:
        assert (words in shown) if "\n" in words else words.lower() in flat.lower(), shown
    for words in unseen:
        assert words not in flat, shown


PROMPT = r"(?:^|[\r\n])([A-Za-z0-9]+)> "


class Reading:
    """An interview whose lines are read out: nothing is drawn twice, and nothing comes in pages."""

    def __init__(self, folder, text):
        (folder / "loans.yaml").write_text(text)
        self.talk = Talk("loans.yaml", cwd=folder, size=(12, 60), ACCESSIBLE="1")
        self.listen()

    def listen(self):
        """What is told until the next prompt."""
        self.talk.child.expect(PROMPT)
        shown = self.talk.child.before
        assert "\x1b" not in shown and self.talk.child.match[1] != "more"
        return " ".join(plain(shown).split())

    def say(self, *lines):
        """Types lines at the prompts that come; what was told behind the last of them."""
        for line in lines:
            self.talk.type(line + "\r")
            told = self.listen()
        return told

    def close(self):
        self.talk.child.close(force=True)


@pytest.fixture
def reading(tmp_path):
    talks = []

    def start(text):
        talks.append(Reading(tmp_path, text))
        return talks[-1]

    yield start
    for talk in talks:
        talk.close()


LOANS = (PLAIN / "back-office/small-loan-decisions.yaml").read_text()


@pytest.mark.parametrize(("line", "words"), [
    (":help", ["What harm can a wrong result do?", "not known yet", "Enter goes back"]),
    (":commands", [":park TEXT", ":quit"]),
    (":why", ["Because:", "What would change it", "Enter goes back"]),
    (":list", ["Cases", "Regulation", "What does one hour of a reviewer"]),
])
def test_what_is_long_is_read_out_to_its_end(reading, line, words):
    """Twelve lines of a terminal hold back nothing."""
    told = reading(LOANS).say(":goto 2", line)
    assert all(word in told for word in words), told


def test_the_verdict_is_read_out_in_words(reading):
    told = reading(LOANS).say(":goto verdict")
    assert "HUMAN IN THE LOOP" in told
    assert "#####" not in told and " of 10" in told
    assert "Type plan" in told


def test_kinds_of_cases_are_read_out_in_sentences(reading):
    told = reading(LOANS).say(
        ":lanes", "clear 62, rest", "amount <= 1200 EUR", "approve", "2 a: at most 1200 EUR",
        "rest: Credit officer, 2 days", "clear: 54 of 60")
    assert "Counted: Clear: 54 of 60" in told
    assert "|" not in told


def test_a_vote_is_read_out_with_who_differs(reading):
    told = reading(EMPTY).say(":vote b b b b b b b c")
    assert "7" in told and "Works council" in told
    assert "###" not in told


def test_a_refusal_is_read_out_with_its_example(reading, tmp_path):
    talk = reading(EMPTY)
    told = talk.say("d")
    assert "Type" in told
    assert "Because" not in talk.say("b")
    assert yaml.safe_load((tmp_path / "loans.yaml").read_text())["answers"] == {"predictability": "b"}


def test_a_question_has_the_number_that_it_has_on_the_sheets(reading):
    """Whichever questions apply, so that somebody with a sheet finds the place."""
    sheet = hitl("questions", "--format", "markdown").stdout
    printed = re.findall(r"^### (\d+)\. (.+)$", sheet, re.M)[:50]
    listed = reading(LOANS).say(":list")
    kept = [(number, ask) for number, ask in printed if f"{number}, {ask}," in listed]
    # The scored ones are listed by a word; three others do not apply to these loans.
    assert len(kept) >= 35 and {"14", "27", "50"} <= {number for number, _ in kept}, listed


def test_a_number_that_is_left_out_is_told(reading):
    told = reading(EMPTY + "answers: {affects_person: no}\n").say(":goto 14")
    assert "question 14 of 50" in told and "13 does not apply" in told


def test_a_note_on_a_private_figure_says_that_it_is_not_mailed(reading):
    told = reading(EMPTY).say(":goto error_cost", ":note none before the Riga case is closed")
    assert "stays out of the minutes" in told


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize("part", [[], ["--only", "letters"], ["--only", "figures"]])
def test_a_sheet_shows_no_name_of_the_program(form, part):
    sheet = hitl("questions", "--format", form, *part).stdout
    assert not re.search(r"[a-z]_[a-z]", re.sub(r"<style>.*</style>", "", sheet, flags=re.S))


LANED = [":lanes", "small 60, hard", "no doubt", "none"]
# A way to a prompt, and what its screen shows as an example.
EXAMPLES = [
    ([":vote"], "all b"), ([":vote"], "b 6 c 2"), ([":vote"], "all b, c=Works council"),
    ([":vote b 6 c 2", "", "1", "b"], "After a storm all differ; no"),
    (["?"], "Data team by next friday"), (["?"], "Data team +2w"),
    ([":lanes"], "clear 62, unclear 30, others"),
    (LANED[:2], "photos at least 4"),
    (LANED[:3], "refund in full, refuse !"),
    (LANED, "2 a, 3 a: at most 120 EUR, credited the same day"),
    ([*LANED, "2 a: known"], "Hard: Team lead, 4 service hours, stays open"),
    ([*LANED, "2 a: known", ":lanes hard"], "2 c: what is left is the unusual"),
    ([*LANED, "2 a: known", ""], "Small: 54 of 60 picked"),
    ([*LANED, "2 a: known", ":goto steps", ""], "3 Hard"),
    ([*LANED, ":decision Nobody is refused by a machine"], "Hard human"),
    ([":deadline"], "Answer to the customer within 14 days from the claim (terms of sale, 8.2)"),
    ([":peaks"], "27 Nov, 21 Dec to 23 Dec, 2 Jan"),
]


@pytest.mark.parametrize(("way", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_what_a_screen_shows_as_an_example_can_be_typed(reading, way, example):
    steps = "steps: [{name: Read, actor: person}, {name: Decide, actor: person}, {name: Pay, actor: person}]\n"
    talk = reading(EMPTY + steps)
    shown = talk.say(*way)
    assert example in shown
    told = talk.say(example)
    # The example of a refusal stands last; those of a question stand above its hints.
    assert told.rfind("Example:") <= told.rfind(":commands"), told
    assert "Did you mean" not in told

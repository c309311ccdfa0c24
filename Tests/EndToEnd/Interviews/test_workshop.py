# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole workshop on a new workflow, as it stands on the terminal: to be read as a story.

Eight people, three kinds of cases, four votes, one who cannot agree, two things that nobody knows, and an
answer that changes the verdict.
"""

import datetime
import re

import yaml

from program import ACCEPT, FIXTURES, done
from talk import CLEAR_LINE, Talk, plain

GOLDEN = FIXTURES / "workshop"
PROMPT = r"(?:[\r\n]|\x1b\[\?2004h)([a-z0-9][a-z0-9 ]{0,12})> "

STORY = [
    # Who is there, and what about.
    ("name", "Damaged parcels"),
    ("description", "Senders claim for parcels that arrived damaged; a clerk looks at photos and pays"),
    ("participants", "Head of claims, Claims lead, Clerk North, Clerk South, Compliance, Data team, "
     "Customer care, Works council"),
    ("decider", "1"),
    # A first vote that a word from the one who differs settles.
    ("1", ":vote b 7, c 1"), ("vote", "all b"), ("vote", ""),
    ("2", "b"),
    ("3", ":note up to 1200 EUR a parcel @Compliance"), ("3", "a"),
    # The second one stays open after two rounds: the decider settles it, and one cannot live with it.
    ("4", ":vote a a b b b b c c"), ("vote", "b b b b b b c b"), ("vote", "b"),
    ("reason", "A sender hears nothing for weeks; no"),
    ("5", "a"),
    ("6", ":vote all a"), ("vote", ""),
    ("7", "a"), ("8", "b"),
    ("9", ":vote a 6, ? 2"), ("vote", ""), ("decide", "a"),
    ("10", "a"),
    # The facts; the first thing that nobody knows.
    ("11", "no"), ("12", "no"), ("14", "eu"), ("16", "customer-service"),
    ("18", "?"), ("who", "Data team by 2099-12-11"),
    ("19", "no"), ("20", "no"), ("21", "manual"), ("22", "document-processing"),
    # Three kinds of cases; the limit that was said in a note is offered.
    ("lanes", "clear 62, unclear 30, rest"),
    ("marks", "amount <= 120 EUR, photos at least 2"), ("alone", "pay in full"),
    ("differs", "2 a, 4 a: at most 120 EUR, seen within a day"),
    ("marks", "amount <= 1200 EUR"), ("alone", ""), ("differs", ""),
    ("looks", "unclear: Claims lead, 4 service hours, stays open; rest: Head of claims, 2 days"),
    ("proof", "clear: 58 of 60"),
    ("23", "rules"), ("26", "batch"),
    # The steps of the working design, made their own.
    ("steps", "name 1 Read the claim and its photos"), ("steps", "3 decides"), ("steps", ""),
    ("passes", ""),
    # Figures, as people say them; the second thing that nobody knows.
    ("27", "400"), ("28", "about 600"), ("29", "12"),
    ("peaks", "2099-11-27, 2099-12-21 to 2099-12-23"), ("30", "6"), ("31", "2"), ("32", "EUR"),
    ("33", ":skip"), ("34", "?"), ("who", "Claims lead by 2099-12-04"),
    (None, ":goto verdict"),
    # The verdict, a second thought that changes it, and what is to be done.
    ("verdict", ":goto 5"), ("5", "b"),
    (None, ":goto verdict"),
    ("verdict", ""), ("deadline", "Answer to the sender within 10 days from the claim (terms, 4.1)"),
    ("deadline", ""), ("before", "Ask for the text of the notice @Compliance 2099-12-18 before shadow"),
    ("before", ""),
    ("verdict", ":decision Nobody is refused without a person @1"), ("kept", "rest human"),
    ("verdict", ":park Who pays for parcels without a sender?"),
    ("verdict", "plan"), ("verdict", "quit"), ("minutes", ""),
]


def told(folder):
    """The whole talk as it stands on the terminal, and how often it asked."""
    talk = Talk("parcels.yaml", cwd=folder, size=(30, 100))
    story, asked = [], 0
    for label, line in STORY:
        talk.child.expect(PROMPT)
        found = talk.child.match[1]
        assert label in (None, found), f"{found}> is asked, and {label}> answered:\n{story[-1]}"
        shown = plain(talk.child.before)
        # What was typed is echoed behind the prompt that it answers.
        story.append(re.sub(r"^[^\n]*\n", "", shown, count=1) if story else shown.lstrip("\n"))
        story.append(f"{found}> {line}\n")
        asked += 1
        talk.type(CLEAR_LINE + line + "\r")
    status, shown = talk.end()
    assert status == 0
    story.append(re.sub(r"^[^\n]*\n", "", shown, count=1))
    return "".join(story), asked


def dateless(text):
    """The text without the day on which it was written."""
    today = datetime.date.today()
    return text.replace(f"{today:%A}, {today}", "TODAY").replace(str(today), "TODAY")


def test_a_workshop_from_its_name_to_its_minutes(tmp_path):
    story, asked = told(tmp_path)
    words = len(re.findall(r"\w+", story))
    lines = sum(1 for _, line in STORY if line)
    story = dateless(story) + f"\n{asked} prompts, {lines} lines typed, {words} words on the screen\n"
    [page] = tmp_path.glob("parcels-minutes-*.md")
    for name, text in (("story.txt", story), ("minutes.md", dateless(page.read_text()))):
        golden = GOLDEN / name
        if ACCEPT:
            golden.parent.mkdir(exist_ok=True)
            golden.write_text(text)
        assert text == golden.read_text()
    answers = yaml.safe_load((tmp_path / "parcels.yaml").read_text())
    assert sum("rounds" in answer for answer in answers["answers"].values()
               if isinstance(answer, dict)) == 4
    assert len(answers["lanes"]) == 3
    assert "This changes the verdict: full automation becomes human in the loop" in story
    assert done("check", "parcels.yaml", cwd=tmp_path).returncode == 0
    assert (tmp_path / "plans/parcels.md").exists()

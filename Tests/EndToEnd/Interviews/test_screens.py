# SPDX-License-Identifier: GPL-3.0-or-later
"""What the audience sees: captures of the main screens in a real terminal, kept as goldens."""

import os
import re
import subprocess
import time

import pytest

from program import ACCEPT, FIXTURES, PLAIN, PROGRAM, ROOT, environment, patience

GOLDEN = FIXTURES / "screens"
SIZES = {
    "80x24": (80, 24, []), "100x30": (100, 30, []), "60x12": (60, 12, ["--projector"]),
    "40x24": (40, 24, []),
}
# A screen with what leads to it, one prompt after the other.
WAYS = {
    "question": [("1>", None)],
    "help": [("1>", ":help"), ("Enter>", None)],
    "commands": [("1>", ":commands"), ("Enter>", None)],
    "why": [("1>", ":why"), ("Enter>", None)],
    "steps": [("1>", ":goto steps"), ("steps>", None)],
    "votes": [("1>", ":vote"), ("vote>", None)],
    "vote": [("1>", ":vote a a b c"), ("vote>", None)],
    "lanes": [
        ("1>", ":lanes"), ("lanes>", "clear 62, unclear 30, rest"),
        ("marks>", "amount <= 1200 EUR, no arrears"), ("alone>", "approve"),
        ("differs>", "2 a: at most 1200 EUR"), ("marks>", "amount <= 2000 EUR"), ("alone>", "none"),
        ("differs>", ":lanes"), ("lanes>", None),
    ],
    "marks": [("1>", ":lanes"), ("lanes>", "clear 62, unclear 30, rest"), ("marks>", None)],
    "differs": [
        ("1>", ":lanes"), ("lanes>", "clear 62, rest"), ("marks>", "no arrears"),
        ("alone>", "approve, refuse !"), ("differs>", None),
    ],
    "looks": [
        ("1>", ":lanes"), ("lanes>", "clear 62, rest"), ("marks>", "no arrears"),
        ("alone>", "approve"), ("differs>", "2 a: at most 1200 EUR"), ("looks>", None),
    ],
    "proof": [
        ("1>", ":lanes"), ("lanes>", "clear 62, rest"), ("marks>", "no arrears"),
        ("alone>", "approve"), ("differs>", "2 a: at most 1200 EUR"), ("looks>", "rest: Ann, 2 days"),
        ("proof>", None),
    ],
    "kept": [("1>", ":decision Nobody is refused by a machine @Risk manager"), ("who>", ""), ("kept>", None)],
    "deadline": [("1>", ":deadline"), ("deadline>", "Answer within 14 days from the claim"), ("deadline>", None)],
    "passes": [
        ("1>", ":lanes"), ("lanes>", "clear 62, rest"), ("marks>", "no arrears"),
        ("alone>", "approve"), ("differs>", "2 a: at most 1200 EUR"), ("looks>", ":goto steps"),
        ("steps>", ""), ("passes>", None),
    ],
    "review": [("1>", ":review"), ("review>", None)],
    "leaving": [("1>", "b"), ("verdict>", "quit"), ("minutes>", None)],
    "stranger": [("1>", ":decider Dana"), ("who>", None)],
    "speaker": [("1>", ":note as it is today @Dana"), ("who>", None)],
    "day-off": [("1>", ":action Text of the notice by 2099-12-12"), ("1>", None)],
    "alike": [("1>", ":participants Maria Oduya, Maria, Bo Lee"), ("1>", None)],
    "flip": [("1>", "a"), ("verdict>", ":goto 2"), ("2>", "c"), ("verdict>", ":goto 3"), ("3>", "c"), ("verdict>", ":goto 4"), ("4>", "c"), ("verdict>", None)],
    "figure": [("1>", ":goto volume_per_day"), ("27>", None)],
    "doubt": [("1>", ":goto peak_volume_per_day"), ("28>", "120"), ("right>", None)],
    "dropped": [("1>", ":vote a a b c"), ("vote>", ":vote none"), ("1>", None)],
    "verdict": [("1>", ":goto verdict"), ("verdict>", None)],
    "refusal": [("1>", "d"), ("1>", None)],
}


class Screen:
    """A terminal of its own with the interview in it."""

    def __init__(self, folder, columns, rows, options, path="loans.yaml"):
        # Another run of the tests may be at the same screen.
        self.server = f"hitl-{os.getpid()}-{folder.name}"
        command = [str(PROGRAM), "interview", *options, path]
        plain = [f"{name}={value}" for name, value in environment(INPUTRC="/dev/null").items()]
        self.tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows),
            "-c", str(folder), "env", "-i", *plain, "TERM=screen-256color", *command,
        )

    def tmux(self, *arguments):
        done = subprocess.run(
            ["tmux", "-L", self.server, *arguments], capture_output=True, text=True, timeout=patience(20),
            env=environment(),
        )
        return done.stdout

    def wait(self, label, line_before, pages=False):
        """The screen once it ends with a prompt that nothing has been typed at.

        Where it comes in pages, the first will do: it has what matters. Without a label any prompt is
        waited for.
        """
        for _ in range(int(patience(400))):
            shown = self.tmux("capture-pane", "-p").rstrip()
            lines = shown.splitlines()
            labels = (label, "more>") if pages else (label,)
            last = lines[-1].split(" ")[0] if lines else ""
            if (last in labels or label is None and last.endswith(">")) and shown != line_before:
                # The offered text is drawn after the prompt: settled is what stays the same.
                time.sleep(patience(0.15))
                if self.tmux("capture-pane", "-p").rstrip() == shown:
                    return shown
            time.sleep(0.02)
        raise AssertionError(f"no prompt {label} in:\n{shown}")

    def type(self, line):
        # What is offered is taken away first.
        self.tmux("send-keys", "C-u")
        self.tmux("send-keys", "-l", line)
        self.tmux("send-keys", "Enter")

    def close(self):
        self.tmux("kill-server")


# On the narrowest terminal the steps come in pages, and lead nowhere by one line.
SCREENS = [(way, size) for way in WAYS for size in SIZES if (way, size) != ("passes", "40x24")]


@pytest.mark.parametrize(("way", "size"), SCREENS)
def test_screen(tmp_path, way, size):
    columns, rows, options = SIZES[size]
    text = (PLAIN / "back-office/small-loan-decisions.yaml").read_text()
    # Without its first answer, the interview starts there.
    start = text.index("  predictability:")
    end = text.index("  error_impact:")
    text = text[:start] + text[end:]
    if way == "review":
        text = text.replace("    answer: b\n", "    answer: b\n    proposed: yes\n", 1)
    (tmp_path / "loans.yaml").write_text(text)
    # The interview says when the file was saved.
    os.utime(tmp_path / "loans.yaml", (1_795_348_800, 1_795_348_800))
    screen = Screen(tmp_path, columns, rows, options)
    shown = ""
    try:
        for label, line in WAYS[way]:
            shown = screen.wait(label, shown, pages=line is None)
            if line is not None:
                screen.type(line)
    finally:
        screen.close()
    assert max(map(len, shown.splitlines())) <= columns
    assert len(shown.splitlines()) <= rows
    golden = GOLDEN / f"{way}-{size}.txt"
    if ACCEPT:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(shown + "\n")
    assert shown + "\n" == golden.read_text()


def test_a_projector_shows_no_private_figures(tmp_path):
    (tmp_path / "loans.yaml").write_text(
        (PLAIN / "back-office/small-loan-decisions.yaml").read_text())
    screen = Screen(tmp_path, 60, 12, ["--projector"])
    try:
        # The questions that the example leaves open were passed over.
        shown = screen.wait("verdict>", "")
        screen.type(":goto hourly_cost")
        shown = screen.wait("verdict>", shown)
        assert "This figure is private" in shown
        screen.type(":list")
        rows = []
        while not rows:
            shown = screen.wait("more>", shown)
            assert len(shown.splitlines()) <= 12
            rows = [line for line in shown.splitlines() if "one hour of" in line]
            screen.type("")
        [row] = rows
        assert "52" not in row and "hidden" in row
    finally:
        screen.close()


def test_the_readme_shows_real_screens():
    readme = ROOT / "README.md"
    text = readme.read_text()
    match = re.search(r"<!-- screens: ([\w \-]+) -->\n\n```text\n(.*?)```\n", text, re.S)
    real = "\n".join((GOLDEN / f"{name}.txt").read_text() for name in match[1].split())
    if ACCEPT:
        readme.write_text(text[:match.start(2)] + real + text[match.end(2):])
    else:
        assert match[2] == real

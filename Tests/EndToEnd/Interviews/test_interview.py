# SPDX-License-Identifier: GPL-3.0-or-later
"""The interview of the built program, in a real pseudo-terminal."""

import os
import random
import re
import shlex
import signal
import stat
import time

import pexpect
import pytest
import yaml

from program import (
    ACCEPT, PLAIN, PROGRAM, ROOT, answer_file, done, environment, hitl, without_override,
)
from talk import CLEAR_LINE, SHIFT_TAB, Talk, plain

QUICK = (
    ("letters>", "bbacbbabab"), ("11>", "no"), ("12>", "no"), ("13>", "none"), ("14>", "none"),
    ("19>", "exception-review"), ("lanes>", ""),
)


def read(path):
    return yaml.safe_load(path.read_text())


@pytest.fixture
def started(tmp_path):
    """A file with a name, so that an interview starts with its first question."""
    path = tmp_path / "refunds.yaml"
    path.write_text("hitl: 1\nworkflow: {name: Refunds}\n# ours\n")
    return path


# ---- the way through

def test_new_workflow_from_its_name_to_its_plan(tmp_path):
    talk = Talk("--quick", "refunds.yaml", cwd=tmp_path)
    talk.answer("name>", "Refund requests")
    talk.answers(*QUICK)
    talk.answer("steps>", "")
    talk.answer("who>", "Data team +2w")
    shown = talk.prompt("verdict>")
    assert "HUMAN IN THE LOOP" in shown
    talk.type("plan\r")
    talk.answer("verdict>", "quit")
    assert talk.end()[0] == 0
    assert (tmp_path / "plans/refunds.md").read_text().startswith("<!--")
    assert read(tmp_path / "refunds.yaml")["workflow"]["name"] == "Refund requests"
    # What the interview saved is what the other commands read.
    done("assess", "refunds.yaml", cwd=tmp_path)
    assert read(tmp_path / "defaults.yaml")["answers"]["volume_per_day"]["ask"] == "Data team"


def test_every_answer_is_on_disk_before_the_next_prompt(started):
    talk = Talk(started.name, cwd=started.parent)
    letters = "abcab"
    for number, letter in enumerate(letters, start=1):
        talk.answer(f"{number}>", letter)
        talk.prompt(f"{number + 1}>")
        assert list(read(started)["answers"].values())[-1] == letter
        talk.type(":goto " + str(number + 1) + "\r")
    talk.child.close(force=True)
    assert "# ours\n" in started.read_text()


def test_back_with_shift_tab_keeps_the_text(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type("half" + SHIFT_TAB)
    talk.child.expect_exact("1> b")
    talk.type("\r")
    talk.child.expect_exact("2> half")
    talk.type(CLEAR_LINE + "a\r")
    talk.prompt("3>")
    talk.type(":quit\r")
    assert talk.end()[0] == 0
    assert read(started)["answers"] == {"predictability": "b", "error_impact": "a"}


def test_tab_completes_options_and_commands(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type(":goto affects_person\r")
    talk.prompt("11>")
    talk.type("y\t\r")
    talk.prompt("1>")
    talk.type(":park\t who owns it\r")
    talk.prompt("1>")
    talk.type(":q\t")
    talk.child.expect_exact(":quick")
    talk.type(CLEAR_LINE + ":quit\r")
    assert talk.end()[0] == 0
    assert read(started)["answers"]["affects_person"] is True


def test_what_is_typed_takes_the_place_of_an_offered_answer(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    # A paste counts as typed; with a cursor key or Backspace the old answer is edited.
    for offered, keys, value in (
        ("", "1200", 1200), ("1200", "1500", 1500), ("1500", "\x1b[200~900\x1b[201~", 900),
        ("900", "\x1b[D0", 9000), ("9000", "\x7f", 900),
    ):
        talk.type(":goto volume_per_day\r")
        talk.child.expect_exact(f"22> {offered}")
        talk.type(keys + "\r")
        talk.prompt("2>")
        assert read(started)["answers"]["volume_per_day"] == value
    talk.type(":quit\r")
    assert talk.end()[0] == 0


def test_a_refused_command_gives_way_to_the_next(started):
    started.write_text("hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann, Bo]\n")
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type(":vote a a b\r")
    talk.prompt("1>")
    # One key brings the refused line back; without it the line is free.
    talk.type("\x1b[A")
    talk.child.expect_exact(":vote a a b")
    talk.type(CLEAR_LINE + ":vote a b\r")
    talk.prompt("vote>")
    talk.type(":participants\r")
    talk.child.expect_exact("participants> Ann, Bo")
    talk.type(", Cy\r")
    talk.prompt("1>")
    assert read(started)["participants"] == ["Ann", "Bo", "Cy"]
    talk.type(":quit\r")
    talk.answer("minutes>", "no")
    assert talk.end()[0] == 0


# ---- leaving

def test_leaving_before_the_first_answer_keeps_nothing(tmp_path):
    talk = Talk("refunds.yaml", cwd=tmp_path)
    talk.prompt("name>")
    talk.type(":quit\r")
    status, shown = talk.end()
    assert status == 0
    assert "Nothing was answered, so nothing was kept." in shown
    assert os.listdir(tmp_path) == []


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    status, shown = Talk("clients/refunds.yaml", cwd=tmp_path).end()
    assert status == 66
    assert "clients: error: cannot read: No such file or directory" in shown
    assert os.listdir(tmp_path) == []


def test_a_read_only_file_is_not_replaced(started):
    started.chmod(stat.S_IRUSR)
    before = started.read_text()
    [program, *arguments] = without_override([str(PROGRAM), "interview", started.name])
    child = pexpect.spawn(
        program, arguments, cwd=str(started.parent), encoding="utf-8", timeout=20,
        env=environment(INPUTRC="/dev/null", TMPDIR=str(started.parent)),
    )
    child.expect_exact("1> ")
    child.send("b\r")
    child.expect("cannot write: Permission denied")
    child.expect_exact("2> ")
    child.sendcontrol("d")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 74
    assert started.read_text() == before
    [rescued] = started.parent.glob("hitl-*")
    assert stat.S_IMODE(rescued.stat().st_mode) == 0o600



@pytest.mark.parametrize("name, status", [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_signals_save_and_restore_the_terminal(started, name, status):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type("unsent")
    talk.child.expect_exact("unsent")
    talk.child.kill(getattr(signal, name))
    talk.child.expect(pexpect.EOF)
    assert "hitl interview refunds.yaml" in talk.child.before
    assert talk.is_cooked
    talk.child.close()
    assert talk.child.exitstatus == status
    assert read(started)["answers"] == {"predictability": "b"}


def test_ctrl_c_and_ctrl_d(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.child.sendintr()
    assert talk.end()[0] == 130
    talk = Talk(started.name, cwd=started.parent)
    shown = talk.prompt("2>")
    assert "1 of" in shown
    talk.child.sendcontrol("d")
    assert talk.end()[0] == 0


def test_a_closed_window(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "c")
    talk.prompt("2>")
    process = talk.child.pid
    os.close(talk.child.child_fd)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) in (129, 0)
    assert read(started)["answers"] == {"predictability": "c"}


def test_kill_at_random_moments(started):
    """Whatever was confirmed by the next prompt is there, and the file always parses."""
    rounds = int(os.environ.get("HITL_KILLS", "25"))
    chance = random.Random(20261125)
    for _ in range(rounds):
        started.write_text("hitl: 1\nworkflow: {name: Refunds}  # ours\n")
        talk = Talk(started.name, cwd=started.parent)
        confirmed = 0
        talk.prompt("1>")
        for number in range(1, chance.randint(2, 9)):
            talk.type("b\r")
            talk.prompt(f"{number + 1}>")
            confirmed = number
        talk.type("b\r")
        time.sleep(chance.random() * 0.004)
        talk.child.kill(signal.SIGKILL)
        talk.child.expect(pexpect.EOF)
        talk.child.close()
        answers = read(started).get("answers") or {}
        assert len(answers) in (confirmed, confirmed + 1)
        assert "# ours" in started.read_text()
    leftovers = [name for name in os.listdir(started.parent) if not name.startswith(".")]
    assert leftovers == ["refunds.yaml"]


# ---- bad days

def test_a_second_interview_is_told_who_holds_the_file(started):
    first = Talk(started.name, cwd=started.parent)
    first.prompt("1>")
    status, shown = Talk(started.name, cwd=started.parent).end()
    assert status == 73
    assert f"another interview has this file open (process {first.child.pid}" in shown
    first.type(":quit\r")
    first.end()
    second = Talk(started.name, cwd=started.parent)
    second.prompt("1>")
    second.child.close(force=True)


def test_a_read_only_folder_loses_nothing(started):
    started.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    started.chmod(stat.S_IRUSR)
    [program, *arguments] = without_override([str(PROGRAM), "interview", started.name])
    child = pexpect.spawn(
        program, arguments, cwd=str(started.parent), encoding="utf-8", timeout=20,
        env=environment(INPUTRC="/dev/null", TMPDIR=str(started.parent.parent)),
    )
    child.expect_exact("1> ")
    child.send("b\r")
    child.expect("cannot write: (Permission denied|Read-only file system)")
    child.expect_exact("2> ")
    started.parent.chmod(stat.S_IRWXU)
    started.chmod(stat.S_IRUSR | stat.S_IWUSR)
    child.send("a\r")
    child.expect_exact("3> ")
    assert read(started)["answers"] == {"predictability": "b", "error_impact": "a"}
    child.send(":quit\r")
    child.expect(pexpect.EOF)


def test_what_could_not_be_saved_is_put_elsewhere(started):
    """The folder stays as it is, so the answers go to the folder for temporary files."""
    elsewhere = started.parent / "a folder whose name, spaces and all, is longer than a whole line is"
    elsewhere.mkdir()
    started.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    [program, *arguments] = without_override([str(PROGRAM), "interview", started.name])
    child = pexpect.spawn(
        program, arguments, cwd=str(started.parent), encoding="utf-8", timeout=20,
        env=environment(INPUTRC="/dev/null", TMPDIR=str(elsewhere)),
    )
    child.expect_exact("1> ")
    child.send("b\r")
    child.expect_exact("2> ")
    child.sendcontrol("d")
    child.expect(pexpect.EOF)
    child.close()
    started.parent.chmod(stat.S_IRWXU)
    assert child.exitstatus == 74
    [rescued] = elsewhere.iterdir()
    assert str(rescued) in plain(child.before)
    assert read(rescued)["answers"] == {"predictability": "b"}
    assert "answers" not in read(started)


def test_somebody_else_writes_the_file(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    text = started.read_text()
    started.write_text(text + "# by hand\n")
    talk.type("c\r")
    talk.prompt("3>")
    talk.child.close(force=True)
    assert "# by hand" in started.read_text()
    assert read(started)["answers"] == {"predictability": "b", "error_impact": "c"}


def test_a_broken_file_is_refused_with_its_place(tmp_path):
    (tmp_path / "refunds.yaml").write_text("hitl: [\n")
    status, shown = Talk("refunds.yaml", cwd=tmp_path).end()
    assert status == 65 and "refunds.yaml:2:1: error:" in shown
    assert (tmp_path / "refunds.yaml").read_text() == "hitl: [\n"


@pytest.mark.parametrize("arguments", [[], ["interview"], ["interview", "refunds.yaml"]])
def test_without_a_terminal_it_never_asks(tmp_path, arguments):
    result = hitl(*arguments, cwd=tmp_path, stdin="b\n")
    assert result.returncode == 64 and result.stdout == ""
    assert "needs a terminal" in result.stderr and "--set ID=VALUE" in result.stderr
    assert os.listdir(tmp_path) == []


# ---- edges

def test_a_pasted_text_is_one_answer(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type("\x1b[200~:note first line\nsecond line\x1b[201~\r")
    talk.prompt("1>")
    talk.type("b\r")
    talk.prompt("2>")
    talk.child.close(force=True)
    assert read(started)["answers"]["predictability"]["note"] == "first line\nsecond line"


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.UTF-8", "C.UTF-8"])
def test_text_is_utf8_whatever_the_locale(started, locale):
    talk = Talk(started.name, cwd=started.parent, LC_ALL=locale)
    talk.prompt("1>")
    talk.type(":note Zażółć café 日本 🎉 שלום\r")
    talk.prompt("1>")
    talk.type("b\r")
    talk.prompt("2>")
    talk.child.close(force=True)
    assert read(started)["answers"]["predictability"]["note"] == "Zażółć café 日本 🎉 שלום"


def test_resizing_keeps_the_text(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type(":note ")
    text = "".join(chr(ord("a") + index % 26) for index in range(120))
    for index, letter in enumerate(text):
        if index % 6 == 0:
            talk.child.setwinsize(24, 30 + index % 50)
        talk.type(letter)
    talk.type("\r")
    talk.prompt("1>")
    talk.type("b\r")
    talk.prompt("2>")
    talk.child.close(force=True)
    assert read(started)["answers"]["predictability"]["note"] == text


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_plain_lines_only_append(started, env):
    talk = Talk(started.name, cwd=started.parent, **env)
    talk.prompt("1>")
    talk.type("b\r")
    talk.prompt("2>")
    talk.type("<\r")
    talk.prompt("1> [b]")
    talk.type("\r")
    talk.prompt("2>")
    talk.type(":quit\r")
    talk.child.expect(pexpect.EOF)
    assert "\x1b" not in talk.child.before
    assert read(started)["answers"] == {"predictability": "b"}


def test_no_color(started):
    talk = Talk(started.name, cwd=started.parent, NO_COLOR="1")
    talk.child.expect_exact("1> ")
    assert "\x1b[1m" not in talk.child.before and "\x1b[3" not in talk.child.before
    talk.child.close(force=True)


def test_escapes_in_answers_never_reach_the_terminal(tmp_path):
    path = tmp_path / "refunds.yaml"
    path.write_text('hitl: 1\nworkflow: {name: "A\\e]0;title\\aB"}\nanswers: {predictability: {answer: b, note: "\\e[31mred"}}\n')
    talk = Talk(path.name, cwd=tmp_path)
    talk.child.expect_exact("2> ")
    assert "\x1b]0" not in talk.child.before
    talk.type(":goto 1\r")
    talk.child.expect_exact("1> ")
    assert "\x1b[31m" not in talk.child.before
    talk.child.close(force=True)


def test_vi_mode_of_the_user(started, tmp_path):
    inputrc = tmp_path / "inputrc"
    inputrc.write_text('$if hitl\nset editing-mode vi\n"\\C-o": "b"\n$endif\n')
    talk = Talk(started.name, cwd=started.parent, INPUTRC=str(inputrc))
    talk.prompt("1>")
    talk.type("\x0f\r")
    talk.prompt("2>")
    talk.type(SHIFT_TAB)
    talk.child.expect_exact("1> b")
    talk.child.close(force=True)


def test_stopped_and_continued(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.prompt("1>")
    talk.type("unsent")
    talk.child.expect_exact("unsent")
    talk.child.kill(signal.SIGSTOP)
    talk.child.kill(signal.SIGCONT)
    talk.child.expect_exact("1> unsent")
    talk.child.close(force=True)


# ---- folders, rehearsal, votes

def test_twelve_workflows_the_fast_way(tmp_path):
    """Twelve workflows in one sitting; the README names what one takes in the mean."""
    names = sorted(path.stem for path in PLAIN.rglob("*.yaml") if path.stem != "defaults")
    assert len(names) == 12
    prompts = keys = 0
    talk = Talk("--quick", tmp_path, cwd=tmp_path)

    def say(label, line):
        nonlocal prompts, keys
        talk.prompt(label)
        # An offered answer is taken with Enter alone, or replaced.
        talk.type(CLEAR_LINE + line + "\r" if line else "\r")
        prompts += 1
        keys += len(line) + 1

    for number, name in enumerate(names):
        say("workflow>", f"new {name}")
        say("letters>", "bbacb?abab" if number % 3 == 0 else "bbacbbabab")
        for label, line in (("11>", "no"), ("12>", "no"), ("13>", "none"), ("14>", "none")):
            say(label, line)
        say("19>", "exception-review")
        say("lanes>", "")
        say("steps>", "")
        if number % 3 == 0:
            say("who>", "Data team +2w")
        # Figures and roles are asked for once.
        if number == 0:
            say("who>", "Finance +3w")
        say("verdict>", "next")
    assert "12 " in talk.prompt("workflow>")
    talk.type("quit\r")
    assert talk.end()[0] == 0
    verdicts = done("assess", tmp_path, "--format", "csv").stdout.splitlines()
    assert len(verdicts) == 13
    assert prompts / 12 <= 25
    readme = ROOT / "README.md"
    text = readme.read_text()
    figure = re.search(r"<!-- quick -->(.*?)<!-- end of quick -->", text)
    words = f"{prompts / 12:.0f} prompts and {keys / 12:.0f} keystrokes"
    if ACCEPT:
        readme.write_text(text[:figure.start(1)] + words + text[figure.end(1):])
    else:
        assert figure[1] == words


def test_a_folder_lists_its_workflows_and_goes_on(tmp_path):
    (tmp_path / "claims.yaml").write_text(answer_file())
    talk = Talk(tmp_path, cwd=tmp_path)
    shown = talk.prompt("workflow>")
    assert "claims" in shown and "human in the loop" in shown
    talk.type("new Refund requests\r")
    talk.answer("description>", "")
    talk.answer("participants>", "")
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type(":goto verdict\r")
    talk.answer("verdict>", "next")
    shown = talk.prompt("workflow>")
    assert "Refund requests  13 answers missing" in shown
    for line in (":help", "<"):
        talk.type(line + "\r")
        assert "new and a name, or quit" in " ".join(talk.prompt("workflow>").split())
    talk.type("quit\r")
    assert talk.end()[0] == 0
    assert sorted(os.listdir(tmp_path)) == ["claims.yaml", "refund-requests.yaml"]


def test_answers_beside_a_broken_file_are_found_again(started):
    talk = Talk(started.name, cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    started.write_text("broken: [\n")
    talk.type("c\r")
    talk.prompt("3>")
    talk.type(":quit\r")
    assert "Kept in refunds.yaml.new: 2 of" in talk.end()[1]
    assert read(started.parent / "refunds.yaml.new")["answers"] == {
        "predictability": "b", "error_impact": "c"}
    talk = Talk(started.parent, cwd=started.parent)
    shown = " ".join(talk.prompt("workflow>").split())
    assert "cannot be opened" in shown and "later answers are in" in shown
    talk.type("quit\r")
    assert talk.end()[0] == 0


def test_a_rehearsal_writes_nothing(tmp_path):
    talk = Talk("--preview", cwd=tmp_path)
    talk.answer("name>", "Trial")
    talk.answer("description>", "")
    talk.answer("participants>", "3")
    talk.answer("decider>", "1")
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type(":quit\r")
    assert talk.end()[0] == 0
    assert os.listdir(tmp_path) == []


def test_sheets_are_imported_as_the_first_round(started):
    sheet = done("questions", "--format", "markdown").stdout
    for name, letter in (("Ann", "a"), ("Bo", "c")):
        filled = sheet.replace("Name: ____", f"Name: {name} ____", 1)
        filled = filled.replace(f"- [ ] **{letter}**", f"- [x] **{letter}**", 1)
        (started.parent / f"{name}.md").write_text(filled)
    talk = Talk("--import", "Ann.md", "--import", "Bo.md", started.name, cwd=started.parent)
    shown = talk.prompt("1>")
    assert "Ann" in shown and "Bo" in shown
    talk.child.close(force=True)
    [votes] = read(started)["answers"]["predictability"]["rounds"]
    assert votes == {"votes": {"Ann": "a", "Bo": "c"}}


def test_a_vote_lands_in_the_plan(tmp_path):
    path = tmp_path / "refunds.yaml"
    path.write_text(answer_file(predictability=None, rest="participants: [Ann, Bo]\ndecider: Ann\n"))
    talk = Talk(path.name, cwd=tmp_path)
    talk.prompt("1>")
    talk.type(":vote a c\r")
    shown = talk.prompt("vote>")
    assert "Ann" in shown and "Bo" in shown
    talk.type("b c\r")
    talk.answer("vote>", "")
    talk.answer("decide>", "b")
    talk.answer("reason>", "Too many odd cases")
    talk.answer("accepts>", "yes")
    talk.child.expect("> ")
    talk.type(CLEAR_LINE + ":goto verdict\r")
    talk.answer("verdict>", "plan")
    talk.answer("verdict>", "quit")
    talk.answer("minutes>", "no")
    talk.end()
    plan = (tmp_path / "plans/refunds.md").read_text()
    [row] = [line for line in plan.splitlines() if "Too many odd cases" in line]
    assert "Bo" in row and " c — " in row


def test_the_command_to_go_on_with_can_be_pasted_into_a_shell(tmp_path):
    path = tmp_path / "Ann's refunds for what was damaged on its way to a customer of ours.yaml"
    path.write_text("hitl: 1\nworkflow: {id: refunds, name: Refunds}\n")
    talk = Talk(path.name, cwd=tmp_path)
    talk.answer("1>", "b")
    talk.prompt("2>")
    talk.type(":quit\r")
    _, shown = talk.end()
    [command] = [line.strip() for line in shown.splitlines() if line.strip().startswith("hitl ")]
    assert shlex.split(command) == ["hitl", "interview", path.name]


# ---- lanes, figures, files that go away

LANES = """lanes:
  - id: clear
    name: Clear
    share: {count: 1, of: 3, note: counted}
    marks:
      - {field: amount, at_most: 120, unit: EUR, per: claim, curve: [{at_most: 80, share: 0.41}]}
      - no doubt, as the clerk sees it
  - {id: others, name: Anything else}
"""


def test_huge_figures_end_no_interview(started):
    talk = Talk("refunds.yaml", cwd=started.parent)
    for question in ("volume_per_day", "handling_minutes"):
        talk.child.expect(r"\d+> ")
        talk.type(f"{CLEAR_LINE}:goto {question}\r")
        talk.child.expect(r"\d+> ")
        talk.type(f"{CLEAR_LINE}999999999999999\r")
    talk.child.expect(r"\d+> ")
    talk.type(f"{CLEAR_LINE}:quit\r")
    assert talk.end()[0] == 0
    assert read(started)["answers"]["handling_minutes"] == 999999999999999


def test_remarks_keep_their_numbers(started):
    talk = Talk("refunds.yaml", cwd=started.parent)
    talk.answers(
        ("1>", ":park See section 8.2"), ("1>", ":action Limit is 1.5"),
        ("1>", ":action Ask them @Data team +2w"), ("1>", ":quit"))
    talk.end()
    document = read(started)
    assert document["parking_lot"] == ["See section 8.2"]
    assert document["actions"][0] == "Limit is 1.5"
    assert document["actions"][1]["who"] == "Data team" and "due" in document["actions"][1]


def test_one_limit_changes_and_nothing_else(tmp_path):
    path = tmp_path / "refunds.yaml"
    path.write_text(answer_file(rest=LANES))
    before = read(path)["lanes"]
    talk = Talk("refunds.yaml", cwd=tmp_path)
    talk.child.expect(r"(verdict|\d+)> ")
    talk.type(f"{CLEAR_LINE}:lanes\r")
    talk.answers(
        ("lanes>", "Clear 33.33, Anything else"),
        ("marks>", "amount <= 1 200 EUR; no doubt, as the clerk sees it"), ("alone>", ":quit"))
    talk.end()
    before[0]["marks"][0]["at_most"] = 1200
    assert read(path)["lanes"] == before
    assert done("assess", "refunds.yaml", cwd=tmp_path).stderr == ""


@pytest.mark.parametrize("end", ["\x04", signal.SIGTERM, signal.SIGKILL])
def test_lanes_without_their_marks_can_be_assessed(tmp_path, end):
    path = tmp_path / "refunds.yaml"
    path.write_text(answer_file())
    talk = Talk("refunds.yaml", cwd=tmp_path)
    talk.child.expect(r"(verdict|\d+)> ")
    talk.type(f"{CLEAR_LINE}:lanes\r")
    talk.answer("lanes>", "clear 62, unclear 30, rest")
    talk.prompt("marks>")
    talk.type(end) if isinstance(end, str) else talk.child.kill(end)
    talk.end()
    assert [lane["id"] for lane in read(path)["lanes"]] == ["clear", "unclear", "others"]
    assert done("assess", "refunds.yaml", cwd=tmp_path).stderr == ""
    # It goes on where it was left.
    talk = Talk("refunds.yaml", cwd=tmp_path)
    talk.child.expect(r"(verdict|\d+)> ")
    talk.type(f"{CLEAR_LINE}:lanes\r")
    talk.answers(("lanes>", ""), ("marks>", "amount <= 120 EUR"))
    talk.prompt("alone>")
    talk.type("\x04")
    talk.end()
    assert read(path)["lanes"][0]["marks"] == [{"field": "amount", "at_most": 120, "unit": "EUR"}]
    assert done("assess", "refunds.yaml", cwd=tmp_path).stderr == ""


def test_a_second_vote_of_one_person_is_said(started):
    started.write_text("hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann, Bo]\n")
    talk = Talk("refunds.yaml", cwd=started.parent)
    talk.answer("1>", ":vote Ann=a, Bo=c, Bo=b")
    shown = talk.prompt("vote>")
    talk.type("\x04")
    talk.end()
    assert "the later vote counts: Bo" in " ".join(shown.split())
    assert read(started)["answers"]["predictability"]["rounds"] == [{"votes": {"Ann": "a", "Bo": "b"}}]


def test_a_deleted_file_is_told_before_it_is_made_again(started):
    talk = Talk("refunds.yaml", cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    started.rename(started.parent / "moved.yaml")
    talk.type(CLEAR_LINE + "a\r")
    shown = talk.prompt("3>")
    talk.type("\x04")
    talk.end()
    assert "no longer there" in shown
    assert read(started)["answers"] == {"predictability": "b", "error_impact": "a"}
    assert read(started.parent / "moved.yaml")["answers"] == {"predictability": "b"}


def test_another_workflow_in_the_place_of_the_file_stays_as_it_is(started):
    talk = Talk("refunds.yaml", cwd=started.parent)
    talk.answer("1>", "b")
    talk.prompt("2>")
    other = "hitl: 1\nworkflow: {id: claims, name: Claims}\nanswers: {empathy: c}\n"
    started.write_text(other)
    talk.type(CLEAR_LINE + "a\r")
    shown = talk.prompt("3>")
    talk.type("\x04")
    talk.end()
    assert "refunds.yaml.new" in shown and started.read_text() == other
    kept = yaml.safe_load((started.parent / "refunds.yaml.new").read_text())
    assert kept["answers"] == {"predictability": "b", "error_impact": "a"}


def test_an_interview_tells_the_steps_of_a_sheet(started):
    """Steps are talked about in the room itself, so that each row is told and none is taken."""
    sheet = done("questions", "--format", "markdown").stdout
    rows = ("| 1 | Read it | system | a | b | a | ? | |", "| 2 | Decide | person | | | | | yes |")
    for number, row in enumerate(rows, 1):
        blank = f"| {number} | |  |  |  |  |  |"
        assert sheet.count(blank) == 1
        sheet = sheet.replace(blank, row)
    sheet = sheet.replace("[ ] **b** Mostly alike", "[x] **b** Mostly alike", 1)
    (started.parent / "ann.md").write_text(sheet)
    talk = Talk("refunds.yaml", "--import", "ann.md", cwd=started.parent)
    shown = " ".join(talk.prompt("1>").split())
    talk.child.close(force=True)
    for row in rows:
        line = sheet.splitlines().index(row) + 1
        assert f"ann.md:{line}" in shown and row[:20] in shown
    assert "steps" not in read(started)

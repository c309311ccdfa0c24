# SPDX-License-Identifier: GPL-3.0-or-later
"""Results go to standard output, everything for people to standard error."""

import json
import os
import subprocess

import pytest

from program import PROGRAM, answer_file, done, environment, hitl, patience

ESCAPE = "\x1b"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "refunds.yaml").write_text(answer_file())
    (tmp_path / "broken.yaml").write_text("hitl: 1\nanswers: [\n")
    return tmp_path


@pytest.mark.parametrize("form", ["table", "json", "markdown", "csv"])
def test_good_result_says_nothing_to_people(folder, form):
    result = done("assess", "refunds.yaml", "--format", form, cwd=folder)
    assert "refunds" in result.stdout
    assert result.stderr == ""


def test_errors_stay_out_of_the_result(folder):
    result = hitl("assess", ".", "--format", "json", cwd=folder)
    assert result.returncode == 2
    assert "broken" not in result.stdout
    assert result.stderr.startswith("broken.yaml:")


def test_nothing_good_gives_no_table(folder):
    result = hitl("assess", "broken.yaml", cwd=folder)
    assert result.returncode == 65
    assert result.stdout == ""


def test_plan_tells_people_and_leaves_standard_output_alone(folder):
    result = done("plan", "refunds.yaml", cwd=folder)
    assert result.stdout == ""
    assert result.stderr == "plans: 1 new; handbook and index new\n"


@pytest.mark.parametrize("changes", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CLICOLOR_FORCE": "1"}])
def test_no_color_when_piped(folder, changes):
    result = hitl("assess", ".", cwd=folder, env=changes)
    assert ESCAPE not in result.stdout + result.stderr


def test_no_color_on_a_terminal_with_no_color(folder):
    import pexpect

    for changes in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        child = pexpect.spawn(
            str(PROGRAM), ["assess", "."], cwd=str(folder), env=environment(**changes),
            encoding="utf-8", timeout=patience(60),
        )
        child.expect(pexpect.EOF)
        assert "refunds" in child.before
        assert ESCAPE not in child.before


def test_table_fits_the_terminal(folder):
    import pexpect

    child = pexpect.spawn(
        str(PROGRAM), ["assess", "refunds.yaml"], cwd=str(folder), env=environment(),
        encoding="utf-8", timeout=patience(60), dimensions=(24, 60),
    )
    child.expect(pexpect.EOF)
    lines = child.before.splitlines()
    assert any("human-in-the-loop" in line for line in lines)
    assert max(map(len, lines)) <= 60


def test_reader_that_goes_away_is_no_error(tmp_path):
    for number in range(200):
        (tmp_path / f"w{number:03}.yaml").write_text(answer_file())
    # Like `hitl assess . --format json | head -1`, whose pipe is smaller than the result.
    process = subprocess.Popen(
        [PROGRAM, "assess", ".", "--format", "json"], cwd=tmp_path, env=environment(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    assert process.stdout.readline() == b"{\n"
    process.stdout.close()
    said = process.stderr.read()
    assert process.wait(timeout=patience(60)) in (0, -13)
    assert said == b""


def test_text_is_utf_8_whatever_the_locale_says(tmp_path):
    (tmp_path / "refunds.yaml").write_text(answer_file(rest='workflow: {name: "Remboursé 🎉"}\n'))
    for locale in ("C", "POSIX", "tr_TR.UTF-8", None):
        result = done("assess", "refunds.yaml", cwd=tmp_path, env={"LC_ALL": locale, "LANG": "C"})
        assert "Remboursé 🎉" in result.stdout


def test_terminal_escapes_in_answers_are_neutralized(tmp_path):
    text = answer_file(rest='workflow: {name: "Red \\e[31m bell \\a"}\n')
    (tmp_path / "refunds.yaml").write_text(text)
    for form in ("table", "markdown", "csv"):
        shown = done("assess", "refunds.yaml", "--format", form, cwd=tmp_path).stdout
        assert ESCAPE not in shown
        assert "\a" not in shown
    done("plan", "refunds.yaml", cwd=tmp_path)
    for page in (tmp_path / "plans").iterdir():
        assert ESCAPE not in page.read_text()


# What nobody sees or what reorders text, as a name may hold it.
HIDDEN = "\u202e\u2066\u200b\u200e\u200f\u061c\ufeff\u00ad\u2060\U000e0041\u3164\ufff9"
# Joiners and selectors where they are seen.
SEEN = "👩‍👩‍👧 ❤️ می\u200cخواهم क\u094d\u200dष"


@pytest.mark.parametrize("command", [
    ["assess", "--format", "table"], ["assess", "--format", "markdown"],
    ["assess", "--format", "csv"], ["assess", "--format", "json"],
    ["portfolio", "--format", "table"], ["portfolio", "--format", "markdown"],
    ["portfolio", "--format", "csv"], ["portfolio", "--format", "json"],
    ["simulate", "--format", "table"], ["simulate", "--format", "markdown"],
    ["simulate", "--format", "json"], ["plan", "--format", "json"],
])
def test_what_nobody_sees_is_made_visible(tmp_path, command):
    name = f"Pay{HIDDEN}roll {SEEN}"
    text = answer_file(
        "  volume_per_day: 400\n  review_minutes: 5\n  override_rate_today: 0.1\n", f"workflow: {{name: {json.dumps(name, ensure_ascii=False)}}}\n")
    (tmp_path / "w.yaml").write_text(text, encoding="utf-8")
    shown = done(*command, "w.yaml", cwd=tmp_path).stdout
    if command[-1] == "csv":
        # The mark by which spreadsheet programs know UTF-8.
        shown = shown.removeprefix("\ufeff")
    assert not set(shown) & set(HIDDEN)
    if command[-1] == "json":
        assert "\\u202e" in shown
        assert name in json.dumps(json.loads(shown), ensure_ascii=False)
    elif command[0] != "simulate":
        assert SEEN.split()[0] in shown


def test_what_nobody_sees_is_made_visible_in_messages(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file(predictability=f"a{HIDDEN[:6]}"), encoding="utf-8")
    said = hitl("assess", "w.yaml", cwd=tmp_path).stderr
    assert "predictability cannot be 'a������'" in said or "������" in said
    assert not set(said) & set(HIDDEN)


@pytest.mark.parametrize("text", [answer_file(), "hitl: 1\nanswers: 3\n", "{"])
@pytest.mark.parametrize("command", ["assess", "check", "plan", "portfolio"])
def test_what_nobody_sees_in_the_name_of_a_file_is_made_visible(tmp_path, command, text):
    (tmp_path / f"w\x1b[31m{HIDDEN[:6]}.yaml").write_text(text, encoding="utf-8")
    result = hitl(command, ".", cwd=tmp_path)
    assert result.stdout + result.stderr
    assert not set(result.stdout + result.stderr) & set(HIDDEN + "\x1b")


@pytest.mark.parametrize("arguments", [
    ["assess", "--format", "\x1b[31m", "x"], ["assess", "--\x1b[31m", "x"], ["help", "\x1b"], ["\x1b"],
    ["simulate", "a", "\x1b[31m"], ["simulate", "a", "--share", "\x1b"], ["assess", "\x1b[31m\u202e"],
    ["--generate-completion-script", "\x1b"], ["plan", "--edits", "\x9b31m", "x"],
    ["init", "--only", "\x1b"], ["questions", "\x1b"],     ["assess", "x", "--questionnaires", "\x1b"],
])
def test_the_command_line_steers_no_terminal(tmp_path, arguments):
    result = hitl(*arguments, cwd=tmp_path)
    assert result.returncode != 0
    assert not set(result.stderr + result.stdout) & set("\x1b\x9b\u202e")
    assert "�" in result.stderr


def test_closed_standard_error_is_survived(folder):
    result = subprocess.run(
        [PROGRAM, "assess", "."], cwd=folder, env=environment(), capture_output=True,
        preexec_fn=lambda: os.close(2),
    )
    assert result.returncode == 2
    assert b"refunds" in result.stdout

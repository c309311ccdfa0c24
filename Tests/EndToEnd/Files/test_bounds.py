# SPDX-License-Identifier: GPL-3.0-or-later
"""Depth, repetition, messages and searches are bounded: docs/limits.md has the table.

The inputs are made here, since what passes a bound is large. What has no bound runs into the time
limit of `hitl`, or into a limit of its own.
"""

import json
import shutil
import subprocess

import pytest

from program import PROGRAM, ROOT, answer_file, done, environment, hitl, patience

LETTERS = "options: {a: {label: A}, b: {label: B}, c: {label: C}}"


def content(folder):
    """A copy of the shipped content, as HITL_HOME."""
    for part in ("questionnaires", "templates"):
        shutil.copytree(ROOT / part, folder / part)
    return {"HITL_HOME": str(folder)}


def questionnaire(identifier, scored, gates=(), more=""):
    """A questionnaire of its own with scored questions and gates."""
    questions = "".join(
        f"      - {{id: {name}, ask: Q?, type: abc, {LETTERS}}}\n" for name in scored)
    lines = "".join(f"  - {gate}\n" for gate in gates)
    return (
        f"hitl: 1\nid: {identifier}\nversion: '1'\ntitle: T\n{more}sections:\n  - id: s\n    title: S\n"
        f"    questions:\n{questions}" + (f"gates:\n{lines}" if gates else ""))


def chain(folder, key, length):
    """Questionnaires of which each names the next one."""
    for index in range(length):
        name = f"q{index + 1}" if key == "extends" else f"[q{index + 1}]"
        more = f"{key}: {name}\n" if index + 1 < length else ""
        (folder / f"q{index}.yaml").write_text(questionnaire(f"q{index}", [f"x{index}"], more=more))


@pytest.mark.parametrize("key", ["extends", "includes"])
def test_a_chain_of_files_has_a_bound(key, tmp_path):
    folder = tmp_path / "questionnaires"
    folder.mkdir()
    chain(folder, key, 5_000)
    answers = tmp_path / "w.yaml"
    answers.write_text("hitl: 1\nquestionnaire: q0\nanswers: {x0: b}\n")
    result = hitl("assess", answers, "--questionnaires", folder)
    assert result.returncode == 65
    assert "q31.yaml" in result.stderr
    assert "'extends' and 'includes' are nested deeper than 32 files" in result.stderr


@pytest.mark.parametrize("key", ["extends", "includes"])
def test_check_tells_of_a_chain_and_ends(key, tmp_path):
    folder = tmp_path / "questionnaires"
    folder.mkdir()
    chain(folder, key, 60)
    result = hitl("check", folder)
    assert result.returncode == 2
    assert "nested deeper than 32 files" in result.stderr


def test_a_chain_at_the_bound_is_read(tmp_path):
    folder = tmp_path / "questionnaires"
    folder.mkdir()
    chain(folder, "extends", 32)
    done("check", folder)


def partials(home, count, text):
    for index in range(count):
        last = "end\n" if index == count - 1 else text(index + 1)
        (home / "templates" / "parts" / f"p{index}.mustache").write_text(last)
    plan = home / "templates" / "plan-find-out.mustache"
    marked = "<!-- hitl:begin more -->\n{{> parts/p0}}\n<!-- hitl:end more -->\n"
    plan.write_text(plan.read_text() + marked)


@pytest.mark.parametrize(
    ("count", "text", "words"),
    [
        (5_000, lambda n: f"{{{{> parts/p{n}}}}}\n", "nested deeper than 50 levels"),
        (25, lambda n: f"{{{{> parts/p{n}}}}}{{{{> parts/p{n}}}}}\n", "more than 2,000,000 bytes"),
        (
            25,
            lambda n: "{{#name}}{{> parts/p%d}}{{/name}}{{#id}}{{> parts/p%d}}{{/id}}\n" % (n, n),
            "more than 2,000,000 bytes",
        ),
    ],
)
@pytest.mark.parametrize("command", ["check", "plan"])
def test_partials_have_a_bound(command, count, text, words, tmp_path):
    env = content(tmp_path / "home")
    partials(tmp_path / "home", count, text)
    answers = tmp_path / "w.yaml"
    answers.write_text(answer_file())
    if command == "check":
        result = hitl("check", tmp_path / "home" / "templates", env=env)
        assert result.returncode == 2
    else:
        result = hitl("plan", answers, "--output", tmp_path / "out", env=env)
        assert result.returncode == 65
    assert words in result.stderr
    assert "parts/p" in result.stderr


def test_lists_in_lists_cannot_multiply_without_end(tmp_path):
    env = content(tmp_path / "home")
    plan = tmp_path / "home" / "templates" / "plan-find-out.mustache"
    nested = "{{#find_out}}" * 30 + "x" + "{{/find_out}}" * 30
    marked = f"<!-- hitl:begin more -->\n{nested}\n<!-- hitl:end more -->\n"
    plan.write_text(plan.read_text() + marked)
    answers = tmp_path / "w.yaml"
    answers.write_text(answer_file())
    result = hitl("plan", answers, "--output", tmp_path / "out", env=env)
    assert result.returncode == 65, result.stderr
    assert "plan-find-out.mustache" in result.stderr
    assert "the document would be larger than 100,000,000 bytes" in result.stderr


def told(said):
    """What was said beside the line for each kind of content that is not the program's own."""
    content = ("note: questionnaires from ", "note: templates from ")
    return [line for line in said.splitlines() if not line.startswith(content)]


@pytest.mark.parametrize("text", ["{{nope}}" * 2_100, "{ " * 20_000], ids=["tags", "braces"])
def test_many_tags_on_one_line_are_told_in_a_line(text, tmp_path):
    env = content(tmp_path / "home")
    path = tmp_path / "home" / "templates" / "parts" / "flips.mustache"
    path.write_text(text)
    result = hitl("check", tmp_path / "home" / "templates", env=env)
    assert result.returncode == 2
    assert len(told(result.stderr)) == 1
    assert "flips.mustache:1: error: the template has more than 1,000 tags" in result.stderr


def test_many_unknown_names_on_one_line(tmp_path):
    env = content(tmp_path / "home")
    path = tmp_path / "home" / "templates" / "parts" / "flips.mustache"
    path.write_text("".join(f"{{{{n{index}}}}}" for index in range(300)))
    result = hitl("check", tmp_path / "home" / "templates", env=env)
    assert result.returncode == 2
    assert result.stderr.count("unknown name") == 100
    assert "and 200 more" in result.stderr


def gates(count, width):
    """Gates over questions of their own, each of which holds the verdict up."""
    names = [f"g{gate}q{index}" for gate in range(count) for index in range(width)]
    lines = [
        "{id: g%d, requires: manual, because: B., when: {%s}}" % (
            gate, ", ".join(f"g{gate}q{index}: [b, c]" for index in range(width)))
        for gate in range(count)
    ]
    return names, lines


def assessed(tmp_path, names, lines, letter="b"):
    folder = tmp_path / "questionnaires"
    folder.mkdir()
    (folder / "own.yaml").write_text(questionnaire("own", names, lines))
    answers = tmp_path / "w.yaml"
    answers.write_text(
        "hitl: 1\nquestionnaire: own\nanswers:\n"
        + "".join(f"  {name}: {letter}\n" for name in names))
    result = hitl("assess", answers, "--questionnaires", folder, "--format", "json")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)["workflows"][0], result.stderr


@pytest.mark.parametrize("count", [14, 200])
def test_changes_to_flip_is_exact_for_many_gates(count, tmp_path):
    workflow, said = assessed(tmp_path, *gates(count, 3))
    assert workflow["verdict"] == "manual"
    assert workflow["changes_to_flip"] == count
    assert told(said) == []


def test_a_search_without_end_is_given_up_with_a_note(tmp_path):
    names = [f"q{index}" for index in range(150)]
    # No question is in two gates of one kind, and no question can stand in for another.
    lines = [
        "{id: g%d, requires: manual, because: B., when: {%s}}" % (
            index, ", ".join(
                f"{names[place]}: [b, c]"
                for place in sorted({(index * a + b) % 150 for a, b in ((1, 0), (7, 3), (11, 5))})))
        for index in range(150)
    ]
    workflow, said = assessed(tmp_path, names, lines)
    assert workflow["changes_to_flip"] is None
    assert "w.yaml: note: how many answers would change the verdict together was not calculated" in said


def test_thousands_of_questions_and_gates(tmp_path):
    names = [f"q{index}" for index in range(2_000)]
    lines = [
        f"{{id: g{index}, requires: manual, because: B., when: {{q{index}: c}}}}"
        for index in range(2_000)
    ]
    workflow, _ = assessed(tmp_path, names, lines)
    assert len(workflow["flips"]) == 2_000


def test_unknown_keys_are_counted_after_the_first_hundred(tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(answer_file("".join(f"  k{index}: a\n" for index in range(100_000))))
    good = tmp_path / "good.yaml"
    good.write_text(answer_file())
    worse = tmp_path / "worse.yaml"
    worse.write_text("hitl: 1\nanswers: 3\n")
    result = hitl("assess", bad, good, worse)
    assert result.returncode == 2
    lines = result.stderr.splitlines()
    own = [line for line in lines if line.startswith(f"{bad}:")]
    assert len(own) == 101
    assert "'k0'" in own[0] and "'k99'" in own[99]
    assert own[100] == (
        f"{bad}: error: and 99,900 more; mend the first ones, and run it again")
    assert any(line.startswith(f"{worse}:2:10: error:") for line in lines)
    assert "good" in result.stdout


def test_all_kinds_of_messages_are_counted_together(tmp_path):
    bad = tmp_path / "bad.yaml"
    twice = "  predictability: b\n" * 150
    wrong = "".join(f"  k{index}: a\n" for index in range(150))
    bad.write_text(answer_file(wrong + twice, volume_per_day="many"))
    result = hitl("assess", bad)
    assert result.returncode == 65
    lines = result.stderr.splitlines()
    assert len(lines) == 101
    assert lines[100].endswith("error: and 201 more; mend the first ones, and run it again")
    places = [int(line.split(":")[1]) for line in lines[:100]]
    assert places == sorted(places)


def test_a_hundred_messages_are_all_told(tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(answer_file("".join(f"  k{index}: a\n" for index in range(100))))
    said = hitl("assess", bad).stderr
    assert said.count("\n") == 100
    assert "more;" not in said


@pytest.mark.parametrize(
    "value",
    [
        "[" + "a," * 100_000 + "a]",
        "[" + "[[a]]," * 50_000 + "a]",
        "\"" + "a\\n" * 100_000 + "\"",
        "{" + ",".join(f"k{index}: a" for index in range(20_000)) + "}",
        "z" * 500_000,
    ],
    ids=["list", "nested", "quoted", "mapping", "word"],
)
def test_large_values_are_read_in_good_time(value, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(answer_file(f"  nobody_asks: {value}\n  predictabilty: {value}\n"))
    # Work that grows with the square of a value takes minutes.
    command = ["bash", "-c", 'ulimit -t "$0"; exec "$@"', str(int(patience(10))), PROGRAM, "assess", bad]
    result = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8")
    assert result.returncode == 65, result.stderr[:1_000]


def test_a_path_longer_than_any_is_refused(tmp_path):
    answers = tmp_path / "w.yaml"
    answers.write_text(answer_file())
    result = hitl("plan", answers, "--output", "a/" * 50_000, cwd=tmp_path)
    assert result.returncode == 73
    assert "File name too long" in result.stderr


def test_long_words_have_no_near_miss(tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(answer_file("".join(f"  {'k' * 1_000}{index}: a\n" for index in range(2_000))))
    result = hitl("assess", bad)
    assert result.returncode == 65
    assert "and 1,900 more" in result.stderr


def test_a_chain_of_conditions_ends(tmp_path):
    folder = tmp_path / "questionnaires"
    folder.mkdir()
    asked = "".join(
        f"      - {{id: y{index}, ask: Q?, type: yes_no"
        + (f", when: {{y{index - 1}: yes}}" if index else "") + "}\n"
        for index in range(5_000))
    text = questionnaire("own", ["x"])
    (folder / "own.yaml").write_text(text + asked)
    assert hitl("check", folder).returncode in (0, 2, 65)

# SPDX-License-Identifier: GPL-3.0-or-later
"""check, questions, init, and what every command says about itself."""

import functools
import json
import re
import shutil
import subprocess

import jsonschema
import pytest
import yaml

from program import (
    EXAMPLES, FIXTURES, PROGRAM, ROOT, SCORED, answer_file, done, environment, hitl, patience,
)

COMMANDS = ("interview", "assess", "plan", "portfolio", "simulate", "check", "questions", "init")
QUESTIONNAIRES = ("automation-decision", "contact-center")
# Answer files with lanes and everything else that belongs to one workflow alone.
MODELS = sorted((FIXTURES / "answers" / "models").glob("*.yaml"))


# ---- help and version

def test_version():
    program = done("--version").stdout.split("\n")[0]
    assert re.fullmatch(r"hitl \d+\.\d+\.\d+ \(GNU readline \d.*\)", program)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command(command):
    result = done(command, "--help")
    assert f"USAGE: hitl {command}" in result.stdout
    assert command in done("--help").stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(shell):
    assert "hitl" in done("--generate-completion-script", shell).stdout


# ---- check

def test_check_of_what_is_shipped():
    """The shipped questionnaires and templates have no error and no stale law."""
    result = done("check")
    assert ": error: " not in result.stderr
    assert ": warning: " not in result.stderr


@pytest.mark.parametrize("folder", ["Examples/back-office", "Examples/contact-center", "questionnaires", "templates"])
def test_check_of_folders(folder):
    result = done("check", folder, cwd=ROOT)
    assert "0 with errors" in result.stdout


def test_check_sees_every_kind_of_file(tmp_path):
    shutil.copytree(ROOT / "questionnaires", tmp_path / "hitl/questionnaires")
    shutil.copytree(ROOT / "templates", tmp_path / "hitl/templates")
    (tmp_path / "w.yaml").write_text(answer_file(predictability="d"))
    (tmp_path / "defaults.yaml").write_text("hitl: 1\nanswers: {currenzy: EUR}\n")
    pack = tmp_path / "hitl/questionnaires/legal-gates.yaml"
    pack.write_text(pack.read_text().replace("duty: review", "duty: reviewed", 1))
    template = next((tmp_path / "hitl/templates").glob("plan-*.mustache"))
    template.write_text(template.read_text() + "{{no_such_name}}\n")
    home = {"HITL_HOME": None}
    result = hitl(
        "check", "w.yaml", "defaults.yaml", cwd=tmp_path, env={"HITL_HOME": str(ROOT)})
    assert result.returncode == 65
    assert "w.yaml:3:19: error:" in result.stderr
    assert "did you mean 'currency'?" in result.stderr
    result = hitl("check", cwd=tmp_path, env=home)
    assert result.returncode == 2
    assert "did you mean 'review'?" in result.stderr
    assert "no_such_name" in result.stderr


def test_check_warns_of_old_law(tmp_path):
    shutil.copytree(ROOT / "questionnaires", tmp_path / "questionnaires")
    pack = tmp_path / "questionnaires/legal-gates.yaml"
    pack.write_text(re.sub("checked: .*", "checked: 2020-01-01", pack.read_text(), count=1))
    result = hitl("check", "questionnaires", cwd=tmp_path)
    assert result.returncode == 0
    assert "warning:" in result.stderr
    assert "2020-01-01" in result.stderr


# ---- questions

@pytest.mark.parametrize("name", QUESTIONNAIRES)
def test_blank_answer_file_asks_everything_and_can_be_filled_in(tmp_path, name):
    blank = done("questions", name).stdout
    assert all(question in blank for question in SCORED)
    (tmp_path / "blank.yaml").write_text(blank, encoding="utf-8")
    # It is YAML, and what is missing is told by its own line, not by a syntax error.
    yaml.safe_load(blank)
    result = hitl("assess", "blank.yaml", cwd=tmp_path)
    assert "malformed" not in result.stderr
    assert "unknown" not in result.stderr
    # Two of them are two workflows.
    (tmp_path / "other.yaml").write_text(blank, encoding="utf-8")
    assert "used twice" not in hitl("assess", ".", cwd=tmp_path).stderr


@pytest.mark.parametrize("name", QUESTIONNAIRES)
def test_sheet_is_markdown(name):
    sheet = done("questions", name, "--format", "markdown").stdout
    assert sheet.startswith(("# ", "<!--"))
    assert "{{" not in sheet


@functools.cache
def schema(name):
    document = json.loads(done("questions", name, "--format", "json-schema").stdout)
    kind = jsonschema.validators.validator_for(document)
    kind.check_schema(document)
    return kind(document)


@pytest.mark.parametrize("name", ["whole", "Rest", "ALL", "shadow", "Open", "steady"])
def test_schema_knows_what_no_lane_can_be_called(name):
    validator = schema("automation-decision")
    for lanes, is_valid in (([{"id": "clear"}], True), ([{"id": name}], False)):
        assert validator.is_valid({"hitl": 1, "lanes": lanes}) is is_valid
        # A step names lanes by the same ids.
        step = {"name": "Read", "actor": "system", "lanes": [lane["id"] for lane in lanes]}
        assert validator.is_valid({"hitl": 1, "steps": [step]}) is is_valid


@pytest.mark.parametrize("name", ["wholes", "resting", "all-others", "OpenCases", "un-steady"])
def test_schema_takes_lanes_whose_ids_only_look_reserved(name):
    assert schema("automation-decision").is_valid({"hitl": 1, "lanes": [{"id": name}]})


def test_schema_leaves_out_what_a_folder_answers_for_all(tmp_path):
    """Letters may stand in defaults.yaml, so a file without them is no mistake."""
    facts = {"affects_person": False, "adverse_outcomes": False, "jurisdictions": [], "domain": []}
    shared = {"hitl": 1, "answers": dict.fromkeys(SCORED, "b") | facts}
    (tmp_path / "defaults.yaml").write_text(json.dumps(shared), "utf-8")
    for own in ({"hitl": 1}, {"hitl": 1, "answers": {"empathy": "a"}}):
        (tmp_path / "refunds.yaml").write_text(json.dumps(own), "utf-8")
        assert hitl("assess", ".", cwd=tmp_path).returncode == 0
        assert schema("automation-decision").is_valid(own)


class Loader(yaml.SafeLoader):
    """Reads YAML the way an editor does that checks it against a JSON Schema: a date is text."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize(
    "path", MODELS + sorted(path for path in EXAMPLES.glob("*/*.yaml") if path.stem != "defaults"),
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_schema_accepts_every_example(path):
    document = yaml.load(path.read_text(encoding="utf-8"), Loader)
    check = schema(document["questionnaire"])
    assert [error.message for error in check.iter_errors(document)] == []


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_files_with_lanes_have_no_problems(path):
    assert done("check", path).stderr == ""


@pytest.mark.parametrize("name", QUESTIONNAIRES)
def test_what_a_blank_file_shows_in_comments_is_right(name, tmp_path):
    """Lanes and the parts after them are examples that somebody uncomments."""
    blank = done("questions", name).stdout
    head, mark, tail = blank.partition("\n# steps:")
    shown = [line[2:] if line.startswith("# ") else line for line in f"{mark}{tail}".splitlines()]
    shown = [line for line in shown if not re.match(r"[A-Z]", line)]
    (tmp_path / "refunds.yaml").write_text(f"{head}\n" + "\n".join(shown), "utf-8")
    assert done("check", "refunds.yaml", cwd=tmp_path).stderr == ""


@pytest.mark.parametrize("change", [
    {"lanes": [{"name": "no id"}]}, {"lanes": [{"id": "shadow"}]},
    {"lanes": [{"id": "a", "answers": {"domain": []}}]},
    {"lanes": [{"id": "a", "time_limit": "4"}]}, {"metrics": [{"at_most": 3}]},
    {"answrs": {}}, {"answers": {"predictability": "d"}}, {"answers": {"unheard_of": "a"}},
    {"steps": [{"actor": "system"}]}, {"workflow": {"id": "../x"}},
])
def test_schema_refuses_mistakes(change):
    letters = dict.fromkeys(SCORED, "b")
    facts = {"affects_person": False, "adverse_outcomes": False, "jurisdictions": [], "domain": []}
    document = {"hitl": 1, "answers": letters | facts}
    assert list(schema(QUESTIONNAIRES[0]).iter_errors(document)) == []
    if "answers" in change:
        change = {"answers": document["answers"] | change["answers"]}
    assert list(schema(QUESTIONNAIRES[0]).iter_errors(document | change))


def test_unknown_questionnaire_has_a_suggestion():
    result = hitl("questions", "contact-centre")
    assert result.returncode in (64, 65)
    assert "did you mean 'contact-center'?" in result.stderr


# ---- init

def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_init_copies_everything_and_the_copies_are_used(tmp_path):
    done("init", cwd=tmp_path)
    for kind in ("questionnaires", "templates"):
        assert files(tmp_path / "hitl" / kind) == files(ROOT / kind)
    page = tmp_path / "hitl/questionnaires/automation-decision.yaml"
    page.write_text("hitl: 2\n")
    (tmp_path / "w.yaml").write_text(answer_file())
    result = hitl("assess", "w.yaml", cwd=tmp_path, env={"HITL_HOME": None})
    assert result.returncode == 65
    assert "hitl/questionnaires/automation-decision.yaml" in result.stderr


def test_check_of_what_init_has_made(tmp_path):
    done("init", cwd=tmp_path)
    (tmp_path / "hitl" / "refunds.yaml").write_text(answer_file())
    result = done("check", "hitl", cwd=tmp_path)
    assert result.stdout.endswith(" files checked, 0 with errors\n")
    parts = [f"hitl/{name}" for name in ("questionnaires", "templates", "refunds.yaml")]
    assert done("check", *parts, cwd=tmp_path).stdout == result.stdout
    (tmp_path / "hitl" / "defaults.yaml").write_text("hitl: 1\nanswers: {volume_per_dya: 1}\n")
    result = hitl("check", "hitl", cwd=tmp_path)
    assert result.returncode == 2
    assert "did you mean 'volume_per_day'?" in result.stderr


def test_templates_are_utf_8(tmp_path):
    done("init", cwd=tmp_path)
    (tmp_path / "refunds.yaml").write_text(answer_file())
    part = tmp_path / "hitl" / "templates" / "plan" / "decision.mustache"
    text = part.read_bytes()
    part.write_bytes(b"\xef\xbb\xbf" + text)
    plan = ("plan", "refunds.yaml", "--templates", "hitl/templates")
    done(*plan, cwd=tmp_path)
    assert "\ufeff" not in (tmp_path / "plans" / "refunds.md").read_text()
    part.write_bytes(text + b"\xff")
    result = hitl(*plan, cwd=tmp_path)
    assert result.returncode == 74
    assert "plan/decision.mustache: error: cannot read:" in result.stderr
    assert "save it as UTF-8" in result.stderr


def test_init_into_a_named_folder(tmp_path):
    done("init", "our/own", cwd=tmp_path)
    assert (tmp_path / "our/own/questionnaires/automation-decision.yaml").exists()
    assert done("check", cwd=tmp_path, env={"HITL_HOME": f"{tmp_path}/our/own"})


def test_init_never_overwrites(tmp_path):
    done("init", cwd=tmp_path)
    page = tmp_path / "hitl/questionnaires/automation-decision.yaml"
    page.write_text("mine\n")
    result = hitl("init", cwd=tmp_path)
    assert result.returncode == 73
    assert page.read_text() == "mine\n"
    assert result.stderr == (
        "hitl/questionnaires/automation-decision.yaml: error: another text stands there already; "
        "nothing was copied; choose another folder, move what is there, or run "
        "'hitl init --update'\n")


# ---- what messages and helps name

def test_what_init_offers_as_an_example_can_be_copied(tmp_path):
    """Its help and its message for a name that nobody knows."""
    texts = [" ".join(done("init", "--help").stdout.split()),
             hitl("init", "--only", "zzzzzzzzzz", cwd=tmp_path).stderr]
    names = {name for text in texts
             for name in re.findall(r"such as ([\w/-]+)|or (templates/[\w/-]+)", text) for name in name if name}
    assert len(names) >= 2
    for name in names:
        folder = tmp_path / name.replace("/", "-")
        assert hitl("init", folder, "--only", name).returncode == 0, name


@pytest.mark.parametrize("arguments, told", [
    (["init"], "the program's own questionnaires are missing"),
    (["assess", "w.yaml"], "no questionnaires found"),
])
def test_a_program_without_its_content_says_what_helps(tmp_path, arguments, told):
    (tmp_path / "w.yaml").write_text(answer_file())
    program = tmp_path / "bin" / "hitl"
    program.parent.mkdir()
    shutil.copy(PROGRAM, program)
    result = subprocess.run([program, *arguments], cwd=tmp_path, env=environment(), capture_output=True,
                            encoding="utf-8", timeout=patience(60))
    assert result.returncode == 66
    assert told in result.stderr
    assert "install hitl again" in result.stderr
    assert "set HITL_HOME" not in result.stderr
    if arguments == ["init"]:
        assert "--questionnaires" not in result.stderr


def test_a_folder_of_folders_names_those_with_answers(tmp_path):
    for name in ("one", "two", "empty"):
        (tmp_path / "all" / name).mkdir(parents=True)
    for name in ("one", "two"):
        (tmp_path / "all" / name / "w.yaml").write_text(answer_file())
    result = hitl("plan", "all", cwd=tmp_path)
    assert result.returncode == 66
    assert result.stderr == (
        "all: error: no answer files in this folder; folders in it are not read by themselves; "
        "name all/one all/two\n")


def test_a_report_before_any_plan_says_what_comes_first(tmp_path):
    result = hitl("report", cwd=tmp_path)
    assert result.returncode == 66
    assert "hitl plan PATH" in result.stderr
    single = hitl("report", "w.md", cwd=tmp_path)
    assert single.returncode == 66
    assert "cannot read: No such file" in single.stderr


def test_a_word_document_is_asked_for_by_its_format():
    result = hitl("report", "--output", "r.docx")
    assert result.returncode == 64
    assert "add --to docx" in result.stderr

# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that people give: what an interview writes under them, every command reads."""

import unicodedata

import pytest
import yaml

from program import done, hitl
from talk import Talk

FACTS = (("11>", "no"), ("12>", "no"), ("14>", "none"), ("16>", "none"))


def interview(*arguments, cwd, name="Refunds"):
    """A quick interview up to the verdict's facts."""
    talk = Talk("--quick", *arguments, cwd=cwd)
    talk.answer("name>", name)
    talk.answer("letters>", "bbacbbabab")
    talk.answers(*FACTS)
    talk.answer("22>", ":quit")
    status, farewell = talk.end()
    assert status == 0
    return farewell


@pytest.mark.parametrize(("file", "workflow"), [
    ("Größe prüfen.yaml", "groesse-pruefen"),
    (unicodedata.normalize("NFD", "Größe prüfen.yaml"), "groesse-pruefen"),
    ("Возврат.yaml", "workflow"),
    ("index.yaml", "index-workflow"),
    ("handbook.yaml", "handbook-workflow"),
    ("refunds-annex.yaml", "refunds-annex-workflow"),
    ("two words.json.yaml", "two-words-json"),
    ("Null!.yaml", "null"),
    ("No!.yaml", "no"),
    ("1e5!.yaml", "1e5"),
    ("no.yaml", "no"),
    ("w" * 70 + ".yaml", "w" * 48),
])
def test_a_file_gets_an_id_by_itself(tmp_path, file, workflow):
    interview(file, cwd=tmp_path)
    written = yaml.safe_load((tmp_path / file).read_text())
    assert written["workflow"]["name"] == "Refunds"
    done("plan", file, cwd=tmp_path)
    assert (tmp_path / "plans" / f"{workflow}.md").exists()


def test_a_file_that_is_there_gets_an_id_and_is_told(tmp_path):
    path = tmp_path / "Größe prüfen.yaml"
    path.write_text("hitl: 1\nworkflow:\n  name: Größe  # ours\n")
    talk = Talk(path.name, cwd=tmp_path)
    opening = talk.answer("1>", "b")
    assert "The file's name cannot be the workflow's id, which is groesse-pruefen" in opening
    assert "asked again" not in opening
    talk.answer("2>", ":quit")
    assert talk.end()[0] == 0
    text = path.read_text()
    assert "  name: Größe  # ours\n" in text
    assert yaml.safe_load(text)["workflow"]["id"] == "groesse-pruefen"


def test_ids_by_themselves_are_apart(tmp_path):
    names = ["Größe.yaml", unicodedata.normalize("NFD", "Größe.yaml"), "GRÖSSE!.yaml"]
    for name in names:
        interview(name, cwd=tmp_path)
    ids = [yaml.safe_load((tmp_path / name).read_text())["workflow"]["id"] for name in names]
    assert ids == ["groesse", "groesse-2", "groesse-3"]
    done("plan", ".", cwd=tmp_path)


def test_a_new_workflow_of_a_folder_never_opens_a_file_of_another(tmp_path):
    other = "hitl: 1\nworkflow: {id: claims, name: Claims}\n"
    (tmp_path / "refunds.yaml").write_text(other)
    talk = Talk("--quick", ".", cwd=tmp_path)
    talk.answer("workflow>", "new Refunds")
    talk.answer("letters>", "bbacbbabab")
    talk.answer("11>", ":quit")
    assert talk.end()[0] == 0
    assert (tmp_path / "refunds.yaml").read_text() == other
    assert yaml.safe_load((tmp_path / "refunds-2.yaml").read_text())["workflow"]["name"] == "Refunds"


@pytest.mark.parametrize("nothing", ["\u202e\u202c", "\u200b", "\u2800", "\u202e \u202c", "\ufeff"])
def test_a_name_that_nobody_can_see_is_refused(tmp_path, nothing):
    talk = Talk("w.yaml", cwd=tmp_path)
    assert "A new file" in talk.answer("name>", nothing)
    assert "The workflow needs a name" in talk.answer("name>", "Refunds")
    # Elsewhere it is the same as nothing.
    talk.answer("description>", nothing)
    talk.answer("participants>", f"Ann, {nothing}, Bo")
    talk.answer("decider>", nothing)
    talk.prompt("1>")
    talk.type(f":park {nothing}\r")
    talk.prompt("1>")
    talk.type(f"\x15:note {nothing}\r")
    talk.type("\x15:quit\r")
    talk.type("\x15:quit\r")
    assert talk.end()[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["w.yaml"]
    written = yaml.safe_load((tmp_path / "w.yaml").read_text())
    assert written["workflow"]["name"] == "Refunds"
    assert written["participants"] == ["Ann", "Bo"]
    assert "parking_lot" not in written


@pytest.mark.parametrize("nothing", ["?", "-", "none"])
def test_what_says_nothing_is_no_name(tmp_path, nothing):
    talk = Talk("w.yaml", cwd=tmp_path)
    talk.answer("name>", nothing)
    assert "The workflow needs a name" in talk.answer("name>", "Refunds")


@pytest.mark.parametrize("other", ["2026-11-29", "12 March", "3", "4-5"])
def test_a_day_or_a_figure_is_no_name(tmp_path, other):
    talk = Talk("w.yaml", cwd=tmp_path)
    talk.answer("name>", other)
    assert other in talk.answer("name>", "Refunds")
    talk.prompt("description>")
    assert yaml.safe_load((tmp_path / "w.yaml").read_text())["workflow"]["name"] == "Refunds"


@pytest.mark.parametrize("name", [
    "yes", "no", "null", "~", "1e5", "29 days in November", "0x1F", "---", "...", "- a", "a: b", "# a", "'", '"',
    "[a", "{a}", "*a", "&a", "!a", "%a", "@a", "`a", "a #b", "a:", "? a", "| a", "> a", "\\", "\\n",
    "a\u00a0b", "a\u2028b", "a\u200bb", "a\u202eb", "🎉", "e\u0301", "x" * 250, "<b>", "{{name}}", "=1+1",
])
def test_whatever_the_name_it_is_read_back(tmp_path, name):
    interview("w.yaml", cwd=tmp_path, name=name)
    assert [path.name for path in tmp_path.iterdir()] == ["w.yaml"]
    done("plan", "w.yaml", cwd=tmp_path)
    assert hitl("plan", "w.yaml", "--check", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("command", ["assess w.yaml", "plan w.yaml", "check", "questions"])
def test_66_a_home_without_content_is_named(tmp_path, command):
    (tmp_path / "w.yaml").write_text("hitl: 1\n")
    for kind in ("questionnaires", "templates"):
        (tmp_path / "empty" / kind).mkdir(parents=True)
    for home in ("/nonexistent", str(tmp_path), "empty"):
        result = hitl(*command.split(), cwd=tmp_path, env={"HITL_HOME": home})
        assert result.returncode == 66
        assert result.stderr.startswith(f"error: HITL_HOME is '{home}', which has no questionnaires")

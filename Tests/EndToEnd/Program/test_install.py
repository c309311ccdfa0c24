# SPDX-License-Identifier: GPL-3.0-or-later
"""An installed program works from any directory, and says where it looks for its content."""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess

import pytest
import yaml

import docs_pages
from program import EXAMPLES, PROGRAM, ROOT, answer_file, environment

# The test runs inside make; its settings must not reach the make that it starts.
MAKE_SETTINGS = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "GNUMAKEFLAGS")


def make(*arguments, cwd):
    own = {name: value for name, value in os.environ.items() if name not in MAKE_SETTINGS}
    return subprocess.run(
        ["make", "-C", ROOT, *arguments], cwd=cwd, env=own, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", check=True,
    )


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    folder = tmp_path_factory.mktemp("prefix") / "usr local"
    make("install", f"PREFIX={folder}", cwd="/")
    return folder


def run(program, *arguments, cwd, **changes):
    """Runs a program without the variable that names its content."""
    return subprocess.run(
        [program, *arguments], cwd=cwd, env=environment(**{"HITL_HOME": None} | changes),
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
    )


def below(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_what_is_installed(prefix):
    content = {
        f"share/hitl/{kind}/{name}" for kind in ("questionnaires", "templates")
        for name in below(ROOT / kind)}
    pages = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "LICENSE-CC0")
    docs = {f"share/doc/hitl/{page}" for page in pages} | {
        f"share/doc/hitl/{folder}/{name}" for folder in ("docs", "Examples", "schemas")
        for name in below(ROOT / folder)}
    assert below(prefix) == content | docs | {
        "bin/hitl", "share/man/man1/hitl.1", "share/bash-completion/completions/hitl",
        "share/zsh/site-functions/_hitl", "share/fish/vendor_completions.d/hitl.fish"}


def test_links_of_the_installed_documentation(prefix):
    """Whatever an installed page leads to is installed too."""
    folder = prefix / "share" / "doc" / "hitl"
    dead = [
        (page.name, target) for page in folder.rglob("*.md")
        for _, target in docs_pages.links(page)
        if not re.match(r"[a-z]+:|#", target)
        and not (page.parent / target.partition("#")[0]).exists()]
    assert dead == []


@pytest.mark.parametrize("shell, path", [
    ("bash", "bash-completion/completions/hitl"), ("zsh", "zsh/site-functions/_hitl"),
    ("fish", "fish/vendor_completions.d/hitl.fish")])
def test_completions_know_every_command(prefix, shell, path):
    script = (prefix / "share" / path).read_text(encoding="utf-8")
    listed = subprocess.run([PROGRAM, "--help"], capture_output=True, encoding="utf-8").stdout
    commands = re.findall(r"^  ([a-z]+) ", listed.split("SUBCOMMANDS:")[1], flags=re.MULTILINE)
    assert len(commands) > 10
    assert [command for command in commands if not re.search(rf"\b{command}\b", script)] == []
    if shell == "bash":
        asked = 'source "$0"; COMP_WORDS=(hitl port); COMP_CWORD=1; _hitl hitl port hitl; echo "${COMPREPLY[@]}"'
        said = subprocess.run(
            ["bash", "-c", asked, prefix / "share" / path], capture_output=True, text=True)
        assert said.stdout.strip() == "portfolio", said.stderr


def test_version_names_the_content(prefix, tmp_path):
    """What stands in the files, in one place; copies of one's own change nothing in it."""
    hitl = prefix / "bin" / "hitl"
    said = run(hitl, "--version", cwd=tmp_path)
    assert (said.returncode, said.stderr) == (0, "")
    program, *lines = said.stdout.splitlines()
    versions = dict(line.split(": ", 1) for line in lines)
    assert re.fullmatch(r"hitl \d+\.\d+\.\d+ \(GNU readline \d.*\)", program)
    for label in ("questionnaires", "questionnaires/logs", "questionnaires/patterns"):
        for path in (ROOT / label).glob("*.yaml"):
            version = yaml.safe_load(path.read_text(encoding="utf-8"))["version"]
            assert re.search(rf"(^|, ){path.stem} {re.escape(version)}(,| |$)", versions[label])
    law = yaml.safe_load((ROOT / "questionnaires/legal-gates.yaml").read_text(encoding="utf-8"))
    days = sorted(str(gate["checked"]) for gate in law["gates"] if "checked" in gate)
    read = f"on {days[0]}" if days[0] == days[-1] else f"from {days[0]} to {days[-1]}"
    assert f"legal-gates {law['version']} (law read {read})" in versions["questionnaires"]
    templates = sorted((ROOT / "templates").rglob("*.mustache"),
                       key=lambda path: str(path.relative_to(ROOT)).removesuffix(".mustache"))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in templates)).hexdigest()
    assert versions["templates"] == f"{len(templates)} files, sha256 {digest[:12]}"
    assert run(hitl, "init", cwd=tmp_path).returncode == 0
    assert run(hitl, "plan", "--version", cwd=tmp_path).stdout == said.stdout


def test_works_from_any_directory(prefix, tmp_path):
    examples = EXAMPLES / "back-office"
    result = run(prefix / "bin" / "hitl", "plan", examples, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "plans" / "index.md").exists()
    assert run(prefix / "bin" / "hitl", "check", cwd="/").returncode == 0


def test_works_through_a_link_and_the_path(prefix, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "hitl").symlink_to(prefix / "bin" / "hitl")
    (tmp_path / "w.yaml").write_text(answer_file())
    result = run("hitl", "assess", "w.yaml", cwd=tmp_path, PATH=f"{tmp_path}/bin:/usr/bin:/bin")
    assert result.returncode == 0, result.stderr


def test_works_where_it_was_moved(prefix, tmp_path):
    shutil.copytree(prefix, tmp_path / "moved")
    (tmp_path / "w.yaml").write_text(answer_file())
    assert run(tmp_path / "moved" / "bin" / "hitl", "assess", "w.yaml", cwd=tmp_path).returncode == 0


def test_needs_no_swift(prefix):
    shown = subprocess.run(["ldd", prefix / "bin" / "hitl"], capture_output=True, text=True)
    assert "libreadline" in shown.stdout
    assert "swift" not in shown.stdout.replace(str(prefix), "")


def test_stage_directory_and_uninstall(tmp_path):
    make("install", f"DESTDIR={tmp_path}/stage", "PREFIX=/opt/hitl", cwd=tmp_path)
    assert (tmp_path / "stage/opt/hitl/bin/hitl").exists()
    make("uninstall", f"DESTDIR={tmp_path}/stage", "PREFIX=/opt/hitl", cwd=tmp_path)
    assert below(tmp_path / "stage") == set()
    assert not (tmp_path / "stage/opt/hitl/share/hitl").exists()
    assert not (tmp_path / "stage/opt/hitl/share/doc/hitl").exists()


@pytest.fixture
def lonely(tmp_path):
    """A program with nothing beside it, and an answer file."""
    (tmp_path / "here" / "bin").mkdir(parents=True)
    shutil.copy(PROGRAM, tmp_path / "here" / "bin" / "hitl")
    (tmp_path / "w.yaml").write_text(answer_file())
    return tmp_path / "here" / "bin" / "hitl"


def test_nothing_found_lists_the_places(lonely, tmp_path):
    result = run(lonely, "assess", "w.yaml", cwd=tmp_path)
    assert result.returncode == 66
    places = ["hitl/questionnaires", f"{tmp_path}/here/share/hitl/questionnaires"]
    positions = [result.stderr.find(place) for place in places]
    assert -1 not in positions
    assert positions == sorted(positions)


def test_order_of_the_places(lonely, tmp_path):
    """The option, $HITL_HOME, hitl/ in the working folder, share/hitl beside the program."""
    def put(folder, title):
        shutil.copytree(ROOT / "questionnaires", folder / "questionnaires")
        page = folder / "questionnaires" / "automation-decision.yaml"
        lines = page.read_text(encoding="utf-8").splitlines()
        lines = [f"title: {title}" if line.startswith("title:") else line for line in lines]
        page.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def title(*options, **changes):
        questions = ["questions", "--templates", str(ROOT / "templates"), "--format", "markdown"]
        result = run(lonely, *questions, *options, cwd=tmp_path, **changes)
        assert result.returncode == 0, result.stderr
        return next(line for line in result.stdout.splitlines() if line.startswith("# "))

    put(tmp_path / "here/share/hitl", "Beside the program")
    assert "Beside the program" in title()
    put(tmp_path / "hitl", "In the working folder")
    assert "In the working folder" in title()
    put(tmp_path / "home", "At home")
    assert "At home" in title(HITL_HOME=f"{tmp_path}/home")
    put(tmp_path / "given", "Given")
    option = ["--questionnaires", f"{tmp_path}/given/questionnaires"]
    assert "Given" in title(*option, HITL_HOME=f"{tmp_path}/home")


def test_without_its_own_content_a_folder_must_be_whole(lonely, tmp_path):
    (tmp_path / "none").mkdir()
    result = run(lonely, "assess", "w.yaml", "--questionnaires", "none", cwd=tmp_path)
    assert result.returncode == 66
    assert "--questionnaires is 'none', which has no questionnaires; " in result.stderr
    given = ["--questionnaires", str(ROOT / "questionnaires")]
    result = run(lonely, "assess", "w.yaml", *given, cwd=tmp_path)
    assert result.returncode == 0
    assert "; the program has none of its own to compare with\n" in result.stderr
    said = run(lonely, "--version", cwd=tmp_path)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.endswith("\nquestionnaires: none found\ntemplates: none found\n")
    result = run(lonely, "init", cwd=tmp_path)
    assert result.returncode == 66
    assert "the program's own questionnaires are missing" in result.stderr
    # Neither helps a command that copies the program's own.
    assert "--questionnaires" not in result.stderr and "HITL_HOME" not in result.stderr


def test_version_of_content_that_cannot_be_read(lonely, tmp_path):
    """What the program is stands first; what cannot be read is an error as everywhere."""
    templates = tmp_path / "here" / "share" / "hitl" / "templates"
    templates.mkdir(parents=True)
    (templates / "plan.mustache").symlink_to("nowhere")
    said = run(lonely, "--version", cwd=tmp_path)
    assert said.returncode == 66
    assert said.stdout.startswith("hitl ") and said.stdout.count("\n") == 1
    assert said.stderr == (
        f"{templates}/plan.mustache: error: cannot read: No such file or directory; check the name\n")


def test_empty_home_is_no_home(lonely, tmp_path):
    result = run(lonely, "assess", "w.yaml", cwd=tmp_path, HITL_HOME="")
    assert result.returncode == 66
    assert pathlib.Path("/questionnaires").exists() or " /questionnaires" not in result.stderr

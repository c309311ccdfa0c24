# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built program the way a person or a script would."""

import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests" / "Fixtures"
# The examples as a workshop of an hour leaves them: without lanes and particulars.
PLAIN = FIXTURES / "answers" / "plain"
EXAMPLES = ROOT / "Examples"
SCORED = (
    "predictability", "error_impact", "reversibility", "detectability", "compliance", "judgment",
    "empathy", "customer_impact", "override_rate", "accountability",
)
# Whether stored results are written anew instead of compared.
ACCEPT = os.environ.get("HITL_ACCEPT") == "1"


def patience(seconds):
    """How long something may take here: a program under a sanitizer is slow, and HITL_PATIENCE says so."""
    return seconds * float(os.environ.get("HITL_PATIENCE", "1"))


def find_program():
    """The program named by HITL_PROGRAM, else the one of the debug build."""
    named = os.environ.get("HITL_PROGRAM")
    if not named:
        shown = subprocess.run(
            ["swift", "build", "--show-bin-path"],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )
        named = shown.stdout.strip() + "/hitl"
    return pathlib.Path(named).resolve(strict=True)


def staged(program, name, content):
    """The program in a place of its own, with that content for the program's own.

    So tests run on the content of the work tree, not on what the build last copied, and it is not
    told as somebody else's.
    """
    place = ROOT / ".build" / "tests" / f"{program.parent.name}-{name}"
    (place / "bin").mkdir(parents=True, exist_ok=True)
    (place / "share" / "hitl").mkdir(parents=True, exist_ok=True)
    links = [(place / "bin" / "hitl", lambda path: os.link(program, path))]
    for kind in ("questionnaires", "templates"):
        source = content / kind if (content / kind).exists() else ROOT / kind
        links.append((place / "share" / "hitl" / kind, lambda path, to=source: path.symlink_to(to)))
    for path, make in links:
        # Tests may run side by side.
        fresh = path.with_name(f".{path.name}.{os.getpid()}")
        fresh.unlink(missing_ok=True)
        make(fresh)
        fresh.replace(path)
        # Nothing is renamed where both are one file already.
        fresh.unlink(missing_ok=True)
    return place / "bin" / "hitl"


PROGRAM = staged(find_program(), "work-tree", ROOT)


def environment(**changes):
    """A plain environment; a change to None takes the variable away."""
    plain = {
        "PATH": f"{PROGRAM.parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": "/nonexistent",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "TERM": "xterm-256color",
    }
    # What `make sanitize` asks of the sanitizers.
    for name in ("ASAN_OPTIONS", "TSAN_OPTIONS"):
        if name in os.environ:
            plain[name] = os.environ[name]
    plain.update(changes)
    return {name: value for name, value in plain.items() if value is not None}


def without_override(command):
    """The command such that the permissions of files hold for root too."""
    if os.geteuid() != 0:
        return command
    bound = "--bounding-set=-dac_override,-dac_read_search"
    return [shutil.which("setpriv"), bound, "--", *command]


def hitl(*arguments, cwd=None, stdin="", env=None, **options):
    """Runs the program to its end; the result has text in stdout and stderr."""
    return subprocess.run(
        [str(PROGRAM), *map(str, arguments)],
        cwd=cwd, input=stdin, env=environment(**(env or {})),
        capture_output=True, encoding="utf-8", timeout=patience(300), **options,
    )


def done(*arguments, **options):
    """Runs the program and expects it to succeed."""
    result = hitl(*arguments, **options)
    assert result.returncode == 0, result.stderr
    return result


def answer_file(more="", rest="", **answers):
    """A complete answer file; letters and facts can be given as keywords."""
    given = dict.fromkeys(SCORED, "b") | {
        "affects_person": "no", "adverse_outcomes": "no", "jurisdictions": "[]", "domain": "[]",
    } | answers
    lines = [f"  {name}: {value}" for name, value in given.items() if value is not None]
    return "hitl: 1\nanswers:\n" + "\n".join(lines) + f"\n{more}{rest}"

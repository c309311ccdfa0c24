# SPDX-License-Identifier: GPL-3.0-or-later
"""The error fixtures: a folder each, with input files, a command and what it says.

command.txt holds the title after '# ', further remarks after '# ', and the command.
expected.txt holds standard error and a last line 'exit STATUS'.
generate.py, where there is one, writes input that cannot be kept in the repository.
"""

import shutil
import subprocess
import sys

from program import FIXTURES, environment, find_program, patience, staged, without_override

ERRORS = FIXTURES / "errors"
# A small questionnaire, so that lists of what is allowed stay short.
PROGRAM = staged(find_program(), "fixtures", FIXTURES / "content")
OWN_FILES = {"command.txt", "expected.txt", "generate.py"}


def names():
    return sorted(folder.name for folder in ERRORS.iterdir() if folder.is_dir())


def command(name):
    lines = (ERRORS / name / "command.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")][0]


def outcome(name, folder):
    """What the command of a fixture says, run in a copy of its folder."""
    for source in sorted((ERRORS / name).iterdir()):
        if source.is_dir():
            shutil.copytree(source, folder / source.name)
        elif source.name not in OWN_FILES:
            shutil.copy(source, folder / source.name)
    generator = ERRORS / name / "generate.py"
    if generator.exists():
        subprocess.run([sys.executable, generator], cwd=folder, check=True)
    result = subprocess.run(
        without_override(["sh", "-c", command(name)]),
        cwd=folder, env=environment(PATH=f"{PROGRAM.parent}:/usr/local/bin:/usr/bin:/bin"),
        stdin=subprocess.DEVNULL, capture_output=True, timeout=patience(120),
    )
    return f"{result.stderr.decode('utf-8')}exit {result.returncode}\n"

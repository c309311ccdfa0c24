# SPDX-License-Identifier: GPL-3.0-or-later
"""One run of each command that writes, with what stands in its folder before."""

import dataclasses
import os
import shutil

import decision_logs as logs
from program import EXAMPLES, answer_file, done

CHATBOT = EXAMPLES / "contact-center" / "chatbot-escalation.yaml"
CANDIDATES = "name,volume per day\nRefund requests,120\nAddress changes,80\nComplaints,30\n"


@dataclasses.dataclass
class Scenario:
    command: list
    #: Puts into a folder what is there before the run.
    prepare: callable
    #: A folder that is there as a whole or not at all.
    whole: str | None = None


def two_workflows(folder):
    for name, letter in (("refunds", "b"), ("returns", "a")):
        (folder / f"{name}.yaml").write_text(answer_file(predictability=letter))


def older_plans(folder):
    two_workflows(folder)
    done("plan", ".", "--set", "empathy=c", cwd=folder)


def gone_workflow(folder):
    two_workflows(folder)
    done("plan", ".", cwd=folder)
    (folder / "returns.yaml").unlink()


def spreadsheet(folder):
    (folder / "list.csv").write_text(CANDIDATES)


def plans(folder):
    two_workflows(folder)
    done("plan", ".", cwd=folder)


def copies(folder):
    done("init", cwd=folder)
    # One that nobody changed and the program has newer, and one that is not there yet.
    (folder / "hitl" / "templates" / "index.mustache").unlink()


def log(folder):
    for name in (CHATBOT.name, "defaults.yaml"):
        shutil.copy(CHATBOT.parent / name, folder)
    rows = logs.running(
        400, lanes=("answer", "booking", "unsure", "other", "delicate"), threshold=0.97,
        share_audited=0.5)
    (folder / "log.csv").write_text(logs.text(rows))


SCENARIOS = {
    "plan": Scenario(["plan", "."], two_workflows),
    "plan-again": Scenario(["plan", "."], older_plans),
    "plan-prune": Scenario(["plan", ".", "--prune"], gone_workflow),
    "init": Scenario(["init"], lambda folder: None, whole="hitl"),
    "init-one": Scenario(["init", "--only", "legal-gates", "a/b"], lambda folder: None, whole="a/b"),
    "init-update": Scenario(["init", "--update"], copies),
    "import": Scenario(["import", "list.csv"], spreadsheet),
    "report": Scenario(["report", "plans", "--output", "out/page.html"], plans),
    "calibrate-write": Scenario(["calibrate", "log.csv", "--for", CHATBOT.name, "--write"], log),
    "calibrate-output": Scenario(
        ["calibrate", "log.csv", "--threshold", "0.9", "--target", "0.05", "--format", "markdown",
         "--output", "found.md"], log),
    "assess": Scenario(["assess", ".", "--format", "json"], two_workflows),
    "portfolio": Scenario(["portfolio", ".", "--format", "markdown"], two_workflows),
    "questions": Scenario(["questions", "--format", "markdown"], lambda folder: None),
    "check": Scenario(["check", "."], two_workflows),
}


def prepared(name, base):
    """The folder of a scenario as it is before the run, made once."""
    template = base / name
    if not template.exists():
        fresh = base / f".{name}.{os.getpid()}"
        fresh.mkdir(parents=True)
        SCENARIOS[name].prepare(fresh)
        fresh.rename(template)
    return template


def copied(template, folder):
    """A copy at the same place each time, since a page may name its folder."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder, symlinks=True)
    return folder

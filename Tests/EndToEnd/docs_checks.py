# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs what the documentation shows, and asks the program what it accepts."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import yaml

from program import EXAMPLES, ROOT, done, environment, hitl, patience

STRANGER = "zzzzzzzzzzzzzzzz"

REQUIRED = {
    "predictability": "a", "error_impact": "a", "reversibility": "a", "detectability": "a",
    "compliance": "a", "judgment": "a", "empathy": "a", "customer_impact": "a",
    "override_rate": "a", "accountability": "a", "affects_person": "no",
    "adverse_outcomes": "no", "jurisdictions": "[]", "domain": "[back-office]",
}


# --- Console blocks ------------------------------------------------------------------------


def workplace(folder, files):
    """A folder with the examples and the page's own files."""
    shutil.copytree(EXAMPLES, folder / "Examples")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def commands(block):
    """The commands of a console block, each with the lines shown after it."""
    found = []
    for line in block.lines:
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def transcript(lines, folder):
    """What a shell shows after each command, both streams together."""
    mark = "\x1e"
    script = ["exec 2>&1", "status=0"]
    for line in lines:
        script += [f"printf '{mark}'", "(exit $status)", line, "status=$?"]
    result = subprocess.run(
        ["bash", "-c", "\n".join(script)], cwd=folder, env=environment(),
        stdin=subprocess.DEVNULL, capture_output=True, timeout=patience(120),
    )
    # What is in CSV for spreadsheet programs, nobody sees on a page.
    shown = result.stdout.decode("utf-8").replace("\r\n", "\n").replace("\ufeff", "")
    return [text.rstrip("\n").split("\n") if text else [] for text in shown.split(mark)[1:]]


# --- Files shown on the pages --------------------------------------------------------------


def header(kind, file_id):
    return f'hitl: 1\nid: {file_id}\nversion: "1"\ntitle: A {kind} of the documentation\n'


def completed(part):
    """A part of an answer file with what every answer file needs."""
    keys = yaml.safe_load(part)
    given = keys.get("answers") or {}
    missing = "".join(f"  {name}: {value}\n" for name, value in REQUIRED.items() if name not in given)
    if "answers" in keys:
        part = re.sub(r"^answers:\n", lambda match: match[0] + missing, part, flags=re.MULTILINE)
    else:
        part = f"{part}answers:\n{missing}"
    return f"hitl: 1\n{part}"


def file_problems(block, folder):
    """What the program says about the file of a block; nothing where it is fine."""
    kind, *names = block.comment[1:]
    suffix = "json" if block.language == "json" else "yaml"
    if kind in ("answer-file", "answer-file-part"):
        file = folder / (names[0] if names else f"workflow.{suffix}")
        file.write_text(completed(block.text) if kind.endswith("part") else block.text, "utf-8")
        checked = hitl("check", file)
        assessed = hitl("assess", file)
        return [result.stderr for result in (checked, assessed) if result.returncode]
    if kind == "defaults":
        (folder / "defaults.yaml").write_text(block.text, "utf-8")
        (folder / "workflow.yaml").write_text(completed("workflow: {id: w}\n"), "utf-8")
        checked = hitl("check", folder / "defaults.yaml")
        assessed = hitl("assess", folder)
        return [result.stderr for result in (checked, assessed) if result.returncode]
    if kind in ("spreadsheet", "spreadsheet-mistakes"):
        (folder / names[0]).write_text(block.text, "utf-8")
        imported = hitl("import", folder / names[0], "--output", folder / "out", *names[1:])
        expected = 2 if kind.endswith("mistakes") else 0
        return [imported.stderr] if imported.returncode != expected else []
    if kind == "column-map":
        (folder / "head.csv").write_text(done("questions", "--format", "csv").stdout, "utf-8")
        (folder / names[0]).write_text(block.text, "utf-8")
        # Columns that the head does not have are warnings, mistakes of the map are errors.
        imported = hitl("import", folder / "head.csv", "--map", folder / names[0], "--output",
                        folder / "out")
        return [imported.stderr] if imported.returncode else []
    if kind == "log-map":
        (folder / "map.yaml").write_text(block.text, "utf-8")
        checked = hitl("check", folder / "map.yaml")
        return [checked.stderr] if checked.returncode else []
    if kind == "workflow":
        return workflow_problems(block, folder)
    shutil.copytree(ROOT / "questionnaires", folder / "questionnaires")
    own = folder / "questionnaires"
    text = block.text
    if kind == "questionnaire-part":
        text = header("questionnaire", "documented") + "extends: automation-decision\n" + text
    file_id = yaml.safe_load(text)["id"]
    (own / f"{file_id}.yaml").write_text(text, "utf-8")
    if kind == "pack":
        (own / "documented.yaml").write_text(
            header("questionnaire", "documented")
            + f"extends: automation-decision\nincludes: [{file_id}]\n", "utf-8")
    checked = hitl("check", own)
    said = [line for line in checked.stderr.splitlines() if f"{file_id}.yaml" in line]
    return ([checked.stderr] if checked.returncode else []) + said


def workflow_problems(block, folder):
    """Runs the commands of hitl in a CI file: they pass once the plans are written."""
    steps = [
        step["run"] for job in yaml.safe_load(block.text)["jobs"].values() for step in job["steps"]
        if "run" in step
    ]
    mine = [line for step in steps for line in step.splitlines() if line.startswith("hitl ")]
    assert len(mine) == 3, mine
    (folder / "workflows").mkdir()
    shutil.copy(EXAMPLES / "back-office" / "crm-update.yaml", folder / "workflows")
    run = {"cwd": folder, "env": environment(), "capture_output": True, "text": True}
    before = subprocess.run(["sh", "-ec", mine[1]], **run)
    assert before.returncode == 1, before.stderr
    hitl("plan", "workflows", "--output", "plans", cwd=folder)
    (folder / "board").mkdir()
    told = (folder / "plans" / "crm-update.md").read_text(encoding="utf-8")
    (folder / "board" / "crm-update.md").write_text(told, encoding="utf-8")
    after = [subprocess.run(["sh", "-ec", line], **run) for line in mine]
    return [result.stderr for result in after if result.returncode]


# --- Plans with certain figures -------------------------------------------------------------


FIGURES_CASE = completed("""workflow: {id: documented}
answers:
  automation: ai
  timing: real-time
  pattern: fraud-detection
""")


def plan(figures):
    """The plan of a small workflow with these answers, as JSON and as Markdown with its annex."""
    options = [word for name, value in figures.items() for word in ("--set", f"{name}={value}")]
    with tempfile.TemporaryDirectory() as folder:
        made = hitl("plan", "-", *options, "--output", folder, stdin=FIGURES_CASE)
        assert made.returncode == 0, made.stderr
        markdown = "\n".join(
            (pathlib.Path(folder) / f"documented{part}.md").read_text(encoding="utf-8")
            for part in ("", "-annex"))
    shown = hitl("plan", "-", *options, "--format", "json", stdin=FIGURES_CASE)
    return json.loads(shown.stdout)["plans"][0], markdown


def simulation(figures, reviewers, shares):
    """The simulation of the same workflow, as JSON."""
    options = [word for name, value in figures.items() for word in ("--set", f"{name}={value}")]
    options += [word for share in shares for word in ("--share", str(share))]
    shown = hitl("simulate", "-", "--reviewers", str(reviewers), *options, "--format", "json",
                 stdin=FIGURES_CASE)
    assert shown.returncode == 0, shown.stderr
    return json.loads(shown.stdout)


# --- What the program accepts --------------------------------------------------------------


ANSWER_PROBE = f"""hitl: 1
{STRANGER}: 1
workflow: {{{STRANGER}: 1}}
answers:
  predictability:
    answer: a
    {STRANGER}: 1
    seen: {{{STRANGER}: 1}}
    rounds: [{{{STRANGER}: 1}}]
    dissent: [{{{STRANGER}: 1}}]
  {STRANGER}: a
steps: [{{{STRANGER}: 1}}]
lanes:
  - {STRANGER}: 1
  - id: clear
    share: {{{STRANGER}: 1}}
    marks: [{{{STRANGER}: 1}}]
    outcomes: [{{{STRANGER}: 1}}]
case_word: {{{STRANGER}: 1}}
worked_today: {{{STRANGER}: 1}}
past_cases: {{{STRANGER}: 1}}
audit: {{{STRANGER}: 1}}
appeal: {{{STRANGER}: 1}}
vendor: {{{STRANGER}: 1}}
rules: [{{{STRANGER}: 1}}]
deadlines: [{{{STRANGER}: 1}}]
risks: [{{{STRANGER}: 1}}]
metrics: [{{{STRANGER}: 1}}]
signers: [{{{STRANGER}: 1}}]
parking_lot: [{{{STRANGER}: 1}}]
actions: [{{{STRANGER}: 1}}]
decisions: [{{{STRANGER}: 1}}, {{what: d, kept_by: {{{STRANGER}: 1}}}}]
sign_off: [{{{STRANGER}: 1}}]
calibration: {{{STRANGER}: 1}}
"""

QUESTIONNAIRE_PROBE = f"""hitl: 1
id: probe
version: "1"
title: Probe
extends: automation-decision
{STRANGER}: 1
sections:
  - {STRANGER}: 1
  - id: s
    questions:
      - {STRANGER}: 1
      - {{id: q, ask: Q?, type: {STRANGER}}}
      - {{id: p, ask: P?, type: abc, proof: {STRANGER}}}
      - {{id: r, ask: R?, type: one_of, options: {{x: {{{STRANGER}: 1}}}}}}
gates:
  - {STRANGER}: 1
  - {{id: g, because: G, when: {{empathy: c}}, duty: {STRANGER}}}
  - {{id: h, because: G, when: {{}}, duty: review, places: {{eu: {{{STRANGER}: 1}}}}}}
patterns:
  - {STRANGER}: 1
  - id: p
    title: P
    timing: batch
    automation: ai
    on_timeout: P
    steps: [{{{STRANGER}: 1}}]
    triggers: [{{{STRANGER}: 1}}, {{kind: {STRANGER}, when: w}}]
    marks: [{{{STRANGER}: 1}}]
    rules: [{{{STRANGER}: 1}}]
    risks: [{{{STRANGER}: 1}}]
metrics: [{{{STRANGER}: 1}}]
phases: [{{{STRANGER}: 1}}]
risks:
  - {STRANGER}: 1
  - {{id: r, title: R, mitigation: R, metric: R, trigger: R, group: {STRANGER}}}
  - {{id: t, title: R, mitigation: R, metric: R, trigger: R, group: extreme,
     signs: [{{{STRANGER}: 1}}], figures: [{STRANGER}]}}
advice: [{{{STRANGER}: 1}}]
words: {{value: {{limits: [{{{STRANGER}: 1}}]}}}}
findings: [{{{STRANGER}: 1}}]
blockers: [{{{STRANGER}: 1}}]
telltales: [{{{STRANGER}: 1}}]
"""

PHRASE_PROBE = f"""hitl: 1
id: probe
version: "1"
title: Probe
extends: automation-decision
phases: [{{id: p, title: P, coverage: 1, exit: ["{{{STRANGER}}}"]}}]
advice:
  - {{id: a, place: {STRANGER}, title: A, text: A}}
  - {{id: b, place: retention, title: B, text: "{{{STRANGER}}}"}}
words:
  {STRANGER}: {{{STRANGER}: A}}
"""

KEY_PROBE = """hitl: 1
id: probe
version: "1"
title: Probe
extends: automation-decision
words:
"""


def keys_of_places(said, folder):
    """The keys of each place of words."""
    places = allowed(said, rf"there is no (place) '{STRANGER}' for words")["place"]
    text = KEY_PROBE + "".join(f"  {place}: {{{STRANGER}: A}}\n" for place in sorted(places))
    return allowed(messages(text, folder), rf"nothing looks up '{STRANGER}' at '([a-z-]+)'")


def slots_of_keys(places, folder):
    """The slots that each key has of its own, by place and key; keys without any are left out."""
    entries = [(place, key) for place in places for key in sorted(places[place])]
    said = []
    # Of each file a hundred messages are told.
    for start in range(0, len(entries), 40):
        words = {}
        for place, key in entries[start:start + 40]:
            words.setdefault(place, []).append(f"    {key}: '{{{STRANGER}}}'\n")
        text = "".join(f"  {place}:\n{''.join(lines)}" for place, lines in words.items())
        (folder / str(start)).mkdir()
        said += messages(KEY_PROBE + text, folder / str(start))
    (folder / "phrases").mkdir()
    general = [
        name for line in messages(PHRASE_PROBE, folder / "phrases")
        if (match := re.search(rf"advice 'b' names an unknown slot '{{{STRANGER}}}'; allowed: (.*)", line))
        for name in match[1].split(", ")]
    found = {}
    for line in said:
        match = re.search(
            rf"the text '(.+)' at '(.+)' names an unknown slot '{{{STRANGER}}}'; allowed: (.*)", line)
        if match:
            found[match[2], match[1]] = match[3].split(", ")
    return {entry: own for entry, names in found.items() if (own := ahead(names, general))}


def ahead(names, general):
    """The names that stand before the general ones; all of them where those cannot be named."""
    for count in range(len(names)):
        own = set(names[:count])
        if names[count:] == [name for name in general if name not in own]:
            return own
    return set(names)


def messages(text, folder, name="probe.yaml"):
    """What hitl check says about a text as an answer file, defaults file or questionnaire."""
    if text.startswith("hitl: 1\nid: probe"):
        shutil.copytree(ROOT / "questionnaires", folder / "questionnaires")
        (folder / "questionnaires" / name).write_text(text, "utf-8")
        return hitl("check", folder / "questionnaires").stderr.splitlines()
    (folder / name).write_text(text, "utf-8")
    return hitl("check", folder / name).stderr.splitlines()


def allowed(lines, pattern):
    """The words after "allowed:" in the messages that match, by the group of the pattern."""
    found = {}
    for line in lines:
        match = re.search(pattern, line)
        if match and "; allowed: " in line:
            words = line.split("; allowed: ", 1)[1].split(", ")
            found.setdefault(match[1], set()).update(word.strip("{}'") for word in words)
    return found


def keys(lines):
    """The keys that are known per kind of mapping."""
    return allowed(lines, rf"unknown key '{STRANGER}' in (.+?); allowed: ")

# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of input: where samples of each come from, and what is done with one."""

import json
import shutil

import mutation
import valid
from program import EXAMPLES, FIXTURES, ROOT

OFFICE, CENTER = EXAMPLES / "back-office", EXAMPLES / "contact-center"
PLANS = FIXTURES / "golden" / "plans"
ERRORS = FIXTURES / "errors"


class Samples:
    """The files of a kind, read once."""

    def __init__(self, *found):
        self.paths = sorted(path for paths in found for path in paths if path.is_file())
        self.texts = [path.read_bytes() for path in self.paths]
        assert self.texts, "no samples"

    def pick(self, random):
        """The path of a sample, and its bytes with some changes."""
        at = random.randrange(len(self.texts))
        return self.paths[at], mutation.mutated(random, self.texts[at], self.texts)


def put(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def written(*arguments, then=()):
    """A run, and runs that must end well after it has ended well, because hitl wrote what they read."""
    return list(map(str, arguments)), [list(map(str, more)) for more in then]


def planned(paths):
    return written(
        "plan", *paths, "-o", "plans",
        then=[("plan", *paths, "-o", "plans", "--check"), ("report", "plans", "-o", "report.html")])


def about_answers(random, *paths):
    """One of the things that are done with answer files."""
    return random.choice([
        lambda: written("check", *paths),
        lambda: written("assess", *paths),
        lambda: written("assess", *paths, "--format", random.choice(["json", "markdown", "csv"])),
        lambda: planned(paths), lambda: planned(paths),
        lambda: written("plan", *paths, "--format", "json"),
        lambda: written("portfolio", *paths, "--format", random.choice(["json", "markdown", "csv", "table"])),
        lambda: written(
            "simulate", paths[0], "--format", random.choice(["json", "markdown", "table"]), "--reviewers",
            str(random.choice([0, 1, 7])))
        if len(paths) == 1 and paths[0] != "." else written("assess", *paths, "--format", "json"),
    ])()


class Kind:
    """A kind of input; `runs` puts one into a folder and says what to do with it."""

    def __init__(self, schema, blanks):
        """The schema of an answer file, and the blank sheets to fill in, by their format."""
        self.schema, self.blanks = schema, blanks

    def typed(self, random):
        """What stands on standard input."""
        return b""


class Answers(Kind):
    samples = Samples(
        (path for path in EXAMPLES.glob("*/*.yaml") if path.name != "defaults.yaml"),
        (FIXTURES / "answers").rglob("*.yaml"), ERRORS.glob("answers-*/*.yaml"))

    def runs(self, random, folder):
        path, text = self.samples.pick(random)
        name = put(folder, f"a{random.choice(['.yaml', '.yaml', '.yaml', '.yml', '.json'])}", text)
        if random.random() < 0.3:
            shutil.copy(CENTER / "defaults.yaml", folder)
        return [about_answers(random, name)]


class Defaults(Kind):
    samples = Samples([CENTER / "defaults.yaml"], ERRORS.glob("*/defaults.yaml"))

    def runs(self, random, folder):
        put(folder, "defaults.yaml", self.samples.pick(random)[1])
        shutil.copy(CENTER / "quality-review.yaml", folder)
        return [about_answers(random, ".")]


class Built(Kind):
    """Answer files and `--set` by the schema, which get past the checks of form."""

    def runs(self, random, folder):
        sample = started(self.schema, random)
        file = valid.answer_file(random, self.schema, sample) if random.random() < 0.8 else sample
        name = put(folder, "a.json", json.dumps(file, ensure_ascii=random.random() < 0.5))
        (arguments, then) = about_answers(random, name)
        more = valid.settings(random, self.schema)
        if arguments[0] == "check" or random.random() < 0.5:
            more = []
        then = [one + more if one[0] == "plan" else one for one in then]
        return [(arguments + more, then)]


class Questionnaires(Kind):
    samples = Samples(
        (ROOT / "questionnaires").glob("*.yaml"), (ROOT / "questionnaires" / "patterns").glob("*.yaml"))

    def runs(self, random, folder):
        path, text = self.samples.pick(random)
        put(folder, f"hitl/questionnaires/{path.relative_to(ROOT / 'questionnaires')}", text)
        example = random.choice([OFFICE / "small-loan-decisions.yaml", CENTER / "quality-review.yaml"])
        shutil.copy(example, folder / "a.yaml")
        asked = "contact-center" if example.parent == CENTER else "automation-decision"
        formats = ["yaml", "markdown", "html", "csv", "json-schema"]
        return [random.choice([
            lambda: written("check"), lambda: about_answers(random, "a.yaml"),
            lambda: written("questions", asked, "--format", random.choice(formats)),
        ])()]


class Templates(Kind):
    samples = Samples((ROOT / "templates").rglob("*.mustache"))

    def runs(self, random, folder):
        path, text = self.samples.pick(random)
        name = path.relative_to(ROOT / "templates")
        put(folder, f"hitl/templates/{name}", text)
        shutil.copy(OFFICE / "small-loan-decisions.yaml", folder / "a.yaml")
        shutil.copy(PLANS / "password-reset.md", folder / "p.md")
        runs = {
            "report": [written("report", "p.md", "-o", "r.html")],
            "questions": [written("questions", "--format", random.choice(["yaml", "markdown", "html"]))],
            "portfolio": [written("portfolio", "a.yaml", "--format", "markdown")],
            "screens": [written("check")],
        }.get(name.parts[0], [
            # A changed template may leave out what a report or another plan needs.
            written("plan", "a.yaml", "-o", "plans", then=[("plan", "a.yaml", "-o", "plans", "--check")])])
        return [written("check")] if random.random() < 0.2 else runs


class Maps(Kind):
    samples = Samples((ROOT / "questionnaires" / "logs").glob("*.yaml"), ERRORS.glob("import-map*/*.yaml"))

    def runs(self, random, folder):
        path, text = self.samples.pick(random)
        name = put(folder, "map.yaml", text)
        if path.parent.name.startswith("import-"):
            shutil.copy(ERRORS / "import-rows" / "candidates.csv", folder / "c.csv")
            return [written("import", "c.csv", "--map", name, "-o", "w", then=[("check", "w")])]
        log = random.choice(Logs.samples.paths)
        put(folder, log.name, log.read_bytes())
        more = random.choice([[], ["--explain"], ["--format", "json"]])
        return [written("calibrate", log.name, "--map", name, *more)]


class Logs(Kind):
    samples = Samples((FIXTURES / "logs").iterdir(), CENTER.glob("*.csv"), ERRORS.glob("calibrate-*/*.csv"))

    def runs(self, random, folder):
        path, text = self.samples.pick(random)
        name = put(folder, path.name, text[:400_000])
        maps = [one.stem for one in (ROOT / "questionnaires" / "logs").glob("*.yaml")]
        more = [] if random.random() < 0.5 else ["--map", random.choice(sorted(maps))]
        if random.random() < 0.3:
            more += ["--threshold", "0.8", "--target", "0.02"]
        if random.random() < 0.2:
            shutil.copy(CENTER / "chatbot-escalation.yaml", folder / "chatbot-escalation.yaml")
            shutil.copy(CENTER / "defaults.yaml", folder)
            answers = "chatbot-escalation.yaml"
            return [written("calibrate", name, *more, "--for", answers, "--write", then=[("check", answers)])]
        more += random.choice([[], ["--explain"], ["--format", "json"], ["--format", "json"], ["--max-bad", "0.5"]])
        return [written("calibrate", name, *more)]


class Sheets(Kind):
    samples = Samples(ERRORS.glob("import-*sheet*/*.md"))

    def runs(self, random, folder):
        texts = self.samples.texts
        sheet = random.choice([self.blanks["markdown"]] * 3 + texts)
        if random.random() < 0.9:
            sheet = filled_in(random, sheet)
        text = sheet if random.random() < 0.2 else mutation.mutated(random, sheet, texts)
        return [written("import", put(folder, "sheet.md", text), "-o", "w", then=[("check", "w")])]


def filled_in(random, sheet):
    """A sheet with a name and a box ticked for most questions, as people fill it in."""
    lines = sheet.split(b"\n")
    is_open = False
    for at, line in enumerate(lines):
        if line.startswith(b"Workflow: ___"):
            lines[at] = b"Workflow: " + random.choice([b"Refunds", b"A/B: 1", "Größe".encode()]) + b"  " + line[-40:]
        elif line.startswith(b"#"):
            is_open = True
        elif b"[ ]" in line and is_open and random.random() < 0.4:
            lines[at] = line.replace(b"[ ]", random.choice([b"[x]", b"[x]", b"[X]", b"[ x ]"]))
            is_open = random.random() < 0.02
        elif line.startswith(b"Note: ___") and random.random() < 0.3:
            lines[at] = b"Note: " + random.choice([b"because | of", b"*so*", b"12 of 50", b"<b>"])
        elif b"____" in line and is_open and random.random() < 0.3:
            fitting = b"20%" if b"(share)" in line else b"12" if b"(" in line else None
            figures = [fitting] * 15 + [b"Team lead", b"2027-01-04", b"1e9"]
            lines[at] = line.split(b"__")[0] + (random.choice(figures) or line[line.index(b"__"):])
            is_open = False
    return b"\n".join(lines)


class Spreadsheets(Kind):
    samples = Samples(ERRORS.glob("import-*/*.csv"))

    def runs(self, random, folder):
        texts = [*self.samples.texts, self.blanks["csv"]]
        sheet = random.choice([*texts, *[self.blanks["csv"]] * len(texts)])
        name = put(folder, "c.csv", mutation.mutated(random, sheet, texts))
        return [written("import", name, "-o", "w", then=[("check", "w")])]


class Plans(Kind):
    """Plans as people edit them, and as a later run or a check reads them."""

    samples = Samples(path for path in PLANS.glob("*.md") if path.stem not in ("handbook", "index"))

    def runs(self, random, folder):
        names = ["small-loan-decisions", "password-reset", "prior-authorization"]
        name = random.choice(names)
        shutil.copy(OFFICE / f"{name}.yaml", folder / f"{name}.yaml")
        path = PLANS / f"{name}{random.choice(['', '', '-annex'])}.md"
        text = mutation.mutated(random, path.read_bytes(), self.samples.texts)
        file = put(folder, f"plans/{path.name}", text)
        answers = f"{name}.yaml"
        edits = random.choice(["keep", "keep", "replace", "accept"])
        return [random.choice([
            lambda: written(
                "plan", answers, "-o", "plans", "--edits", edits,
                then=[("report", "plans", "-o", "report.html")] if len(text) < 200_000 else []),
            lambda: written("plan", answers, "-o", "plans", "--check"),
            lambda: written("check", file, "--for", answers),
            lambda: written("report", "plans", "-o", "report.html"),
        ])()]


class Reports(Kind):
    samples = Samples(
        PLANS.glob("*.md"), [ROOT / "README.md"], (ROOT / "docs").glob("*.md"), ERRORS.glob("report-*/*.md"))

    def runs(self, random, folder):
        for number in range(random.choice([1, 1, 2])):
            put(folder, f"plans/{random.choice('abc')}{number}.md", self.samples.pick(random)[1])
        more = random.choice([[], [], ["--only", "decision"], ["--client", random.choice(mutation.TOKENS[1:30])]])
        return [written("report", "plans", "-o", "report.html", *more)]


URIS = ["hitl://handbook", "hitl://answers/crm-update.yaml", "hitl://plans/crm-update.yaml", "hitl://plans/../x"]


def started(schema, random):
    """An answer file with its letters and facts, and nothing else."""
    file = {
        "hitl": 1, "questionnaire": "automation-decision", "workflow": {"name": "Refunds"},
        "answers": {"affects_person": "no", "adverse_outcomes": "no", "jurisdictions": [], "domain": []},
    }
    for name, part in schema["properties"]["answers"]["properties"].items():
        if "anyOf" in part and part["anyOf"][0].get("enum") == ["a", "b", "c", "?"]:
            file["answers"].setdefault(name, random.choice("abc?"))
    return file


class Protocol(Kind):
    """Messages of an assistant; each answer is a line of JSON."""

    def runs(self, random, folder):
        shutil.copytree(OFFICE, folder / "w")
        return [written("mcp", "--folder", "w", then=[("check", "w")])]

    def typed(self, random):
        file = started(self.schema, random)
        calls = [
            ("questions", {}), ("questions", {"questionnaire": "contact-center"}), ("assess", {"answers": file}),
            ("assess", {"files": ["password-reset.yaml"]}), ("check", {"answers": [file, file]}),
            ("plan", {"files": ["crm-update.yaml"]}), ("plan", {"answers": file, "as": "markdown"}),
            ("simulate", {"files": ["small-loan-decisions.yaml"], "shares": [0.2]}),
            ("check", {"page_file": "plans/x.md"}), ("check", {"answers": file, "page": "# X\n\n99%"}),
            ("portfolio", {}), ("assess", {"answers": valid.answer_file(random, self.schema, file)}), ("explain", {"files": ["crm-update.yaml"], "about": "compliance"}),
            ("save", {"file": "new.yaml", "answers": file}),
        ]
        client = {"name": "x", "version": "1"}
        messages = [{
            "jsonrpc": "2.0", "id": 0, "method": "initialize",
            "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": client},
        }, {"jsonrpc": "2.0", "method": "notifications/initialized"}]
        for number in range(random.randint(1, 6)):
            name, arguments = random.choice(calls)
            method, params = random.choice([
                ("tools/call", {"name": name, "arguments": arguments}),
                ("tools/call", {"name": name, "arguments": arguments}), ("tools/list", {}),
                ("resources/list", {}), ("prompts/list", {}), ("ping", {}),
                ("resources/read", {"uri": random.choice(URIS)}), ("prompts/get", {"name": "interview"}),
            ])
            messages.append({"jsonrpc": "2.0", "id": number + 1, "method": method, "params": params})
        lines = [json.dumps(message).encode() for message in messages]
        for at in range(len(lines)):
            if random.random() < 0.4:
                lines[at] = mutation.mutated(random, lines[at], lines)
        return b"\n".join(lines) + b"\n"


KINDS = {
    "answers": Answers, "defaults": Defaults, "built": Built, "questionnaires": Questionnaires,
    "templates": Templates, "maps": Maps, "logs": Logs, "sheets": Sheets, "spreadsheets": Spreadsheets,
    "plans": Plans, "reports": Reports, "protocol": Protocol,
}

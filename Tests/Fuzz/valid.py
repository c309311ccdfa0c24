# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds values that a JSON schema allows, so that what is tried gets past the first check."""

import json

TEXTS = [
    "Refund requests", "Team lead", "a|b", "*not bold*", "<b>no tag</b>", "one\ttwo", "100% sure: yes", "# 1",
    "שלום", "🎉", "Grüße, José", "-", "o'clock \"now\"", "a" * 300, "$5 & more", "{{name}}", "`code`",
]
# Texts that have a form which no schema says.
SPANS = ["4 service hours", "30 minutes", "14 days", "next working morning", "2 service days", "5 working days", "2 weeks", "1.5 hours"]
FORMED = {"time_limit": SPANS, "within": SPANS, "reversible_until": ["", *SPANS], "baseline": [1, 0.5, "?"]}
DATES = ["2026-11-22", "2027-01-04", "2028-02-29", "2026-12-31"]


class Builder:
    """Values by a schema of answer files, as `hitl questions --format json-schema` prints it."""

    def __init__(self, schema, random):
        self.schema, self.random = schema, random

    def value(self, part=None, depth=0):
        random = self.random
        part = self.schema if part is None else part
        if "$ref" in part:
            return self.value(self.schema["$defs"][part["$ref"].split("/")[-1]], depth)
        if "const" in part:
            return part["const"]
        if "enum" in part:
            return random.choice(part["enum"])
        if "anyOf" in part and "properties" not in part:
            return self.value(random.choice(part["anyOf"]), depth)
        kind = part.get("type", "string")
        if isinstance(kind, list):
            kind = random.choice(kind)
        return {
            "object": self.object, "array": self.array, "string": self.text, "integer": self.whole,
            "number": self.number, "boolean": lambda *_: random.random() < 0.5, "null": lambda *_: None,
        }[kind](part, depth)

    def object(self, part, depth):
        known = part.get("properties", {})
        needed = set(part.get("required", []))
        for way in part.get("anyOf", [])[:1]:
            needed |= set(way.get("required", []))
        chance = 0.5 if depth < 2 else 0.3
        made = {}
        for key, inner in known.items():
            # A list whose items the schema leaves open has a form of its own.
            if inner.get("type") == "array" and "items" not in inner:
                continue
            is_letters = "reliability" in known
            if key in needed or is_letters or (depth < 6 and self.random.random() < chance):
                made[key] = self.random.choice(FORMED[key]) if key in FORMED else self.value(inner, depth + 1)
        for part_key in ("right", "count"):
            if part_key in made:
                made["of"] = made[part_key] + self.random.randint(1, 50)
        return made

    def array(self, part, depth):
        least = part.get("minItems", 0)
        count = self.random.choice([least, least, least + 1, least + 2, least + 5])
        items = [self.value(part.get("items", {}), depth + 1) for _ in range(count)]
        if part.get("uniqueItems"):
            items = [item for place, item in enumerate(items) if item not in items[:place]]
        return items

    def text(self, part, _):
        pattern = part.get("pattern", "")
        if "A-Za-z0-9" in pattern:
            return self.random.choice(["clear", "unclear", "a_b", "B2", "n" * 64])
        if "\\d" in pattern or "0-9" in pattern:
            return self.random.choice(DATES)
        return self.random.choice(TEXTS)

    def whole(self, part, depth):
        return int(self.number(part, depth))

    def number(self, part, _):
        low = part.get("minimum", part.get("exclusiveMinimum", 0) + 0.001)
        high = part.get("maximum", part.get("exclusiveMaximum", 1_000_000) - 0.001)
        return self.random.choice([
            low, high, min(high, low + 1), (low + high) / 2, round(self.random.uniform(low, high), 3),
            min(high, low + self.random.randint(1, 60)),
        ])


def answer_file(random, schema, sample):
    """An answer file in JSON: a sample with some of its parts built anew."""
    file = json.loads(json.dumps(sample))
    builder = Builder(schema, random)
    keys = [key for key in schema["properties"] if key not in ("hitl", "questionnaire", "workflow", "answers", "steps")]
    for key in random.sample(keys, random.choice([0, 1, 1, 2, 4])):
        file[key] = builder.value(schema["properties"][key], 1)
    answers = schema["properties"]["answers"]["properties"]
    for name in random.sample(list(answers), random.choice([0, 2, 5, 20])):
        file["answers"][name] = builder.value(answers[name], 2)
    if random.random() < 0.3:
        steps = schema["properties"]["steps"]
        file["steps"] = builder.array(steps, 1) + [builder.value(steps["items"], 1)]
    return file


def settings(random, schema):
    """`--set` options with values that their questions take."""
    answers = schema["properties"]["answers"]["properties"]
    builder = Builder(schema, random)
    options = []
    for name in random.sample(list(answers), random.randint(1, 8)):
        value = builder.value(answers[name], 2)
        if isinstance(value, dict):
            value = value.get("answer")
        if isinstance(value, (list, tuple)):
            value = ",".join(map(str, value))
        options += ["--set", f"{name}={value}"]
    return options

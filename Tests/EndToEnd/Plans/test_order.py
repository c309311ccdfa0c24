# SPDX-License-Identifier: GPL-3.0-or-later
"""The order in which answers are written changes nothing."""

import random
import re

import pytest
import yaml

from program import EXAMPLES, done

EXAMPLE_FILES = sorted(EXAMPLES.glob("back-office/*.yaml"))


def shuffled(value, chance):
    """The same content with the keys of every mapping, and each list of words, in another order."""
    if isinstance(value, dict):
        entries = list(value.items())
        chance.shuffle(entries)
        return {key: shuffled(inner, chance) for key, inner in entries}
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return chance.sample(value, len(value))
    if isinstance(value, list):
        return [shuffled(item, chance) for item in value]
    return value


@pytest.mark.parametrize("example", EXAMPLE_FILES, ids=lambda path: path.stem)
def test_order_of_answers(example, tmp_path):
    chance = random.Random(example.stem)
    content = yaml.load(example.read_text("utf-8"), Loader=yaml.BaseLoader)
    # Lists of texts for people keep their order in a plan, so only the answers are shuffled.
    path = tmp_path / example.name
    results = set()
    for _ in range(4):
        content["answers"] = shuffled(content["answers"], chance)
        content = dict(chance.sample(list(content.items()), len(content)))
        path.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), "utf-8")
        verdicts = done("assess", path, "--format", "json").stdout
        plan = done("plan", path, "--format", "json").stdout
        results.add((verdicts, plan))
    assert len(results) == 1
    original = done("assess", example, "--format", "json").stdout
    own, moved = (re.sub(r'"file": ".*"', "", text) for text in (original, verdicts))
    assert own == moved

# SPDX-License-Identifier: GPL-3.0-or-later
"""The schemas in schemas/, ready to check documents."""

import json

import jsonschema

from program import ROOT


def schema(name):
    """A schema that checks formats, such as dates, too."""
    document = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(document)
    kind.check_schema(document)
    return kind(document, format_checker=kind.FORMAT_CHECKER)

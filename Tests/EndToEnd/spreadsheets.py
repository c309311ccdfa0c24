# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of imports share."""

import csv
import io


def table(rows, separator=",", end="\n"):
    """The text of a spreadsheet, as Python's writer makes it."""
    text = io.StringIO(newline="")
    # Python leaves a line feed without quotes where another character ends the lines.
    quoting = csv.QUOTE_ALL if end == "\r" else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=separator, lineterminator=end, quoting=quoting).writerows(rows)
    return text.getvalue()


def put(folder, text, name="candidates.csv", encoding="utf-8"):
    (folder / name).write_bytes(text.encode(encoding) if isinstance(text, str) else text)
    return name


def made(folder, output="workflows"):
    """The files of a folder, by name."""
    place = folder / output
    return {path.name: path.read_text("utf-8") for path in place.iterdir()} if place.exists() else {}

# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes bytes as accidents and strangers do."""

import re

# What parsers, terminals, pages and templates stumble over.
TOKENS = [
    "\0", "\ufeff", "\u202e", "\u200b", "\u2028", "é", "e\u0301" * 9, "🎉👩\u200d👧", "שלום", "\x1b[31m",
    "\r", "\r\n", "\n\n", "\t", " ", "-1", "0", "1e999", "1e-999", "NaN", ".inf", "9" * 40, "0x1F", "1_000",
    "1,5", "62%", "2027-02-30", "0000-00-00", "yes", "no", "~", "null", "?", "'", '"', "\\", "`", "|", ">",
    "<b>", "<!--", "-->", "<![CDATA[", "{{x}}", "{{{x}}}", "{{#a}}", "{{/a}}", "{{> a}}", "&a ", "*a ",
    "<<: *a", "!!str ", "%YAML 1.2", "---\n", "...\n", "# ", "- ", ": ", "{", "}", "[", "]", "[" * 200,
    "{a: " * 100, "> " * 100, "- " * 100, "| a " * 80, "../../etc/passwd", "/dev/zero", "a" * 5_000,
    "<!-- hitl:begin decision 0123456789abcdef -->", "<!-- hitl:end decision -->", "<<<<<<< ours\n",
    "=======\n", ">>>>>>> theirs\n", "```mermaid\n", "```\n",
]
BYTES = [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xef\xbb\xbf", b"\x80", b"\x1f\x8b"]
MOST_BYTES = 2_000_000


def mutated(random, text, others):
    """The bytes with some changes; pieces may come from other files of the kind.

    Half of the time they are of those that a parser hardly ever refuses.
    """
    if random.random() < 0.5:
        for _ in range(random.choice([0, 1, 1, 2, 4])):
            text = random.choice(GENTLE_WAYS)(random, text, others)
        return text
    for _ in range(random.choice([1, 1, 1, 2, 3, 5])):
        text = random.choice(WAYS)(random, text, others)
        if len(text) > MOST_BYTES:
            return text[:MOST_BYTES]
    return text


def place(random, text):
    return random.randint(0, len(text))


def lines_of(text):
    return text.split(b"\n")


def insert_token(random, text, _):
    at = place(random, text)
    token = random.choice(TOKENS).encode()
    return text[:at] + token + text[at:]


def insert_bytes(random, text, _):
    at = place(random, text)
    return text[:at] + random.choice(BYTES) + text[at:]


def change_byte(random, text, _):
    if not text:
        return text
    at = random.randrange(len(text))
    return text[:at] + bytes([random.randrange(256)]) + text[at + 1:]


def remove_piece(random, text, _):
    start = place(random, text)
    return text[:start] + text[start + random.choice([1, 2, 8, 64, 512]):]


def break_off(random, text, _):
    return text[:place(random, text)]


def change_line(random, text, others):
    """Removes, doubles, moves or indents a line, or takes one of another file."""
    lines = lines_of(text)
    at = random.randrange(len(lines))
    way = random.randrange(5)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines[at:at] = [lines[at]] * random.choice([1, 1, 2, 50])
    elif way == 2:
        lines.insert(random.randrange(len(lines)), lines.pop(at))
    elif way == 3:
        lines[at] = b" " * random.choice([1, 2, 4]) + lines[at] if random.random() < 0.6 else lines[at].lstrip()
    else:
        lines.insert(at, random.choice(lines_of(random.choice(others))))
    return b"\n".join(lines)


def change_word(random, text, others):
    """Puts a word in the place of another one: of this file, of another, or one of ours."""
    words = list(re.finditer(rb"[A-Za-z0-9_.%-]+", text))
    if not words:
        return text
    old = random.choice(words)
    source = random.choice([text, random.choice(others)])
    found = re.findall(rb"[A-Za-z0-9_.%-]+", source)
    new = random.choice(found) if found and random.random() < 0.6 else random.choice(TOKENS).encode()
    return text[:old.start()] + new + text[old.end():]


def change_number(random, text, _):
    numbers = list(re.finditer(rb"\d+", text))
    if not numbers:
        return text
    old = random.choice(numbers)
    value = int(old.group()[:18])
    new = random.choice([0, 1, -1, value + 1, value - 1, value * 10, value * 1000, 10**12, 10**19, 0.5, 99.99])
    return text[:old.start()] + str(new).encode() + text[old.end():]


def exchange_value(random, text, others):
    """Gives a key the value that it has elsewhere, in this file or in another one."""
    found = list(KEYED.finditer(text))
    if not found:
        return text
    old = random.choice(found)
    source = random.choice([text, random.choice(others), random.choice(others)])
    new = [one.group(3) for one in KEYED.finditer(source) if one.group(2) == old.group(2)]
    return text[:old.start(3)] + random.choice(new) + text[old.end(3):] if new else text


def exchange_cell(random, text, _):
    """Exchanges two cells of a table, or two words of a line."""
    lines = lines_of(text)
    at = random.randrange(len(lines))
    sign = next((sign for sign in (b"|", b",", b";", b"\t", b" ") if lines[at].count(sign) > 1), None)
    if sign is None:
        return text
    cells = lines[at].split(sign)
    first, second = random.randrange(len(cells)), random.randrange(len(cells))
    cells[first], cells[second] = cells[second], cells[first]
    lines[at] = sign.join(cells)
    return b"\n".join(lines)


def change_figure(random, text, _):
    """Makes a number another one that might be meant."""
    numbers = list(re.finditer(rb"(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])", text))
    if not numbers:
        return text
    old = random.choice(numbers)
    value = float(old.group())
    new = random.choice([0, 1, value * 2, value / 2, value + 1, value * 100, 0.5, 0.99])
    return text[:old.start()] + f"{new:g}".encode() + text[old.end():]


def take_over(random, text, others):
    """Puts a piece of another file into this one."""
    other = random.choice(others)
    start, at = place(random, other), place(random, text)
    return text[:at] + other[start:start + random.choice([20, 200, 2_000])] + text[at:]


def repeat(random, text, _):
    start = place(random, text)
    piece = text[start:start + random.choice([1, 10, 200])]
    return text[:start] + piece * random.choice([2, 20, 500]) + text[start:]


def end_lines(random, text, _):
    return text.replace(b"\n", random.choice([b"\r\n", b"\r", b"\n\n", b" \n"]))


KEYED = re.compile(rb"^( *(?:- )?)([A-Za-z0-9_]+: )(.+)$", re.MULTILINE)
GENTLE_WAYS = [exchange_value, exchange_value, exchange_value, change_figure, change_figure, exchange_cell]
WAYS = [
    insert_token, insert_token, insert_bytes, change_byte, remove_piece, break_off, change_line, change_line,
    change_line, change_word, change_word, change_word, change_number, change_number, take_over, repeat,
    end_lines,
]

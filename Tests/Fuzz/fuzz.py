#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries inputs that nobody means to give, and fails where the program breaks a promise.

Every case comes from a seed, its kind and its number alone, so that it can be tried again.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "EndToEnd")]

import kinds  # noqa: E402
import running  # noqa: E402
import terminal  # noqa: E402
from program import PROGRAM  # noqa: E402

TYPED = "typed"


def one_case(name, seed, number, schema, blanks):
    """Tries a case; gives how its runs ended, and the fault that was found in it, if any."""
    chance = random.Random(f"{seed}:{name}:{number}")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hitl-fuzz-"))
    codes = []
    try:
        if name == TYPED:
            typed_case(chance, folder, codes)
        else:
            kind = kinds.KINDS[name](schema, blanks)
            file_case(kind, chance, folder, codes)
    except running.Fault as fault:
        return codes, (fault, folder)
    shutil.rmtree(folder, ignore_errors=True)
    return codes, None


def file_case(kind, chance, folder, codes):
    first, second = folder / "first", folder / "second"
    first.mkdir()
    runs = kind.runs(chance, first)
    typed = kind.typed(chance)
    (folder / "typed").write_bytes(typed)
    (folder / "runs.json").write_text(json.dumps(runs))
    shutil.copytree(first, second, symlinks=True)
    for arguments, then in runs:
        before = running.files(first)
        result = tried(arguments, first, typed, codes)
        again = tried(arguments, second, typed, codes)
        check_json_lines(arguments, result)
        check_written(before, running.files(first))
        # What a server is asked at once may be done in any order, so that a file may be saved before
        # or after it is read.
        if arguments[0] == "mcp" and b"save" in typed:
            continue
        if said(result, arguments) != said(again, arguments):
            raise running.Fault(f"a second run of {arguments} says something else")
        if running.files(first) != running.files(second):
            raise running.Fault(f"a second run of {arguments} writes something else")
        if result.code == 0:
            for more in then:
                follow = tried(more, first, b"", codes)
                if follow.code:
                    why = (follow.err or follow.out)[-1_000:].decode(errors="replace")
                    raise running.Fault(
                        f"after {arguments}, {more} ends with {follow.code} about what hitl wrote: {why}")


def said(result, arguments):
    """What a run has said; a server may answer in any order."""
    out = sorted(result.out.splitlines()) if arguments[0] == "mcp" else result.out
    return result.code, out, result.err


def tried(arguments, folder, typed, codes):
    result = running.run(PROGRAM, arguments, folder, typed)
    codes.append(result.code)
    running.judge(result, arguments)
    running.check_debris(folder)
    return result


def check_json_lines(arguments, result):
    if arguments[0] != "mcp":
        return
    for line in result.out.splitlines():
        try:
            json.loads(line)
        except ValueError as error:
            raise running.Fault(f"an answer of the server is no JSON: {error}") from error


def check_written(before, after):
    """What a run has written is whole: text in UTF-8 that ends with a line, and JSON that is some."""
    for name, text in after.items():
        if before.get(name) == text or name.endswith(".docx"):
            continue
        if not text.endswith(b"\n"):
            raise running.Fault(f"{name} breaks off")
        try:
            text.decode()
        except UnicodeDecodeError as error:
            raise running.Fault(f"{name} is not UTF-8: {error}") from error


def typed_case(chance, folder, codes):
    arguments = chance.choice([[], ["--quick"], ["--projector"], ["--preview"], ["--review"]])
    if chance.random() < 0.4:
        shutil.copy(kinds.OFFICE / "small-loan-decisions.yaml", folder / "a.yaml")
    lines, end = terminal.keys(chance)
    (folder / "typed.json").write_text(
        json.dumps([[line.decode("latin-1") for line in lines], repr(end), arguments]))
    result = terminal.interview(PROGRAM, ["a.yaml", *arguments], folder, lines, end)
    codes.append(result.code)
    running.judge(result, ["interview"])
    running.check_debris(folder)
    if (folder / "a.yaml").exists():
        # Answers may be missing yet, but the file is one that can be read.
        shown = tried(["assess", "a.yaml"], folder, b"", codes)
        for line in shown.err.decode().splitlines():
            if ": error: " in line and "no answer to" not in line and "lacks the answer" not in line:
                raise running.Fault(f"an interview wrote what is refused: {line}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long, all kinds together")
    parser.add_argument("--kind", default="all", help="one kind, several with commas, or all")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--case", type=int, help="try this case of the kind alone")
    parser.add_argument("--keep", default=None, help="where to leave what was found")
    options = parser.parse_args()
    known = [*kinds.KINDS, TYPED]
    names = known if options.kind == "all" else options.kind.split(",")
    for name in names:
        if name not in known:
            parser.error(f"no kind '{name}'; there are {', '.join(known)}")
    schema = json.loads(done(["questions", "--format", "json-schema"]))
    blanks = {name: done(["questions", "--format", name]) for name in ("markdown", "csv")}
    share = options.seconds / len(names)
    failed = 0
    for name in names:
        failed += try_kind(name, share, options, schema, blanks)
    return 1 if failed else 0


def done(arguments):
    result = running.run(PROGRAM, arguments, HERE)
    if result.code:
        sys.exit(f"hitl {' '.join(arguments)} fails: {result.err.decode()}")
    return result.out


def try_kind(name, seconds, options, schema, blanks):
    """Tries cases of a kind for a while; gives how many have failed."""
    end = time.monotonic() + seconds
    codes, faults, cases = collections.Counter(), [], 0
    workers = os.cpu_count() or 1
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        numbers = iter([options.case]) if options.case is not None else iter(range(10**9))
        under_way = {}
        while True:
            while len(under_way) < workers and time.monotonic() < end and len(faults) < 5:
                number = next(numbers, None)
                if number is None:
                    break
                under_way[pool.submit(one_case, name, options.seed, number, schema, blanks)] = number
            if not under_way:
                break
            over, _ = concurrent.futures.wait(
                under_way, return_when=concurrent.futures.FIRST_COMPLETED)
            for future in over:
                number = under_way.pop(future)
                ended, fault = future.result()
                cases += 1
                codes.update(ended)
                if fault:
                    faults.append((number, *fault))
    counted = ", ".join(f"{code}: {count}" for code, count in sorted(codes.items()))
    print(f"{name}: {cases} cases, {sum(codes.values())} runs, exits {counted}", flush=True)
    for number, fault, folder in faults:
        if options.keep:
            kept = pathlib.Path(options.keep) / f"{name}-{options.seed}-{number}"
            shutil.rmtree(kept, ignore_errors=True)
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder, kept)
            folder = kept
        print(f"  FAULT in {folder}: {fault}\n  again: make fuzz KIND={name} SEED={options.seed} CASE={number}")
    if not cases:
        print(f"  FAULT: no case of {name} was tried; give it more seconds")
    return len(faults) + (0 if cases else 1)


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the speed of hitl with copier's, a thousand plans with a hundred, and check with assess.

Both programs run on this machine in turns, so that whatever else it does hits both alike. Only
the ratios mean something elsewhere.

usage: compare.py [RUNS]   (the program is named by HITL_PROGRAM)
"""

import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("HITL_PROGRAM", str(ROOT / ".build" / "release" / "hitl"))
COPIER = str(pathlib.Path(sys.executable).parent / "copier")
EXAMPLE = ROOT / "Examples" / "back-office" / "address-changes.yaml"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "HITL_HOME"}


def measure(command):
    """Seconds, processor seconds and peak memory in MB of one run.

    A run that fails ends the comparison.
    """
    start = time.perf_counter()
    child = os.posix_spawnp(
        command[0], command, ENVIRONMENT,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)
        ],
    )
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"bench: failed with {os.waitstatus_to_exitcode(status)}: {' '.join(command)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def in_turns(runs, ours, theirs):
    """The times of both, each command made anew for its run."""
    times = ([], [])
    for number in range(runs + 1):
        for index, make in enumerate((ours, theirs)):
            seconds, *_ = measure(make(number))
            # The first run of each only fills the caches.
            if number:
                times[index].append(seconds)
    return times


def report(what, ours, theirs, aim):
    print(f"{what:<24}{'hitl':>10}{'copier':>10}{'ratio':>9}   aim")
    for name, choose in (("minimum", min), ("median", statistics.median)):
        mine, other = choose(ours), choose(theirs)
        ratio = f"1/{other / mine:.0f}"
        print(f"  {name:<22}{mine * 1000:>7.1f} ms{other * 1000:>7.0f} ms{ratio:>9}   {aim}")


def copies(folder, count):
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith("  id:"))
    folder.mkdir()
    for number in range(count):
        (folder / f"w{number:04}.yaml").write_text(text, encoding="utf-8")


def growth(folder, runs):
    for count in (100, 1000):
        copies(folder / f"in{count}", count)
    results = {100: [], 1000: []}
    for number in range(runs):
        for count, found in results.items():
            output = folder / f"grown{count}-{number}"
            found.append(
                measure([PROGRAM, "plan", str(folder / f"in{count}"), "--output", str(output)])
            )
            shutil.rmtree(output)
    print(f"{'plans in one run':<24}{'100':>10}{'1000':>10}{'ratio':>9}   aim")
    rows = (
        # The disk has its say in the first: every plan is on it before the next one.
        ("time", 0, "s", "10 (linear)"), ("processor time", 1, "s", "10 (linear)"),
        ("peak memory", 2, "MB", "1 (flat)"),
    )
    for name, column, unit, aim in rows:
        few, many = (min(found, key=lambda one: one[column])[column] for found in results.values())
        print(f"  {name:<22}{few:>7.1f} {unit:<2}{many:>7.1f} {unit:<2}{many / few:>9.2f}   {aim}")


def checks(folder, runs):
    """Checking must not cost more than assessing, whatever the files of a folder share."""
    copies(folder / "alike", 2000)
    commands = {
        (command, shared): [PROGRAM, command, str(folder / "alike")]
        for shared in (False, True) for command in ("assess", "check")
    }
    found = {key: [] for key in commands}
    for _ in range(runs):
        for key, command in commands.items():
            # The second is an answer that only another questionnaire knows.
            if key[1]:
                (folder / "alike" / "defaults.yaml").write_text(
                    "hitl: 1\nanswers: {service_hours: 9, channels: [chatbot]}\n", encoding="utf-8"
                )
            found[key].append(measure(command)[1])
        (folder / "alike" / "defaults.yaml").unlink()
    best = {key: min(times) for key, times in found.items()}
    print(f"{'2,000 answer files':<24}{'assess':>10}{'check':>10}{'ratio':>9}   aim")
    for name, shared in (("processor time", False), ("with shared answers", True)):
        assess, check = best["assess", shared], best["check", shared]
        print(f"  {name:<22}{assess:>8.2f} s{check:>8.2f} s{check / assess:>9.2f}   1.5 or less")
    grown = best["assess", True] / best["assess", False]
    print(f"  {'shared by not shared':<42}{grown:>9.2f}   1 (nothing more)")


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        report("start-up", *in_turns(
            runs, lambda _: [PROGRAM, "--help"], lambda _: [COPIER, "--help"]
        ), "1/20 or less")
        copier = [
            COPIER, "copy", "--quiet", "--defaults", "--overwrite",
            "--data-file", str(ROOT / "bench" / "answers.yaml"), str(ROOT / "bench" / "template"),
        ]
        report("one plan", *in_turns(
            runs,
            lambda number: [PROGRAM, "plan", str(EXAMPLE), "--output", f"{folder}/h{number}"],
            lambda number: [*copier, f"{folder}/c{number}"],
        ), "1/20 or less")
        ours, theirs = (sum(
            path.stat().st_size for path in (folder / f"{letter}1").rglob("*") if path.is_file()
        ) for letter in "hc")
        print(f"  (text written: hitl {ours / 1000:.0f} kB, copier {theirs / 1000:.0f} kB)")
        growth(folder, 3)
        checks(folder, 3)


if __name__ == "__main__":
    main()

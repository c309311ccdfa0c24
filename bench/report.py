# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares hitl report with pandoc on the plans of the examples, as pages.

pandoc makes the same files into one page, without charts, contents by part, or a check of links.

usage: report.py [RUNS]   (the program is named by HITL_PROGRAM)
"""

import pathlib
import shutil
import sys
import tempfile

from compare import PROGRAM, ROOT, in_turns, measure


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if not shutil.which("pandoc"):
        sys.exit("bench: pandoc is missing; run make setup or apt-get install pandoc")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        measure([PROGRAM, "plan", *map(str, sorted((ROOT / "Examples").iterdir())),
                 "--output", f"{folder}/all"])
        plans = folder / "plans"
        plans.mkdir()
        for path in sorted((folder / "all").glob("*.md")):
            if not path.stem.endswith("-annex") and path.stem not in ("handbook", "index"):
                shutil.copy(path, plans)
        files = [str(path) for path in sorted(plans.iterdir())]
        pandoc = ["pandoc", "-f", "gfm", "-t", "html5", "-s", "--toc", "--metadata", "title=Plans"]
        ours, theirs = in_turns(
            runs,
            lambda number: [PROGRAM, "report", str(plans), "--output", f"{folder}/h{number}.html"],
            lambda number: [*pandoc, *files, "-o", f"{folder}/p{number}.html"],
        )
        print(f"{f'{len(files)} plans as a page':<24}{'hitl':>10}{'pandoc':>10}{'ratio':>9}   aim")
        mine, other = min(ours), min(theirs)
        print(f"  {'minimum':<22}{mine * 1000:>7.1f} ms{other * 1000:>7.0f} ms"
              f"{f'1/{other / mine:.1f}':>9}   less than 1")


if __name__ == "__main__":
    main()

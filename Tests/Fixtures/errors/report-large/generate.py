# SPDX-License-Identifier: GPL-3.0-or-later
with open("plan.md", "w") as file:
    file.write("a\n\n" * 700_000)

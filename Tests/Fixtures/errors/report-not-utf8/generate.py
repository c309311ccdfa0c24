# SPDX-License-Identifier: GPL-3.0-or-later
with open("plan.md", "wb") as file:
    file.write(b"# Caf\xe9\n")

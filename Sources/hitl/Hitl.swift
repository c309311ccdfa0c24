// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

@main
struct Hitl: ParsableCommand {
}

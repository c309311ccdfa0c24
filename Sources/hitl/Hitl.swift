// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

@main
struct Hitl: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides what to automate, what to review and what to leave to people.",
    version: Version.text,
    subcommands: [AssessCommand.self]
  )
}

// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import DecisionLogs

/// How a log is to be read.
struct LogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The map that says which column is what: one of the program's, or a file of your own.",
      valueName: "name or file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var map: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A column that is named otherwise than the map says, such as confidence=score. May be repeated.",
      valueName: "role=column"))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      "A second file whose records belong to those of the log; with --sql, the name of a second table.",
      valueName: "file"),
    completion: .file())
  var with: String?

  @Option(help: ArgumentHelp("The column by which both belong together.", valueName: "key"))
  var on: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The share of rows that may be unreadable or out of range, such as 0.001.",
      valueName: "share"))
  var maxBad: Double?

  @Flag(help: "Show how the log is understood, and calculate nothing.")
  var explain = false

  /// Those given that are about single rows of a log.
  var ofRows: [String] {
    [explain ? "--explain" : nil, maxBad == nil ? nil : "--max-bad"].compactMap(\.self)
  }

  /// Those given that are about rows, or about where they are joined.
  var ofRowsOrTables: [String] { ofRows + (with == nil ? [] : ["--with"]) }

  func validate() throws {
    if let maxBad, !(0...1).contains(maxBad) {
      throw ValidationError("--max-bad is a share from 0 to 1, such as 0.001")
    }
    if on != nil, with == nil {
      throw ValidationError("--on says what joins two files; name the second with --with FILE")
    }
  }
}

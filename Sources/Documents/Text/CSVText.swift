// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Lines of comma-separated values by RFC 4180.
enum CSVText {
  /// A byte-order mark, without which spreadsheet programs take letters beyond ASCII for others.
  ///
  /// It stands there always: a file that begins with it only now and then breaks its readers then.
  static let mark = "\u{FEFF}"

  /// A document of a head and records.
  static func document(_ lines: [[String]]) -> String { mark + lines.map(line).joined() }

  /// A record with its line end.
  static func line(_ fields: [String]) -> String {
    record(fields.map(field))
  }

  /// A record of fields that are quoted already, or numbers, which need nothing.
  static func record(_ fields: [String]) -> String { fields.joined(separator: ",") + "\r\n" }

  /// A field that no spreadsheet takes for a formula, in quotes where it needs them.
  static func field(_ text: String) -> String {
    let visible = VisibleText.neutralized(text)
    // Neither what vanishes on the way nor a space must bring a sign to the front.
    let starts = [text.unicodeScalars.first, visible.unicodeScalars.first { $0 != " " }]
    let isFormula = starts.contains { $0.map(formulaStarts.contains) ?? false }
    let safe = isFormula ? "'" + visible : visible
    guard safe.unicodeScalars.contains(where: special.contains) else { return safe }
    var quoted = String.UnicodeScalarView()
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"\(String(quoted))\""
  }

  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
  private static let special: Set<Unicode.Scalar> = [",", "\""]
}

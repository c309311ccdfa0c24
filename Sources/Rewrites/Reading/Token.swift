// SPDX-License-Identifier: GPL-3.0-or-later

/// A word, a number or a sign of a page, with the line on which it stands.
struct Token: Sendable {
  enum Kind: Sendable {
    case word
    /// Digits with what separates their groups and decimals.
    case number
    /// Digits joined by a slash, a colon or letters, such as 2016/679 or 9:30; never a figure.
    case code
    case date
    case sign
  }

  let kind: Kind
  /// As it is written.
  let text: String
  /// In lower case.
  let lower: String
  let line: Int
  /// Whether a space or the start of its block stands before it.
  let isApart: Bool

  init(_ kind: Kind, _ text: String, line: Int, isApart: Bool) {
    self.kind = kind
    self.text = text
    lower = text.lowercased()
    self.line = line
    self.isApart = isApart
  }

  var isWord: Bool { kind == .word }
  var isCapitalized: Bool { kind == .word && text.first?.isUppercase == true }
  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}

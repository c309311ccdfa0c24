// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// One question of a questionnaire.
package struct Question: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case abc
    case yesNo = "yes_no"
    case oneOf = "one_of"
    case someOf = "some_of"
    case number
    case text
    case date
  }

  /// A possible answer, in the order of the file.
  package struct Option: Sendable {
    package var id: String
    package var label: String
    package var example: String?
    /// The label in a word or two, for a line that holds all options.
    package var brief: String?
    /// What people say where they mean this option, such as the countries of a union.
    package var names: [String] = []
  }

  package var id: String
  package var ask: String
  /// What it asks about in a word or two.
  package var brief: String?
  package var help: String?
  package var kind: Kind
  /// The weight in thousandths, so that tallies add up exactly.
  package var weight: Int
  package var isRequired: Bool
  /// Whether the answer stays off a screen that everybody sees.
  package var isPrivate: Bool
  package var options: [Option]
  package var unit: String?
  package var bounds: NumberBounds
  package var defaultValue: AnswerValue?
  package var condition: Condition
  /// What shows that a laxer letter of a lane is right; scored questions only.
  package var proof: Proof?
  package var location: SourceLocation

  /// Whether the answer is a part of a whole, which may be written in percent.
  package var isShare: Bool { kind == .number && unit == "share" }

  package func label(of option: String) -> String? {
    options.first { $0.id == option }?.label
  }

  /// The option that people mean by a name that is neither its id nor its label.
  package func option(named name: String) -> Option? {
    let key = NameLikeness.key(of: name)
    return options.first { $0.names.contains { NameLikeness.key(of: $0) == key } }
  }

  /// The option that was probably meant by a word, also by a slip of one of its names.
  func option(meant word: String) -> Option? {
    option(named: word)
      ?? NearMiss.of(word, in: options.flatMap(\.names)).flatMap { option(named: $0) }
  }
}

extension Question {
  /// What may be written as an answer, in words.
  package var allowedWords: String {
    switch kind {
    case .abc, .oneOf: options.map(\.id).joined(separator: ", ")
    case .yesNo: "yes or no"
    case .someOf: "some of [\(options.map(\.id).joined(separator: ", "))]"
    case .number: "a number \(bounds.words ?? "")"
    case .text: "text"
    case .date: "a date such as 2026-11-22"
    }
  }
}

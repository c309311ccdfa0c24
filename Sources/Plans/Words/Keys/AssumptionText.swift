// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Why the plan assumes what it does; of a threshold by the rule that gave it.
struct AssumptionText: PlanText {
  static let place = TextPlace.assumption

  private let field: AssumedField
  /// The rule that gave a threshold; nil for the standard value and for any other field.
  private let rule: ThresholdFigure.Reason?

  init(_ field: AssumedField, by reason: ThresholdFigure.Reason? = nil) {
    self.field = field
    rule = field == .threshold ? reason.flatMap { Self.rules.contains($0) ? $0 : nil } : nil
  }

  private static let rules: [ThresholdFigure.Reason] = [.target, .cost]

  static var allCases: [Self] {
    AssumedField.allCases.map { Self($0) } + rules.map { Self(.threshold, by: $0) }
  }

  var rawValue: String {
    [field.rawValue, rule?.rawValue].compactMap(\.self).joined(separator: "-")
  }

  init?(rawValue: String) {
    guard let text = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = text
  }

  var slots: [Slot] { rule == .target ? [.share] : [] }
}

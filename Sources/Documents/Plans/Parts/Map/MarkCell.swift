// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// What a lane asks of a field, in values; the template has the words around them.
struct MarkCell {
  enum Kind: String, CaseIterable {
    case words
    case atMost = "at-most"
    case atLeast = "at-least"
    case `is`
    case unknown
  }

  let mark: Mark
  let kind: Kind
  let value: String?
  /// Whether an amount holds for whom and over which time that we propose.
  var hasOwnPeriod = false

  /// A confidence is told in percent, whatever its limit was written in.
  var unit: String? { mark.confidenceLimit == nil ? mark.unit : nil }

  init(_ mark: Mark, in lane: LaneFigures?) {
    self.mark = mark
    switch mark.test {
    case .atLeast where mark.confidenceLimit != nil:
      (kind, value) = Self.limit(.threshold, .atLeast, in: lane)
    case .words: (kind, value) = (.words, nil)
    case .atMost(let limit): (kind, value) = Self.limit(limit, .atMost, in: lane)
    case .atLeast(let limit): (kind, value) = Self.limit(limit, .atLeast, in: lane)
    case .is(let value?): (kind, self.value) = (.is, Self.shown(value))
    case .oneOf(let values?): (kind, value) = (.is, FigureText.list(values.map(Self.shown), "or"))
    case .is(nil), .oneOf(nil): (kind, value) = (.unknown, nil)
    }
  }

  private static func limit(
    _ limit: MarkLimit, _ kind: Kind, in lane: LaneFigures?
  ) -> (Kind, String?) {
    switch limit {
    case .number(let number): return (kind, FigureText.plain(number.value, decimals: 4))
    case .unknown: return (.unknown, nil)
    case .threshold:
      guard let threshold = lane?.threshold else { return (.unknown, nil) }
      let mark = threshold.isReckoned ? PageText.ownMark : ""
      return (kind, FigureText.percent(threshold.value) + mark)
    }
  }

  private static func shown(_ value: MarkValue) -> String {
    switch value {
    case .number(let number): FigureText.plain(number.value, decimals: 4)
    case .yesNo(let holds): holds ? "yes" : "no"
    case .word(let word): word.replacing("_", with: " ")
    }
  }

  static let view = TemplateView<MarkCell>(
    .word("kind", \.kind),
    .text("mark") { MarkTable.label([$0.mark]) },
    .text("value", \.value),
    .text("unit", \.unit),
    .flag("has_own_period", \.hasOwnPeriod),
    .text("per", \.mark.per),
    .text("period", \.mark.period))
}

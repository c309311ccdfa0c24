// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// A value with its kind, so that words can be put to it later.
package enum FigureValue: Hashable, Sendable {
  /// Cases, people, or whatever else is counted; not rounded.
  case count(Double)
  /// 0 to 1.
  case share(Double)
  case minutes(Double)
  case hours(Double)
  case days(Double)
  /// In the workflow's currency.
  case money(Double)
  /// A plain number of a kind that only the room knows.
  case number(Double)
  case date(CalendarDate)
  /// The room's own words, or a name that it gave.
  case text(String)
  /// Names in their order.
  case texts([String])
  /// The id of a lane.
  case lane(String)
  /// One of the roles that the questionnaire asks for.
  case role(RoleKey)
  case letter(Letter)
  case control(Control)
  case verdict(Verdict)

  /// The number inside; nil for words, dates and steps of an order.
  package var number: Double? {
    switch self {
    case .count(let value), .share(let value), .minutes(let value), .hours(let value),
      .days(let value), .money(let value), .number(let value):
      value
    case .date, .text, .texts, .lane, .role, .letter, .control, .verdict: nil
    }
  }
}

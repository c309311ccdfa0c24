// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Plans
import Values

/// Figures as the pages of a plan show them.
enum PageText {
  /// What stands behind a value that nobody gave.
  static let ownMark = "°"

  static func planned<Value>(_ planned: Planned<Value>, _ show: (Value) -> String) -> String {
    show(planned.value) + (planned.isOurs ? ownMark : "")
  }

  /// Whole cases; one decimal below ten, and two below a tenth, where fewer would hide what is there.
  static func cases(_ number: Double) -> String {
    guard number < 10, number.rounded() != number else {
      return FigureText.plain(number, decimals: 0)
    }
    return FigureText.plain(number, decimals: number < 0.1 ? 2 : 1)
  }

  /// Further people; nil where it takes none, or nobody knows how many.
  static func more(_ people: Int?) -> String? {
    people.flatMap { $0 > 0 ? FigureText.count($0) : nil }
  }

  /// Further people with their word: "1 more person", "14 more people".
  static func morePeople(_ count: Int) -> String {
    count == 1 ? "1 more person" : "\(FigureText.count(count)) more people"
  }

  /// Tenths of an hour; whole hours from a hundred on.
  static func hours(_ hours: Double) -> String {
    FigureText.fixed(hours, decimals: hours < 100 ? 1 : 0)
  }

  /// What stands behind a sum that leaves out what nobody knows.
  static let atLeast = "+"

  /// The same where some of the work may be unknown: "?" where all of it is.
  static func hours(_ hours: Double, isComplete: Bool) -> String {
    let shown = self.hours(hours)
    guard !isComplete else { return shown }
    return shown == self.hours(0) ? "?" : shown + atLeast
  }

  static func share(_ share: Double) -> String { FigureText.coarsePercent(share) }

  /// A share with its range: "12% (10–15)".
  static func share(_ estimate: Estimate) -> String {
    guard estimate.isRange else { return share(estimate.mid) }
    let (low, high) = (share(estimate.low).dropLast(), share(estimate.high).dropLast())
    return "\(share(estimate.mid)) (\(low)–\(high))"
  }

  /// A count with its range: "75 (54–100)".
  static func cases(_ estimate: Estimate) -> String {
    guard estimate.isRange else { return cases(estimate.mid) }
    return "\(cases(estimate.mid)) (\(cases(estimate.low))–\(cases(estimate.high)))"
  }

  /// Odds as people tell them.
  static func odds(_ odds: Double) -> String { FigureText.odds(odds) }

  static func money(_ amount: Double, _ currency: String) -> String {
    "\(self.amount(amount)) \(currency)"
  }

  /// An amount without its currency, with a sign that prints.
  static func amount(_ amount: Double) -> String {
    // What comes to nothing is neither a gain nor a loss.
    guard abs(amount) >= 0.5 else { return "0" }
    return FigureText.amount(amount).replacing("-", with: "−")
  }

  /// A sentence without its end, so that it can stand in a cell or go on.
  static func withoutStop(_ text: String) -> String { text.withoutStop }
}

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

  /// Whole cases; one decimal below ten, where a whole one would hide what is there.
  static func cases(_ number: Double) -> String {
    FigureText.plain(number, decimals: number < 10 && number.rounded() != number ? 1 : 0)
  }

  static func hours(_ hours: Double) -> String { FigureText.fixed(hours, decimals: 1) }

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

  /// Odds as people tell them: "83 of 100", and bounds close to none or all.
  static func odds(_ odds: Double) -> String {
    switch odds {
    case ..<0.001: "under 0.1%"
    case 0.995...: "over 99%"
    default: FigureText.roundPercent(odds)
    }
  }

  static func money(_ amount: Double, _ currency: String) -> String {
    "\(signed(amount)) \(currency)"
  }

  /// An amount with its range, with a sign that prints.
  static func money(_ estimate: Estimate, _ currency: String) -> String {
    guard estimate.isRange else { return money(estimate.mid, currency) }
    let range = "\(signed(estimate.low)) to \(signed(estimate.high))"
    return "\(money(estimate.mid, currency)) (\(range))"
  }

  private static func signed(_ amount: Double) -> String {
    FigureText.amount(amount).replacing("-", with: "−")
  }

  /// A sentence without its end, so that it can stand in a cell or go on.
  static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// The first sentence without its end; the whole text where it has one only.
  static func firstSentence(_ text: String) -> String {
    guard let end = text.range(of: ". ") else { return withoutStop(text) }
    return String(text[..<end.lowerBound])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// What a number counts, as far as it is told apart.
enum Unit: Hashable, Sendable {
  /// Cases, people, points: whatever has no unit of its own.
  case count
  /// A part of one, whether it is written in percent or not.
  case share
  /// By its code, such as EUR.
  case money(String)
  /// Minutes and hours, in seconds.
  case clock
  /// Days and weeks, in days.
  case days
  case months
  case years

  /// The unit of a word or sign, and how much of it one is.
  static func of(_ word: String) -> (unit: Unit, factor: Double)? {
    if let code = currencies[word] { return (.money(code), 1) }
    switch word {
    case "%", "percent", "percentage": return (.share, 0.01)
    case "second", "seconds": return (.clock, 1)
    case "minute", "minutes", "min": return (.clock, 60)
    case "hour", "hours", "h": return (.clock, 3_600)
    case "day", "days": return (.days, 1)
    case "week", "weeks": return (.days, 7)
    case "month", "months": return (.months, 1)
    case "year", "years": return (.years, 1)
    default: return nil
    }
  }

  /// Words between a number and the unit of time that it counts.
  static let qualifiers: Set<String> = [
    "working", "service", "business", "calendar", "clock", "full", "paid", "whole", "more",
    "further", "-",
  ]

  private static let currencies: [String: String] = [
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "€": "EUR", "usd": "USD", "dollar": "USD",
    "dollars": "USD", "$": "USD", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "£": "GBP",
    "chf": "CHF", "cad": "CAD", "aud": "AUD", "nzd": "NZD", "jpy": "JPY", "yen": "JPY", "¥": "JPY",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "inr": "INR", "brl": "BRL",
  ]
}

/// Over which time a number is meant.
enum Period: String, Sendable {
  case hour
  case day
  case week
  case month
  case year

  init?(noun: String) {
    self.init(rawValue: noun)
  }

  init?(adverb: String) {
    switch adverb {
    case "hourly": self = .hour
    case "daily": self = .day
    case "weekly": self = .week
    case "monthly": self = .month
    case "yearly", "annual", "annually": self = .year
    default: return nil
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// How exactly a number is meant.
enum Hedge: Sendable {
  case exact
  case about
  /// The number itself is a little more than what is meant: "nearly 8,500".
  case below
  /// The number itself is a little less: "over 8,400".
  case above

  private static let aboutWords: Set<String> = [
    "about", "around", "roughly", "approximately", "approx", "circa", "ca", "some", "close", "near",
    "~", "≈", "order",
  ]
  private static let belowWords: Set<String> = [
    "nearly", "almost", "barely", "under", "below", "short",
  ]
  private static let aboveWords: Set<String> = ["over", "above", "beyond"]

  /// The hedge among the words before a number, the nearest last.
  init(before words: [String]) {
    self = .exact
    for word in words.reversed() {
      if Self.aboutWords.contains(word) { self = .about }
      if Self.belowWords.contains(word) { self = .below }
      if Self.aboveWords.contains(word) { self = .above }
      if case .exact = self,
        [
          "to", "of", "a", "an", "than", "just", "well", "more", "little",
          "$", "€", "£", "eur", "usd", "gbp",
        ].contains(word)
      {
        if word == "more" { self = .above }
        continue
      }
      return
    }
  }

  /// Whether a value may be told as a number whose last digit that counts is worth `step`.
  func allows(_ value: Double, toldAs number: Double, step: Double) -> Bool {
    let slack = step * 1e-6
    return switch self {
    case .exact: false
    case .about: abs(value - number) <= step / 2 + slack
    case .below: value <= number + slack && number - value <= step + slack
    case .above: value >= number - slack && value - number <= step + slack
    }
  }
}

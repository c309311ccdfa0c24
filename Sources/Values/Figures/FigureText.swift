// SPDX-License-Identifier: GPL-3.0-or-later

/// Figures as they are shown in plans: 1,200; 0.93; 2%; ten weeks.
///
/// The same everywhere, whatever the locale. Writing a figure out, which takes units of time,
/// small numbers in words and the "and" of a list, is formatting and belongs to the code; every
/// other word that a person reads belongs to the playbook.
package enum FigureText {
  /// A whole number with thousands separators.
  package static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var shown = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { shown.append(",") }
      shown.append(digit)
    }
    return number < 0 ? "-\(shown)" : shown
  }

  /// A number with exactly so many decimals, rounded half away from zero.
  package static func fixed(_ number: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    // A half that a binary fraction misses by its last digits is a half; the more digits there are
    // the less of one is missing, and none of what is shown may come of that.
    let exact = number * Double(scale)
    let missing = min(abs(exact) * 1e-12, 1e-3)
    let scaled = (exact < 0 ? exact - missing : exact + missing).rounded()
    guard let whole = Int(exactly: scaled), whole.magnitude < 1_000_000_000_000_000 else {
      return "\(number)"
    }
    let (integer, fraction) = whole.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var shown = count(Int(integer))
    if decimals > 0 {
      let digits = String(fraction)
      shown += "." + String(repeating: "0", count: decimals - digits.count) + digits
    }
    return whole < 0 ? "-\(shown)" : shown
  }

  /// A number with at most so many decimals and no needless zeros.
  package static func plain(_ number: Double, decimals: Int = 2) -> String {
    var shown = fixed(number, decimals: decimals)
    guard decimals > 0, shown.contains(".") else { return shown }
    while shown.last == "0" { shown.removeLast() }
    if shown.last == "." { shown.removeLast() }
    return shown
  }

  /// A share from 0 to 1 as a percentage: 0.02 is 2%, 0.005 is 0.5%.
  package static func percent(_ share: Double) -> String {
    let decimals = share > 0 && share < 0.000_1 ? 6 : 2
    return "\(plain(share * 100, decimals: decimals))%"
  }

  /// A share from 0 to 1 as a percentage without decimals.
  package static func roundPercent(_ share: Double) -> String {
    percent((share * 100).rounded() / 100)
  }

  /// The odds of something, 0 to 1: whole percent, tenths below one, and bounds close to none or all.
  package static func odds(_ odds: Double) -> String {
    switch odds {
    case ..<0.001: "under 0.1%"
    case ..<0.00995: "\(plain(odds * 100, decimals: 1))%"
    case 0.995...: "over 99%"
    default: roundPercent(odds)
    }
  }

  /// A share that rests on estimates: one decimal below a tenth, whole percent above.
  package static func coarsePercent(_ share: Double) -> String {
    abs(share) < 0.1 ? "\(plain(share * 100, decimals: 1))%" : roundPercent(share)
  }

  /// An amount of money: cents below 100, whole units below 1,000, else three leading digits.
  package static func money(_ amount: Double, _ currency: String) -> String {
    "\(self.amount(amount)) \(currency)"
  }

  /// An amount of money as `money` shows it, without the currency.
  package static func amount(_ amount: Double) -> String {
    guard abs(amount) >= 100 else {
      return fixed(amount, decimals: amount.rounded() == amount ? 0 : 2)
    }
    var scale = 1.0
    while abs(amount) / scale >= 1_000 { scale *= 10 }
    return fixed((amount / scale).rounded() * scale, decimals: 0)
  }

  /// A duration in minutes: 0.5 is 30 seconds, 240 is 4 hours.
  package static func minutes(_ minutes: Double) -> String {
    if minutes < 1 { return counted(minutes * 60, "second") }
    if minutes >= 120, minutes.truncatingRemainder(dividingBy: 60) == 0 {
      return counted(minutes / 60, "hour")
    }
    return counted(minutes, "minute")
  }

  /// Working days, with weeks in words from four weeks on.
  package static func workingDays(_ days: Int) -> String {
    let shown = counted(Double(days), "working day")
    return days < 20 ? shown : "\(shown) (\(weeks(ofWorkingDays: days)))"
  }

  /// Working days in weeks of five, or in years where weeks would be hard to grasp.
  package static func weeks(ofWorkingDays days: Int) -> String {
    let weeks = max(1, (days + 2) / 5)
    guard weeks > 104 else { return "\(word(weeks)) \(weeks == 1 ? "week" : "weeks")" }
    return "about \(word((weeks + 26) / 52)) years"
  }

  /// A number with its unit in the singular or plural.
  package static func counted(_ number: Double, _ unit: String) -> String {
    "\(plain(number)) \(number == 1 ? unit : unit + "s")"
  }

  /// People: "1 person", "14 people".
  package static func people(_ count: Double) -> String {
    count == 1 ? "1 person" : "\(plain(count)) people"
  }

  /// Small numbers in words, larger ones in digits.
  package static func word(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return words.indices.contains(number) ? words[number] : count(number)
  }

  /// The place in a row: "second", "tenth", "34th".
  package static func ordinal(_ number: Int) -> String {
    let words = [
      1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh",
      8: "eighth", 9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth",
    ]
    if let word = words[number] { return word }
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return count(number) + ending
  }

  /// The beginning of a sentence.
  package static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Things in a row: "a", "a and b", "a, b, and c".
  package static func list(_ items: [String], _ conjunction: String = "and") -> String {
    switch items.count {
    case 0...1: items.first ?? ""
    case 2: "\(items[0]) \(conjunction) \(items[1])"
    default: items.dropLast().joined(separator: ", ") + ", \(conjunction) \(items[items.count - 1])"
    }
  }
}

extension FigureText {
  /// Hours of work a year: one decimal below 10, whole below 10,000, else three leading digits.
  package static func hours(_ hours: Double) -> String {
    guard hours >= 10 else { return counted((hours * 10).rounded() / 10, "hour") }
    var scale = 1.0
    if hours >= 10_000 {
      while hours / scale >= 1_000 { scale *= 10 }
    }
    return counted((hours / scale).rounded() * scale, "hour")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Finds the dates of a statement: 2027-03-23, 23 March 2027, March 23, March 2027, in 2027.
struct DateReader {
  private let tokens: [Token]
  private(set) var dates: [StatedDate] = []
  /// The tokens that belong to them.
  private(set) var taken: Set<Int> = []

  init(_ statement: Statement) {
    tokens = statement.tokens
    for index in tokens.indices where !taken.contains(index) {
      switch tokens[index].kind {
      case .date: readDay(index)
      case .word: if let month = month(index) { readMonth(month, index) }
      case .number: readYear(index)
      default: break
      }
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private func at(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The month that a word names; "may" and "march" only where a number stands beside them.
  private func month(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.isCapitalized else { return nil }
    let found = Self.months.firstIndex {
      $0 == token.lower
        || token.lower.count >= 3 && token.lower.count <= 4 && $0.hasPrefix(token.lower)
    }
    guard let found else { return nil }
    let isBesideNumber = day(index - 1) != nil || day(index + 1) != nil || year(index + 1) != nil
    return isBesideNumber ? found + 1 : nil
  }

  /// A day of a month: "23", "23rd".
  private func day(_ index: Int) -> (day: Int, last: Int)? {
    guard let token = at(index) else { return nil }
    if token.kind == .number, let day = Int(token.text), (1...31).contains(day) {
      return (day, index)
    }
    if token.kind == .word, ["st", "nd", "rd", "th"].contains(token.lower), !token.isApart,
      let before = at(index - 1), let day = Int(before.text), (1...31).contains(day)
    {
      return (day, index)
    }
    return nil
  }

  private func year(_ index: Int) -> Int? {
    guard let token = at(index), token.kind == .number, token.text.count == 4,
      let year = Int(token.text), (1_900...2_199).contains(year)
    else { return nil }
    return year
  }

  private mutating func readDay(_ index: Int) {
    guard let date = CalendarDate(tokens[index].text) else { return }
    add(
      StatedDate(
        year: date.year, month: date.month, day: date.day, weekday: weekday(before: index),
        written: tokens[index].text, token: index, isOwn: isOwn(index)), index...index)
  }

  private mutating func readMonth(_ month: Int, _ index: Int) {
    var first = index
    var last = index
    var found: Int?
    if let before = day(index - 1) {
      found = before.day
      first = tokens[index - 1].kind == .number ? index - 1 : index - 2
    } else if let of = at(index - 1), of.lower == "of", let before = day(index - 2) {
      found = before.day
      first = tokens[index - 2].kind == .number ? index - 2 : index - 3
    } else if let after = day(index + 1), year(index + 1) == nil {
      found = after.day
      last = index + 1
      if let next = at(last + 1), ["st", "nd", "rd", "th"].contains(next.lower), !next.isApart {
        last += 1
      }
    }
    var year = year(last + 1)
    if year != nil {
      last += 1
    } else if at(last + 1)?.isSign(",") == true, let after = self.year(last + 2) {
      year = after
      last += 2
    }
    let range = max(0, first)...last
    add(
      StatedDate(
        year: year, month: month, day: found, weekday: weekday(before: first),
        written: NumberReader.text(tokens[range]), token: range.lowerBound, isOwn: isOwn(last)),
      range)
    if found != nil, range.lowerBound < index {
      readStart(
        before: range.lowerBound, StatedDate(year: year, month: month, written: "", token: 0))
    }
  }

  /// The day that begins a span of one month: "11 to 15 January".
  private mutating func readStart(before index: Int, _ end: StatedDate) {
    guard let joint = at(index - 1), ["to", "and", "–", "-", "until"].contains(joint.lower),
      let start = day(index - 2), tokens[index - 2].kind == .number, !taken.contains(index - 2)
    else { return }
    add(
      StatedDate(
        year: end.year, month: end.month, day: start.day, written: tokens[index - 2].text,
        token: index - 2), index - 2...index - 2)
  }

  private mutating func readYear(_ index: Int) {
    guard let year = year(index), let before = at(index - 1),
      [
        "in", "since", "of", "until", "by", "from", "during", "year", "spring", "summer", "autumn",
        "fall", "winter", "early", "late", "mid",
      ].contains(before.lower)
    else { return }
    // "In 2000 cases" is no year.
    if let next = at(index + 1), next.isWord, !Stem.idle.contains(next.lower) { return }
    add(
      StatedDate(year: year, written: tokens[index].text, token: index, isOwn: isOwn(index)),
      index...index)
  }

  private mutating func add(_ date: StatedDate, _ range: ClosedRange<Int>) {
    dates.append(date)
    taken.formUnion(range)
  }

  private func isOwn(_ last: Int) -> Bool { at(last + 1)?.isSign(OwnWords.sign) ?? false }

  private func weekday(before index: Int) -> Int? {
    guard let before = at(index - 1) else { return nil }
    let isJoint = before.isSign(",") || before.lower == "the"
    guard let word = isJoint ? at(index - 2) : before else { return nil }
    return Self.weekdays.firstIndex(of: word.lower)
  }
}

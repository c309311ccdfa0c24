// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure as people write it, and what was made of it: `1,200`, `15 %`, `2h`, `6000/month`,
/// `300-400`, `about 400`.
///
/// What is unclear is refused, never guessed; what is not as it was written is said.
package struct FigureReading: Sendable {
  package private(set) var number: PlainNumber
  /// What was understood, where it is not what was written.
  package private(set) var understood: String?
  /// What the figure alone no longer tells: its range, its period, that it is an estimate.
  package private(set) var note: String?
  /// How many cases showed it of how many, where somebody has counted: `310 of 500`.
  package private(set) var count: (count: Int, of: Int)?

  /// - Parameters:
  ///   - unit: the question's unit; `share` takes percentages, `minutes` hours and seconds.
  ///   - isPossible: whether a figure lies in the range that is asked for.
  package init(
    _ text: String, unit: String?, isPossible: (PlainNumber) -> Bool = { _ in true }
  ) throws(FigureRefusal) {
    let example = Self.example(for: unit, isPossible)
    let words = FigureWords(
      unit == "minutes" ? CountWord.digits(in: text) : text,
      isMoney: unit.map { $0.hasPrefix("per ") } ?? true)
    if let bound = words.bound {
      throw FigureRefusal(
        message: "“\(bound)” says where a figure ends, not which it is.",
        example: "\(example), or a range such as \(Self.rangeExample(isPossible))")
    }
    guard WrittenDate(text) == nil else {
      throw FigureRefusal(
        message: "“\(Self.shown(text))” reads like a day, and here a figure is asked for.",
        example: example)
    }
    guard let parts = words.parts else {
      throw FigureRefusal(
        message: "“\(Self.shown(text))” is not a figure.", example: example)
    }
    var read: [(value: PlainNumber, scale: FigureScale, written: PlainNumber)] = []
    for part in parts {
      guard let written = WrittenNumber(part.digits) else {
        throw FigureRefusal(
          message: "“\(Self.shown(text))” is not a figure.", example: example)
      }
      guard let scale = FigureScale(part.suffix, unit: unit) else {
        throw FigureRefusal(
          message: "“\(Self.shown(part.suffix))” does not go with "
            + "\(unit.map { $0.hasPrefix("per ") ? "a price \($0)" : "a figure in \($0)" } ?? "this figure").",
          example: example)
      }
      let chosen = try Self.choice(of: written, part, scale: scale, isPossible)
      guard let value = scale.applied(to: chosen) else {
        throw FigureRefusal(
          message: "“\(Self.shown(text))” has too many digits.", example: example)
      }
      read.append((value, scale, chosen))
    }
    number = read[0].value
    var remarks: [String] = []
    var reasons: [String] = []
    if read.count == 2 {
      let (low, high) = (read[0].value, read[1].value)
      if unit == Self.hoursOfDay, read.allSatisfy({ $0.scale.period == nil }) {
        throw Self.opening(low, high, text)
      }
      guard low.value < high.value,
        let middle = PlainNumber(decimal: (low.value + high.value) / 2)
      else {
        throw FigureRefusal(
          message: "“\(Self.shown(text))” is no range from a smaller figure to a larger one.",
          example: Self.rangeExample(isPossible))
      }
      number = middle
      let (from, to) = (Self.words(low, unit: nil, share: unit), Self.words(high, unit: unit))
      reasons.append("the middle of \(from) to \(to)")
      remarks.append(FigureRemarks.range(from: from, to: to))
    }
    if let period = read.last?.scale.period {
      let given = read.map { FigureText.plain($0.written.value * $0.scale.multiple, decimals: 6) }
        .joined(separator: " to ")
      let rule = FigureRemarks.rate(given, a: period)
      reasons.append(rule)
      remarks.append(rule)
    }
    if read.count == 1, let whole = read[0].scale.whole {
      let counted = FigureRemarks.count(read[0].written, of: whole)
      reasons.append(counted)
      if !words.isEstimate, let part = read[0].written.wholeNumber, let all = whole.wholeNumber,
        part <= all
      {
        count = (part, all)
      } else {
        remarks.append(counted)
      }
    }
    if let span = read.last?.scale.span {
      let given = read.map { FigureText.plain($0.written.value, decimals: 6) }
      let rule = FigureRemarks.span(given.joined(separator: " to "), span)
      reasons.append(rule)
      remarks.append(rule)
    }
    if words.isEstimate {
      reasons.append(FigureRemarks.estimate)
      remarks.append(FigureRemarks.estimate)
    }
    note = remarks.isEmpty ? nil : FigureRemarks.joined(remarks)
    // A point with three digits behind it is more to some people, so that what it was taken for is said.
    if read.count == 1, case .either = WrittenNumber(parts[0].digits), let bare = number.bare {
      number = bare
    }
    if note != nil || number.text != text.trimmingPlainSpaces {
      let shown =
        unit == "share"
        ? "\(number.text), that is \(Self.words(number, unit: unit))"
        : Self.plainWords(number, unit: unit)
      understood = ([shown] + reasons).joined(separator: "; ")
      if note != nil { understood = understood.map { "\($0) (kept in the note)" } }
    }
  }

  /// The unit in which a range can be the times from which and until which people work.
  private static let hoursOfDay = "hours per day"

  private static func opening(
    _ low: PlainNumber, _ high: PlainNumber, _ text: String
  ) -> FigureRefusal {
    let open = high.value - low.value + (high.value < low.value ? 12 : 0)
    let hours = FigureText.plain(open, decimals: 2)
    let middle = FigureText.plain((low.value + high.value) / 2, decimals: 2)
    return high.value > low.value
      ? FigureRefusal(
        message:
          "“\(shown(text))” can be from \(low.text) to \(high.text) o'clock, which is \(hours) "
          + "hours, or about \(middle) hours a day.",
        example: "\(hours), or \(middle)", isChoice: true)
      : FigureRefusal(
        message: "“\(shown(text))” are times of day, and here hours are counted.", example: hours)
  }

  private static func rangeExample(_ isPossible: (PlainNumber) -> Bool) -> String {
    [("300", "400"), ("30", "40"), ("3", "4"), ("0.3", "0.4")].first { low, high in
      [low, high].allSatisfy { PlainNumber($0).map(isPossible) ?? false }
    }.map { "\($0)-\($1)" } ?? "300-400"
  }

  /// How a figure in the unit can be written that lies in the range asked for.
  package static func example(
    for unit: String?, _ isPossible: (PlainNumber) -> Bool = { _ in true }
  ) -> String {
    let usual = usualExample(for: unit)
    guard usual == "1,200", PlainNumber("1200").map(isPossible) == false else { return usual }
    return ["120", "12", "2", "0.5"].first { PlainNumber($0).map(isPossible) ?? false } ?? usual
  }

  /// How a figure in the unit can be written.
  private static func usualExample(for unit: String?) -> String {
    switch unit {
    case "share": "15 %"
    case "minutes": "90, or 1.5h"
    case let unit? where unit.contains("hour") && !unit.hasPrefix("per"): "8"
    case let unit? where unit.hasPrefix("per"): "4.50"
    default: "1,200"
    }
  }

  /// The figure that a number with separators stands for, where the range leaves one.
  private static func choice(
    of written: WrittenNumber, _ part: FigureWords.Part, scale: FigureScale,
    _ isPossible: (PlainNumber) -> Bool
  ) throws(FigureRefusal) -> PlainNumber {
    guard case .either(let thousands, let decimal, let hasDot) = written else {
      if case .plain(let number) = written { return number }
      throw FigureRefusal(message: "“\(part.digits)” is not a figure.", example: "1,200")
    }
    let canBeThousands = scale.applied(to: thousands).map(isPossible) ?? false
    let canBeDecimal = scale.applied(to: decimal).map(isPossible) ?? false
    guard hasDot, canBeThousands, canBeDecimal else {
      return canBeThousands || hasDot && !canBeDecimal ? thousands : decimal
    }
    let small = FigureText.plain(decimal.value, decimals: 6)
    // With a word behind it, such as million, each is shown as what it comes to.
    let readings = [thousands, decimal].compactMap { scale.applied(to: $0)?.unmistakable }
    throw FigureRefusal(
      message: "“\(part.digits)” can be \(small) or \(FigureText.plain(thousands.value)).",
      example: readings.joined(separator: ", or "), isChoice: true)
  }

  private static func plainWords(_ number: PlainNumber, unit: String?) -> String {
    [number.text, unit].compactMap(\.self).joined(separator: " ")
  }

  /// A figure in words, percentages where a share is asked for.
  private static func words(_ number: PlainNumber, unit: String?, share: String? = nil) -> String {
    if (share ?? unit) == "share" { return FigureText.percent(number.value) }
    let shown = FigureText.plain(number.value, decimals: 6)
    return [shown, unit].compactMap(\.self).joined(separator: " ")
  }

  private static func shown(_ text: String) -> String {
    text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}

extension FigureScale {
  /// The factor without the working days of the period.
  var multiple: Double { period.map { factor * Double($0.workingDays) } ?? factor }

  /// The number in the unit asked for; a figure per day has as many digits as such a figure needs.
  func applied(to number: PlainNumber) -> PlainNumber? {
    guard factor != 1 || addend != 0 || period != nil else { return number }
    let value = number.value * factor + addend
    guard period != nil else { return PlainNumber(decimal: value) }
    let decimals = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 1 ? 2 : 4
    return PlainNumber(decimal: value, decimals: decimals)
  }
}

extension PlainNumber {
  /// A value in plain notation, rounded to some decimals; nil for one that is too large.
  package init?(decimal value: Double, decimals: Int = 6) {
    self.init(FigureText.plain(value, decimals: decimals).filter { $0 != "," })
  }

  /// Whether some people read the number as a thousand times as much: `1.200`.
  package var thousandsReading: PlainNumber? {
    guard case .either(let thousands, _, _)? = WrittenNumber(text) else { return nil }
    return thousands
  }

  /// The same number without zeros at the end of its decimals; nil where it has none.
  var bare: PlainNumber? {
    guard text.contains(".") else { return nil }
    return PlainNumber(FigureText.plain(value, decimals: 6).filter { $0 != "," })
  }

  /// The same number without three digits behind its point: `1.2` for `1.200`, `1.2340` for `1.234`.
  package var unmistakable: String {
    guard text.contains(".") else { return text }
    return text.hasSuffix("0")
      ? FigureText.plain(value, decimals: 6).filter { $0 != "," } : text + "0"
  }
}

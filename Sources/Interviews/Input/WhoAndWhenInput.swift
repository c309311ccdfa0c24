// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Who does something and by when: `Data team by 2026-12-01`, `@Data team +2w`, or either alone.
struct WhoAndWhenInput: Equatable {
  var who: String?
  var due: CalendarDate?

  private static let example = "Data team by 2026-12-01, or Data team +2w"

  static func read(
    _ line: String, participants: [String], today: CalendarDate
  ) throws(InputRefusal) -> WhoAndWhenInput {
    var words = words(of: line)
    let due = takeDay(from: &words, today: today)
    if due == nil, let last = words.last, last.hasPrefix("+") || last.first?.isNumber == true,
      words.dropLast().last?.lowercased() == "by" || last.hasPrefix("+")
    {
      throw InputRefusal("“\(last)” is not a day.", example: example)
    }
    var who = words.joined(separator: " ")
    if who.hasPrefix("@") { who.removeFirst() }
    if who.lowercased().hasPrefix("ask ") { who = who.dropFirst(4).trimmingSpaces }
    guard !who.isEmpty else { return WhoAndWhenInput(who: nil, due: due) }
    return WhoAndWhenInput(who: try NameMatch.name(who, among: participants), due: due)
  }

  static func words(of line: String) -> [String] {
    TypedText.singleLine(line).split(separator: " ").map(String.init)
  }

  /// The day that the words end with, taken away with the `by` or comma before it.
  ///
  /// - Parameter onlyMarked: whether a day said in words must stand behind a `by`, as in a text that
  ///   can end with one.
  static func takeDay(
    from words: inout [String], today: CalendarDate, onlyMarked: Bool = false
  ) -> CalendarDate? {
    for count in stride(from: min(DayPhrase.longest, words.count), through: 1, by: -1) {
      let phrase = words.suffix(count).joined(separator: " ")
      guard let day = MomentInput.read(phrase, today: today) else { continue }
      let before = words.dropLast(count)
      let isMarked = before.last.map { marks.contains($0.lowercased()) } ?? false
      let isDate = count == 1 && phrase.contains(where: \.isNumber)
      if onlyMarked, !isMarked, !isDate, !before.contains(where: { $0.hasPrefix("@") }) { continue }
      words = Array(isMarked ? before.dropLast() : before)
      if let last = words.last, last.hasSuffix(",") {
        words[words.count - 1] = String(last.dropLast())
        if words.last?.isEmpty == true { words.removeLast() }
      }
      return day
    }
    return nil
  }

  private static let marks = ["by", "until", "till", "due"]
}

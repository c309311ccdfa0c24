// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Who does something and by when: `Data team by 2026-12-01`, `@Data team +2w`, or either alone.
struct WhoAndWhenInput: Equatable {
  var who: String?
  var due: CalendarDate?

  private static let example = "Data team by next friday"

  /// - Parameters:
  ///   - others: people who were named before and do not take part.
  ///   - known: the day that was said before, which may have passed meanwhile.
  static func read(
    _ line: String, participants: [String], others: [String] = [], today: CalendarDate,
    known: CalendarDate? = nil
  ) throws(InputRefusal) -> WhoAndWhenInput {
    var words = words(of: line)
    let due = takeDay(from: &words, today: today)
    if due == nil, let last = words.last, last.hasPrefix("+") || last.first?.isNumber == true,
      words.dropLast().last?.lowercased() == "by" || last.hasPrefix("+")
    {
      throw MomentInput.refusal(of: last, example: example)
    }
    if due != known { try requireToCome(due, today: today, example: example) }
    var who = words.joined(separator: " ")
    if who.hasPrefix("@") { who.removeFirst() }
    if who.lowercased().hasPrefix("ask ") { who = who.dropFirst(4).trimmingSpaces }
    let isNobody =
      TypedText.saysNothing(who) && !participants.contains { NameLikeness.areOne($0, who) }
    guard !isNobody else { return WhoAndWhenInput(who: nil, due: due) }
    if PersonName.isReply(who, participants: participants) {
      throw InputRefusal(
        "Here a person is named, with a day; Enter leaves it open.", example: example)
    }
    if let names = NameMatch.several(in: who, among: participants) {
      throw InputRefusal(
        "\(FigureText.list(names)) are \(names.count == 2 ? "two" : "several") people, and one of "
          + "them is asked for it.", example: "\(names[0]) by next friday")
    }
    do throws(InputRefusal) {
      return WhoAndWhenInput(
        who: try NameMatch.name(who, among: participants, others: others), due: due)
    } catch {
      // The day that was typed with the name stands in the example too.
      throw InputRefusal(
        error.message,
        example: error.example.map { "\($0)\(due.map { " by \($0)" } ?? "")" })
    }
  }

  /// - Throws: for a day that has passed, by which nobody can do anything.
  static func requireToCome(
    _ day: CalendarDate?, today: CalendarDate, example: String
  ) throws(InputRefusal) {
    guard let day, day < today else { return }
    throw InputRefusal("\(day) has passed.", example: example)
  }

  static func words(of line: String) -> [String] {
    TypedText.singleLine(line).split(separator: " ").map(String.init)
  }

  /// The day that the words end with, taken away with the `by` or comma before it.
  ///
  /// - Parameters:
  ///   - onlyMarked: whether a day must stand behind a `by` or a person, as in a text that can end
  ///     with one; a date to come that is written out, or `+2w`, needs neither.
  ///   - participants: the people by whose names one that is behind an `@` is known.
  static func takeDay(
    from words: inout [String], today: CalendarDate, onlyMarked: Bool = false,
    participants: [String] = []
  ) -> CalendarDate? {
    for count in stride(from: min(DayPhrase.longest, words.count), through: 1, by: -1) {
      let phrase = words.suffix(count).joined(separator: " ")
      guard let day = MomentInput.read(phrase, today: today) else { continue }
      let before = words.dropLast(count)
      let isMarked = before.last.map { marks.contains($0.lowercased()) } ?? false
      if onlyMarked, !isMarked,
        !isWrittenOut(phrase, day, behind: before.last, today: today),
        !isBehindPerson(phrase, Array(before), participants)
      {
        continue
      }
      words = Array(isMarked ? before.dropLast() : before)
      if let last = words.last, last.hasSuffix(",") {
        words[words.count - 1] = String(last.dropLast())
        if words.last?.isEmpty == true { words.removeLast() }
      }
      return day
    }
    return nil
  }

  /// Whether nothing but a day to come can be meant: a number such as 8.2 can be anything, and a date
  /// behind `of` belongs to what it dates.
  private static func isWrittenOut(
    _ phrase: String, _ day: CalendarDate, behind word: String?, today: CalendarDate
  ) -> Bool {
    guard !phrase.contains(" "), day >= today else { return false }
    if phrase.hasPrefix("+") { return true }
    guard case .day? = WrittenDate(phrase) else { return false }
    return word.map { !joins.contains($0.lowercased()) } ?? true
  }

  /// Whether a day stands behind a person; behind a name that is not known, a number with a point is
  /// none.
  private static func isBehindPerson(
    _ phrase: String, _ before: [String], _ participants: [String]
  ) -> Bool {
    guard let at = before.lastIndex(where: { $0.hasPrefix("@") }) else { return false }
    let name = before[at...].joined(separator: " ").dropFirst().trimmingSpaces
    if NameMatch.participant(name.filter { $0 != "," }, among: participants) != nil { return true }
    let parts = phrase.split(separator: ".", omittingEmptySubsequences: false)
    return !(parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) })
  }

  /// Words that make a date part of the text before it.
  private static let joins = [
    "of", "from", "on", "in", "at", "is", "since", "to", "dated", "before", "after", "and", "or",
    "version", "until",
  ]
  private static let marks = ["by", "until", "till", "due"]
}

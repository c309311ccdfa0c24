// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// Something to remember, with who and when at its end: `Get the figures @Data team by +2w`; an action
/// also with what may not begin before it: `Text of the notice @Compliance +2w before shadow`.
enum RemarkInput {
  /// What a name alone would be refused for, with an example that has a text before it.
  private static func check(_ name: String, lanes: [Lane]) throws(InputRefusal) {
    do throws(InputRefusal) {
      try PersonName.check(name, lanes: lanes)
    } catch {
      let isWhole = error.example.map { $0.contains("@") || $0.hasPrefix(":") } ?? true
      throw isWhole ? error : InputRefusal(error.message, example: "Get the figures @Data team +2w")
    }
  }

  /// - Parameters:
  ///   - lanes: the kinds of cases that an action can come before; nil where nothing waits for a remark.
  ///   - others: people who were named before and do not take part.
  static func read(
    _ line: String, participants: [String], others: [String] = [], today: CalendarDate,
    lanes: [Lane]? = nil
  ) throws(InputRefusal) -> Remark {
    var words = WhoAndWhenInput.words(of: line)
    var before = lanes.flatMap { BeforeInput.take(from: &words, lanes: $0) }
    if let lanes, before == nil {
      try BeforeInput.refuseSlip(in: words, lanes: lanes, today: today)
    }
    let due = WhoAndWhenInput.takeDay(
      from: &words, today: today, onlyMarked: true, participants: participants)
    try WhoAndWhenInput.requireToCome(
      due, today: today, example: "Get the figures @Data team +2w")
    let (what, named) = Mention.split(
      words.joined(separator: " "), participants: participants, others: others)
    var who: String?
    if let named {
      if let names = NameMatch.several(in: named, among: participants) {
        throw InputRefusal(
          "\(FigureText.list(names)) are \(names.count == 2 ? "two" : "several") people, and one of "
            + "them does it.",
          example: line.replacing("@\(named)", with: "@\(names[0])"))
      }
      if !(participants + others).contains(named) { try check(named, lanes: lanes ?? []) }
      do throws(InputRefusal) {
        who = try NameMatch.name(named, among: participants, others: others)
      } catch {
        throw InputRefusal(
          error.message, example: error.example.map { line.replacing("@\(named)", with: "@\($0)") })
      }
    }
    var texts = WhoAndWhenInput.words(of: what)
    if before == nil, who != nil || due != nil {
      before = lanes.flatMap { BeforeInput.take(from: &texts, lanes: $0) }
      if let lanes, before == nil {
        try BeforeInput.refuseSlip(in: texts, lanes: lanes, today: today)
      }
    }
    guard TypedText.saysSomething(texts.joined()) else {
      throw InputRefusal("There is no text to remember.", example: "Get the figures @Data team +2w")
    }
    return Remark(
      what: before == nil ? what : texts.joined(separator: " "), who: who, due: due, before: before)
  }
}

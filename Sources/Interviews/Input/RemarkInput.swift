// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// Something to remember, with who and when at its end: `Get the figures @Data team by +2w`.
enum RemarkInput {
  static func read(
    _ line: String, participants: [String], today: CalendarDate
  ) throws(InputRefusal) -> Remark {
    var words = WhoAndWhenInput.words(of: line)
    let due = WhoAndWhenInput.takeDay(
      from: &words, today: today, onlyMarked: true, participants: participants)
    let (what, who) = Mention.split(words.joined(separator: " "), participants: participants)
    guard !what.isEmpty else {
      throw InputRefusal("There is no text to remember.", example: "Get the figures @Data team +2w")
    }
    return Remark(what: what, who: who, due: due)
  }
}

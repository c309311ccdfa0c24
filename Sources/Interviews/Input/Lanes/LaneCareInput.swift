// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// Who looks at which kind of case, within what time, and what becomes of a case that nobody takes
/// up, on one line: `unclear: Team lead, 4 service hours, stays open; others: Claims desk, 2 days`.
enum LaneCareInput {
  /// A line that can be typed where those are the kinds of cases.
  static func example(_ lanes: [Lane]) -> String {
    "\(lanes.last.map(called) ?? "others"): Team lead, 4 service hours, stays open"
  }

  private static let everything = "all"
  private static let elseWords = ["else ", "otherwise ", "if nobody answers "]
  /// The lanes with what the line says of them; what it leaves out stays.
  ///
  /// - Parameters:
  ///   - participants: those who take part, by a first name too.
  ///   - others: people who were named before, likewise.
  static func read(
    _ line: String, changing lanes: [Lane], participants: [String] = [], others: [String] = []
  ) throws(InputRefusal) -> [Lane] {
    var changed = lanes
    for part in TypedText.singleLine(line).split(separator: ";").map(\.trimmingSpaces)
    where !part.isEmpty {
      let (places, said) = try places(part, among: lanes)
      for place in places {
        try take(said, for: &changed[place], participants, others, example(lanes))
      }
    }
    return changed
  }

  /// The lanes as they would be typed; those of which nothing is known are left out.
  static func typed(_ lanes: [Lane]) -> String {
    lanes.compactMap { lane in
      let said = [lane.reviewer, lane.timeLimit?.description, lane.onNoAnswer].compactMap(\.self)
      guard !said.isEmpty else { return nil }
      return "\(called(lane)): \(said.map(TypedText.singleLine).joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// Its name, or its id where the name would not be read again.
  private static func called(_ lane: Lane) -> String {
    lane.name.contains { ":;".contains($0) } ? lane.id : TypedText.singleLine(lane.name)
  }

  /// The lanes that a part is about: all of them where it names none.
  private static func places(
    _ part: String, among lanes: [Lane]
  ) throws(InputRefusal) -> ([Int], said: String) {
    guard let colon = part.firstIndex(of: ":") else { return (Array(lanes.indices), part) }
    let name = part[..<colon].trimmingSpaces
    let said = part[part.index(after: colon)...].trimmingSpaces
    if name.lowercased() == everything { return (Array(lanes.indices), said) }
    let place = try LaneMention.place(
      of: name, among: lanes, example: "\(lanes.last?.name ?? "others"): Team lead, 4 hours")
    return ([place], said)
  }

  private static func take(
    _ said: String, for lane: inout Lane, _ participants: [String], _ others: [String],
    _ example: String
  ) throws(InputRefusal) {
    var words: [String] = []
    var otherwise: [String] = []
    for piece in said.split(separator: ",").map(\.trimmingSpaces) where !piece.isEmpty {
      if TypedText.isUnknown(piece) {
        // Not known yet is what it is without the word.
        continue
      } else if ["none", "nobody", "no one"].contains(piece.lowercased()), words.isEmpty {
        lane.reviewer = nil
      } else if !TypedText.saysSomething(piece) {
        throw InputRefusal(
          "\(VisibleText.quoted(piece)) names nobody; what is not known yet is left out.",
          example: example)
      } else if let span = SpanInput.read(piece) {
        lane.timeLimit = span
      } else if piece.first?.isNumber == true {
        throw InputRefusal(
          "\(VisibleText.quoted(piece)) is no span of time: it needs minutes, hours, working hours, "
            + "days or working days.", example: example)
      } else if let word = elseWords.first(where: { piece.lowercased().hasPrefix($0) }) {
        otherwise.append(piece.dropFirst(word.count).trimmingSpaces)
      } else {
        words.append(piece)
      }
    }
    if let first = words.first {
      let people = words.filter { word in
        participants.contains { NameLikeness.areOne($0, word) }
      }
      try Interview.requireOne(people.joined(separator: ", "), among: participants)
      lane.reviewer = NameMatch.whole(first, among: participants + others) ?? first
    }
    otherwise = words.dropFirst() + otherwise
    if !otherwise.isEmpty { lane.onNoAnswer = otherwise.joined(separator: ", ") }
  }
}

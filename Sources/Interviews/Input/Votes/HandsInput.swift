// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// A show of hands at a question without letters: `yes 5, no 3`, `all yes, no=Compliance`, or an answer
/// for each who takes part, in their order.
struct HandsInput: Equatable {
  struct Hands: Equatable {
    var answer: String
    var count = 0
    /// Those who are named.
    var voters: [String] = []
  }

  /// What was said, the most first.
  var hands: [Hands]

  /// What all have said.
  var agreed: String? { hands.count == 1 ? hands[0].answer : nil }

  /// As it is said back and noted: `votes: yes 6, no 2 (Ann and Bo)`.
  var words: String {
    HandCount.start
      + hands.enumerated().map { index, hands in
        let isNamed = index > 0 && !hands.voters.isEmpty
        return "\(hands.answer) \(hands.count)"
          + (isNamed ? " (\(FigureText.list(hands.voters)))" : "")
      }.joined(separator: ", ")
  }

  static func read(
    _ line: String, for question: Question, participants: [String]
  ) throws(InputRefusal) -> HandsInput {
    let answers = answers(to: question)
    let example = ":vote \(example(for: question, participants: participants))"
    func answer(_ text: some StringProtocol) -> String? {
      let typed = text.lowercased()
      if typed == "?" { return "?" }
      if question.kind == .yesNo {
        return ["y": "yes", "n": "no"][typed] ?? answers.first { $0 == typed }
      }
      return answers.first { $0 == typed }
    }
    let text = TypedText.singleLine(line)
    var said: [String: Hands] = [:]
    func add(_ answer: String, _ count: Int = 1, voter: String? = nil) {
      said[answer, default: Hands(answer: answer)].count += count
      if let voter { said[answer]?.voters.append(voter) }
    }
    let words = text.split { ", ;".contains($0) }.map(String.init)
    if !participants.isEmpty, words.count == participants.count,
      words.allSatisfy({ $0 == "-" || answer($0) != nil })
    {
      for (name, word) in zip(participants, words) {
        if let answer = answer(word) { add(answer, voter: name) }
      }
    } else if let counts = counts(words, answer) {
      for (answer, count) in counts { add(answer, count) }
    } else {
      var others: String?
      var named: [String: String] = [:]
      for part in text.split(whereSeparator: { ",;".contains($0) }).map(\.trimmingSpaces) {
        let sides = part.split(separator: "=").map(\.trimmingSpaces)
        let words = part.split(separator: " ")
        if sides.count == 2, let voted = answer(sides[0]) ?? answer(sides[1]) {
          let name = answer(sides[0]) == nil ? sides[0] : sides[1]
          let voter = try NameMatch.voter(name, among: participants, example: example) { full in
            ":vote \(text.replacing(name, with: full))"
          }
          named[voter] = voted
        } else if words.count == 2, ["all", "everybody"].contains(words[0].lowercased()),
          let all = answer(words[1]), !participants.isEmpty
        {
          others = all
        } else {
          throw InputRefusal(
            "\(VisibleText.quoted(part)) is no vote here: type counts, names, or an answer for each "
              + "who takes part.", example: example)
        }
      }
      for name in participants {
        if let voted = named[name] ?? others { add(voted, voter: name) }
      }
    }
    guard !said.isEmpty else { throw InputRefusal("Nobody has voted.", example: example) }
    let total = said.values.reduce(0) { $0 + $1.count }
    guard participants.isEmpty || total <= participants.count else {
      throw InputRefusal(
        "There are \(participants.count) participants, and \(total) votes.", example: example)
    }
    return HandsInput(
      hands: said.values.sorted { ($1.count, $0.answer) < ($0.count, $1.answer) })
  }

  /// Counts that as many people can have given as take part.
  static func example(for question: Question, participants: [String]) -> String {
    let answers = answers(to: question)
    let voters = participants.isEmpty ? 8 : participants.count
    let most = voters > 2 ? voters - voters / 3 : 1
    return answers.count > 1 && voters > most
      ? "\(answers[0]) \(most), \(answers[1]) \(voters - most)" : "\(answers[0]) \(most)"
  }

  private static func answers(to question: Question) -> [String] {
    question.kind == .yesNo ? ["yes", "no"] : question.options.map(\.id)
  }

  /// `yes 5 no 3`, with or without commas.
  private static func counts(
    _ words: [String], _ answer: (String) -> String?
  ) -> [(String, Int)]? {
    guard words.count > 1, words.count % 2 == 0 else { return nil }
    var counts: [(String, Int)] = []
    for at in stride(from: 0, to: words.count, by: 2) {
      // Five yes, or yes five.
      let isCountFirst = Int(words[at]) != nil && answer(words[at]) == nil
      let (said, number) = isCountFirst ? (words[at + 1], words[at]) : (words[at], words[at + 1])
      guard let answer = answer(said), let count = Int(number), (1...50).contains(count) else {
        return nil
      }
      counts.append((answer, count))
    }
    return counts
  }
}

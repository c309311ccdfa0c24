// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// The letters of a vote in the order of the participants: `a a b c ?`, a dash for nobody there.
enum VoteInput {
  /// - Parameter command: what the letters stand behind, for the example of a refusal.
  static func read(
    _ line: String, participants: [String], command: String? = nil
  ) throws(InputRefusal) -> VoteRound {
    let typed = line.lowercased().filter { !$0.isWhitespace && $0 != "," }
    let letters =
      participants.isEmpty
      ? "a a b c ?"
      : participants.indices.map { ["a", "a", "b"][$0 % 3] }.joined(separator: " ")
    let example = [command, letters].compactMap(\.self).joined(separator: " ")
    for character in typed where !"abc?-".contains(character) {
      throw InputRefusal(
        "\(VisibleText.quoted(String(character))) is no vote: type a, b, c, ? or - for each "
          + "participant.", example: example)
    }
    let names =
      participants.isEmpty
      ? typed.indices.enumerated().map { "P\($0.offset + 1)" }
      : participants
    guard typed.count == names.count else {
      throw InputRefusal(
        "There are \(names.count) participants, and \(typed.count) "
          + "\(typed.count == 1 ? "vote" : "votes").", example: example)
    }
    let votes = zip(names, typed).filter { $0.1 != "-" }.map { name, character in
      VoteRound.Vote(participant: name, letter: Letter(rawValue: String(character)))
    }
    guard !votes.isEmpty else {
      throw InputRefusal("Nobody has voted.", example: example)
    }
    return VoteRound(votes: votes)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// Votes as they are called out: letters in the order of the participants (`a a b c ?`, a dash for
/// nobody there), `all b`, counts (`b 5, c 2`), names (`c=Compliance`, `all b, c=Compliance`).
enum VoteInput {
  struct Reading: Equatable {
    var round: VoteRound
    /// Those whose vote was called out twice with two letters, of which the later one counts.
    var revoted: [String] = []
    /// Those for whom a dash was called out.
    var absent: [String] = []
  }

  /// What takes votes back.
  static let none = "none"

  /// - Parameter command: what the votes stand behind, for the example of a refusal.
  static func read(
    _ line: String, participants: [String], command: String? = nil
  ) throws(InputRefusal) -> Reading {
    let text = TypedText.singleLine(line)
    let example = example(participants, command)
    let typed = text.lowercased().filter { !$0.isWhitespace && $0 != "," }
    if let character = typed.first(where: { !"abc?-".contains($0) }) {
      guard let terms = terms(of: text, participants: participants) else {
        throw InputRefusal(
          "\(VisibleText.quoted(String(character))) is no vote: type a, b, c, ? or - for each "
            + "participant; or all b; or counts, b 5 c 2; or names, c=\(participants.last ?? "Compliance").",
          example: example)
      }
      return try round(
        terms, of: [command, text].compactMap(\.self).joined(separator: " "),
        participants: participants,
        example: terms.contains(where: \.isOfName)
          ? nameExample(participants, command) ?? example : example,
        command: command)
    }
    let names =
      participants.isEmpty ? (0..<typed.count).map { "P\($0 + 1)" } : participants
    guard typed.count == names.count else {
      let order = names.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
      throw InputRefusal(
        "There are \(names.count) participants, and \(typed.count) "
          + "\(typed.count == 1 ? "vote" : "votes"). The order is \(order).", example: example)
    }
    let round = try round(
      zip(names, typed).filter { $0.1 != "-" }.map { name, character in
        VoteRound.Vote(participant: name, letter: Letter(rawValue: String(character)))
      }, example: example)
    let absent = zip(names, typed).filter { $0.1 == "-" }.map(\.0)
    return Reading(round: round, absent: absent)
  }

  /// Whether a line calls votes out, by names, counts or for all, or letter by letter.
  static func areTerms(_ line: String, participants: [String]) -> Bool {
    isVote(line, participants: participants)
      || terms(of: TypedText.singleLine(line), participants: participants) != nil
  }

  /// Whether a line has as many letters as people take part.
  static func isVote(_ line: String, participants: [String]) -> Bool {
    let typed = line.lowercased().filter { !$0.isWhitespace && $0 != "," }
    return participants.count > 1 && typed.count == participants.count
      && typed.allSatisfy { "abc?-".contains($0) }
  }

  private static func example(_ participants: [String], _ command: String?) -> String {
    let letters =
      participants.isEmpty
      ? "a a b c ?"
      : participants.indices.map { ["a", "a", "b"][$0 % 3] }.joined(separator: " ")
    return [command, letters].compactMap(\.self).joined(separator: " ")
  }

  private static func nameExample(_ participants: [String], _ command: String?) -> String? {
    participants.last.map {
      [command, "rest b, c=\($0)"].compactMap(\.self).joined(separator: " ")
    }
  }

  private static func round(
    _ votes: [VoteRound.Vote], example: String
  ) throws(InputRefusal) -> VoteRound {
    guard !votes.isEmpty else { throw InputRefusal("Nobody has voted.", example: example) }
    return VoteRound(votes: votes)
  }

  /// The votes of terms; where people are counted and not named, they are P1, P2 and so on.
  private static func round(
    _ terms: [VoteTerm], of line: String, participants: [String], example: String,
    command: String?
  ) throws(InputRefusal) -> Reading {
    var named: [String: Letter?] = [:]
    var revoted: Set<String> = []
    var others: Letter??
    var counted: [VoteRound.Vote] = []
    for term in terms {
      switch term {
      case .all(let letter):
        guard others == nil || others == .some(letter) else {
          throw InputRefusal("All the others are given two letters.", example: example)
        }
        others = .some(letter)
      case .name(let name, let letter):
        for voter in try voters(name, among: participants, in: line, example: example) {
          if let earlier = named.updateValue(letter, forKey: voter), earlier != letter {
            revoted.insert(voter)
          }
        }
      case .count(let count, let letter):
        for _ in 0..<count {
          counted.append(VoteRound.Vote(participant: "P\(counted.count + 1)", letter: letter))
        }
      }
    }
    // “b 5, c=Tom” of six people: those who are counted are all the others.
    if !named.isEmpty, others == nil, let letter = counted.first?.letter,
      counted.allSatisfy({ $0.letter == letter }), counted.count + named.count == participants.count
    {
      others = .some(letter)
      counted = []
    }
    guard counted.isEmpty || named.isEmpty && others == nil else {
      throw mixed(counted, named, participants: participants, command: command)
    }
    guard participants.isEmpty || counted.count <= participants.count else {
      throw InputRefusal(
        "There are \(participants.count) participants, and \(counted.count) votes.",
        example: example)
    }
    guard counted.isEmpty else { return Reading(round: try round(counted, example: example)) }
    if participants.isEmpty {
      throw InputRefusal(
        "Nobody takes part yet; :participants names them.",
        example: [command, "b 5 c 2"].compactMap(\.self).joined(separator: " "))
    }
    let round = try round(
      participants.compactMap { name in
        (named[name] ?? others).map { VoteRound.Vote(participant: name, letter: $0) }
      }, example: example)
    return Reading(round: round, revoted: participants.filter(revoted.contains))
  }

  /// Of names beside a count nobody can tell who was counted, but where all the others were.
  private static func mixed(
    _ counted: [VoteRound.Vote], _ named: [String: Letter?], participants: [String],
    command: String?
  ) -> InputRefusal {
    let letter = counted.first?.letter?.rawValue ?? "?"
    let names = participants.filter { named[$0] != nil }
    let said = names.map { "\(named[$0]??.rawValue ?? "?")=\($0)" }
    let sum = counted.count + named.count
    let message =
      sum < participants.count
      ? "That is \(sum) of \(participants.count) people, and nothing tells who of the others they are."
      : "Names and counts together do not tell who said what."
    return InputRefusal(
      message + " Name those who differ, and give the rest one letter.",
      example: [command, (["rest \(letter)"] + said).joined(separator: ", ")].compactMap(\.self)
        .joined(separator: " "))
  }

  /// One who takes part, or several: `Ann and Bo`.
  private static func voters(
    _ text: String, among participants: [String], in line: String, example: String
  ) throws(InputRefusal) -> [String] {
    if let voter = NameMatch.participant(text, among: participants) { return [voter] }
    var voters: [String] = []
    for name in text.replacing(" and ", with: "&").split(separator: "&").map(\.trimmingSpaces) {
      voters.append(
        try NameMatch.voter(name, among: participants, example: example) { full in
          replacing(name, with: full, in: line)
        })
    }
    return voters
  }

  /// The line with a whole name in the place of one that stands alone in it: “Tom” is no part of “Tom
  /// Huber”.
  private static func replacing(_ name: String, with full: String, in line: String) -> String {
    let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return parts.map { part in
      isAlone(name, in: part) ? part.replacing(name, with: full) : part
    }.joined(separator: ",")
  }

  private static func isAlone(_ name: String, in part: String) -> Bool {
    let words = part.split { " =".contains($0) }.map(String.init)
    let said = words.filter { Letter(rawValue: $0.lowercased()) == nil && $0 != "?" }
      .joined(separator: " ")
    if said == name || said.hasSuffix(" \(name)") { return true }
    let names = part.replacing(" and ", with: "&").split(separator: "&").map(\.trimmingSpaces)
    return names.contains(name)
  }

  /// Whether a part names nothing but people who take part.
  private static func areVoters(_ part: Substring, among participants: [String]) -> Bool {
    let names = String(part).replacing(" and ", with: "&").split(separator: "&")
    return names.allSatisfy { name in
      NameMatch.participant(name.trimmingSpaces, among: participants) != nil
    }
  }

  private static func terms(of text: String, participants: [String]) -> [VoteTerm]? {
    var terms: [VoteTerm] = []
    for part in text.split(whereSeparator: { ",;".contains($0) }) {
      if let counts = VoteTerm.counts(part.trimmingSpaces) {
        terms += counts
        continue
      }
      if let term = VoteTerm(part.trimmingSpaces) {
        terms.append(term)
        continue
      }
      // “c=Petra, Yusuf and Clara” names three.
      guard text.contains("="), let last = terms.last, areVoters(part, among: participants) else {
        return nil
      }
      guard case .name(_, let letter) = last else { return nil }
      terms.append(.name(part.trimmingSpaces, letter))
    }
    return terms.isEmpty ? nil : terms
  }
}

extension VoteRound {
  /// The voters who were counted and not named.
  func anonymous(among participants: [String]) -> [String] {
    votes.map(\.participant).filter { !participants.contains($0) && VoteSpread.isUnnamed($0) }
  }
}

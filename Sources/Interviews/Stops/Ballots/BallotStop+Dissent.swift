// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

extension BallotStop {
  /// The one who is heard now, where only the votes were counted.
  func unnamed(in round: VoteRound, _ interview: Interview) -> String? {
    let voter: String? =
      switch stage {
      case .dissent(let who), .accepts(let who): who
      default: nil
      }
    guard let voter, round.anonymous(among: interview.sheet.participants).contains(voter) else {
      return nil
    }
    return voter
  }

  private static let words = ["yes": true, "y": true, "no": false, "n": false]

  /// Leaves it open for everybody who is still to be heard.
  static let rest = "rest"

  /// What was said, as it would be typed.
  static func typed(_ dissent: Dissent) -> String {
    let accepts = dissent.accepts.map { $0 ? "yes" : "no" }
    return [dissent.reason.map(TypedText.singleLine), accepts].compactMap(\.self)
      .joined(separator: "; ")
  }

  /// A reason, and whether its speaker can live with the decision: `rare; no`, or either alone.
  private static func parts(of line: String) -> (reason: String?, accepts: Bool?) {
    // Whoever does not know says nothing.
    if line.isEmpty || line == "?" { return (nil, nil) }
    if let accepts = words[line.lowercased()] { return (nil, accepts) }
    // `no: every fifth looks off` begins with the answer.
    if let mark = line.firstIndex(where: { ";:".contains($0) }),
      let accepts = words[line[..<mark].trimmingSpaces.lowercased()]
    {
      let reason = line[line.index(after: mark)...].trimmingSpaces
      return (reason.isEmpty ? nil : reason, accepts)
    }
    guard let mark = line.lastIndex(where: { ";.,:".contains($0) }),
      let accepts = words[line[line.index(after: mark)...].trimmingSpaces.lowercased()]
    else { return (line, nil) }
    let reason = line[..<mark].trimmingSpaces
    return (reason.isEmpty ? nil : reason, accepts)
  }

  func takeReason(
    _ line: String, of who: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    if Letter(rawValue: line.trimmingSpaces.lowercased()) != nil {
      throw InputRefusal(
        "Here stands what speaks for the other answer, and \(VisibleText.quoted(line)) is a letter: < "
          + "goes back to what is decided.", example: "After a storm all differ; no")
    }
    if line.lowercased() == Self.rest {
      // They stand in the file without a word, and what somebody has said before stays.
      return .next
    }
    let (reason, accepts) = Self.parts(of: line)
    let earlier = interview.sheet.entries[id]?.dissent.first { $0.who == who }
    // A reason that stands in the line already has been heard with what belongs to it.
    let isKept = reason != nil && reason == earlier?.reason.map(TypedText.singleLine)
    let answer = accepts ?? (isKept ? earlier?.accepts : nil)
    note(Dissent(who: who, reason: reason, accepts: answer), in: &interview)
    guard reason == nil || answer != nil else { return .go(at(.accepts(who))) }
    // Whoever gives no reason has nothing to insist on, and the room goes on.
    var stop = self
    stop.waiting.removeFirst()
    return stop.nextDissenter
  }

  func takeAcceptance(
    _ line: String, of who: String, in interview: inout Interview
  ) throws(InputRefusal) -> Turn {
    if line.lowercased() == Self.rest { return .next }
    let accepts = Self.words[line.lowercased()]
    guard line.isEmpty || accepts != nil else {
      throw InputRefusal("Type yes or no; \(Self.rest) leaves it open.", example: "yes")
    }
    let reason = interview.sheet.entries[id]?.dissent.first { $0.who == who }?.reason
    note(Dissent(who: who, reason: reason, accepts: accepts), in: &interview)
    var stop = self
    stop.waiting.removeFirst()
    return stop.nextDissenter
  }

  private func note(_ dissent: Dissent, in interview: inout Interview) {
    guard var entry = interview.sheet.entries[id] else { return }
    var dissent = dissent
    let vote = entry.rounds.last?.votes.first { $0.participant == dissent.who }
    // Whoever has left by the last round said it in one before.
    dissent.answer =
      vote?.letter?.rawValue ?? entry.dissent.first { $0.who == dissent.who }?.answer
    if let place = entry.dissent.firstIndex(where: { $0.who == dissent.who }) {
      entry.dissent[place] = dissent
    } else {
      entry.dissent.append(dissent)
    }
    interview.change([.entry(id, entry)])
  }

  var nextDissenter: Turn {
    waiting.first.map { .go(at(.dissent($0))) } ?? .next
  }
}

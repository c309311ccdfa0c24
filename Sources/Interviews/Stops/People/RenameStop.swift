// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// Asks whether somebody who no longer takes part does so under another name, to whom their votes, notes
/// and tasks go then.
struct RenameStop: Stop {
  struct Pair: Sendable, Equatable {
    var old: String
    var new: String
  }

  /// Those still to be asked about, the present one first.
  var pairs: [Pair]

  var place: Place { .stranger(pairs.first?.old ?? "") }
  var isPassing: Bool { true }

  func stands(in interview: Interview) -> Bool {
    pairs.first.map { interview.isHeard($0.old) } ?? false
  }

  func prompt(in interview: Interview) -> Prompt {
    guard let pair = pairs.first else { return Prompt(.none, label: "who>") }
    let participants = interview.sheet.participants
    return Prompt(
      .stranger(
        StrangerScreen(
          name: pair.old, role: .formerly, participants: participants, near: pair.new)),
      label: "who>", choices: ["yes", "no"] + participants)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard let pair = pairs.first else { return .next }
    let answer = line.trimmingSpaces.lowercased()
    if ["yes", "y"].contains(answer) {
      interview.rename(pair.old, to: pair.new)
    } else if answer.isEmpty || ["no", "n"].contains(answer) {
      interview.prompter.show(.notice(.departed([pair.old])))
    } else {
      let participants = interview.sheet.participants
      guard let meant = try NameMatch.one(line, among: participants) else {
        throw InputRefusal(
          "Type yes or no, or the name of somebody who takes part.", example: pair.new)
      }
      interview.rename(pair.old, to: meant)
    }
    let rest = Array(pairs.dropFirst())
    if !rest.isEmpty { return .go(RenameStop(pairs: rest)) }
    // Behind a command, back to what was asked.
    return interview.isAsked(above: .detail(.participants)) ? .next : .close
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that can be asked for at any prompt, written with a colon.
enum Command: Equatable {
  case back
  case help
  case commands
  case why
  case list
  case disputed
  /// The kinds of cases, or one of them.
  case lanes(String?)
  case goTo(String)
  case note(String?)
  case park(String)
  case action(String)
  case decision(String)
  case deadline(String?)
  case peaks(String?)
  case assumption(String)
  /// What was put on record last, or what begins with the words.
  case undo(String?)
  case vote(String?)
  case participants(String?)
  case decider(String?)
  case skip
  case minutes
  case review
  case quick
  case quit
}

extension Command {
  /// What is typed before its text; nil where it came without one.
  var wordBeforeText: String? {
    switch self {
    case .park: "park"
    case .action: "action"
    case .decision: "decision"
    case .assumption: "assumption"
    case .deadline(.some): "deadline"
    case .peaks(.some): "peaks"
    case .participants(.some): "participants"
    case .decider(.some): "decider"
    case .note(.some): "note"
    case .back, .help, .commands, .why, .list, .disputed, .lanes, .goTo, .note(nil), .vote, .skip,
      .minutes,
      .review, .quick, .quit, .undo, .deadline(nil), .peaks(nil), .participants(nil), .decider(nil):
      nil
    }
  }
}

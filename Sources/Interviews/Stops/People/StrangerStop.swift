// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// Asks about a name that nobody who takes part has.
struct StrangerStop: Stop {
  var name: String
  var role: StrangerScreen.Role
  /// The stop where the name was typed, which takes it once it is settled.
  var asked: any Stop
  /// What was typed there.
  var line: String
  /// Whether the name was typed behind a command, at another stop.
  var isAside: Bool
  /// Whoever is probably meant.
  var near: String?

  init(
    name: String, role: StrangerScreen.Role, asked: any Stop, line: String? = nil,
    isAside: Bool = false, near: String? = nil
  ) {
    self.near = near
    self.name = name
    self.role = role
    self.asked = asked
    self.line = line ?? name
    self.isAside = isAside
  }

  var place: Place { .stranger(name) }
  var isPassing: Bool { true }

  func stands(in interview: Interview) -> Bool { interview.isStranger(name) }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .stranger(
        StrangerScreen(
          name: name, role: role, participants: interview.sheet.participants, near: near)),
      label: "who>", choices: ["yes"] + interview.sheet.participants)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let answer = line.lowercased()
    var typed = self.line
    if ["yes", "y"].contains(answer) {
      let names = interview.sheet.participants + [name]
      if let problem = ParticipantsInput.problem(with: name) {
        throw InputRefusal("\(problem).", example: interview.sheet.participants.first)
      }
      interview.take(participants: names)
    } else if line.isEmpty, role != .decider {
      interview.outsiders.insert(name)
    } else if role == .speaker, ["no", "n"].contains(answer), let noted = asked as? NotedStop {
      return try noted.asTyped(self.line, in: &interview)
    } else if line.isEmpty || ["no", "n"].contains(answer) {
      return .close
    } else {
      // What was typed with the name, such as a day, stands.
      let meant =
        try NameMatch.one(
          line, among: interview.sheet.participants, others: interview.namedBefore) ?? line
      if role == .owner, saysDay(line, in: interview) {
        typed = line
      } else if let place = typed.firstRange(of: name) {
        typed.replaceSubrange(place, with: meant)
      } else {
        typed = meant
      }
    }
    let turn = try asked.take(typed, in: &interview)
    guard isAside else { return turn }
    return switch turn {
    case .next, .stay: .close
    default: turn
    }
  }
}

extension StrangerStop {
  /// Whether the name that was meant comes with a day of its own.
  private func saysDay(_ line: String, in interview: Interview) -> Bool {
    var words = WhoAndWhenInput.words(of: line)
    return words.count > 1
      && WhoAndWhenInput.takeDay(from: &words, today: interview.options.today) != nil
  }
}

extension Interview {
  /// Whether somebody is named who neither takes part nor was named before; nobody is a stranger
  /// where nobody takes part.
  func isStranger(_ name: String) -> Bool {
    guard !sheet.participants.isEmpty, !outsiders.contains(name) else { return false }
    return !people.contains { NameLikeness.areOne($0, name) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

extension Interview {
  /// What a role leads to that was answered with a name: a question about one that looks mistyped; nil
  /// where the text can stand.
  ///
  /// - Throws: where it names several people, as a plan counts the people of a role.
  func named(
    _ text: String, for question: Question, at stop: any Stop, line: String
  ) throws(InputRefusal) -> Turn? {
    guard question.id != WorkFigure.currency else { return nil }
    try Self.requireOne(text, among: sheet.participants)
    return asked(about: text, at: stop, line: line)
  }

  /// Who does something and by when.
  ///
  /// - Parameter known: the day that was said before, which may have passed meanwhile.
  func whoAndWhen(
    _ line: String, known: CalendarDate? = nil
  ) throws(InputRefusal) -> WhoAndWhenInput {
    var read = try WhoAndWhenInput.read(
      line, participants: sheet.participants, today: options.today, known: known)
    read.who = read.who.map(calledBefore)
    return read
  }

  /// The whole name of somebody who was named before and is called by the first word now.
  func calledBefore(_ name: String) -> String {
    guard !sheet.participants.contains(name) else { return name }
    let named =
      sheet.answers.values.compactMap(\.ask) + sheet.entries.values.compactMap(\.ask)
      + (sheet.actions + sheet.decisions).compactMap(\.who) + [sheet.decider].compactMap(\.self)
    let fitting = Set(named.filter { $0.lowercased().hasPrefix("\(name.lowercased()) ") })
    return fitting.count == 1 ? fitting.first ?? name : name
  }

  /// Asks about a name that looks like a slip of a participant's, once.
  func asked(about name: String, at stop: any Stop, line: String) -> Turn? {
    guard !outsiders.contains(name),
      let near = NameMatch.slip(name, among: sheet.participants)
    else { return nil }
    return .go(StrangerStop(name: name, role: .owner, asked: stop, line: line, near: near))
  }

  static func requireOne(_ text: String, among participants: [String]) throws(InputRefusal) {
    guard let names = NameMatch.several(in: text, among: participants) else { return }
    throw InputRefusal(
      "\(FigureText.list(names)) are \(names.count == 2 ? "two" : "several") people, and this is "
        + "one role: type what they are called together, or one of them.",
      example: "Claims reviewers")
  }
}

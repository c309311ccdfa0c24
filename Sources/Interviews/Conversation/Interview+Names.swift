// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Formulas
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
    try NameMatch.refuseAmbiguous(text, among: people)
    return asked(about: text, at: stop, line: line)
  }

  /// Who does something and by when.
  ///
  /// - Parameter known: the day that was said before, which may have passed meanwhile.
  func whoAndWhen(
    _ line: String, known: CalendarDate? = nil
  ) throws(InputRefusal) -> WhoAndWhenInput {
    try WhoAndWhenInput.read(
      line, participants: sheet.participants, others: namedBefore, today: options.today,
      known: known)
  }

  /// The people who were named somewhere in the file and do not take part, each once.
  var namedBefore: [String] {
    let entries = questionnaire.questions.compactMap { sheet.entries[$0.id] }
    let remarks = sheet.actions + sheet.decisions + sheet.assumptions + sheet.parkingLot
    let peaks = sheet.particulars.peakDates
    var named: [String?] = entries.flatMap { entry -> [String?] in
      [entry.by, entry.ask, entry.decidedBy] + entry.dissent.map { $0.who }
        + (entry.note.map(SpokenNote.people) ?? [])
    }
    named += questionnaire.questions.map { sheet.answers[$0.id]?.ask }
    named += remarks.map(\.who)
    named += [sheet.decider, peaks?.by, peaks?.ask]
    named += outsiders.sorted()
    var seen = Set(sheet.participants.map(NameLikeness.key))
    return named.compactMap(\.self).filter { name in
      !VoteSpread.isUnnamed(name) && seen.insert(NameLikeness.key(of: name)).inserted
    }
  }

  /// Everybody who can be heard in a note.
  var people: [String] { sheet.participants + namedBefore }

  /// Takes who takes part and says it back, with names that are nearly one: of those, and of who has
  /// voted already.
  mutating func take(participants names: [String]) {
    change([.participants(names)])
    prompter.show(.notice(.participants(names)))
    let voters = questionnaire.scored.flatMap { sheet.entries[$0.id]?.rounds ?? [] }
      .flatMap(\.votes).map(\.participant)
    var all = names
    for voter in voters where !all.contains(where: { NameLikeness.areOne($0, voter) }) {
      all.append(voter)
    }
    for (index, name) in all.enumerated() {
      for other in NameMatch.alike(name, among: Array(all[..<index])) {
        prompter.show(.notice(.alike([other, name])))
      }
    }
  }

  /// Says who finds something out, and by when.
  func tellOwner(_ who: String?, _ due: CalendarDate?) {
    prompter.show(.notice(.owner(who, due)))
    tellDayOff(due)
  }

  /// Says that nobody works on a day by which something is due.
  func tellDayOff(_ day: CalendarDate?) {
    let calendar = calendar
    guard let day, !calendar.contains(day),
      let worked = (1...14).lazy.map({ day.adding(days: -$0) }).first(where: calendar.contains)
    else { return }
    prompter.show(.notice(.dayOff(OffDay(day: day, lastWorked: worked))))
  }

  /// Asks about a name that looks like a slip of a participant's, once.
  func asked(about name: String, at stop: any Stop, line: String) -> Turn? {
    guard !outsiders.contains(name),
      let near = NameMatch.slip(name, among: sheet.participants)
    else { return nil }
    return .go(StrangerStop(name: name, role: .owner, asked: stop, line: line, near: near))
  }

  /// - Throws: where a role is answered with several people, outside of any interview.
  package static func requireOneRole(
    _ text: String, for question: Question
  ) throws(InputRefusal) {
    guard question.kind == .text, question.id != WorkFigure.currency else { return }
    try requireOne(text, among: [])
  }

  static func requireOne(_ text: String, among participants: [String]) throws(InputRefusal) {
    guard let names = NameMatch.people(in: text, among: participants) else { return }
    throw InputRefusal(
      "\(FigureText.list(names)) are \(names.count == 2 ? "two" : "several") people, and this is "
        + "one role: type what they are called together, or one of them.",
      example: "Claims reviewers")
  }
}

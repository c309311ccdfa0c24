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
    var seen = Set(sheet.participants.map(NameLikeness.key))
    return everybodyNamed.filter { name in
      // The first name of somebody who takes part is nobody else.
      NameMatch.whole(name, among: sheet.participants) == nil
        && seen.insert(NameLikeness.key(of: name)).inserted
    }
  }

  /// Whoever is named in the file beside those who take part.
  var everybodyNamed: [String] {
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
    named += (sheet.lanes.map(\.reviewer) + sheet.steps.flatMap { [$0.reviewer, $0.backup] })
      .filter { $0.map(NameMatch.isOfPerson) ?? false }
    named += outsiders.sorted()
    return named.compactMap(\.self).filter { !VoteSpread.isUnnamed($0) }
  }

  /// Everybody who can be heard in a note.
  var people: [String] { sheet.participants + namedBefore }

  /// Takes who takes part and says it back, with names that are nearly one: of those, and of who has
  /// voted already.
  ///
  /// - Returns: names that nobody has any more and that look like one of somebody new, to be asked about.
  @discardableResult
  mutating func take(participants names: [String]) -> [RenameStop.Pair] {
    let before = sheet.participants
    change([.participants(names)])
    prompter.show(.notice(.participants(names)))
    respell(names)
    let pairs = renames(from: before, to: names)
    let departed = before.filter { name in
      !names.contains { NameLikeness.areOne($0, name) } && isHeard(name)
        && !pairs.contains { $0.old == name }
    }
    if !departed.isEmpty { prompter.show(.notice(.departed(departed))) }
    if let decider = sheet.decider, names.count > 1,
      !names.contains(where: { NameLikeness.areOne($0, decider) })
    {
      prompter.show(.notice(.deciderAway(decider)))
    }
    let voters = questionnaire.scored.flatMap { sheet.entries[$0.id]?.rounds ?? [] }
      .flatMap(\.votes).map(\.participant)
    var all = names
    for voter in voters where !all.contains(where: { NameLikeness.areOne($0, voter) }) {
      all.append(voter)
    }
    all.removeAll { name in pairs.contains { $0.old == name } }
    for (index, name) in all.enumerated() {
      for other in NameMatch.alike(name, among: Array(all[..<index])) {
        prompter.show(.notice(.alike([other, name])))
      }
    }
    return pairs
  }

  /// Words with the whole name of whoever is named at their head: `Ann: odd cases`.
  ///
  /// - Throws: where several people are called so.
  func heard(_ words: String) throws(InputRefusal) -> (words: String, who: String?) {
    guard let colon = words.firstRange(of: ": ") else { return (words, nil) }
    let name = words[..<colon.lowerBound].trimmingSpaces
    guard !name.isEmpty, name.split(separator: " ").count <= 3 else { return (words, nil) }
    let rest = words[colon.upperBound...].trimmingSpaces
    do throws(InputRefusal) {
      try NameMatch.refuseAmbiguous(name, among: sheet.participants)
    } catch {
      throw InputRefusal(error.message, example: error.example.map { ":note \($0): \(rest)" })
    }
    guard let who = NameMatch.whole(name, among: sheet.participants) else { return (words, nil) }
    return (rest, who)
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
    _ text: String, for question: Question, among participants: [String] = []
  ) throws(InputRefusal) {
    guard question.kind == .text, question.id != WorkFigure.currency else { return }
    try requireOne(text, among: participants)
  }

  static func requireOne(_ text: String, among participants: [String]) throws(InputRefusal) {
    guard let names = NameMatch.people(in: text, among: participants) else { return }
    throw InputRefusal(
      "\(FigureText.list(names)) are \(names.count == 2 ? "two" : "several") people, and this is "
        + "one role: type what they are called together, or one of them.",
      example: "Claims reviewers")
  }
}

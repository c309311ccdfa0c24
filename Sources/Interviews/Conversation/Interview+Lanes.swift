// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import Values

extension Interview {
  var lanesScreen: LanesScreen {
    let assessment = assessment
    let rows = assessment.lanes.map { assessed in
      let lane = assessed.lane
      return LanesScreen.Row(
        name: lane.name, share: assessed.share, marks: lane.givenMarks.map(\.typed),
        outcomes: [OutcomesInput.typed(lane)].filter { !$0.isEmpty },
        letters: differing(in: lane), isAgainstNobody: lane.isAgainstNobody,
        care: [lane.reviewer, lane.timeLimit?.description, lane.onNoAnswer].compactMap(\.self),
        verdict: assessed.verdict, isOpen: assessed.isOpen,
        isClosedByLaw: assessed.isClosedByLaw)
    }
    return LanesScreen(
      workflow: sheet.workflow.name, rows: rows, careExample: LaneCareInput.example(sheet.lanes),
      before: assessment.withoutLanes?.verdict,
      verdict: assessment.verdict)
  }

  /// The letters of a lane that differ, each with its question.
  func differing(in lane: Lane) -> [String] {
    questionnaire.scored.compactMap { question in
      guard let own = lane.answers.questions[question.id] else { return nil }
      return "\(question.brief ?? question.id) \(AnswerInput.typed(own.value, for: question))"
    }
  }

  func laneScreen(
    _ subject: LaneScreen.Subject, of index: Int, present: String
  ) -> LaneScreen {
    let lane = sheet.lanes[index]
    let known: String? =
      switch subject {
      case .marks: nil
      case .outcomes: MarkInput.typed(lane.givenMarks)
      case .letters: OutcomesInput.typed(lane)
      }
    let letters = questionnaire.scored.enumerated().map { index, question in
      let letter = sheet.answers[question.id].map { AnswerInput.typed($0.value, for: question) }
      return "\(index + 1) \(question.brief ?? question.id) \(letter ?? "?")"
    }
    return LaneScreen(
      subject: subject, name: lane.name, number: index + 1, total: sheet.lanes.count,
      known: known?.isEmpty == true ? nil : known,
      offered: subject == .marks ? offered(to: lane) : [], present: present, design: pattern?.title,
      usual: subject == .marks ? usual(for: lane) : [],
      letters: subject == .letters ? letters : [], isLast: index == sheet.lanes.count - 1)
  }

  /// Marks of the other lanes, and limits that somebody has said in a note.
  private func offered(to lane: Lane) -> [String] {
    let others = sheet.lanes.filter { $0.id != lane.id }.flatMap(\.givenMarks).map(\.typed)
    let notes =
      questionnaire.questions.compactMap { sheet.entries[$0.id]?.note }
      + sheet.lanes.compactMap { $0.share?.note }
    let said = notes.flatMap(SaidLimit.marks)
    var seen: Set<String> = []
    return (said + others).filter { seen.insert($0).inserted }
  }

  /// The working design that was chosen.
  private var pattern: Pattern? {
    guard case .choice(let id)? = sheet.answers[Fact.pattern]?.value else { return nil }
    return questionnaire.pattern(id)
  }

  /// The fields in whose words the chosen design is, where the workflow is known to be of none of
  /// them; nil where its words suit.
  var foreignWords: String? {
    guard let pattern, !pattern.wordedFor.isEmpty,
      case .choices(let own)? = sheet.answers[Fact.domain]?.value,
      own.allSatisfy({ !pattern.wordedFor.contains($0) })
    else { return nil }
    let question = questionnaire.question(Fact.domain)
    return FigureText.list(pattern.wordedFor.map { question?.label(of: $0) ?? $0 })
  }

  /// What workflows of the chosen pattern often look at, and the lane does not yet, with the limits
  /// that they leave open.
  func usualMarks(for lane: Lane) -> [Mark] {
    let given = Set(lane.givenMarks.map(\.field))
    return (pattern?.marks ?? []).filter { !given.contains($0.field) }
      .map { Mark($0, location: SourceLocation(file: "")) }
  }

  /// As many usual marks as leave the question on its screen, without what was offered already;
  /// none that are of another field, though they are understood.
  private func usual(for lane: Lane) -> [String] {
    guard foreignWords == nil else { return [] }
    let offered = Set(offered(to: lane))
    let typed = usualMarks(for: lane).map(\.typed).filter { !offered.contains($0) }
    return Array(typed.prefix(Self.mostUsual))
  }

  private static let mostUsual = 5

  /// What is asked about one lane: of the last one, whose cases no mark tells, the letters.
  func lane(called name: String) throws(InputRefusal) -> any Stop {
    guard !sheet.lanes.isEmpty else {
      throw InputRefusal("All cases are treated alike so far.", example: ":lanes")
    }
    let example = ":lanes \(sheet.lanes[0].name)"
    let index = try LaneMention.place(of: name, among: sheet.lanes, example: example)
    return asksAboutLane(index)
      ? LaneMarksStop(index: index, isAlone: true) : LaneLettersStop(index: index, isAlone: true)
  }

  /// On to the next question about a lane, or away from lanes with a look at what they give.
  ///
  /// - Parameter isAlone: whether nothing else is asked.
  mutating func afterLane(_ index: Int, isAlone: Bool) -> Turn {
    if isAlone {
      prompter.show(.notice(.lanes(lanesScreen)))
      return .next
    }
    let (next, last) = (index + 1, sheet.lanes.count - 1)
    if next < last { return .go(LaneMarksStop(index: next)) }
    // The last one is asked nothing, unless it answers for itself already.
    if next == last, !differing(in: sheet.lanes[last]).isEmpty {
      return .go(LaneLettersStop(index: last))
    }
    // The fast way leaves it to the plan, which asks for it before a lane begins.
    guard isQuick else { return .go(LaneCareStop()) }
    prompter.show(.notice(.lanes(lanesScreen)))
    return .next
  }
}

extension Lane {
  /// Whether nothing goes against a person here, as an answer of its own.
  package var isAgainstNobody: Bool {
    answers.questions[Fact.adverseOutcomes]?.value == .yesNo(false)
  }
}

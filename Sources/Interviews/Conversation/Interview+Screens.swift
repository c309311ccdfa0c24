// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import Values

extension Interview {
  /// The assessment so far: a required answer that is missing counts as not known yet.
  var assessment: Assessment {
    Assessment(of: sheet.answerFile(fillingGaps: true), by: questionnaire)
  }

  /// The required questions without an answer, in order.
  var missingRequired: [Question] { sheet.missingRequired }

  /// Whether a question's answer stays off the screen.
  func hides(_ question: Question) -> Bool {
    options.isProjector && question.isPrivate
  }

  /// The value that everybody voted for, if the last round was unanimous.
  func unanimousVote(on id: String) -> AnswerValue? {
    guard let votes = sheet.entries[id]?.rounds.last?.votes, let first = votes.first,
      votes.allSatisfy({ $0.letter == first.letter })
    else { return nil }
    return first.letter.map(AnswerValue.letter) ?? .unknown
  }

  /// Whether the first prompt is the ten letters on a projected screen, which they fill.
  ///
  /// What must be known is told there all the same.
  var opensInSilence: Bool {
    options.isProjector && isQuick && !options.isPreview && options.beside == nil
      && agenda.firstOpen == .letters
      && options.derivedID == nil && refusedAnswers.isEmpty && fileProblems.isEmpty
  }

  private var refusedAnswers: [Diagnostic] {
    questionnaire.questions.compactMap { question in
      sheet.refused[question.id].map { problem in
        hides(question) ? .hidden(of: question, at: problem.location) : problem
      }
    }
  }

  private var fileProblems: [Diagnostic] {
    shown(sheet.problems.filter { $0.severity == .error })
  }

  /// Problems of the file, without the words of private answers where everybody sees them.
  func shown(_ problems: [Diagnostic]) -> [Diagnostic] {
    let hidden = questionnaire.questions.filter(hides)
    return problems.map { problem in
      let question = hidden.first { question in
        sheet.place(of: question.id).map { $0.line == problem.location?.line } ?? false
      }
      return question.map { .hidden(of: $0, at: problem.location) } ?? problem
    }
  }

  var openingScreen: OpeningScreen {
    let first = agenda.firstOpen
    var resumesAt: Int?
    if case .question(let id) = first { resumesAt = questionnaire.number(of: id) }
    let goesToKinds =
      switch first {
      case .lanes, .laneMarks: true
      default: false
      }
    return OpeningScreen(
      workflow: sheet.workflow.name, file: sheet.name, savedAt: options.savedAt,
      beside: options.beside,
      answered: answeredCount, unknown: unknownCount, unsettled: unsettled,
      unheard: unheard,
      total: agenda.questions.count, unanswered: agenda.questions.count - settled.count,
      resumesAt: resumesAt, resumesWithKinds: goesToKinds,
      refused: refusedAnswers, problems: fileProblems,
      derivedID: options.derivedID, isQuick: isQuick, isPreview: options.isPreview,
      course: options.isPreview ? course : nil)
  }

  /// The numbers of the questions whose votes differ and that nobody has settled.
  private var unsettled: [Int] {
    agenda.questions.filter { sheet.entries[$0.id]?.isVoteOpen == true }
      .compactMap { questionnaire.number(of: $0.id) }
  }

  /// Those who voted otherwise than was decided and have not said why, by question.
  private var unheard: [OpeningScreen.Unheard] {
    agenda.questions.compactMap { question in
      let who = unheard(on: question.id)
      guard !who.isEmpty else { return nil }
      return OpeningScreen.Unheard(
        number: questionnaire.number(of: question.id) ?? 0, who: who)
    }
  }

  func unheard(on id: String) -> [String] {
    sheet.entries[id]?.unheard(among: sheet.participants) ?? []
  }

  func questionScreen(_ question: Question) -> QuestionScreen {
    let asked = agenda.questions
    let section = questionnaire.sections.first { section in
      section.questions.contains { $0.id == question.id }
    }
    let isFirst =
      section?.questions.first { first in asked.contains { $0.id == first.id } }?.id
      == question.id
    let entry = sheet.entries[question.id]
    let said =
      entry?.value == nil && sheet.shared[question.id]?.value == nil
      ? saidCurrency(for: question.id) : nil
    let earlier = said ?? sheet.answers[question.id]?.value ?? entry?.value
    let tellers = tellers(of: question.id)
    return QuestionScreen(
      workflow: sheet.workflow.name, section: section?.title ?? "",
      intro: isFirst ? section?.intro : nil,
      minutes: isFirst ? section.map { minutes(of: $0, among: agenda.onTheWay) } : nil,
      minutesLeft: isFirst ? minutesLeft : nil,
      number: questionnaire.number(of: question.id) ?? 0, total: questionnaire.questions.count,
      leftOut: leftOut(before: question),
      question: shown(question), step: nil,
      earlier: earlier.map { AnswerInput.typed($0, for: question) },
      isUsual: entry?.value == nil && sheet.answers[question.id]?.origin == .questionnaire,
      isProposed: said == nil && entry?.value != nil && entry?.isProposed == true,
      proposedBy: tellers.isEmpty ? nil : FigureText.list(tellers),
      isOnSheet: !tellers.isEmpty && options.sheets.facts[question.id] != nil,
      peaksNamed: question.id == WorkFigure.peakDays
        ? sheet.particulars.peakDates?.value?.count : nil,
      note: entry?.note,
      spread: entry?.rounds.last.map(VoteSpread.init), isVoteOpen: entry?.isVoteOpen ?? false)
  }

  /// The numbers right before a question that are not asked, as the answers stand.
  private func leftOut(before question: Question) -> [Int] {
    let numbers = Set(sheet.applicable.compactMap { questionnaire.number(of: $0.id) })
    guard let number = questionnaire.number(of: question.id) else { return [] }
    return (1..<number).reversed().prefix { !numbers.contains($0) }.reversed()
  }

  private func minutes(of section: Questionnaire.Section, among asked: [Question]) -> Int {
    let ids = Set(section.questions.map(\.id))
    return Course.minutes(asked.filter { ids.contains($0.id) })
  }

  func stepQuestionScreen(_ question: Question, step: Step, earlier: String?) -> QuestionScreen {
    let section = questionnaire.sections.first(where: \.repeatsPerStep)
    let questions = questionnaire.stepQuestions
    return QuestionScreen(
      workflow: sheet.workflow.name, section: section?.title ?? "", intro: nil,
      number: (questions.firstIndex { $0.id == question.id } ?? 0) + 1, total: questions.count,
      question: question, step: step.name, earlier: earlier,
      note: step.note, spread: nil)
  }

  func stepsScreen(_ steps: [Step]) -> StepsScreen {
    var file = sheet.answerFile(fillingGaps: true)
    file.steps = steps
    let assessed = Assessment(of: file, by: questionnaire).steps
    var proposedBy: String?
    if sheet.steps.isEmpty, !steps.isEmpty,
      case .choice(let id)? = sheet.answers[Fact.pattern]?.value
    {
      proposedBy = questionnaire.pattern(id)?.title
    }
    let rows = zip(steps, assessed).enumerated().map { index, pair in
      StepsScreen.Row(
        number: index + 1, name: pair.0.name, actor: pair.0.actor, decides: pair.0.decides,
        letters: pair.0.shownLetters, control: pair.1.control,
        adverseControl: pair.1.adverseControl,
        lanes: sheet.lanes.filter { pair.0.lanes?.contains($0.id) ?? false }.map(\.name))
    }
    return StepsScreen(
      workflow: sheet.workflow.name, rows: rows, proposedBy: proposedBy,
      wordedFor: proposedBy == nil ? nil : foreignWords,
      lanes: sheet.lanes.map(\.name))
  }

  /// Whether the last votes on a question differ.
  func isDisputed(_ question: Question) -> Bool {
    sheet.entries[question.id]?.rounds.last.map { VoteSpread(of: $0).kind != .unanimous } ?? false
  }

  /// - Parameter isDisputed: whether only questions on which votes differ are listed.
  func listScreen(isDisputed: Bool) -> ListScreen {
    let asked = agenda.questions
    // The questions about steps have ids of their own, which can be those of others.
    let whole = questionnaire.sections.filter { !$0.repeatsPerStep }
    let sections = whole.compactMap { section -> ListScreen.Section? in
      let rows = section.questions.filter { question in asked.contains { $0.id == question.id } }
        .filter { !isDisputed || self.isDisputed($0) }
        .map { question in
          var row = row(question)
          guard isDisputed, let entry = sheet.entries[question.id] else { return row }
          row.spread = entry.rounds.last.map(VoteSpread.init)
          row.isVoteOpen = entry.isVoteOpen
          row.dissenters = entry.dissent.map {
            RecapScreen.Dissenter(question: question.ask, who: name(of: $0, in: entry), dissent: $0)
          }
          return row
        }
      return rows.isEmpty ? nil : ListScreen.Section(title: section.title, rows: rows)
    }
    return ListScreen(
      workflow: sheet.workflow.name, isDisputed: isDisputed, sections: sections,
      records: isDisputed ? [] : records)
  }

  private func row(_ question: Question) -> ListScreen.Row {
    let answer = sheet.answers[question.id]
    let isOwn = sheet.entries[question.id]?.value != nil
    let state: ListScreen.State =
      if hides(question) { .hidden } else if agenda.isOpen(question) { .open } else {
        switch answer?.value {
        case nil: .skipped
        case .unknown?: .unknown
        default: isOwn || answer?.origin != .defaults ? .answered : .shared
        }
      }
    let isShown = state != .hidden
    let typed = isShown ? answer.map { AnswerInput.typed($0.value, for: question) } : nil
    return ListScreen.Row(
      number: questionnaire.number(of: question.id) ?? 0, id: question.id, brief: question.brief,
      ask: question.ask, answer: typed,
      label: typed.flatMap(question.label),
      note: isShown ? sheet.entries[question.id]?.note : nil, state: state)
  }

  /// Says what was kept and how to go on.
  mutating func leave(_ departure: Departure) -> Departure {
    tryAgain()
    let recap = recapScreen
    if departure == .left || departure == .nextWorkflow, !recap.isEmpty {
      prompter.show(.recap(recap))
    }
    let rescuedTo = isUnsaved ? host.rescue() : nil
    let isLost = isUnsaved && rescuedTo == nil
    prompter.show(
      .farewell(
        FarewellScreen(
          file: host.keptIn, answered: answeredCount, unknown: unknownCount,
          total: agenda.questions.count,
          // Whoever has said all there is to say has nothing to go on with.
          resume: host.keptIn == nil || isWhole(after: departure) ? nil : host.resumeCommand,
          rescuedTo: rescuedTo, isLost: isLost, isPreview: options.isPreview)))
    if isLost { host.showWhatIsLost() }
    return departure
  }

  /// Whether nothing is left to ask, and the person meant to leave.
  private func isWhole(after departure: Departure) -> Bool {
    if case .interrupted = departure { return false }
    return agenda.firstOpen == .verdict && settled.count == agenda.questions.count
      && !settled.contains(where: isLeftToFolder)
  }

  /// Puts answers into the folder's defaults file, from where they count here too.
  mutating func share(_ answers: [SharedAnswer]) {
    do throws(SharingFailure) {
      sheet = sheet.sharing(try host.share(answers))
    } catch {
      prompter.show(.problems(error.diagnostics))
    }
  }
}

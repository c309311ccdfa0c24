// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// What is asked, in order, as the answers stand.
struct Agenda {
  let interview: Interview
  let sheet: AnswerSheet

  init(_ interview: Interview) {
    self.interview = interview
    sheet = interview.sheet
  }

  /// Every place in order, answered or not, the verdict last.
  var places: [Place] {
    interview.isQuick ? quickPlaces : fullPlaces
  }

  /// The first place that still asks for something.
  var firstOpen: Place {
    places.first(where: isOpen) ?? .verdict
  }

  /// The questions that are asked as long as nothing about the answers changes.
  var questions: [Question] {
    sheet.applicable.filter { interview.options.onlyQuestions?.contains($0.id) ?? true }
  }

  /// Those of them that the present way asks.
  var onTheWay: [Question] {
    guard interview.isQuick else { return questions }
    return questions.filter { $0.isRequired || $0.kind == .abc || $0.id == Fact.pattern }
  }

  /// Whether a question waits for an answer.
  func isOpen(_ question: Question) -> Bool {
    if interview.reconfirm.contains(question.id) { return true }
    if interview.skipped.contains(question.id) { return false }
    if interview.hides(question) { return false }
    if let entry = sheet.entries[question.id], entry.value != nil { return !entry.isSaid }
    switch sheet.shared[question.id]?.value {
    case nil: return true
    case .unknown?: return !interview.isQuick
    default: return false
    }
  }

  func isOpen(_ place: Place) -> Bool {
    switch place {
    case .detail(let detail): interview.openDetails.contains(detail)
    case .letters: !interview.hasLetters && openScored.count > 1
    case .question(let id):
      sheet.questionnaire.question(id).map { question in
        questions.contains { $0.id == id } && isOpen(question)
      } ?? false
    case .owner(let ids): !ids.isEmpty
    case .steps: areStepsOpen
    case .stepLanes: interview.owesStepLanes && interview.asksStepLanes
    case .lanes: areLanesOpen
    case .laneMarks(let index): lacksMarks(index)
    case .figures: !interview.areFiguresSettled && !deferred.isEmpty
    case .verdict: true
    case .aside(.peaks): interview.openAsides.contains(.peaks) && interview.hasPeaks
    case .aside(let aside): interview.openAsides.contains(aside)
    case .laneRemoval, .laneOutcomes, .laneOwner, .laneLetters, .laneCare, .laneProof, .keptBy,
      .peakOwner,
      .note, .stepLetters, .stepQuestion, .ballot,
      .list, .disputed, .review,
      .stranger, .findings, .minutes, .reading, .doubt:
      false
    }
  }

  /// The scored questions without an answer.
  var openScored: [Question] {
    questions.filter { $0.kind == .abc && isOpen($0) }
  }

  /// The figures and roles that a quick interview leaves to somebody.
  var deferred: [Question] {
    questions.filter { question in
      !question.isRequired && sheet.answers[question.id] == nil
        && ([.number, .text, .date].contains(question.kind)
          // Whether a score has been checked is for whoever has the figures.
          || question.id == Fact.usableConfidence)
    }
  }

  /// The optional questions without an answer before the last one that has one: whoever went past
  /// them meant to.
  var passedOver: Set<String> {
    let questions = questions
    guard let last = questions.lastIndex(where: isSaid) else { return [] }
    return Set(
      questions[..<last].filter { question in
        !question.isRequired && question.kind != .abc && sheet.answers[question.id] == nil
      }.map(\.id))
  }

  /// Whether there are no steps, and a question behind them has an answer.
  var arePassedSteps: Bool {
    let sections = sheet.questionnaire.sections
    guard sheet.steps.isEmpty, let place = sections.firstIndex(where: \.repeatsPerStep) else {
      return false
    }
    return sections[(place + 1)...].flatMap(\.questions).contains(where: isSaid)
  }

  /// Whether the room has come to a question, one after the other, and answered it.
  ///
  /// What was answered beforehand stands anywhere. So does what somebody went to: behind several
  /// questions that must be answered and are not, nobody has come by the way. A single one can have
  /// been taken out of a file that is finished.
  func isSaid(_ question: Question) -> Bool {
    guard sheet.entries[question.id]?.isSaid ?? false else { return false }
    let gaps = questions.indices.filter { isGap(questions[$0]) }
    guard gaps.count > 1, let place = questions.firstIndex(where: { $0.id == question.id }) else {
      return true
    }
    return place < gaps[0]
  }

  /// Whether a question that nobody can go past has no answer; one whose answer is no longer allowed
  /// had one.
  private func isGap(_ question: Question) -> Bool {
    (question.isRequired || question.kind == .abc) && sheet.shared[question.id] == nil
      && sheet.refused[question.id] == nil && sheet.entries[question.id]?.value == nil
  }

  private var areStepsOpen: Bool {
    if sheet.steps.isEmpty { return !interview.declinesSteps }
    return sheet.steps.contains { !$0.isComplete(in: sheet.questionnaire) }
  }

  private var details: [Place] {
    Detail.allCases.filter { interview.options.isNew || interview.openDetails.contains($0) }
      .map(Place.detail)
  }

  /// What a file under way does not say, where nothing is said of what is asked behind it either: the
  /// room has not come that far.
  var unsaidAsides: Set<Aside> {
    guard interview.options.onlyQuestions == nil, firstOpen != .verdict else { return [] }
    let behindPeaks = questions.drop { $0.id != WorkFigure.peakDays }.dropFirst()
    let last = sheet.questionnaire.sections.last { !$0.repeatsPerStep }?.questions ?? []
    return Set(
      Aside.allCases.filter { aside in
        switch aside {
        case .peaks: sheet.particulars.peakDates == nil && !behindPeaks.contains(where: isSaid)
        case .deadlines: sheet.particulars.deadlines.isEmpty && !last.contains(where: isSaid)
        case .conditions:
          sheet.actions.allSatisfy { $0.before == nil } && !last.contains(where: isSaid)
        }
      })
  }

  private var asides: [Place] {
    [.deadlines, .conditions].filter(interview.openAsides.contains).map(Place.aside)
  }

  /// The days with more cases are asked about behind the figure that counts them.
  private func peaks(behind question: Place) -> [Place] {
    question == .question(WorkFigure.peakDays) && interview.openAsides.contains(.peaks)
      ? [.aside(.peaks)] : []
  }

  private var fullPlaces: [Place] {
    let asked = Set(questions.map(\.id))
    let sections = sheet.questionnaire.sections.flatMap { section -> [Place] in
      if section.repeatsPerStep { return [.steps, .stepLanes] }
      let questions = section.questions.filter { asked.contains($0.id) }
        .map { Place.question($0.id) }
      return questions.flatMap { [$0] + ($0 == lanesFollow ? lanes : peaks(behind: $0)) }
    }
    return details + sections + asides + [.verdict]
  }

  private var quickPlaces: [Place] {
    let questions = onTheWay
    let facts = questions.filter { $0.isRequired && $0.kind != .abc }
    let scored = questions.filter { $0.kind == .abc }
    let pattern = questions.filter { $0.id == Fact.pattern }
    return details.filter { $0 == .detail(.name) } + [.letters]
      + (scored + facts + pattern).map { .question($0.id) } + lanes
      + [.steps, .owner(interview.ownerless), .figures, .verdict]
  }
}

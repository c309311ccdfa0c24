// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension Interview {
  /// Goes through what is proposed, where anything is.
  mutating func review() -> Turn {
    guard !sheet.proposals.isEmpty else {
      tellReviewed()
      return .stay
    }
    return trail.last?.place == .review
      ? .again : .go(ReviewStop(total: sheet.proposals.count))
  }

  /// What minutes tell of a proposal that is settled; nothing of a private figure.
  func minuted(
    _ proposal: Proposal, _ kind: MinutedChange.Kind, by who: String?, after: String? = nil
  ) -> [MinutedChange] {
    if proposal.kind == .answer, questionnaire.question(proposal.name)?.isPrivate ?? true {
      return []
    }
    let screen = reviewScreen(proposal, number: 1, total: 1)
    let what = screen.belongsTo.map { "\($0): \(screen.what)" } ?? screen.what
    return [
      MinutedChange(kind: kind, what: what, before: screen.answer, after: after, who: who)
    ]
  }

  func tellReviewed() {
    prompter.show(.notice(.reviewed(left: sheet.proposals.count)))
  }

  /// Makes the file say again what it said before; nothing else has changed it since.
  mutating func restore(_ text: String) -> Bool {
    guard sheet.reread(text) != nil else { return false }
    change([.restore(text)])
    return true
  }

  /// - Throws: where the file would no longer hold without what is dropped.
  mutating func settle(
    _ proposal: Proposal, _ settlement: Settlement
  ) throws(InputRefusal) {
    let edit = AnswerFileEdit.settle(proposal, settlement)
    guard (try? sheet.applying([edit])) != nil else {
      throw InputRefusal(
        "Something else in the file needs this, or the file has no place for the change. Enter "
          + "leaves it for later.", example: "keep")
    }
    change([edit])
  }

  func reviewScreen(_ proposal: Proposal, number: Int, total: Int) -> ReviewScreen {
    var screen = ReviewScreen(
      workflow: sheet.workflow.name, kind: proposal.kind, number: number, total: total,
      what: proposal.name, details: proposal.details)
    switch proposal.kind {
    case .answer:
      guard let question = questionnaire.question(proposal.name) else { break }
      show(question, sheet.entries[proposal.name]?.value, on: &screen)
    case .laneAnswer:
      screen.belongsTo = lane(of: proposal)?.name
      guard let question = questionnaire.question(proposal.name) else { break }
      show(question, lane(of: proposal)?.answers.questions[proposal.name]?.value, on: &screen)
    case .stepLetter:
      screen.belongsTo = step(of: proposal)?.name
      guard let question = questionnaire.stepQuestions.first(where: { $0.id == proposal.name }),
        let id = StepQuestion(rawValue: question.id)
      else { break }
      show(question, step(of: proposal)?.answers[id]?.value, on: &screen)
    case .mark:
      screen.belongsTo = lane(of: proposal)?.name
      guard let marks = lane(of: proposal)?.marks, let index = proposal.index,
        marks.indices.contains(index)
      else { break }
      screen.what = marks[index].typed
      screen.details = []
    case .share:
      screen.belongsTo = lane(of: proposal)?.name
      if let share = lane(of: proposal)?.share?.value { screen.what = FigureText.percent(share) }
    case .outcome: screen.belongsTo = lane(of: proposal)?.name
    case .lane: show(laneAt: proposal.index, on: &screen)
    case .step: show(stepAt: proposal.index, on: &screen)
    default: break
    }
    screen.details = screen.details.map(Self.inWords)
    return screen
  }

  /// The lane as the table of lanes has it, with what lets more happen than elsewhere.
  private func show(laneAt index: Int?, on screen: inout ReviewScreen) {
    guard let index, sheet.lanes.indices.contains(index) else { return }
    let lane = sheet.lanes[index]
    screen.what = lane.name
    screen.lane = lanesScreen.rows.first { $0.name == lane.name }
    screen.laxer = index < sheet.lanes.count - 1 ? claims(of: lane).map { $0.brief ?? $0.id } : []
    screen.reason = lane.answers.note.map(TypedText.singleLine)
    screen.details = screen.details.filter { detail in
      Self.keysBesideTable.contains { detail.hasPrefix("\($0): ") }
    }
  }

  private func show(stepAt index: Int?, on screen: inout ReviewScreen) {
    guard let index, sheet.steps.indices.contains(index) else { return }
    let step = sheet.steps[index]
    screen.step = stepsScreen(sheet.steps).rows[index]
    screen.letters = questionnaire.stepQuestions.compactMap { question in
      StepQuestion(rawValue: question.id).flatMap { step.answers[$0]?.value }.map {
        "\(question.brief?.lowercased() ?? question.id) \(AnswerInput.typed($0, for: question))"
      }
    }
    screen.details = screen.details.filter { $0.hasPrefix("note: ") }
  }

  /// What the file says of a lane and its row among the others does not.
  private static let keysBesideTable = ["control", "approvers", "backup", "reviewers"]

  /// A key of the file as people say it: `at most 0.03`, `time limit: 4 hours`.
  private static func inWords(_ detail: String) -> String {
    guard let colon = detail.firstIndex(of: ":") else { return detail }
    let key = detail[..<colon].replacing("_", with: " ")
    let value = detail[detail.index(after: colon)...]
    return ["at most", "at least", "because"].contains(key) ? "\(key)\(value)" : "\(key):\(value)"
  }

  private func show(
    _ question: Question, _ value: AnswerValue?, on screen: inout ReviewScreen
  ) {
    screen.what = question.ask
    screen.details.removeAll { $0.hasPrefix("answer: ") }
    if hides(question) { screen.details = [] }
    guard let value, !hides(question) else { return }
    let typed = AnswerInput.typed(value, for: question)
    screen.answer = typed
    screen.meaning = question.label(of: typed)
  }

  private func lane(of proposal: Proposal) -> Lane? {
    proposal.owner.flatMap { sheet.lanes.indices.contains($0) ? sheet.lanes[$0] : nil }
  }

  private func step(of proposal: Proposal) -> Step? {
    proposal.owner.flatMap { sheet.steps.indices.contains($0) ? sheet.steps[$0] : nil }
  }
}

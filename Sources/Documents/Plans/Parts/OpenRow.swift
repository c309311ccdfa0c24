// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Values

/// Something that is not known or not done yet, with what holds until then.
struct OpenRow {
  /// What holds until it is answered.
  enum Meanwhile: String, CaseIterable {
    /// An unknown letter counts as the strictest.
    case strictest
    /// A figure is left out of every sum.
    case leftOut = "left-out"
    /// A value of ours stands in.
    case standIn = "stand-in"
    /// Nothing in the plan rests on it.
    case nothing
    /// It is to be done.
    case toDo = "to-do"
    case noSaving = "no-saving"
  }

  let what: String
  let meanwhile: Meanwhile
  let standIn: String?
  let who: String
  let by: String?

  static func all(on page: PlanPage) -> [OpenRow] {
    let owner = page.role(.decisionOwner) + PageText.ownMark
    let signing = page.figures.ownValues.first { $0.key == .signingDay }
    var day: String?
    if case .date(let date)? = signing?.value { day = "\(date)\(PageText.ownMark)" }
    func row(
      _ what: String, _ meanwhile: Meanwhile, _ who: String?, _ by: String?,
      standIn: String? = nil
    ) -> OpenRow {
      OpenRow(
        what: what, meanwhile: meanwhile, standIn: standIn, who: who ?? owner, by: by ?? day)
    }
    let stopped = Set(
      page.plan.blockers.compactMap { blocker -> Int? in
        if case .action(let index) = blocker.blocker.source { index } else { nil }
      })
    let questions = page.plan.openQuestions.compactMap { open -> OpenRow? in
      guard let field = open.field, !isDissent(open, on: page) else { return nil }
      let assumed = page.plan.assumptions.first { $0.field == field }
      let isScored = page.inputs.questionnaire.scored.contains { $0.id == field }
      let meanwhile: Meanwhile = isScored ? .strictest : assumed == nil ? .leftOut : .standIn
      return row(
        open.question, meanwhile, open.owner, open.due,
        standIn: assumed.map { used($0.used) + PageText.ownMark })
    }
    let cost =
      page.plan.findings.contains { $0.rule == .systemCostUnknown }
      ? [row("What does the system cost a year?", .noSaving, nil, nil)] : []
    let parked = page.file.parkingLot.map {
      row($0.what, .nothing, $0.who, $0.due.map { "\($0)" })
    }
    let actions = page.file.actions.enumerated().filter { !stopped.contains($0.offset) }.map {
      row(
        PageText.withoutStop($0.element.what), .toDo, $0.element.who,
        $0.element.due.map { "\($0)" })
    }
    let listed = Set(page.plan.openQuestions.compactMap(\.field))
    let figures = page.figures.costs.findOut.compactMap(\.key?.rawValue).filter {
      !listed.contains($0)
    }
    var told: Set<String> = []
    let lacking = figures.filter { told.insert($0).inserted }.compactMap { id in
      page.inputs.questionnaire.question(id).map { row($0.ask, .leftOut, nil, nil) }
    }
    return questions + lacking + cost + parked + actions
  }

  /// What was parked or is to be done, without the questions.
  static func remarks(on page: PlanPage) -> [OpenRow] {
    all(on: page).filter { $0.meanwhile == .nothing || $0.meanwhile == .toDo }
  }

  private static func isDissent(_ open: OpenQuestion, on page: PlanPage) -> Bool {
    guard let field = open.field else { return false }
    return page.file.answers[field]?.value != .unknown
      && !(page.file.answers[field]?.dissent ?? []).isEmpty
  }

  private static func used(_ value: AssumedValue) -> String {
    switch value {
    case .number(let number): FigureText.plain(number, decimals: 4)
    case .text(let text): text
    }
  }

  static let view = TemplateView<OpenRow>(
    .text("what", \.what),
    .word("meanwhile", \.meanwhile),
    .text("stand_in", \.standIn),
    .text("who", \.who),
    .text("by", \.by))
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates
import Values

/// Something that is not known or not done yet, with what holds until then.
struct OpenRow {
  /// What holds until it is answered.
  enum Meanwhile: String, CaseIterable {
    /// An unknown letter counts as the strictest.
    case strictest
    /// Each kind of case has its own.
    case byLane = "by-lane"
    /// A figure is left out of every sum.
    case leftOut = "left-out"
    /// Hours and money are at least so much.
    case atLeast = "at-least"
    /// A value of ours stands in.
    case standIn = "stand-in"
    /// Nothing in the plan rests on it.
    case nothing
    /// The plan counts on it as it was said.
    case assumed
    /// It is to be done.
    case toDo = "to-do"
    case noSaving = "no-saving"
    /// The first phase waits for it.
    case waits
    /// Reckoned with none, and told what each percent takes.
    case triggers
  }

  /// Nil for a figure that has a name of its own.
  let what: String?
  let figure: FigureNoteRow.Figure?
  let meanwhile: Meanwhile
  let standIn: String?
  let who: String
  let due: Planned<CalendarDate>?
  /// Whether cases are read for it before whoever protects data has signed what is read.
  var awaitsDataProtection = false
  /// What triggers would take; nil for anything else.
  var load: TriggerLoad?

  static func all(on page: PlanPage) -> [OpenRow] {
    let owners = TraceOwners(page.figures)
    func row(
      _ what: String?, _ meanwhile: Meanwhile, _ who: String?, _ due: CalendarDate?,
      standIn: String? = nil, figure: FigureNoteRow.Figure? = nil
    ) -> OpenRow {
      let open = owners.open(who: who, due: due)
      return OpenRow(
        what: figure == nil ? what : nil, figure: figure, meanwhile: meanwhile, standIn: standIn,
        who: open.owner.map { PageText.planned($0) { $0 } } ?? page.role(.decisionOwner),
        due: open.due)
    }
    let stopped = Set(
      page.plan.blockers.compactMap { blocker -> Int? in
        if case .action(let index) = blocker.blocker.source { index } else { nil }
      })
    // What is not known holds in the condition of a gate.
    let gated = Set(
      page.inputs.questionnaire.gates.flatMap { $0.condition.entries.map(\.question) })
    // What an action of the first page settles stands there.
    let settled = Set(
      page.plan.blockers.flatMap(\.blocker.covers).compactMap { source -> String? in
        if case .answer(let question, nil) = source { question } else { nil }
      })
    let questions = page.plan.openQuestions.compactMap { open -> OpenRow? in
      guard let field = open.field, !isDissent(open, on: page), !settled.contains(field) else {
        return nil
      }
      let assumed = standIn(field, on: page)
      let isStrictest =
        page.inputs.questionnaire.scored.contains { $0.id == field } || gated.contains(field)
      if field == FactKey.usableConfidence.rawValue,
        case .share(let threshold)? = page.own(.threshold)
      {
        return row(
          open.question, .standIn, open.owner, open.due.flatMap(CalendarDate.init),
          standIn: PageText.share(threshold) + PageText.ownMark)
      }
      let meanwhile: Meanwhile =
        isStrictest
        ? .strictest
        : assumed != nil ? .standIn : isAnsweredByLane(field, on: page) ? .byLane : .leftOut
      var counted = row(
        open.question, meanwhile, open.owner, open.due.flatMap(CalendarDate.init),
        standIn: assumed, figure: FigureNoteRow.Figure(rawValue: field))
      counted.awaitsDataProtection = page.awaitsDataProtection(counting: field)
      return counted
    }
    let cost =
      page.plan.findings.contains { $0.rule == .systemCostUnknown }
      ? [
        row(
          nil, .noSaving, page.particulars.systemCostPerYear?.ask,
          page.particulars.systemCostPerYear?.due, figure: .systemCost)
      ] : []
    func stated<Value>(_ fact: Stated<Value>?, _ figure: FigureNoteRow.Figure) -> OpenRow? {
      fact.flatMap { fact in
        fact.value == nil ? fact.ask.map { row(nil, .leftOut, $0, fact.due, figure: figure) } : nil
      }
    }
    let facts = [
      stated(page.particulars.peakDates, .peakDates),
      stated(page.particulars.workedToday, .workedToday),
      stated(page.particulars.pastCases, .pastCases),
    ].compactMap(\.self)
    let keepsSteps = page.figures.capacity.steady.lacking.contains {
      if case .keptSteps = $0 { true } else { false }
    }
    let kept = keepsSteps ? [row(nil, .atLeast, nil, nil, figure: .keptSteps)] : []
    let hearing = AgainstPeople(on: page).flatMap { against in
      against.hearsBoth && against.appealWithin == nil ? against : nil
    }
    let hearingTime = hearing.map { _ in
      row(
        nil, .waits, Responsibilities(page.figures).appeal?.value, nil,
        standIn: page.phases.isEmpty ? nil : page.title(ofPhase: 0), figure: .hearingTime)
    }
    let parked = page.file.parkingLot.map {
      row($0.what, .nothing, $0.who, $0.due)
    }
    let assumptions = page.file.assumptions.map {
      row(PageText.withoutStop($0.what), .assumed, $0.who, $0.due)
    }
    let actions = page.file.actions.enumerated().filter { !stopped.contains($0.offset) }.map {
      var task = row(
        PageText.withoutStop($0.element.what), .toDo, $0.element.who,
        $0.element.due)
      task.awaitsDataProtection = page.awaitsDataProtection($0.element)
      return task
    }
    let listed = Set(page.plan.openQuestions.compactMap(\.field))
    // A figure that was given is lacking for a single role only, which blocks where it matters.
    let figures = page.figures.costs.findOut.compactMap(\.key)
      .filter { page.inputs.number($0) == nil }.map(\.rawValue).filter { !listed.contains($0) }
    var told: Set<String> = []
    let lacking = figures.filter { told.insert($0).inserted }.compactMap { id in
      page.inputs.questionnaire.question(id).map { question in
        let assumed = standIn(id, on: page)
        return row(
          question.ask, assumed == nil ? .leftOut : .standIn, nil, nil, standIn: assumed,
          figure: FigureNoteRow.Figure(rawValue: id))
      }
    }
    return questions + triggers(page, owners) + lacking + kept + cost + facts + assumptions
      + [hearingTime].compactMap(\.self) + counsel(page, owners) + parked + actions
  }

  /// How many cases of a kind triggers send to people, counted in the first phase in which any run.
  private static func triggers(_ page: PlanPage, _ owners: TraceOwners) -> [OpenRow] {
    page.lanes.compactMap { lane in
      guard let load = page.figures.triggerLoad(of: lane) else { return nil }
      let open = owners.open(who: page.reader ?? lane.reviewer)
      let phase = page.phases.first
      return OpenRow(
        what: nil, figure: nil, meanwhile: .triggers, standIn: page.name(ofLane: lane.id),
        who: open.owner.map { PageText.planned($0) { $0 } } ?? page.role(.decisionOwner),
        due: (phase?.ends).map { Planned($0, isOurs: true) } ?? open.due, load: load)
    }
  }

  /// What counsel is asked of the law; nothing runs before the answer.
  private static func counsel(_ page: PlanPage, _ owners: TraceOwners) -> [OpenRow] {
    guard !page.isToFindOut else { return [] }
    let owner = Responsibilities(page.figures).lawOwner
    return [
      OpenRow(
        what: nil, figure: nil, meanwhile: .waits,
        standIn: page.phases.isEmpty ? nil : page.title(ofPhase: 0),
        who: owner.map { PageText.planned($0) { $0 } } ?? page.role(.riskOwner),
        due: owners.open().due)
    ]
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

  /// The value of ours that stands in for an answer, marked; nil without one.
  private static func standIn(_ field: String, on page: PlanPage) -> String? {
    page.plan.assumptions.first { $0.field == field }.map {
      AssumptionRow.shown($0, in: page.plan) + PageText.ownMark
    }
  }

  /// Whether each kind of case has an answer of its own.
  private static func isAnsweredByLane(_ question: String, on page: PlanPage) -> Bool {
    let answers = page.file.lanes.map { $0.answers.questions[question]?.value }
    return !answers.isEmpty && answers.allSatisfy { $0 != nil && $0 != .unknown }
  }

  static let view = TemplateView<OpenRow>(
    .text("what", \.what),
    .flag("awaits_data_protection", \.awaitsDataProtection),
    .flag("of_counsel") { $0.meanwhile == .waits },
    .word("figure", \.figure),
    .flag("of_triggers") { $0.meanwhile == .triggers },
    .text("per_percent") { $0.load.map { PageText.cases($0.casesPerPercent) } },
    .text("hours_per_percent") { row in
      row.load?.hoursPerPercent.map { FigureText.minutes(($0 * 60).rounded(.up)) }
    },
    .text("percent_for_more") { $0.load?.percentForMore.map { "\($0)%" } },
    .word("meanwhile", \.meanwhile),
    .text("stand_in", \.standIn),
    .text("who", \.who),
    .text("by") { $0.due.map { PageText.planned($0) { "\($0)" } } })
}

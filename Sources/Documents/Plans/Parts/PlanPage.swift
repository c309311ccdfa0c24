// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Plans
import Questionnaires
import Values

/// A plan with what its pages call cases, people, lanes and phases.
struct PlanPage {
  let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  var figures: PlanFigures { plan.figures }
  var inputs: PlanInputs { plan.figures.inputs }
  var file: AnswerFile { plan.figures.inputs.file }
  var particulars: Particulars { file.particulars }
  var lanes: [LaneFigures] { plan.figures.lanes }
  var phases: [PhaseFigures] { plan.figures.road.phases }

  /// What the room calls a case.
  var caseWord: CaseWord { particulars.caseWord ?? .standard }

  func role(_ key: RoleKey) -> String { plan.roleNames[key] ?? key.rawValue }

  /// Whoever reviews a lane.
  func reviewer(of lane: LaneFigures) -> String { lane.reviewer ?? role(.reviewer) }

  func lane(_ id: String) -> LaneFigures? { lanes.first { $0.id == id } }

  /// A lane as it stands in the file; nil without lanes.
  func given(_ id: String) -> Lane? { file.lanes.first { $0.id == id } }

  /// The lane's name, or the workflow's where no kinds are told apart.
  func name(ofLane id: String) -> String { lane(id)?.name ?? plan.workflow.name }

  /// The kinds that a person sees before they take effect.
  var lanesSeenFirst: [LaneFigures] {
    lanes.filter { ![.alone, .untested].contains(LaneRow($0, on: self).way) }
  }

  /// Whether a note stands in the plan itself: where kinds of cases are told apart, one that counts or
  /// times something; the others stand in the annex.
  func quotes(_ note: String) -> Bool {
    guard inputs.hasLanes, !note.contains(where: \.isNumber) else { return true }
    return inputs.tells(.counts, in: note)
  }

  /// What was said of the wrong cases of a lane: what is to be mended there.
  func errorNote(ofLane id: String) -> String? {
    let answers = given(id)?.answers.questions ?? [:]
    return [FigureKey.proposalErrorRate, .errorRateToday].lazy
      .compactMap { answers[$0.rawValue]?.quote }.first.map(PageText.withoutStop)
  }

  /// What was said of the minutes of a review: what whoever looks at a case sees; nil where no work of the
  /// plan takes these minutes.
  var reviewNote: String? {
    let looks: Set<HumanWork.Kind> = [.reviews, .secondSignatures, .triggered, .drawn, .checks]
    let rows = figures.capacity.phases.flatMap(\.day.rows) + figures.capacity.steady.rows
    guard rows.contains(where: { looks.contains($0.kind) }) else { return nil }
    let answer = file.answers[FigureKey.reviewMinutes.rawValue]
    return answer?.origin == .defaults ? nil : answer?.quote.map(PageText.withoutStop)
  }

  /// What was said of closed days, where time runs on them.
  ///
  /// The name of a calendar says nothing of what happens then.
  var closedNote: String? {
    guard !particulars.deadlines.isEmpty, let note = particulars.holidays?.note,
      note.contains(" ")
    else { return nil }
    return note
  }

  /// The country, where the days without work are those of one: a note of a single name.
  var country: String? {
    let note = particulars.holidays?.note.map(PageText.withoutStop)
    return note.flatMap { $0.isEmpty || $0.contains(" ") ? nil : $0 }
  }

  /// The names of `lanes`; nil where they are none or all.
  func names(ofSome lanes: [LaneFigures]) -> String? {
    guard !lanes.isEmpty, lanes.count < self.lanes.count else { return nil }
    return FigureText.list(lanes.compactMap(\.name).map { "“\($0)”" })
  }

  /// The lanes whose cases the system lets go, where it leaves those of others to people; nil where it
  /// leaves none.
  var released: String? { names(ofSome: figures.lanes.released) }

  /// A value that nobody gave.
  func own(_ key: OwnValue.Key) -> FigureValue? {
    figures.ownValues.first { $0.key == key }?.value
  }

  /// What is done before the first case runs, where the room begins so long before the signature, ten
  /// working days and more, that it is released on its own; nil elsewhere.
  var preparation: Preparation? {
    guard case .date(let signing)? = own(.signingDay), let assessed = plan.workflow.assessedOn,
      inputs.calendar.ofOffices.adding(10, to: assessed) <= signing
    else { return nil }
    var measuring: CalendarDate?
    if case .date(let day)? = own(.measuringDay) { measuring = day }
    return Preparation(
      // What was due before the assessment is signed for no more.
      due: plan.blockers.compactMap { $0.blocker.by?.value }.filter { $0 >= assessed },
      measuringFrom: measuring,
      begins: phases.first?.starts ?? signing)
  }

  /// Whether cases are read for a task before whoever protects data has signed what is read.
  func awaitsDataProtection(_ task: Remark) -> Bool {
    guard case .date(let signing)? = own(.signingDay) else { return false }
    return DataProtector(inputs).isAwaited(by: task, before: signing)
  }

  /// The same of the cases that are counted to answer a question.
  func awaitsDataProtection(counting question: String) -> Bool {
    guard case .date(let signing)? = own(.signingDay) else { return false }
    return DataProtector(inputs).isAwaited(counting: question, before: signing)
  }

  /// Who reads what is drawn, where hours beside the daily work are given for it.
  var reader: String? { particulars.audit?.who }

  /// Its title, or the lane that it opens.
  func title(ofPhase index: Int) -> String {
    if let lane = phases[index].lane { return name(ofLane: lane) }
    return plan.schedule.phases.indices.contains(index)
      ? plan.schedule.phases[index].title : phases[index].id
  }

  /// The places of the phases with that id, or that open that lane.
  func phases(of part: StoppedPart) -> [Int] {
    phases.indices.filter { index in
      switch part {
      case .signature: false
      case .phase(let id): phases[index].id == id
      case .lane(let id): phases[index].lane == id
      }
    }
  }

  func money(_ amount: Double) -> String {
    PageText.money(amount, inputs.currency.value)
  }

  /// What was answered about a question, where it has a note.
  func note(on question: String) -> String? { file.answers[question]?.remark }

  /// What speaks for the answer to a question, without the words of who would have given another one.
  func grounds(on question: String) -> String? {
    file.answers[question]?.grounds(among: file.participants)
  }
}

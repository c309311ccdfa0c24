// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Plans
import Questionnaires
import Templates
import Values

extension PlanView {
  /// The eight parts of a plan.
  static let parts: [TemplateView<Plan>.Field] = [
    .group("headline", Headline.view) { Headline(PlanPage($0)) },
    .group("first", FirstPage.view) { FirstPage(page: PlanPage($0)) },
    .group("recommendation", Recommendation.view) { Recommendation(on: PlanPage($0)) },
    .list("lanes", of: LaneRow.view) { plan in
      let page = PlanPage(plan)
      return page.lanes.map { LaneRow($0, on: page) }
    },
    .flag("tells_lanes_apart") { !$0.figures.inputs.file.lanes.isEmpty },
    .text("case_one") { PlanPage($0).caseWord.one },
    .text("case_many") { PlanPage($0).caseWord.many },
    .text("case_title") { FigureText.capitalized(PlanPage($0).caseWord.one) },
    .list("blockers", of: BlockerRow.view) { plan in
      plan.blockers.map { BlockerRow($0, on: PlanPage(plan)) }
    },
    .list("commitments", of: SignatureRow.view) { SignatureRow.all(on: PlanPage($0)) },
    .group("preparation", Preparation.view) { PlanPage($0).preparation },
    .group("data_protection", DataProtectionRow.view) { DataProtectionRow(on: PlanPage($0)) },
    .list("contradictions", of: FindingRow.view) { FindingRow.all(on: PlanPage($0)) },
    .list("open_rows", of: OpenRow.view) { OpenRow.all(on: PlanPage($0)) },
    .list("dissenters", of: DissentRow.view) { DissentRow.all(on: PlanPage($0)) },
    .group("lane_chart", LaneChart.view) { LaneChart(on: PlanPage($0)) },
    .group("marks", MarkTable.view) { plan in
      let table = MarkTable(on: PlanPage(plan))
      return table.rows.isEmpty ? nil : table
    },
    .list("scope_marks", of: MarkCell.view) { plan in
      plan.figures.inputs.file.particulars.scope.map { MarkCell($0, in: nil) }
    },
    .list("deadlines", of: DeadlineRow.view) { DeadlineRow.all(on: PlanPage($0)) },
    .list("own_rules", of: RuleRow.view) { RuleRow.all(on: PlanPage($0)) },
    .list("locks", of: LockRow.view) { LockRow.all(on: PlanPage($0)) },
    .flag("has_tried_locks") { LockRow.all(on: PlanPage($0)).contains { $0.trial != nil } },
    .list("lane_notes", of: LaneNoteRow.view) { LaneNoteRow.all(on: PlanPage($0)) },
    .list("letter_notes", of: LetterNoteRow.view) {
      LetterNoteRow.all(in: .map, on: PlanPage($0))
    },
    .list("case_notes", of: LetterNoteRow.view) {
      LetterNoteRow.all(in: .escalation, on: PlanPage($0))
    },
    .list("error_notes", of: LetterNoteRow.view) {
      LetterNoteRow.all(in: .watch, on: PlanPage($0))
    },
    .group("sum", MoneySum.view) { MoneySum(on: PlanPage($0)) },
    .group("start_people", StartPeopleText.view) { StartPeopleText(on: PlanPage($0)) },
    .text("missed") { plan in
      let missing = plan.figures.reviewersMiss.tested
      return missing.value > 0 && plan.figures.road.phases.contains { $0.gate != nil }
        ? PageText.planned(missing, PageText.share) : nil
    },
    .text("missed_of") { plan in
      plan.figures.reviewersMiss.given?.counted.map { "\($0.errors) of \($0.cases)" }
    },
    .list("evidence", of: EvidenceRow.view) { EvidenceRow.all(on: PlanPage($0)) },
    .group("against_people", AgainstPeople.view) { AgainstPeople(on: PlanPage($0)) },
    .text("adverse_note") { plan in
      PlanPage(plan).note(on: FactKey.adverseOutcomes.rawValue).map(PageText.withoutStop)
    },
    .flag("is_adverse_open") { plan in
      plan.figures.inputs.file.value(of: FactKey.adverseOutcomes.rawValue) == .unknown
    },
    .flag("says_what_on_silence") { plan in
      EscalationRow.all(on: PlanPage(plan)).contains { $0.onNoAnswer != nil }
    },
    .list("escalations", of: EscalationRow.view) { EscalationRow.all(on: PlanPage($0)) },
    .text("closed_note") { PlanPage($0).closedNote.map(PageText.withoutStop) },
    .text("review_note") { PlanPage($0).reviewNote },
    .text("look_minutes") { $0.figures.inputs.number(.reviewMinutes).map(FigureText.minutes) },
    .text("lock_trials") { plan in
      guard case .count(let trials)? = PlanPage(plan).own(.lockTrials) else { return nil }
      return FigureText.plain(trials)
    },
    .text("lock_trier") { Responsibilities($0.figures).lockTrier },
    .text("locks_before") { plan in
      let page = PlanPage(plan)
      return plan.verdict == .manual || page.phases.isEmpty ? nil : page.title(ofPhase: 0)
    },
    .text("notice_before") { plan in
      let page = PlanPage(plan)
      return page.phases.indices.first { PhaseName(rawValue: page.phases[$0].id) == .broad }
        .map(page.title(ofPhase:))
    },
    .group("confidence", ConfidencePart.view) { ConfidencePart(on: PlanPage($0)) },
    .group("work", DutyTable.view) { plan in
      let table = DutyTable(on: PlanPage(plan))
      return table.rows.isEmpty ? nil : table
    },
    .list("ways_back", of: WayBackRow.view) { WayBackRow.all(on: PlanPage($0)) },
    .group("whole_stop", WholeStopRow.view) { $0.figures.capacity.wholeStop },
    .list("work_options", of: OptionRow.view) { OptionRow.all(on: PlanPage($0)) },
    .flag("staffs_peaks") { $0.figures.costs.work.lackedOnPeakToday > 0 },
    .text("option_lanes") { plan in
      let page = PlanPage(plan)
      return page.names(ofSome: page.lanes.filter { $0.goesAlone && !$0.isLeftToPeople })
    },
    .text("option_role") { plan in
      let page = PlanPage(plan)
      return page.lanes.first.map(page.reviewer(of:)) ?? page.role(.reviewer)
    },
    .list("figure_notes", of: FigureNoteRow.view) { FigureNoteRow.all(on: PlanPage($0)) },
    .list("ground_notes", of: GroundNoteRow.view) { GroundNoteRow.all(on: PlanPage($0)) },
    .list("guards", of: GuardRow.view) { GuardRow.all(on: PlanPage($0)) },
    .flag("has_gates") { plan in
      plan.figures.costs.choices.contains { $0.net != nil }
        && plan.figures.road.phases.contains { $0.gate != nil }
    },
    .list("agent_choices", of: ChoiceRow.view) { ChoiceRow.all(on: PlanPage($0)) },
    .group("argument", Argument.view) { Argument(page: PlanPage($0)) },
    .list("road", of: PhaseRow.view) { PhaseRow.all(on: PlanPage($0)) },
    .group("road_chart", RoadChart.view) { RoadChart(on: PlanPage($0)) },
    .list("watched", of: WatchRow.view) { WatchRow.all(on: PlanPage($0)) },
    .list("laws", of: LawRow.view) { LawRow.all(on: PlanPage($0)) },
    .text("laws_checked") { plan in
      let days = Set(LawRow.all(on: PlanPage(plan)).map(\.duty.checked))
      return days.count == 1 ? days.first.flatMap { day in day.map { "\($0)" } } : nil
    },
    .flag("are_unverified") { plan in
      let laws = LawRow.all(on: PlanPage(plan))
      return Set(laws.map(\.duty.checked)).count == 1
        && laws.allSatisfy { $0.duty.unverified != nil }
    },
    .text("named_law") { plan in
      let page = PlanPage(plan)
      return page.inputs.letter(.compliance) == .a
        ? nil : page.note(on: LetterKey.compliance.rawValue).map(PageText.withoutStop)
    },
    .text("named_law_by") { $0.figures.inputs.file.answers[LetterKey.compliance.rawValue]?.by },
    .text("places") { places(of: $0) },
    .flag("has_unconfirmed") { plan in
      LawRow.all(on: PlanPage(plan)).contains { $0.duty.unverified != nil }
    },
    .text("laws_country") { PlanPage($0).country },
    .flag("is_counsel_told") { plan in
      OpenRow.all(on: PlanPage(plan)).contains { $0.meanwhile == .waits }
    },
    .text("law_due") { plan in
      TraceOwners(plan.figures).open().due.map { PageText.planned($0) { "\($0)" } }
    },
    .text("law_owner") { plan in
      Responsibilities(plan.figures).lawOwner.map { PageText.planned($0) { $0 } }
        ?? PlanPage(plan).role(.riskOwner)
    },
    .group("appeal_given", appealGiven, \.figures.inputs.file.particulars.appeal),
    .list("rate_notes", of: RateNoteRow.view) { RateNoteRow.all(.wrong, on: PlanPage($0)) },
    .list("change_notes", of: RateNoteRow.view) { RateNoteRow.all(.changed, on: PlanPage($0)) },
    .list("weak_alarms", of: WeakAlarm.view) { WeakAlarm.all(on: PlanPage($0)) },
    .flag("is_map_assumed") { !$0.map.isMapped },
    .flag("has_uncovered_place", \.assessment.hasUncoveredPlace),
    .list("held_lanes", of: HeldLaneRow.view) { HeldLaneRow.all(on: PlanPage($0)) },
    .texts("closed_lanes") { plan in
      plan.figures.road.closedLanes.map(PlanPage(plan).name(ofLane:))
    },
    .list("carrying", of: CarryingAnswer.view) { PlanPage($0).carrying },
    .list("find_out", of: FindOutRow.view) { FindOutRow.all(on: PlanPage($0)) },
    .list("open_remarks", of: OpenRow.view) { OpenRow.remarks(on: PlanPage($0)) },
    .group("find_out_days", FindOutDays.view) { FindOutDays(on: PlanPage($0)) },
    .text("convener") { plan in
      let page = PlanPage(plan)
      let isNamed = page.inputs.role(.decisionOwner) != nil
      return page.inputs.convener.map { isNamed ? $0 : $0 + PageText.ownMark }
        ?? page.role(.decisionOwner)
    },
    .flag("has_unnamed_roles") { plan in
      plan.blockers.contains { $0.blocker.source == .roles }
    },
    .list("own_values", of: OwnValueRow.view) { OwnValueRow.all(on: PlanPage($0)) },
    .text("system_owner") { PlanPage($0).role(.systemOwner) },
    .text("decision_owner") { PlanPage($0).role(.decisionOwner) },
    .list("main_risks", of: RiskRow.view) { RiskRow.all(on: PlanPage($0)) },
  ]

  /// The places whose rules the pack holds, as the answers name them.
  private static func places(of plan: Plan) -> String? {
    let question = plan.figures.inputs.questionnaire.question(GatePlace.question)
    let words = plan.figures.inputs.file.value(of: GatePlace.question)?.words ?? []
    let labels = words.filter { $0 != GatePlace.elsewhere }.compactMap { question?.label(of: $0) }
    return labels.isEmpty ? nil : FigureText.list(labels)
  }

  /// Who hears disputes, as the room named them.
  private static let appealGiven = TemplateView<Appeal>(
    .text("who", \.who),
    .text("within") { $0.within.map { "\($0)" } },
    .text("note") { $0.note.map(PageText.withoutStop) })
}

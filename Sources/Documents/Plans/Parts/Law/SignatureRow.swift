// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates
import Values

/// Who signs, and what the signature commits to.
struct SignatureRow {
  let role: String
  var isDecisionOwner = false
  var isRiskOwner = false
  var isSystemOwner = false
  var isReader = false
  /// Whether they look again where a person asks.
  var hearsAppeals = false
  /// The answers that they do not accept.
  var dissents: [String] = []
  /// Whether they settle something before a phase.
  var settles = false
  /// Lanes for which they sign an answer that nothing can count.
  var claims: [String] = []
  /// What the room has them sign.
  var asked: [String] = []
  /// Lanes that they decide or approve.
  var lanes: [String] = []
  /// Lanes that they sign after somebody else has decided.
  var seconds: [String] = []
  /// Lanes that they take over where nobody answers.
  var backs: [String] = []
  let page: PlanPage

  /// In the order in which a plan is signed: who decides, who carries the risk, then everybody who
  /// has to do something before it begins.
  static func all(on page: PlanPage) -> [SignatureRow] {
    var rows: [SignatureRow] = []
    func edit(_ role: String, _ change: (inout SignatureRow) -> Void) {
      let index = rows.firstIndex { Role($0.role) == Role(role) }
      if let index { return change(&rows[index]) }
      var row = SignatureRow(role: role, page: page)
      change(&row)
      rows.append(row)
    }
    edit(page.role(.decisionOwner)) { $0.isDecisionOwner = true }
    edit(page.role(.riskOwner)) { $0.isRiskOwner = true }
    for signer in page.particulars.signers {
      edit(signer.who) { row in
        signer.what.map { row.asked.append(FigureText.capitalized(PageText.withoutStop($0))) }
      }
    }
    for dissent in page.plan.decision.dissent where dissent.accepts != true {
      edit(dissent.who) { $0.dissents.append(dissent.question) }
    }
    if page.lanes.contains(where: \.goesAlone) {
      edit(page.role(.systemOwner)) { $0.isSystemOwner = true }
    }
    for lane in page.lanes where ![.alone, .untested].contains(LaneRow(lane, on: page).way) {
      guard let reviewer = lane.reviewer ?? page.inputs.role(.reviewer) else { continue }
      let second = lane.approvers > 1 ? page.inputs.role(.reviewer) ?? lane.backup : nil
      edit(reviewer) { $0.lanes.append(page.name(ofLane: lane.id)) }
      if let second, Role(second) != Role(reviewer) {
        edit(second) { $0.seconds.append(page.name(ofLane: lane.id)) }
      }
    }
    // Who stands in signs for that where nothing else has them sign.
    let signing = rows.map { Role($0.role) }
    for lane in page.lanes {
      guard let backup = lane.backup, !signing.contains(Role(backup)) else { continue }
      edit(backup) { $0.backs.append(page.name(ofLane: lane.id)) }
    }
    if let who = page.particulars.audit?.who { edit(who) { $0.isReader = true } }
    let isIndependent = page.plan.findings.allSatisfy { $0.rule != .appealNotIndependent }
    // Whoever hears appeals from outside accepts nothing here.
    if let appeal = page.particulars.appeal, isIndependent,
      rows.contains(where: { Role($0.role) == Role(appeal.who) })
        || page.file.participants.contains(where: { Role($0) == Role(appeal.who) })
    {
      edit(appeal.who) { $0.hearsAppeals = true }
    }
    for blocker in page.plan.blockers {
      guard let who = blocker.who else { continue }
      if case .signature(let lane, _) = blocker.blocker.source {
        edit(who.value) { row in
          let name = page.name(ofLane: lane)
          if !row.claims.contains(name) { row.claims.append(name) }
        }
      }
      if !who.isOurs { edit(who.value) { $0.settles = true } }
    }
    return rows
  }

  /// Whether they sign for nothing else; who owes more finds their own rows by name.
  private var settlesOnly: Bool {
    settles && !isDecisionOwner && !isRiskOwner && !isSystemOwner && !isReader && !hearsAppeals
      && dissents.isEmpty && claims.isEmpty && asked.isEmpty && lanes.isEmpty && seconds.isEmpty
      && backs.isEmpty
  }

  /// What the plan costs more than today, with the first number of people to choose from where somebody
  /// waits; nil where it brings a gain, and where that is not known.
  var cost: NetAmount? {
    let first = FirstPage(page: page)
    let ofChoice = ChoiceRow.all(on: page).first.flatMap(\.netToTell)
    let net = first.netChosen ?? ofChoice ?? first.net.map { NetAmount($0, on: page) }
    return net.flatMap { $0.isGain ? nil : $0 }
  }

  private var errorsLeft: String? {
    let errors = page.figures.costs.errors
    return errors.isComplete ? errors.after.map { PageText.cases($0) } : nil
  }

  /// Cases read in steady operation, those of people's kinds included.
  private var readingsPerDay: String? {
    let drawn = page.figures.capacity.steady.rows
      .filter { $0.kind == .drawn || $0.kind == .blindReadings }.compactMap(\.casesPerDay?.mid)
    return drawn.isEmpty ? nil : PageText.cases(drawn.reduce(0, +))
  }

  private var stopTime: String? {
    guard case .minutes(let minutes)? = page.own(.stopMinutes) else { return nil }
    return FigureText.minutes(minutes) + PageText.ownMark
  }

  static let view = TemplateView<SignatureRow>(
    .text("role", \.role),
    .flag("is_decision_owner", \.isDecisionOwner),
    .text("second_signing") { row in
      guard row.page.preparation != nil, case .date(let day)? = row.page.own(.signingDay) else {
        return nil
      }
      return "\(day)\(PageText.ownMark)"
    },
    .flag("has_gates") { $0.page.figures.road.phases.count > 1 },
    .group("cost", NetAmount.view) { $0.isDecisionOwner ? $0.cost : nil },
    .text("start_cost") { $0.isDecisionOwner ? FirstPage(page: $0.page).startCost : nil },
    .flag("is_risk_owner", \.isRiskOwner),
    .text("errors_left") { $0.isRiskOwner ? $0.errorsLeft : nil },
    .text("errors_outside") { row in
      let outside = row.page.figures.costs.errors.lanesByHand
      return row.page.names(ofSome: row.page.lanes.filter { outside.contains($0.id) })
    },
    .flag("is_system_owner", \.isSystemOwner),
    .text("stop_time") { $0.isSystemOwner ? $0.stopTime : nil },
    .flag("is_reader", \.isReader),
    .text("readings") { $0.isReader ? $0.readingsPerDay : nil },
    .flag("hears_appeals", \.hearsAppeals),
    .flag("protects_data") { DataProtector($0.page.inputs).protects($0.role) },
    .texts("dissents", \.dissents),
    .flag("settles_only", \.settlesOnly),
    .text("claims") { row in
      row.claims.isEmpty ? nil : FigureText.list(row.claims.map { "“\($0)”" })
    },
    .texts("asked", \.asked),
    .text("lanes") { row in
      row.lanes.isEmpty ? nil : FigureText.list(row.lanes.map { "“\($0)”" })
    },
    .text("seconds") { row in
      row.seconds.isEmpty ? nil : FigureText.list(row.seconds.map { "“\($0)”" })
    },
    .text("backs") { row in
      row.backs.isEmpty ? nil : FigureText.list(row.backs.map { "“\($0)”" })
    },
    .text("case_many") { $0.page.caseWord.many })
}

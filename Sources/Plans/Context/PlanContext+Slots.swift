// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

extension PlanContext {
  /// The text with its slots filled; nil where it names a value that this plan lacks, so that the
  /// name of a slot never stands in a document.
  ///
  /// - Parameter local: the values of one phase or step.
  func fill(_ text: String, local: [Slot: String] = [:]) -> String? {
    guard Phrase.mayHaveSlots(text) else { return text }
    let phrase = Phrase(text)
    // Missing values are looked for first: a text that is left out must not record assumptions.
    let isLacking = phrase.slots.contains { name in
      guard let slot = Slot(rawValue: name) else { return true }
      guard local[slot] == nil else { return false }
      return slot.home == .everywhere ? slot.isOptional && !has(slot) : true
    }
    guard !isLacking else { return nil }
    let filled = phrase.filled { name in
      Slot(rawValue: name).flatMap { local[$0] ?? self.value(of: $0) }
    }
    // A role in a sentence begins with an article, which may stand first.
    return text.hasPrefix("{the_") ? filled.prefix(1).uppercased() + filled.dropFirst() : filled
  }

  /// Texts with their slots filled, without those that name a value this plan lacks.
  func fill(_ texts: [String], local: [Slot: String] = [:]) -> [String] {
    texts.compactMap { fill($0, local: local) }
  }

  /// Whether this plan has the value; asking records no assumption.
  private func has(_ slot: Slot) -> Bool {
    slot == .threshold ? usesConfidence : value(of: slot) != nil
  }

  /// Whether a confidence decides about cases: artificial intelligence that may act by itself.
  var usesConfidence: Bool {
    guard design.automation == .ai else { return false }
    switch verdict {
    case .fullAutomation: return true
    case .humanInTheLoop:
      return assessment.plannedSteps.contains { step in
        step.actor == .system && step.isControlPoint && (step.control ?? .human) < .human
      }
    case .manual: return false
    }
  }

  private func value(of slot: Slot) -> String? {
    switch slot {
    case .workflow: file.workflow.name
    case .verdict: words(for: verdict)
    case .pattern: design.title
    case .reviewer: role("reviewer_role")
    case .decisionOwner: role("decision_owner")
    case .backup: role("escalation_contact")
    case .systemOwner: role("system_owner")
    case .riskOwner: role("risk_owner")
    case .theReviewer: inSentence("reviewer_role")
    case .theDecisionOwner: inSentence("decision_owner")
    case .theBackup: inSentence("escalation_contact")
    case .theSystemOwner: inSentence("system_owner")
    case .theRiskOwner: inSentence("risk_owner")
    case .owners: owners
    case .timeLimit: timeLimit
    case .targetErrorRate: FigureText.percent(targetErrorRate)
    case .sampleSize: FigureText.count(timeline.sampleSize)
    case .steadyCoverage: FigureText.percent(timeline.steadyCoverage)
    case .escalationTarget: escalationTarget
    case .overrideBaseline: baseline("override_rate_today")
    case .errorBaseline: baseline("error_rate_today")
    case .repeatBaseline: baseline("repeat_contact_today", unknown: "baseline-start")
    case .containmentBaseline:
      baseline("containment_today", unknown: "baseline-start")
    case .assessAgain: assessAgain
    case .tally: tallyWords
    case .tallyVerdict: words(for: assessment.verdictOfTally)
    case .escalatedCases:
      words(.word, timeline.everyCaseApproved ? "escalated-cases-every" : "escalated-cases")
    case .sampledCases:
      words(.word, timeline.everyCaseApproved ? "sampled-cases-every" : "sampled-cases")
    case .blindDraw: blindDraw
    case .silentReviews: FigureText.count(silentReviews)
    case .reviewersMiss: reviewersMiss
    case .errorsPerDay: errorsPerDay
    case .expectedErrors: expectedErrors
    case .oldestPause: FigureText.workingDays(PlanningValue.oldestPause(for: design.timing))
    case .reviewPoints:
      steps(for: .controlPoints) ?? steps(for: .decidingSteps) ?? words(.word, "each-step")
    case .catchTarget: FigureText.percent(catchTarget)
    case .blindShare: FigureText.percent(blindShare)
    case .timeoutTarget: FigureText.percent(StandIn.lateShare)
    case .stopTime: FigureText.minutes(PlanningValue.stopMinutes(for: design.timing))
    case .shadowWork: words(.word, isAutomatedToday ? "shadow-work-automated" : "shadow-work")
    case .limits: words(.word, "limits")
    case .mendSystem: words(.word, "mend-system")
    case .threshold: usesConfidence ? threshold.shown : nil
    case .volume: volume
    case .handlingHours: handlingHours
    case .hoursBenefit: hoursBenefit
    case .customerBenefit: customerBenefit
    case .handedOver: handedOver
    case .reviewMinutes: number("review_minutes").map(FigureText.minutes)
    case .errorCost: number("error_cost").map { money($0) }
    case .reviewers: number("reviewers").map { FigureText.plain($0) }
    case .unknownAnswers: list(unknownQuestions)
    case .bestCase: assessment.bestCase < verdict ? words(for: assessment.bestCase) : nil
    case .raisingGates: list(raisingGates)
    case .channels: list(channelLabels)
    case .decidingSteps, .automaticSteps, .controlPoints, .personSteps, .sampledSteps, .riskySteps,
      .sensitiveSteps, .raisingSteps:
      steps(for: slot)
    // The values of one phase, step or text are given with the text.
    default: nil
    }
  }

  /// A role with who holds it: "the reviewer (Senior agent)", "the reviewer (to be named)".
  private func inSentence(_ question: String) -> String {
    let name = role(question)
    return isNamed(question)
      ? words(.role, question, [.name: name]) : words(.word, "unnamed-role", [.name: name])
  }

  private var owners: String {
    let (decides, accepts) = ("decision_owner", "risk_owner")
    return role(decides) == role(accepts)
      ? inSentence(decides) : FigureText.list([inSentence(decides), inSentence(accepts)])
  }

  /// The titles of the gates that lift the verdict to where it is.
  private var raisingGates: [String] {
    assessment.gates.filter { $0.requires == verdict }.compactMap { fired in
      fired.gate.map { "“\($0.title ?? $0.id)”" }
    }
  }

  private var unknownQuestions: [String] {
    questionnaire.scored.filter { file.value(of: $0.id) == .unknown }.map { "“\($0.ask)”" }
  }

  private var channelLabels: [String] {
    words("channels").compactMap { questionnaire.question("channels")?.label(of: $0) }
  }

  /// Cases a day; nil where nobody knows.
  var volume: String? {
    number("volume_per_day").map { words(.word, "volume", [.cases: FigureText.plain($0)]) }
  }

  var handlingHours: String? {
    guard let volume = number("volume_per_day"), let minutes = number("handling_minutes") else {
      return nil
    }
    let hours = volume * minutes / 60
    return FigureText.counted(hours < 10 ? (hours * 10).rounded() / 10 : hours.rounded(), "hour")
  }

  /// Whether the workflow runs without people today.
  var isAutomatedToday: Bool { words("current_state") == ["automated"] }

  /// Whether no system takes part in the workflow today.
  var isManualToday: Bool { words("current_state") == ["manual"] }

  /// In how much time a review begins; from two hours on, where cases can wait, in hours of service.
  var timeLimit: String {
    let hours = timeLimitMinutes / 60
    guard design.timing == .batch, hours >= 2, hours.rounded() == hours else {
      return FigureText.minutes(timeLimitMinutes)
    }
    return words(.word, "service-hours", [.number: FigureText.plain(hours)])
  }

  private var escalationTarget: String {
    guard !timeline.everyCaseApproved else { return words(.word, "escalation-target-every") }
    let share = FigureText.percent(timeline.steadyCoverage)
    return words(
      .word, reviewsAdverseOnTop ? "escalation-target-adverse" : "escalation-target",
      [.share: share])
  }

  /// Whether outcomes against a person are seen by one beside the planned share.
  var reviewsAdverseOnTop: Bool {
    verdict == .humanInTheLoop && !timeline.everyCaseApproved
      && assessment.plannedSteps.contains { ($0.adverseControl ?? .automatic) >= .approve }
  }

  private func baseline(_ question: String, unknown: String = "baseline-unknown") -> String {
    number(question).map { words(.word, "baseline", [.share: FigureText.percent($0)]) }
      ?? words(.word, unknown)
  }

  func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : FigureText.list(items)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates
import Values

/// What the first page says beside its tables: dates, people, errors and money.
struct FirstPage {
  let page: PlanPage

  var capacity: CapacityFigures { page.figures.capacity }
  var costs: YearlyCosts { page.figures.costs }

  var signingDay: String? {
    guard case .date(let date)? = page.own(.signingDay) else { return nil }
    return "\(date)"
  }

  /// The answer that calls most for people, in the room's words.
  ///
  /// The law that the room named stands in part 8: it is a reason where people decide all and no other answer
  /// is one.
  var reasons: [Reason] {
    let questions = page.inputs.questionnaire.scored
    let isLaw = { (question: Question) in question.id == LetterKey.compliance.rawValue }
    let law = page.lanes.contains(where: \.goesAlone) ? [] : questions.filter(isLaw)
    return (questions.filter { !isLaw($0) } + law).compactMap { question in
      guard let answer = page.file.answers[question.id], answer.value == .letter(.c),
        let note = answer.groundsQuoted(among: page.file.participants)
          .map(PageText.withoutStop)
      else { return nil }
      return Reason(words: note, who: answer.noteBy(among: page.file.participants))
    }
    .prefix(1).map(\.self)
  }

  struct Reason {
    let words: String
    let who: String?
  }

  /// The rate of errors that is accepted, where the room gave one for all kinds.
  var accepted: String? {
    let targets = page.lanes.map(\.target)
    guard let one = targets.first, !one.isOurs, targets.allSatisfy({ $0 == one }) else {
      return nil
    }
    return PageText.share(one.value)
  }

  // MARK: People

  var hoursNow: String? {
    capacity.steady.hours.mid > 0 || capacity.steady.isComplete
      ? PageText.hours(capacity.steady.hours.mid) : nil
  }

  /// What people do by hand today and no longer do then.
  var hoursFreed: String? {
    guard !capacity.today.isAutomated, capacity.steady.isComplete, !isDisputed,
      let today = capacity.today.hoursFilled ?? capacity.today.hoursOnPaper
    else { return nil }
    let freed = today - capacity.steady.hours.mid
    return freed >= 0.5 ? PageText.hours(freed) : nil
  }

  var hoursAtPeak: String? {
    capacity.peak.map { PageText.hours($0.day.hours.mid) }
  }

  /// Further people whom the hardest phase takes before steady operation.
  var missingBefore: Int? {
    capacity.phases.indices.dropLast().compactMap { capacity.missing(inPhase: $0) }.max()
      .flatMap { $0 > 0 ? $0 : nil }
  }

  var missingSteady: Int? {
    capacity.steady.need(of: capacity.staff).missing.flatMap { $0 > 0 ? $0 : nil }
  }

  var peopleThere: String? {
    capacity.staff.together.map { FigureText.plain($0) }
  }

  // MARK: Errors

  var errorsBefore: String? {
    guard case .counted(let before, _) = costs.errors.before, costs.errors.saved != nil else {
      return nil
    }
    return PageText.cases(before)
  }

  /// What gets out in a year, where a day has less than half of one.
  ///
  /// Nil elsewhere, and where it is not known.
  var errorsAYear: String? {
    guard costs.errors.isComplete, let after = costs.errors.after, after.mid < 0.5 else {
      return nil
    }
    let days = Estimate(exactly: Double(costs.work.price.workingDays.value))
    let yearly = after * days
    let whole = Estimate(
      low: yearly.low.rounded(), mid: yearly.mid.rounded(), high: yearly.high.rounded())
    return whole.high >= 1 ? PageText.cases(whole) : nil
  }

  /// Whether what is wrong was counted on proposals rather than on what comes out.
  var countsProposals: Bool {
    guard case .counted(_, let key) = costs.errors.before else { return false }
    return key == .proposalErrorRate
  }

  // MARK: Today

  /// How many come back, where how many end without a person is told; nil elsewhere.
  var returning: String? {
    page.inputs.number(.containmentToday) == nil
      ? nil : page.inputs.number(.repeatContactToday).map(PageText.share)
  }

  /// What is wrong today already, gravest first.
  var troubles: [FindingText] {
    // What is recommended tells the rates of what could go alone, and the people's row the hours.
    guard Recommendation(on: page) == nil, Headline(page).rateToday == nil else { return [] }
    let grave: [FindingID] = [.rateAboveTarget]
    return grave.lazy.compactMap { rule in page.plan.findings.first { $0.rule == rule } }
      .prefix(1).map(\.self)
  }

  // MARK: Money

  /// What a way of working brings against the people there are, all lanes together.
  func option(_ way: WorkOption.Way) -> NetAmount? {
    OptionRow.all(on: page).first { $0.option.way == way }?.net
  }

  /// Whether today's hours on paper are more than anybody has.
  private var isDisputed: Bool {
    page.plan.findings.contains { $0.rule == .hoursBeyondStaff }
  }

  /// Nothing where hours that nobody has, or ways to choose from, make it many numbers.
  var net: Estimate? {
    isDisputed || costs.net.isOpen || hasOptions || !costs.choices.isEmpty
      ? nil : costs.net.amount.map { $0 - Estimate(exactly: costs.addedSystemCost) }
  }

  /// What the chosen way brings or costs, with its range, else the whole design; nil where there was nothing
  /// to choose from.
  var netChosen: NetAmount? {
    guard hasOptions else { return nil }
    if let chosen = costs.chosen { return OptionRow(option: chosen, page: page).netWithRange }
    return costs.net.amount.map {
      NetAmount(
        $0 - Estimate(exactly: costs.addedSystemCost), isOpen: costs.net.isOpen, on: page)
    }
  }

  /// What people cost who are lent until the last phase, paid once.
  var startCost: String? { page.figures.startPeople?.cost.map(page.money) }

  var hasOptions: Bool {
    costs.choices.isEmpty && option(.alone) != nil && option(.confirmed) != nil
  }

  // MARK: What would change it

  /// Answers that would give another verdict; none where people see each case already, and the other
  /// verdict asks for just that.
  var flips: [FlipLine] {
    let isSeen = page.plan.verdict == .fullAutomation && Headline(page).alone.isEmpty
    return page.plan.decision.flips.filter { !isSeen || $0.verdict != .humanInTheLoop }
  }

  /// Scored answers that nobody knows yet.
  var unknown: Int {
    page.inputs.questionnaire.scored.count { page.file.answers[$0.id]?.value == .unknown }
  }

  var changes: Int? {
    flips.isEmpty ? page.plan.decision.changesToFlip : nil
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// What the workflow costs in a year, today and under the design, as far as the answers allow.
package struct YearlyCosts: Sendable {
  package let work: WorkYear
  package let errors: ErrorsADay
  package let errorPrice: ErrorPrice
  /// What errors cost a year before and after, and the difference; nil where they are not compared,
  /// where they are counted and not priced, and before where no system lets them out today.
  package let errorsBefore: Estimate?
  package let errorsAfter: Estimate?
  package var errorsSaved: Estimate? { errorMoney?.amount }
  /// The difference with our inputs behind it.
  private let errorMoney: YearlyAmount?
  /// What looking at results costs, against the most that it can save.
  package let reviews: ReviewWorth
  /// What the system itself costs a year; nil where nobody said: then no saving is promised.
  package let systemCost: Double?
  /// Each lane that may go alone, in every way.
  package let options: [WorkOption]
  /// The numbers of people at the queues to choose from; empty where cases can wait.
  package let choices: [AgentChoice]
  /// Our values that the money rests on, beside those of the hours.
  package let own: [CapacityValue]

  /// What the system costs more than today: nothing where one does the work today already, or where
  /// nobody said.
  package let addedSystemCost: Double

  package var promisesNoSaving: Bool { systemCost == nil }

  /// Work of the people there are less the work of the last phase; peaks and the system not taken
  /// off.
  package var netAgainstPeople: YearlyAmount { work.today - work.steady }

  /// Today's cases by hand less the work of the last phase; nil where a system does them today.
  package var netOnPaper: YearlyAmount? { work.onPaper.map { $0 - work.steady } }

  /// Whether `net` starts from today's cases by hand, as nobody said what the people there are cost.
  package var isNetOnPaper: Bool { work.today.amount == nil && work.onPaper != nil }

  /// Today less the last phase, before what the system itself costs.
  ///
  /// Work: what today's cases take of the people there are, by hand on paper where nobody said how many
  /// they are, less all human work of the last phase and the further people of the peak days. Errors: what they cost less, where
  /// before and after are compared and priced; elsewhere they are left out. Below 0 it costs more;
  /// where it is open, it is at most so much.
  package var net: YearlyAmount {
    let work = isNetOnPaper ? netOnPaper ?? netAgainstPeople : netAgainstPeople
    let peaks = self.work.peak.map { work - $0 } ?? work
    guard let errorMoney, errorMoney.amount != nil else { return peaks }
    return peaks + errorMoney
  }

  /// The middle of `net`: what workflows are ranked by, and no promise, since the system's cost is
  /// not taken off; nil where it is not known or open.
  package var savings: Double? { net.isOpen ? nil : net.amount?.mid }

  /// The way of working that the plan takes for all lanes that could go alone; nil where none could,
  /// and at queues, where numbers of people are the choice.
  package var chosen: WorkOption? {
    guard choices.isEmpty else { return nil }
    let together = options.filter { $0.lane == nil }
    return (together.isEmpty ? options : together).first(where: \.isChosen)
  }

  /// What the first page says of a year, the system's cost taken off where it is given: of the chosen
  /// way of working, else of the whole design; nil where it is not known or open.
  package var promised: Double? {
    // At queues nobody is freed: the first number of people to choose from says what it comes to.
    if let first = choices.first { return first.net?.mid ?? first.netOfPeople }
    guard let chosen, let net = chosen.netAfterSystem else {
      return savings.map { $0 - (systemCost ?? 0) }
    }
    return chosen.netAgainstPeople.isOpen ? nil : net.mid
  }

  /// How much more than today the last phase costs at least, above 0, where `net` is open; nil
  /// elsewhere.
  package var leastExtraCost: Double? {
    guard net.isOpen, let most = net.amount?.mid, most < 0 else { return nil }
    return -most
  }

  /// What to find out before all of it has numbers, without repeats.
  package let findOut: [Lacking]

  package init(
    _ capacity: CapacityFigures, lanes: [LaneFigures], missing: ReviewersMiss,
    in inputs: PlanInputs
  ) {
    let work = WorkYear(capacity, in: inputs)
    let errors = ErrorsADay(capacity.steadyPattern, lanes, missing, in: inputs)
    let price = ErrorPrice(lanes, in: inputs)
    let days = Double(work.price.workingDays.value)
    let ofDays: [CapacityOwn] = work.price.workingDays.isOurs ? [.workingDays] : []
    let ofAfter =
      ofDays + (missing.given == nil && errors.restsOnMisses ? [.missRate] : [])
      + (Self.targets(lanes, errors).isEmpty ? [] : [.target])
    func yearly(_ errors: Estimate?, _ assumed: [CapacityOwn]) -> YearlyAmount? {
      errors.flatMap { errors in
        price.each.map { YearlyAmount(errors * Estimate(exactly: $0 * days), assumed: assumed) }
      }
    }
    self.work = work
    self.errors = errors
    errorPrice = price
    // What nobody lets out unseen today is saved by nobody: only a system that works alone does.
    let isLetOut = inputs.isAutomatedToday
    if isLetOut, case .counted(let before, _) = errors.before {
      errorsBefore = yearly(before, ofDays)?.amount
    } else {
      errorsBefore = nil
    }
    errorsAfter = errors.isComplete ? yearly(errors.after, ofAfter)?.amount : nil
    let saved = isLetOut ? yearly(errors.saved, ofAfter) : nil
    errorMoney = saved
    reviews = ReviewWorth(capacity, work.price, price, missing, in: inputs)
    systemCost = inputs.file.particulars.systemCostPerYear?.value?.value
    let added = inputs.isAutomatedToday ? 0 : systemCost ?? 0
    addedSystemCost = added
    options = WorkOption.all(capacity, work, missing, in: inputs)
    choices = AgentChoice.Kind.allCases.compactMap {
      AgentChoice(
        $0, capacity, work, errorsSaved: saved, systemCost: added, gated: Set(errors.restsOnGates))
    }
    own = Self.own(work, lanes, errors, missing)
    let amounts = [work.today, work.onPaper, work.steady, work.peak, saved].compactMap(\.self)
    // Each of them may have a number, and what they come to none.
    let ours = Set(amounts.flatMap(\.assumed))
    let isTooMuch = ours.count > YearlyAmount.mostAssumed
    findOut =
      (amounts.flatMap(\.lacking)
      + amounts.filter { isTooMuch || $0.amount == nil }.flatMap(\.assumed)
      .compactMap { $0.question.map(Lacking.figure) }
      + (price == .unknown ? [.figure(.errorCost)] : [])
      + (errors.notCompared == nil ? [] : [.figure(.proposalErrorRate)])
      + (systemCost == nil ? [.systemCost] : [])).unique()
  }

  private static func own(
    _ work: WorkYear, _ lanes: [LaneFigures], _ errors: ErrorsADay, _ missing: ReviewersMiss
  ) -> [CapacityValue] {
    var values: [CapacityValue] = []
    if work.price.workingDays.isOurs {
      values.append(CapacityValue(.workingDays, Double(work.price.workingDays.value)))
    }
    if missing.given == nil { values.append(CapacityValue(.missRate, missing.counted.mid)) }
    return values
      + targets(lanes, errors).map { CapacityValue(.target, lane: $0.id, $0.target.value) }
  }

  /// The lanes whose count rests on a target of ours.
  private static func targets(_ lanes: [LaneFigures], _ errors: ErrorsADay) -> [LaneFigures] {
    lanes.filter { errors.restsOnGates.contains($0.id) && $0.target.isOurs }
  }
}

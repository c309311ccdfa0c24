// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// Where a workflow belongs in the order of attack, and why.
struct Attack {
  let row: PortfolioRow
  let staffing: Staffing

  var group: AttackGroup {
    if !row.dissent.isEmpty { return .blocked }
    if row.verdict == .manual, !row.isProvisional || row.bestCase == .manual { return .leave }
    if row.isProvisional { return .blocked }
    let isQuick =
      row.isRobust && row.risk < .high && (row.gain ?? 0) > 0
      && staffing.allowsQuickWin(fullAutomation: row.verdict == .fullAutomation)
    return isQuick ? .quickWin : .next
  }

  /// The sentences, weightiest first.
  var reasons: [String] {
    switch group {
    case .quickWin, .next: gain + [robustness, risk, people, gates, blockers].compactMap(\.self)
    case .blocked: open + dissent + gain + [gates, blockers].compactMap(\.self)
    case .leave: [row.reason, words(.leave, [.date: words.assessAgain])].compactMap(\.self)
    }
  }

  private var words: PortfolioWords { row.words }

  /// What is told before the system itself is paid, says so.
  private var gain: [String] {
    let isOpen =
      switch row.money {
      // A saving before the system is paid says so itself.
      case .noPromise: (row.yearlySavings ?? 0) <= 0
      case .costs: row.yearlySavings != nil && row.figures.gain.systemCost == nil
      case .saves: false
      case nil: (row.gain ?? 0) > 0 && row.figures.findings.contains(.systemCostUnknown)
      }
    let leftOut = row.figures.gain.peakPeopleLeftOut.map {
      words(.withoutPeakPeople, [.number: FigureText.count($0)])
    }
    return comparison + (isOpen ? [words(.beforeSystemCost)] : []) + [leftOut].compactMap(\.self)
  }

  private var comparison: [String] {
    if let savings = row.yearlySavings {
      let amount = FigureText.money(abs(savings), row.currency)
      guard savings > 0 else {
        guard savings < 0 else { return [words(.savesNothing)] }
        let isAtLeast = if case .costs(_, isAtLeast: true) = row.money { true } else { false }
        return [words(isAtLeast ? .costsMoreAtLeast : .costsMore, [.amount: amount])]
      }
      let isPromised = row.money != .noPromise
      guard let hours = row.hoursFreed, hours > 0 else {
        return [words(isPromised ? .saves : .savesBeforeSystem, [.amount: amount])]
      }
      return [
        words(
          isPromised ? .savesAndFrees : .savesAndFreesBeforeSystem,
          [.amount: amount, .hours: FigureText.hours(hours)])
      ]
    }
    if let extra = row.figures.gain.leastExtraCost {
      return [words(.costsMoreAtLeast, [.amount: FigureText.money(extra, row.currency)])]
    }
    guard let hours = row.hoursFreed else { return [words(.gainUnknown)] }
    let shown = FigureText.hours(abs(hours))
    return [words(hours >= 0 ? .frees : .takesMore, [.hours: shown])]
  }

  private var robustness: String? {
    if let flip = row.flips.first, !row.isRobust {
      let local: [Slot: String] = [
        .question: flip.ask, .label: flip.toLabel,
        .verdict: words(flip.verdict),
      ]
      let others = row.flips.count - 1
      return others == 0
        ? words(.fragile, local)
        : words(.fragileMany, local.merging([.number: FigureText.word(others)]) { $1 })
    }
    if row.verdict == .fullAutomation { return words(.cleanSheet) }
    guard !row.isChangesToFlipUnreckoned else { return nil }
    guard let changes = row.changesToFlip else { return words(.unshakable) }
    return words(.robust, [.number: FigureText.word(changes)])
  }

  private var risk: String {
    switch row.highRisks.count {
    case 0: words(.noHighRisk)
    case 1: words(.highRisk, [.name: row.highRisks[0]])
    default: words(.highRisks, [.name: FigureText.list(row.highRisks.map { "“\($0)”" })])
    }
  }

  /// Where roles at one queue take each other's cases, with what the plan says of them together.
  private var people: String {
    guard case .short = staffing, let queue = row.figures.sharedQueue else { return byRole }
    let local: [Slot: String] = [
      .name: FigureText.list(queue.roles), .number: FigureText.count(queue.missing),
    ]
    return byRole + " " + words(.peopleAtOneQueue, local)
  }

  private var byRole: String {
    switch staffing {
    case .suffices(let needed, let available, let role, let isShared):
      return words(
        isShared ? .peopleSufficeShared : .peopleSuffice,
        [
          .name: role, .needed: FigureText.count(needed), .available: ReviewerPool.shown(available),
        ])
    case .sufficesOrdinarily(let needed, let available, let role, let isShared, let more):
      return words(
        isShared ? .peopleSufficeOrdinarilyShared : .peopleSufficeOrdinarily,
        [
          .name: role, .needed: FigureText.count(needed), .available: ReviewerPool.shown(available),
          .number: ReviewerPool.shown(more),
        ])
    case .hours(let needed, let available, let role, let short):
      let local: [Slot: String] = [
        .name: role, .needed: ReviewerPool.hours(needed), .available: ReviewerPool.hours(available),
      ]
      return short > 0
        ? words(.hoursShort, local.merging([.number: ReviewerPool.hours(short)]) { $1 })
        : words(.hoursSuffice, local)
    case .short(let gap, let needed, let available, let role, let alone, let isShared):
      let fitsAlone = alone.map { Double($0) <= available } ?? false
      return words(
        isShared && fitsAlone ? .peopleShortShared : .peopleShort,
        [
          .name: role, .number: ReviewerPool.shown(gap), .needed: FigureText.count(needed),
          .available: ReviewerPool.shown(available),
        ])
    case .endless: return words(.peopleEndless)
    case .uncounted(let needed, let role):
      return words(.peopleUncounted, [.name: role, .needed: FigureText.count(needed)])
    case .open(let needed, let available, let role):
      return words(
        .peopleOpen,
        [
          .name: role, .needed: FigureText.count(needed), .available: ReviewerPool.shown(available),
        ])
    case .unnamed(let needed):
      return words(.peopleUnnamed, [.needed: FigureText.count(needed ?? 1)])
    case .unknown: return words(.peopleUnknown)
    }
  }

  private var gates: String? {
    row.figures.odds.map { odds in
      let atOnce = FigureText.odds(odds.atOnce)
      return odds.today.map {
        words(.oddsMended, [.share: atOnce, .number: FigureText.odds($0)])
      } ?? words(.odds, [.share: atOnce])
    }
  }

  private var blockers: String? {
    if row.isToFindOut { return words(.findOutFirst) }
    return switch row.figures.openBlockers {
    case 0: nil
    case 1: words(.blocker)
    case let open: words(.blockers, [.number: FigureText.word(open)])
    }
  }

  private var open: [String] {
    guard row.isProvisional else { return [] }
    let verdict = words(row.verdict)
    let first =
      row.bestCase == row.verdict
      ? words(.openControls, [.verdict: verdict])
      : words(
        .openVerdict,
        [.verdict: verdict, .bestCase: words(row.bestCase)])
    return [first] + words.openQuestions.map(find)
  }

  /// Who finds out what, and by when.
  private func find(_ question: OpenQuestion) -> String {
    var local: [Slot: String] = [.question: question.question]
    local[.who] = question.owner
    local[.date] = question.due
    switch (question.owner, question.due) {
    case (_?, _?): return words(.findOutWhoWhen, local)
    case (_?, nil): return words(.findOutWho, local)
    case (nil, _?): return words(.findOutWhen, local)
    case (nil, nil): return words(.findOut, local)
    }
  }

  private var dissent: [String] {
    row.dissent.map { words(.dissent, [.who: $0.who, .question: $0.question]) }
  }
}

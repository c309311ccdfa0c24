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
      case .noPromise: true
      case .costs(_, let isAtLeast): isAtLeast && row.yearlySavings != nil
      case .saves: false
      case nil: (row.gain ?? 0) > 0 && row.figures.findings.contains(.systemCostUnknown)
      }
    return comparison + (isOpen ? [words(.beforeSystemCost)] : [])
  }

  private var comparison: [String] {
    if let savings = row.yearlySavings {
      let amount = FigureText.money(abs(savings), row.currency)
      guard savings > 0 else {
        return [savings < 0 ? words(.costsMore, [.amount: amount]) : words(.savesNothing)]
      }
      guard let hours = row.hoursFreed, hours > 0 else {
        return [words(.saves, [.amount: amount])]
      }
      return [words(.savesAndFrees, [.amount: amount, .hours: FigureText.hours(hours)])]
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

  private var people: String {
    switch staffing {
    case .suffices(let needed, let available, let role, let isShared):
      return words(
        isShared ? .peopleSufficeShared : .peopleSuffice,
        [
          .name: role, .needed: FigureText.count(needed), .available: ReviewerPool.shown(available),
        ])
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
    switch row.figures.openBlockers {
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

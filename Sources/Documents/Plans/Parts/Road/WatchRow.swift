// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Formulas
import Plans
import Questionnaires
import Templates
import Values

/// A figure that is watched, with its bound and where it stands today; warning and stop in a row.
struct WatchRow {
  static let most = 7

  let bound: MetricBound
  let stop: MetricBound?
  /// The lanes that share it.
  var lanes: [String]
  let page: PlanPage

  /// Wrong results first, then what the room asked for, then the rest as the figures have it.
  static func all(on page: PlanPage) -> [WatchRow] {
    Array(ranked(on: page).prefix(most))
  }

  /// Those for which the plan has no room.
  static func more(on page: PlanPage) -> [WatchRow] {
    Array(ranked(on: page).dropFirst(most))
  }

  private static func ranked(on page: PlanPage) -> [WatchRow] {
    let bounds = page.figures.metrics
    var rows: [WatchRow] = []
    for bound in bounds where bound.step != .stop {
      let lane = bound.lane.flatMap { page.lane($0)?.name }
      let same = rows.firstIndex {
        $0.bound.kind == bound.kind && bound.kind == .withinLimit && $0.bound.bound == bound.bound
      }
      if let same {
        if let lane { rows[same].lanes.append(lane) }
        continue
      }
      let stop =
        bound.step == .warning
        ? bounds.first { $0.kind == bound.kind && $0.lane == bound.lane && $0.step == .stop } : nil
      rows.append(
        WatchRow(
          bound: bound, stop: stop, lanes: [lane].compactMap(\.self), page: page))
    }
    let order: [MetricBound.Kind] = [
      .wrongResults, .ofRoom, .deadlineKept, .withinLimit, .changedProposals, .plantedErrors,
      .timeOuts, .load,
    ]
    return order.flatMap { kind in rows.filter { $0.bound.kind == kind } }
  }

  private func shown(_ value: Double) -> String {
    if bound.kind == .ofRoom, let place = bound.place {
      let metric = page.particulars.metrics[place]
      let given = [metric.baseline, metric.atMost, metric.atLeast].compactMap(\.self)
      if given.contains(where: \.isPercent) { return FigureText.percent(value) }
      if let own = given.first(where: { $0.value == value }) { return own.text }
    }
    return switch bound.unit {
    case .share: PageText.share(value)
    case .count, .number: FigureText.plain(value)
    }
  }

  /// A rate of all cases together was not measured on this kind.
  var isInherited: Bool {
    guard bound.kind == .wrongResults, page.inputs.hasLanes,
      let lane = page.inputs.lanes.first(where: { $0.id == bound.lane })
    else { return false }
    return [.proposalErrorRate, .errorRateToday].allSatisfy { !lane.isOwn($0) }
  }

  /// Whether today's figure breaks a bound of the room, so that it is a goal without a date.
  private var isUndatedGoal: Bool {
    guard bound.kind == .ofRoom, let place = bound.place else { return false }
    return page.figures.findings.contains {
      $0.rule == .metricBrokenToday && $0.subjects.contains(.metric(place))
    }
  }

  /// What comes out wrong by hand, where nobody has counted the system's; nil where a system does it.
  private var byHand: String? {
    guard bound.kind == .wrongResults, !page.inputs.isAutomatedToday, page.file.lanes.isEmpty else {
      return nil
    }
    return page.inputs.rate(.errorRateToday).map { PageText.share($0.estimate) }
  }

  var today: String? {
    switch bound.baseline {
    case .rate(let rate): PageText.share(rate.estimate)
    case .number(let number): shown(number)
    case nil: reckoned
    }
  }

  /// What follows for today from the people at the queues, where nobody measured it.
  private var reckoned: String? {
    switch bound.kind {
    case .timeOuts:
      page.figures.metrics.lazy.compactMap { other -> String? in
        guard other.kind == .withinLimit, case .number(let within)? = other.baseline else {
          return nil
        }
        return PageText.odds(1 - within)
      }.first
    case .load:
      page.figures.costs.choices.first { $0.kind == .asThere }?.busy
        .map { FigureText.roundPercent($0) }
    default: nil
    }
  }

  /// Whether today's figure follows from others.
  var isReckoned: Bool {
    guard case .rate? = bound.baseline else {
      return reckoned != nil || bound.kind == .withinLimit && bound.baseline != nil
    }
    return false
  }

  var name: String? {
    switch bound.kind {
    case .ofRoom: bound.place.map { PageText.withoutStop(page.particulars.metrics[$0].what) }
    case .deadlineKept:
      bound.place.map { PageText.withoutStop(page.particulars.deadlines[$0].what) }
    default: nil
    }
  }

  private var owner: String? {
    guard bound.kind == .ofRoom, let place = bound.place else { return nil }
    return page.particulars.metrics[place].who
  }

  /// Who hears of a late case: who decides, else who carries the risk, but nobody who may be the late
  /// one.
  private var hearsOfLate: String {
    let owner = page.role(.decisionOwner)
    let reviewers = page.lanes.filter { !$0.goesAlone || $0.isLeftToPeople }.map(\.reviewer)
    let isReviewer = reviewers.contains { NameLikeness.areOne($0, owner) }
    return isReviewer ? page.inputs.role(.riskOwner) ?? owner : owner
  }

  /// What is done first where the room said it.
  private var first: String? {
    guard bound.kind == .ofRoom, let place = bound.place else { return nil }
    return page.particulars.metrics[place].first.map(PageText.withoutStop)
  }

  /// Whoever takes over a case that nobody took up in time, as part 4 names them: of the kinds that people
  /// see in steady operation, where there are any.
  var backups: String? {
    var names: [String] = []
    let rows = EscalationRow.all(on: page)
    let seen = rows.filter { $0.lane.way != .alone }
    for row in seen.isEmpty ? rows : seen {
      if let backup = row.backup, !names.contains(where: { NameLikeness.areOne($0, backup) }) {
        names.append(backup)
      }
    }
    return names.isEmpty ? nil : FigureText.list(names, "or")
  }

  /// Whether peak days break the bound of the load by the plan's own figures.
  private var excludesPeaks: Bool {
    guard bound.kind == .load, let peak = page.figures.capacity.peak else { return false }
    let phases = page.figures.capacity.phases.compactMap(\.peak) + [peak.day]
    return phases.contains { day in
      day.agents?.together.busyNow.map { $0 > BatchWorkload.usualOccupancyCap }
        ?? day.roles.contains { ($0.hoursBeyond ?? 0) > 0 }
    }
  }

  static let view = TemplateView<WatchRow>(
    .word("kind", \.bound.kind),
    .flag("excludes_peaks", \.excludesPeaks),
    .text("name", \.name),
    .text("lanes") { row in
      row.lanes.isEmpty ? nil : FigureText.list(row.lanes.map { "“\($0)”" })
    },
    .text("first", \.first),
    .text("owner", \.owner),
    .text("case_many") { $0.page.caseWord.many },
    .text("today", \.today),
    .flag("is_of_all") { $0.isInherited && $0.bound.baseline != nil },
    .flag("is_reckoned", \.isReckoned),
    .text("backups", \.backups),
    .text("by_hand", \.byHand),
    .flag("is_all") { $0.bound.unit == .share && $0.bound.bound == .atLeast(1) },
    .text("reader", \.page.reader),
    .flag("is_undated_goal", \.isUndatedGoal),
    .text("decision_owner") { $0.page.role(.decisionOwner) },
    .text("hears_of_late", \.hearsOfLate),
    .text("least_cases") { $0.bound.leastCases.map(FigureText.count) },
    .text("none_in") { $0.bound.noneIn.map(FigureText.count) },
    .text("at_most") { row in
      switch row.bound.bound {
      case .atMost(let most), .band(_, let most): row.shown(most)
      case .atLeast: nil
      }
    },
    .text("at_least") { row in
      switch row.bound.bound {
      case .atLeast(let least), .band(let least, _): row.shown(least)
      case .atMost: nil
      }
    },
    .text("warning_errors") { row in
      guard row.stop != nil, case .atMost(let most) = row.bound.bound else { return nil }
      return FigureText.plain(most + 1)
    },
    .count("window", \.bound.window),
    .text("stop_errors") { row in
      guard case .atMost(let most)? = row.stop?.bound else { return nil }
      return FigureText.plain(most + 1)
    },
    .text("stop_cases") { $0.stop?.leastCases.map(FigureText.count) },
    .count("stop_days") { $0.stop?.window },
    .text("of") {
      $0.bound.kind == .plantedErrors ? $0.bound.leastCases.map(FigureText.count) : nil
    },
    .flag("is_ours") { $0.bound.source == .ours })
}

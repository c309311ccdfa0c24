// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Plans
import Questionnaires
import Templates
import Values

/// One phase of the road: what it opens, what it must show, and the odds of that.
struct PhaseRow {
  let number: Int
  let title: String
  let phase: PhaseFigures
  let page: PlanPage

  static func all(on page: PlanPage) -> [PhaseRow] {
    page.phases.indices.map { index in
      PhaseRow(
        number: index + 1, title: page.title(ofPhase: index), phase: page.phases[index],
        page: page)
    }
  }

  /// What a phase is for where that says more than how many cases people see in it.
  enum Purpose: String, CaseIterable {
    case compare
    case mend
    case other
  }

  private var purpose: Purpose {
    switch PhaseName(rawValue: phase.id) {
    case .shadow: .compare
    case .mend: .mend
    default: .other
    }
  }

  /// What the room does about what is wrong before a kind that is mended opens, and not earlier.
  private var mends: String? {
    guard purpose == .mend else { return nil }
    let mended = page.figures.road.mended
    let actions = page.file.actions.filter { action in
      guard case .lane(let lane)? = action.before, mended.contains(lane) else { return false }
      guard let due = action.due, let starts = phase.starts else { return true }
      return due >= starts
    }
    let said = actions.map { PageText.withoutStop($0.what) }
    return said.isEmpty ? nil : FigureText.list(said.map { "“\($0)”" })
  }

  /// What was said of the wrong cases of a kind that is mended: what lies behind it is looked for.
  private var causes: String? {
    guard purpose == .mend else { return nil }
    let mended = page.figures.road.mended
    let said = page.lanes.filter { mended.contains($0.id) }
      .compactMap { page.errorNote(ofLane: $0.id) }
    return said.isEmpty ? nil : FigureText.list(said.map { "“\($0)”" })
  }

  /// What a gate asks where people decide every case.
  enum ManualGate: String, CaseIterable {
    /// Whether everybody has learned it, and the locks hold.
    case trained
    /// Whether what the room watches keeps its bounds.
    case bounds
  }

  var manualGate: ManualGate? {
    guard page.plan.verdict == .manual, number < page.phases.count else { return nil }
    return PhaseName(rawValue: phase.id) == .train ? .trained : .bounds
  }

  /// What the room watches, by name; nil where it watches nothing of its own.
  private var watchedByRoom: String? {
    let names = page.particulars.metrics.map { "“\(PageText.withoutStop($0.what))”" }
    return names.isEmpty ? nil : FigureText.list(names)
  }

  /// Whether people see everything that runs through the design for the first time.
  private var seesAll: Bool {
    phase.lane == nil && phase.gate == nil && phase.sampleSize == nil && purpose == .other
      && number < page.phases.count && page.figures.coverage(in: phase) == 1
  }

  /// What an estimate must keep below; nil for any other phase.
  private var reading: ReadingMark? { ReadingMark(phase, in: page.figures) }

  /// The rate that a sample without an error would show of what its mark counts, as readers miss some, where
  /// fewer are read than would show what may be wrong to readers who miss none.
  private var atBest: String? {
    let counted = page.lanes.filter { reading?.lanes.contains($0.id) ?? true }
    guard phase.gate == nil, let all = phase.sampleSize,
      let target = counted.map(\.target.value).min()
    else { return nil }
    guard SampleSize.rate(shownBy: all, risk: 0.05) > target else { return nil }
    let shown = SampleSize.rate(shownBy: reading?.cases ?? all, risk: 0.05)
    return PageText.share(shown / (1 - page.figures.reviewersMiss.tested.value))
  }

  /// The kinds that the mark counts; nil where it counts all that are read.
  private var marked: String? {
    guard let reading, reading.cases != phase.sampleSize else { return nil }
    return FigureText.list(reading.lanes.map { "“\(page.name(ofLane: $0))”" })
  }

  /// Whether part 7 bounds what people miss or leave waiting.
  private var isBounded: Bool {
    page.figures.metrics.contains { [.plantedErrors, .timeOuts].contains($0.kind) }
  }

  private var checks: String? { page.figures.coverage(in: phase).map(PageText.share) }

  static let view = TemplateView<PhaseRow>(
    .count("number", \.number),
    .text("title", \.title),
    .word("purpose", \.purpose),
    .flag("is_last") { $0.number == $0.page.phases.count },
    .text("starts") { $0.phase.starts.map { "\($0)" } },
    .text("ends") { $0.phase.ends.map { "\($0)" } },
    .text("decide_on") { $0.phase.decideOn.map { "\($0)" } },
    .count("days", \.phase.workingDays),
    .text("cap") { row in
      row.phase.volumeCap.map { "\(PageText.cases($0))" }
    },
    .flag("runs_alone") { row in row.phase.lane.map(row.phase.alone.contains) ?? false },
    .text("mends", \.mends),
    .text("causes", \.causes),
    .word("manual_gate", \.manualGate),
    .text("watched_by_room", \.watchedByRoom),
    .flag("runs_as_today", \.page.inputs.isAutomatedToday),
    .text("lane") { row in row.phase.lane.map(row.page.name(ofLane:)) },
    .text("checks", \.checks),
    .flag("is_manual") { $0.page.plan.verdict == .manual },
    .text("second_checks") { row in
      row.page.figures.coverage(in: row.phase).flatMap { $0 > 0 ? PageText.share($0) : nil }
    },
    .text("sample") { $0.phase.gate == nil ? $0.phase.sampleSize.map(FigureText.count) : nil },
    .text("at_best", \.atBest),
    .flag("sees_all", \.seesAll),
    .flag("is_bounded", \.isBounded),
    .flag("has_locks") { !$0.page.file.decisions.isEmpty },
    .text("odds_of_fewer") { $0.reading?.odds.map(PageText.odds) },
    .text("counted_rate") { $0.reading?.rate.map(PageText.share) },
    .text("marked") { $0.reading.map { FigureText.count($0.cases) } },
    .text("marked_of", \.marked),
    .flag("allows_none") { $0.reading?.mendFrom == 1 },
    .group("release_mark", mark, \.phase.releaseMark),
    .text("cases") { $0.phase.gate.map { FigureText.count($0.sampleSize) } },
    .text("allowed") { $0.phase.gate.map { FigureText.word($0.allowedErrors) } },
    .text("target") { $0.phase.gate.map { PageText.share($0.target) } },
    .text("readings") {
      $0.phase.gate?.readingsPerDay.map { PageText.planned($0, PageText.cases) }
    },
    .word("basis", \.phase.gate?.basis),
    .text("odds") { $0.phase.gate.map { PageText.odds($0.odds) } },
    .text("read_of") { row in
      row.phase.lane == nil && row.phase.gate != nil ? row.page.released : nil
    },
    .text("healthy") { row in
      // Half a target may have one figure more than the target.
      row.phase.gate.map {
        "\(FigureText.plain($0.target * RoadValue.healthyPart.value * 100, decimals: 3))%"
      }
    },
    .text("odds_today") { row in
      row.phase.gate.flatMap { $0.basis == .rate ? nil : $0.oddsToday }.map(PageText.odds)
    },
    .count("mend_from") { $0.reading?.mendFrom },
    .text("again_cases") { $0.phase.gate?.secondTry.map { FigureText.count($0.sampleSize) } },
    .text("again_allowed") { $0.phase.gate?.secondTry.map { FigureText.word($0.allowedErrors) } },
    .count("again_days") { $0.phase.gate?.secondTry?.workingDays },
    .text("moved_to") { row in row.phase.movedBy.map { "\($0.due)" } },
    .text("moved_from") { row in row.phase.movedBy.map { "\($0.from)" } })

  private static let mark = TemplateView<ReleaseMark>(
    .text("marked_cases") { FigureText.count($0.cases) },
    .text("marked_allowed") { FigureText.word($0.allowed) },
    .text("marked_rate") { PageText.share($0.rate) },
    .word("mark_basis", \.basis),
    .text("mark_odds") { PageText.odds($0.odds) },
    .text("mark_odds_at_twice") { PageText.odds($0.oddsAtTwice) })
}

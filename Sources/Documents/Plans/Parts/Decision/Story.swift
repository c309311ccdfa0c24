// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// One case, today and then: how it is worked now, and what becomes of it in the most frequent kind
/// of those that the system settles.
struct Story {
  let page: PlanPage
  private let rows: [(lane: LaneFigures, row: LaneRow)]

  /// Nil where nobody said how long a case takes.
  init?(on page: PlanPage) {
    guard page.inputs.number(.handlingMinutes) != nil else { return nil }
    self.page = page
    rows = page.lanes.map { ($0, LaneRow($0, on: page)) }
  }

  /// Who works it today, as the hours of today count it: whoever was named for it, else who reviews the most
  /// cases.
  private var worker: String? {
    page.particulars.staffToday?.value.flatMap(\.self)
      ?? rows.max(by: Self.isSmaller)?.lane.reviewer
  }

  /// What was said of the time that it takes, else of the system's state.
  var today: String? {
    [FigureKey.handlingMinutes.rawValue, FactKey.currentState.rawValue].lazy
      .compactMap(page.note).first.map(PageText.withoutStop)
  }

  private static func isSmaller(
    _ one: (lane: LaneFigures, row: LaneRow), _ other: (lane: LaneFigures, row: LaneRow)
  ) -> Bool {
    one.lane.share?.mid ?? 0 < other.lane.share?.mid ?? 0
  }

  /// The kind with the most cases of those that are let go in one of some ways.
  private func most(_ ways: LaneRow.Way...) -> StoryLane? {
    rows.filter { ways.contains($0.row.way) }.max(by: Self.isSmaller)
      .map { StoryLane(row: $0.row, steps: steps(of: $0.lane)) }
  }

  /// The one that the system settles.
  private var frequent: StoryLane? { most(.alone, .onTrigger) }

  /// The one that people see.
  private var seen: StoryLane? { most(.approved) }

  /// The one that people decide, with what the system does before.
  private var decided: StoryLane? { most(.byHand).flatMap { $0.helping.isEmpty ? nil : $0 } }

  /// The given steps of a lane; all of them without lanes.
  private func steps(of lane: LaneFigures) -> [Step] {
    page.given(lane.id).map(page.file.steps(of:)) ?? page.file.steps
  }

  static let view = TemplateView<Story>(
    .flag("is_automated", \.page.inputs.isAutomatedToday),
    .flag("is_disputed") { story in
      story.page.figures.findings.contains { $0.rule == .hoursBeyondStaff }
    },
    .text("minutes") { $0.page.inputs.number(.handlingMinutes).map(FigureText.minutes) },
    .text("worker", \.worker),
    .text("today", \.today),
    .group("frequent", StoryLane.view, \.frequent),
    .group("seen", StoryLane.view) { $0.frequent == nil ? $0.seen : nil },
    .group("decided", StoryLane.view) {
      $0.frequent == nil && $0.seen == nil ? $0.decided : nil
    })
}

/// What becomes of a case of one kind.
struct StoryLane {
  let row: LaneRow
  /// The steps that it passes through, in their order; empty where none were given.
  let steps: [Step]

  /// Whether no person works on it.
  private var isWithoutHands: Bool { steps.count > 1 && !steps.contains { $0.actor == .person } }

  /// What the system does before a person decides.
  var helping: [String] {
    let decision = steps.firstIndex { $0.decides || $0.actor == .person } ?? steps.endIndex
    return steps[..<decision].filter { $0.actor == .system }.map(\.name)
  }

  static let view = TemplateView<StoryLane>(
    .text("helping") { lane in
      lane.helping.isEmpty ? nil : FigureText.list(lane.helping.map { "“\($0)”" })
    },
    .group("lane", LaneRow.view, \.row),
    .text("first") { $0.isWithoutHands ? $0.steps.first?.name : nil },
    .text("last") { $0.isWithoutHands ? $0.steps.last?.name : nil },
    .text("deciding") { $0.steps.first { $0.decides && $0.actor == .system }?.name })
}

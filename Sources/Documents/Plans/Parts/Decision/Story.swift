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

  /// Nil where nobody said how long a case takes.
  init?(on page: PlanPage) {
    guard page.inputs.number(.handlingMinutes) != nil else { return nil }
    self.page = page
  }

  private var worker: String? {
    page.particulars.staffToday?.value.flatMap(\.self) ?? page.inputs.role(.reviewer)
  }

  /// What was said of the time that it takes, else of the system's state.
  var today: String? {
    [FigureKey.handlingMinutes.rawValue, FactKey.currentState.rawValue].lazy
      .compactMap(page.note).first.map(PageText.withoutStop)
  }

  private var rows: [(lane: LaneFigures, row: LaneRow)] {
    page.lanes.map { ($0, LaneRow($0, on: page)) }
  }

  /// The kind with the most cases of those that the system settles.
  private var frequent: StoryLane? {
    rows.filter { $0.row.way == .alone || $0.row.way == .onTrigger }
      .max { $0.lane.share?.mid ?? 0 < $1.lane.share?.mid ?? 0 }
      .map { StoryLane(row: $0.row, steps: steps(of: $0.lane)) }
  }

  /// The given steps of a lane; all of them without lanes.
  private func steps(of lane: LaneFigures) -> [Step] {
    page.given(lane.id).map(page.file.steps(of:)) ?? page.file.steps
  }

  /// The kind with the most cases of those that people see.
  private var seen: StoryLane? {
    rows.filter { $0.row.way == .approved }
      .max { $0.lane.share?.mid ?? 0 < $1.lane.share?.mid ?? 0 }
      .map { StoryLane(row: $0.row, steps: steps(of: $0.lane)) }
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
    .group("seen", StoryLane.view) { $0.frequent == nil ? $0.seen : nil })
}

/// What becomes of a case of one kind.
struct StoryLane {
  let row: LaneRow
  /// The steps that it passes through, in their order; empty where none were given.
  let steps: [Step]

  /// Whether no person works on it.
  private var isWithoutHands: Bool { steps.count > 1 && !steps.contains { $0.actor == .person } }

  static let view = TemplateView<StoryLane>(
    .group("lane", LaneRow.view, \.row),
    .text("first") { $0.isWithoutHands ? $0.steps.first?.name : nil },
    .text("last") { $0.isWithoutHands ? $0.steps.last?.name : nil },
    .text("deciding") { $0.steps.first { $0.decides && $0.actor == .system }?.name })
}

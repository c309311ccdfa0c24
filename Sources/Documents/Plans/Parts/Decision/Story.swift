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
    page.particulars.staffToday?.value.flatMap(\.self) ?? page.role(.reviewer)
  }

  /// What was said of the time that it takes, else of the system's state.
  private var today: String? {
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
      .map { StoryLane(row: $0.row, given: page.given($0.lane.id)) }
  }

  /// The kind with the most cases of those that people see.
  private var seen: StoryLane? {
    rows.filter { $0.row.way == .approved }
      .max { $0.lane.share?.mid ?? 0 < $1.lane.share?.mid ?? 0 }
      .map { StoryLane(row: $0.row, given: page.given($0.lane.id)) }
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
  /// As it stands in the file; nil without lanes.
  let given: Lane?

  static let view = TemplateView<StoryLane>(
    .group("lane", LaneRow.view, \.row),
    .text("outcomes") { story in
      story.given.flatMap {
        $0.outcomes.isEmpty ? nil : FigureText.list($0.outcomes.map(\.what), "or")
      }
    })
}

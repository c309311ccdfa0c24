// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// A kind that could go alone by its letters and stays with people, as no gate in reach is likely to be
/// passed.
struct HeldLaneRow {
  let held: LaneAtApprove
  let page: PlanPage

  static func all(on page: PlanPage) -> [HeldLaneRow] {
    page.figures.road.lanesAtApprove.map { HeldLaneRow(held: $0, page: page) }
  }

  static let view = TemplateView<HeldLaneRow>(
    .text("name") { row in row.page.lane(row.held.lane)?.name },
    .text("cases") { row in
      row.held.best.flatMap { best in
        best.workingDays.map { _ in FigureText.count(best.sampleSize) }
      }
    },
    .text("allowed") { row in
      row.held.best.flatMap { $0.allowedErrors > 0 ? FigureText.word($0.allowedErrors) : nil }
    },
    .count("days") { $0.held.best?.workingDays },
    .text("odds", \.odds),
    .flag("goes_on_as_today", \.held.goesOnAsToday),
    .text("hours_in_reach") { $0.held.hoursInReach.map(PageText.hours) },
    .group("reach", TestReachText.view, \.reach))

  /// Of the best test in reach; nil where none is.
  var odds: String? { held.best.map { PageText.odds($0.oddsToday ?? $0.odds) } }

  /// Nil where a test is in reach.
  var reach: TestReach? { held.best == nil ? held.reach : nil }
}

/// What a test would take, and what can be read of it.
enum TestReachText {
  static let view = TemplateView<TestReach>(
    .text("smallest") { FigureText.count($0.smallest) },
    .text("readable") { FigureText.count($0.readable) },
    .text("hours") { reach in
      reach.hours.map { $0 >= 1 ? FigureText.counted($0, "hour") : FigureText.minutes($0 * 60) }
    },
    .text("minutes") { reach in reach.minutes.map { FigureText.minutes($0) } })
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// The road as a chart of dates: who settles something until when, the phases, and the decisions.
struct RoadChart {
  /// What one person settles until one day; the first page says what, whole.
  struct Due {
    let who: String
    let by: CalendarDate
    /// Whether the plan proposes the day.
    let isOurs: Bool
    var count = 1

    /// Marked where the plan proposes who or until when.
    var shown: String { isOurs && !who.hasSuffix(PageText.ownMark) ? who + PageText.ownMark : who }
  }

  /// A phase, with the day on which it is decided.
  struct Bar {
    /// Counted from 1.
    let number: Int
    let title: String
    /// The kind of cases that it tests, by name.
    let lane: String?
    let starts: CalendarDate
    let ends: CalendarDate
    let decideOn: CalendarDate?
    let isLast: Bool
  }

  let before: [Due]
  let phases: [Bar]

  /// Nil without dates.
  init?(on page: PlanPage) {
    var phases: [Bar] = []
    for (index, phase) in page.phases.enumerated() {
      guard let starts = phase.starts, let ends = phase.ends else { break }
      phases.append(
        Bar(
          number: index + 1, title: page.title(ofPhase: index),
          lane: phase.lane.map(page.name(ofLane:)), starts: starts, ends: ends,
          decideOn: phase.decideOn, isLast: index == page.phases.count - 1))
    }
    guard !phases.isEmpty else { return nil }
    self.phases = phases
    before = Self.due(of: page)
  }

  /// What one person owes on one day is one entry; by day, and of one day in the order of the first page.
  private static func due(of page: PlanPage) -> [Due] {
    var due: [Due] = []
    for blocker in page.plan.blockers {
      guard let by = blocker.blocker.by else { continue }
      let entry = Due(who: BlockerRow(blocker, on: page).who, by: by.value, isOurs: by.isOurs)
      let same = due.firstIndex {
        $0.who == entry.who && $0.by == entry.by && $0.isOurs == entry.isOurs
      }
      if let same { due[same].count += 1 } else { due.append(entry) }
    }
    return due.enumerated().sorted { ($0.element.by, $0.offset) < ($1.element.by, $1.offset) }
      .map(\.element)
  }

  static let view = TemplateView<RoadChart>(
    .list("before", of: due, \.before), .list("phases", of: bar, \.phases))

  private static let due = TemplateView<Due>(
    .text("who", \.shown), .text("by") { "\($0.by)" },
    .count("count", \.count), .flag("are_several") { $0.count > 1 })

  private static let bar = TemplateView<Bar>(
    .count("number", \.number), .text("title", \.title), .text("lane", \.lane),
    .text("starts") { "\($0.starts)" }, .text("ends") { "\($0.ends)" },
    .text("decide_on") { $0.decideOn.map { "\($0)" } }, .flag("is_last", \.isLast))
}

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

  struct Bar {
    /// Counted from 1.
    let number: Int
    let phase: Span?
    /// The day that is decided on, where this is a gate; nil for a phase.
    var gate: Day?
  }

  struct Span {
    let title: String
    /// The kind of cases that it tests, by name.
    let lane: String?
    let starts: String
    let ends: String
  }

  struct Day {
    let on: String
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
          number: index + 1,
          phase: Span(
            title: page.title(ofPhase: index), lane: phase.lane.map(page.name(ofLane:)),
            starts: "\(starts)", ends: "\(ends)")))
      if let day = phase.decideOn {
        phases.append(
          Bar(
            number: index + 1, phase: nil,
            gate: Day(on: "\(day)", isLast: index == page.phases.count - 1)))
      }
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
    .count("number", \.number), .group("phase", span, \.phase), .group("gate", day, \.gate))

  private static let span = TemplateView<Span>(
    .text("title", \.title), .text("lane", \.lane), .text("starts", \.starts),
    .text("ends", \.ends))

  private static let day = TemplateView<Day>(.text("on", \.on), .flag("is_last", \.isLast))
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// A blocker on the first page: what is settled, by whom and when, and what waits for it.
struct BlockerRow {
  let what: String
  let who: String
  let by: String?
  /// Nil for the signature.
  let phase: String?
  let lane: String?
  /// Whether the lane would go alone, so that it can stay closed.
  let opens: Bool
  /// Whether the system settles the lane today, and goes on as it does.
  let isSystemToday: Bool
  /// Hours a day that people take to approve what stays closed.
  let hours: String?
  /// Whether it is a question to somebody, which their answer settles.
  let asks: Bool
  /// Whether cases are read for it before whoever protects data has signed what is read.
  let awaitsDataProtection: Bool
  /// Further people whom that takes; nil where those there are enough, or nobody counted them.
  let morePeople: String?
  /// Further lanes that a law keeps closed until this is settled, by name.
  let closes: [String]

  init(_ blocker: BlockerText, on page: PlanPage) {
    isSystemToday = page.inputs.isAutomatedToday
    what = PageText.withoutStop(blocker.what)
    who = blocker.who.map { PageText.planned($0) { $0 } } ?? page.role(.decisionOwner)
    by = blocker.blocker.by.map { PageText.planned($0) { "\($0)" } }
    let stopped: String? = if case .lane(let id) = blocker.blocker.stops { id } else { nil }
    opens = stopped.flatMap(page.lane)?.goesAlone == true
    // Where only a part is worked today, hours of all cases are nobody's.
    let isTold = opens && page.particulars.workedToday == nil && !isSystemToday
    let way =
      isTold
      ? page.figures.capacity.waysBack.first { $0.lane == stopped && $0.isLastPhase }?.ordinary
      : nil
    hours = way?.hours.map(PageText.hours)
    morePeople = way?.morePeople.flatMap { $0 > 0 ? PageText.morePeople($0) : nil }
    if case .action(let place) = blocker.blocker.source {
      asks = page.inputs.tells(.asks, in: blocker.what)
      awaitsDataProtection = page.awaitsDataProtection(page.file.actions[place])
    } else {
      asks = false
      awaitsDataProtection = false
    }
    closes = blocker.blocker.covers.compactMap { source in
      guard case .law(let id) = source, blocker.blocker.stops != .lane(id) else { return nil }
      return page.name(ofLane: id)
    }
    switch blocker.blocker.stops {
    case .signature: (phase, lane) = (nil, nil)
    case .phase:
      let index = page.phases(of: blocker.blocker.stops).first
      (phase, lane) = (index.map { page.title(ofPhase: $0) }, nil)
    case .lane(let id): (phase, lane) = (nil, page.name(ofLane: id))
    }
  }

  static let view = TemplateView<BlockerRow>(
    .text("what", \.what),
    .text("who", \.who),
    .text("by", \.by),
    .text("phase", \.phase),
    .text("lane", \.lane),
    .flag("opens", \.opens),
    .flag("is_system_today", \.isSystemToday),
    .text("hours", \.hours),
    .text("more_people", \.morePeople),
    .flag("asks", \.asks),
    .flag("awaits_data_protection", \.awaitsDataProtection),
    .text("closes") { row in
      row.closes.isEmpty ? nil : FigureText.list(row.closes.map { "“\($0)”" })
    })
}

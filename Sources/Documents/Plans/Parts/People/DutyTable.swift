// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// All human work in one table: a row for each duty, a column for each phase and the peak day.
struct DutyTable {
  struct Row {
    let kind: HumanWork.Kind
    let lane: String?
    /// Nil for today's work of people whom nobody named.
    let role: String?
    let cells: [String?]
  }

  /// The hours of a role, what it does as today included, against those it has.
  struct Total {
    /// Nil for today's work of people whom nobody named.
    let role: String?
    let there: String?
    let cells: [String?]
    /// Further people on the roster, there on the peak day.
    let missing: [String?]
    let isShort: Bool
    /// Further hours of somebody who has hours beside other work.
    var moreHours: [String?] = []
    /// Hours of its dated peak days in each phase, where the people there have fewer.
    var onPeaks: [String?] = []
  }

  /// The numbers of the phases.
  let columns: [String]
  let hasPeak: Bool
  let rows: [Row]
  let totals: [Total]
  /// People needed at the same time where somebody waits; empty where cases can wait.
  let agents: [String?]
  /// With the word for people.
  let agentsThere: String?
  /// The same on dated peak days of each phase; empty where the people there are enough on each.
  let agentsOnPeaks: [String?]
  /// Dated peak days that lie in each phase; empty where none lies in any.
  let peakDays: [String?]
  /// Hours that today's cases take on paper, and those of the people there, where these are fewer.
  let paper: (hours: String, there: String)?

  init(on page: PlanPage) {
    let capacity = page.figures.capacity
    let days = capacity.phases.map(\.day) + [capacity.peak?.day].compactMap(\.self)
    columns = capacity.phases.indices.map { "\($0 + 1)" }
    let pools = days.map { $0.agents?.together }
    agents = pools.contains { $0 != nil } ? pools.map { $0?.needed.map(FigureText.count) } : []
    agentsThere = pools.compactMap { $0?.there }.first.map(FigureText.people)
    hasPeak = capacity.peak != nil
    let inPhases = page.phases.prefix(capacity.phases.count).map { phase -> Int in
      guard let starts = phase.starts, let ends = phase.ends else { return 0 }
      return page.inputs.peakDates.count { $0 >= starts && $0 <= ends }
    }
    peakDays =
      inPhases.contains { $0 > 0 } ? inPhases.map { $0 > 0 ? FigureText.count($0) : nil } : []
    let isDisputed = page.figures.findings.contains { $0.rule == .hoursBeyondStaff }
    if let byHand = capacity.today.hoursOnPaper, let filled = capacity.today.hoursFilled,
      !isDisputed, !capacity.today.isAutomated, capacity.steady.agents == nil,
      PageText.hours(filled) != PageText.hours(byHand), filled < byHand
    {
      paper = (PageText.hours(byHand), PageText.hours(filled))
    } else {
      paper = nil
    }
    struct Key: Hashable {
      let kind: HumanWork.Kind
      /// Nil where the lanes stand together.
      let lane: String?
      let role: Role
      init(_ row: HumanWork) {
        kind = row.kind
        lane = [.reviews, .byHand, .triggered, .drawn].contains(row.kind) ? row.lane : nil
        role = row.role
      }
    }
    var keys: [Key] = []
    for row in days.flatMap(\.rows) {
      let key = Key(row)
      if !keys.contains(key) { keys.append(key) }
    }
    rows = keys.map { key in
      Row(
        kind: key.kind, lane: key.lane.flatMap { page.lane($0)?.name },
        role: key.role.name ?? (key.kind == .asToday ? nil : page.role(.reviewer)),
        cells: days.map { day in
          let found = day.rows.filter { Key($0) == key }
          guard !found.isEmpty else { return nil }
          let known = found.compactMap(\.hours?.mid)
          return Self.shown(known.reduce(0, +), isComplete: known.count == found.count)
        })
    }
    .filter { row in row.cells.contains { $0 != nil } }
    var roles: [Role] = []
    for role in days.flatMap(\.roles).map(\.role) where !roles.contains(role) {
      roles.append(role)
    }
    let unnamed = Self.unnamedToday(of: days)
    let peaks = zip(capacity.phases, inPhases).map { phase, count in
      count > 0 ? phase.peak : nil
    }
    let atOnce = peaks.map { $0?.agents?.together }
    agentsOnPeaks  // What steady operation takes on such a day stands in its own column.
    =
      atOnce.contains { pool in
        (pool?.missing ?? 0) > (capacity.peak?.day.agents?.together.missing ?? 0)
      }
      ? atOnce.map { $0?.needed.map(FigureText.count) }
        + Array(repeating: nil, count: days.count - atOnce.count) : []
    totals =
      roles.map { role in
        let work = days.map { $0.role(role) }
        let last = capacity.phases.count - 1
        let missing = days.enumerated().map { index, day -> Int? in
          index > last
            ? capacity.peak?.morePresent[role]
            : day.need(of: capacity.staff).gaps.first { $0.role == role }?.missing
        }
        return Total(
          role: role.name ?? page.role(.reviewer),
          there: work.compactMap { $0?.hoursForCases }.first.map(PageText.hours),
          cells: work.map { work in
            work.flatMap {
              // Whoever does it today is not who is to be named.
              Self.shown(
                $0.hours.mid + (role.name == nil ? 0 : $0.hoursAsToday.mid),
                isComplete: $0.isComplete)
            }
          },
          missing: missing.map(PageText.more),
          isShort: missing.contains { ($0 ?? 0) > 0 },
          moreHours: Self.moreHours(work),
          onPeaks: Self.onPeaks(
            zip(peaks, capacity.phases).map { peak, phase in
              (peak?.role(role), phase.day.role(role))
            }, padded: days.count))
      } + (unnamed.map { [$0] } ?? [])
  }

  /// With the further people of what the plan adds; work that goes on as today takes no more than today.
  private static func onPeaks(
    _ days: [(peak: RoleWork?, ordinary: RoleWork?)], padded count: Int
  ) -> [String?] {
    let hours = days.map { day -> String? in
      guard let work = day.peak, let there = work.hoursForCases, let beyond = work.hoursBeyond,
        beyond > 0,
        let hours = shown(work.hours.mid + work.hoursAsToday.mid, isComplete: work.isComplete),
        hours != PageText.hours(there)
      else { return nil }
      let more = work.hours.mid > 0 ? work.morePresent(beside: day.ordinary) ?? 0 : 0
      return more > 0 ? "\(hours); \(FigureText.count(more)) more" : hours
    }
    guard hours.contains(where: { $0 != nil }) else { return [] }
    return hours + Array(repeating: nil, count: count - hours.count)
  }

  private static func moreHours(_ days: [RoleWork?]) -> [String?] {
    let hours = days.map { $0?.moreHours.flatMap { shown($0, isComplete: true) } }
    return hours.contains { $0 != nil } ? hours : []
  }

  /// What people whom nobody named do as today; nil where there is none of it.
  private static func unnamedToday(of days: [DayWork]) -> Total? {
    let hours = days.map { day in
      day.roles.first { $0.role.name == nil }?.hoursAsToday.mid ?? 0
    }
    guard hours.contains(where: { $0 > 0 }) else { return nil }
    return Total(
      role: nil, there: nil, cells: hours.map { shown($0, isComplete: true) },
      missing: days.map { _ in nil }, isShort: false)
  }

  /// Whether some cell leaves out what nobody knows.
  private var isPartlyKnown: Bool {
    (rows.flatMap(\.cells) + totals.flatMap(\.cells)).contains {
      $0?.hasSuffix(PageText.atLeast) == true
    }
  }

  private static func shown(_ hours: Double, isComplete: Bool) -> String? {
    let shown = PageText.hours(hours, isComplete: isComplete)
    return shown == PageText.hours(0) ? nil : shown
  }

  static let view = TemplateView<DutyTable>(
    .texts("columns", \.columns),
    .flag("has_peak", \.hasPeak),
    .flag("is_partly_known", \.isPartlyKnown),
    .flag("is_uncounted") { $0.totals.contains { $0.there == nil } },
    .list("rows", of: row, \.rows),
    .list("totals", of: total, \.totals),
    .list("peak_days", of: cell, \.peakDays),
    .text("paper_hours") { $0.paper?.hours },
    .text("paper_there") { $0.paper?.there },
    .list("agents", of: cell, \.agents),
    .list("agents_on_peaks", of: cell, \.agentsOnPeaks),
    .text("agents_there", \.agentsThere))

  private static let cell = TemplateView<String?>(.text("text") { $0 })

  private static let row = TemplateView<Row>(
    .word("kind", \.kind),
    .text("lane", \.lane),
    .text("role", \.role),
    .list("cells", of: cell, \.cells))

  private static let total = TemplateView<Total>(
    .text("role", \.role),
    .text("there", \.there),
    .list("cells", of: cell, \.cells),
    .flag("is_short", \.isShort),
    .list("missing", of: cell, \.missing),
    .list("more_hours", of: cell, \.moreHours),
    .list("on_peaks", of: cell, \.onPeaks))
}

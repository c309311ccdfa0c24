// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The people of one role, and the workflows that share them.
package struct ReviewerPool: Sendable {
  package struct Day: Sendable {
    /// Hours of all work in the workflows where they are known.
    package let hours: Double
    /// The people for it, 1 or more; nil where no number is enough.
    package let needed: Int?
    /// How many people are lacking, 0 or more, on a peak day beyond those whom any other takes; nil
    /// where that is not known, as where they suffice for what is known of the work alone.
    package let shortBy: Double?
    /// Whether all work is known; else all of it is "at least".
    package let isComplete: Bool
  }

  let key: Role
  /// The role as the first of its workflows writes it.
  package let role: String
  /// The ids of the workflows, sorted.
  package let workflows: [String]
  /// Nil where no hours are known.
  package let ordinary: Day?
  /// As if all peaks fell on one day; workflows without a peak count as on an ordinary day.
  ///
  /// Nil where no workflow has a peak whose hours are known.
  package let peak: Day?
  /// The people there are, 0 or more: the largest figure given for the role.
  package let available: Double?
  /// Hours of a day that they can spend on cases; nil where nobody said.
  package let hoursThere: Double?
  /// The names of the workflows whose need is not known.
  package let unknown: [String]
  /// The need against the people there are, in sentences.
  package private(set) var summary = ""

  /// Whether it has work on some day, or nobody knows how much.
  package var hasWork: Bool {
    let days = [ordinary, peak].compactMap(\.self)
    return days.isEmpty || days.contains { $0.hours > 0 || !$0.isComplete }
  }

  package var needed: Int? { ordinary?.needed }

  /// Whether they have hours beside other work, which are counted instead of people.
  package var isInHours: Bool { available == nil && hoursThere != nil }

  /// Whole people for a day's work; none where there is no work or hours are counted, and where no
  /// number is enough or none is known.
  package func people(on day: Day?) -> Int? {
    guard let day, !isInHours, day.hours > 0 || !day.isComplete else { return nil }
    return day.needed
  }
  package var shortBy: Double? { ordinary?.shortBy }
  /// Whether no number of people is enough.
  package var isEndless: Bool { ordinary.map { $0.needed == nil } ?? false }

  /// The pools of a portfolio, sorted by role; work that nobody is named for has none.
  static func all(of rows: [PortfolioRow]) -> [ReviewerPool] {
    var members: [Role: [Member]] = [:]
    for row in rows.sorted(by: { $0.id < $1.id }) {
      for need in row.figures.roles where need.role.name != nil {
        members[need.role, default: []].append(Member(row: row, need: need))
      }
    }
    return members.compactMap { ReviewerPool($0.key, $0.value) }
      .sorted { $0.key.key < $1.key.key }
  }

  private struct Member {
    let row: PortfolioRow
    let need: RoleNeed
  }

  private init?(_ key: Role, _ members: [Member]) {
    guard let first = members.first, let role = first.need.role.name else { return nil }
    let needs = members.map(\.need)
    let counted = needs.max { ($0.people ?? -1) < ($1.people ?? -1) }
    let available = counted.flatMap(Self.whole)
    self.key = key
    self.role = role
    workflows = members.map(\.row.id)
    self.available = available
    // Who only reads samples has hours for each workflow, and no number of people.
    let hours = needs.compactMap(\.hoursThere)
    hoursThere =
      available != nil ? counted?.hoursThere : hours.isEmpty ? nil : hours.reduce(0, +)
    ordinary = Day(needs.map(\.ordinary), available: available)
    peak =
      needs.contains { $0.peak != nil }
      ? Day(
        needs.map { $0.peak ?? $0.ordinary }, beside: needs.map(\.ordinary), available: available)
      : nil
    unknown = members.filter { $0.need.ordinary == nil }.map(\.row.name)
    summary = sentences(first.row.words)
  }

  /// Hours of a day in tenths, as in "3.9 hours".
  package static func hours(_ hours: Double) -> String {
    FigureText.counted((hours * 10).rounded() / 10, "hour")
  }

  /// People there, of whom some are there for a part of the day: in tenths.
  package static func shown(_ people: Double) -> String { FigureText.plain(people, decimals: 1) }

  /// The people there; at a queue so many whole ones as sit there at the same time, and none where
  /// somebody is there for hours alone.
  private static func whole(_ need: RoleNeed) -> Double? {
    guard need.isAtQueue else { return need.people }
    return need.people.flatMap { $0 > 0 && $0 < 1 ? nil : $0.rounded() }
  }

  /// Hours of a day beyond those that people have beside other work, 0 or more; nil where they are
  /// counted as people, or where that is not known.
  package func hoursShort(on day: Day?) -> Double? {
    guard available == nil, let hoursThere, let day else { return nil }
    let beyond = day.hours - hoursThere
    guard beyond <= 1e-9 * hoursThere else { return beyond }
    return day.isComplete ? 0 : nil
  }

  private func sentences(_ words: PortfolioWords) -> String {
    var sentences = [need(words)]
    if ordinary?.needed != nil {
      if let shortBy = peak?.shortBy, shortBy > 0 {
        sentences.append(words(.poolPeakShort, [.number: Self.shown(shortBy)]))
      }
      if !unknown.isEmpty {
        sentences.append(words(.poolPartlyUnknown, [.name: FigureText.list(unknown)]))
      } else if ordinary?.isComplete == false, available == nil || ordinary?.shortBy != nil {
        sentences.append(words(.poolAtLeast))
      }
    }
    return sentences.joined(separator: " ")
  }

  private func need(_ words: PortfolioWords) -> String {
    guard let ordinary else { return words(.poolUnknown) }
    guard let needed = ordinary.needed else { return words(.poolEndless) }
    let people = FigureText.count(needed)
    guard let available else {
      guard let short = hoursShort(on: ordinary), let hoursThere else {
        return words(.poolUncounted, [.needed: people])
      }
      let local: [Slot: String] = [
        .needed: Self.hours(ordinary.hours), .available: Self.hours(hoursThere),
      ]
      return short > 0
        ? words(.poolHoursShort, local.merging([.number: Self.hours(short)]) { $1 })
        : words(.poolHoursFit, local)
    }
    let there = Self.shown(available)
    guard let shortBy = ordinary.shortBy else {
      return words(.poolOpen, [.needed: people, .available: there])
    }
    guard shortBy > 0 else {
      return words(.poolFits, [.needed: people, .available: there])
    }
    return words(
      workflows.count > 1 ? .poolShort : .poolShortAlone,
      [.needed: people, .available: there, .number: Self.shown(shortBy)])
  }
}

extension ReviewerPool.Day {
  /// - Parameter ordinary: any other day, where these are peak days.
  ///
  /// Nil where no hours are known.
  fileprivate init?(
    _ days: [RoleNeed.Day?], beside ordinary: [RoleNeed.Day?]? = nil, available: Double?
  ) {
    let known = days.compactMap(\.self)
    guard !known.isEmpty else { return nil }
    let onPeak = ordinary.map { PeakNeed(known, ordinary: $0, there: available) }
    let whole = ReviewerNeed.people(for: known.map(\.need))
    let isComplete = known.count == days.count && known.allSatisfy(\.isComplete)
    // Part of a person may be enough, though whole ones are counted.
    let isEnough = ReviewerNeed.load(of: known.map(\.need)).flatMap { load in
      available.map { load <= $0 * (1 + 1e-9) }
    }
    let short = whole.flatMap { whole in
      available.map { isEnough == true ? 0 : max(0, (Double(whole) - $0).rounded(.up)) }
    }
    let more = onPeak.map { need in available == nil ? nil : need.more.map(Double.init) } ?? short
    self.init(
      hours: known.map(\.hours).reduce(0, +), needed: onPeak.map(\.needed) ?? whole,
      shortBy: more.flatMap { isComplete || $0 > 0 ? $0 : nil }, isComplete: isComplete)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// All workflows side by side, in the order in which to attack them.
///
/// The order of the inputs does not matter.
package struct Portfolio: Sendable {
  /// A workflow at its place.
  package struct Entry: Sendable {
    /// The place in the order of attack, from 1.
    package var rank: Int
    package var group: AttackGroup
    package var row: PortfolioRow
    /// The gain by the measure, relative to the largest, 0 to 1; nil where it is not known.
    package var value: Double?
    /// The gain relative to the largest gain or loss, -1 to 1; nil where it is not known.
    package var balance: Double?
    /// Why it stands there, in sentences.
    package var reasons: [String]
  }

  /// The savings of the workflows with one currency.
  package struct Savings: Equatable, Sendable {
    package var currency: String
    /// Money a year, over the workflows whose savings are known.
    package var amount: Double
    /// How many workflows these are, 1 or more.
    package var count: Int
  }

  package let entries: [Entry]
  package let pools: [ReviewerPool]
  /// What the workflows are compared by; nil where no gain is known.
  package let measure: PortfolioMeasure?
  /// Sorted by currency.
  package let savings: [Savings]
  /// What all come to, in the order of attack.
  package let totals: PortfolioTotals
  /// Hours of work a year, over the workflows where they are known; nil where they are nowhere.
  package var hoursFreed: Double? { totals.hoursFreed }
  /// The people for all work whose need is known, 1 or more, without whoever has hours for it beside
  /// other work; nil where none is, and where no number is enough.
  package let reviewersNeeded: Int?
  /// Hours of a day of whoever has hours for it beside other work; nil where nobody has.
  package let hoursBesideWork: Double?
  /// Whether the need of every workflow is known.
  package let knowsEveryNeed: Bool
  private let words: PortfolioWords?

  package init(of rows: [PortfolioRow]) {
    let rows = rows.sorted { $0.id < $1.id }
    let pools = ReviewerPool.all(of: rows)
    let measure = PortfolioMeasure.of(rows)
    entries = Self.entries(rows, pools: pools, measure: measure)
    self.pools = pools
    self.measure = measure
    savings = Self.savings(of: rows)
    totals = PortfolioTotals(of: entries.map(\.row))
    // Nobody knows who would share people where no role is named.
    let unnamed = rows.flatMap(\.figures.roles).filter { $0.role.name == nil }
      .compactMap(\.ordinary)
    let people = pools.compactMap { $0.people(on: $0.ordinary) } + unnamed.compactMap(\.need.people)
    let isEndless = pools.contains(where: \.isEndless) || unnamed.contains { $0.need == .endless }
    reviewersNeeded = people.isEmpty || isEndless ? nil : people.reduce(0, +)
    let beside = pools.filter(\.isInHours).compactMap { $0.ordinary?.hours }.reduce(0, +)
    hoursBesideWork = beside > 0 ? beside : nil
    knowsEveryNeed = rows.allSatisfy { $0.figures.ordinary?.isComplete ?? false }
    words = rows.first?.words
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// The people of all workflows, each by itself; nil where none is known, and where no number is
  /// enough for one.
  package var peopleByWorkflow: Int? {
    let days = entries.compactMap(\.row.figures.ordinary)
    guard !days.isEmpty, days.allSatisfy({ $0.people != nil }) else { return nil }
    return days.compactMap(\.people).reduce(0, +)
  }

  /// The entries of a group, in their order.
  package func entries(in group: AttackGroup) -> [Entry] {
    entries.filter { $0.group == group }
  }

  /// The heading of a group.
  package func title(of group: AttackGroup) -> String {
    words?(group) ?? group.rawValue
  }

  private static func entries(
    _ rows: [PortfolioRow], pools: [ReviewerPool], measure: PortfolioMeasure?
  ) -> [Entry] {
    let amounts = rows.compactMap { measure?.amount(of: $0) }
    let largest = amounts.max() ?? 0
    let farthest = amounts.map(abs).max() ?? 0
    let placed = rows.map { row in
      let attack = Attack(row: row, staffing: Staffing(of: row, in: pools))
      let value = measure?.amount(of: row).map { largest > 0 ? max(0, $0 / largest) : 0 }
      let balance = measure?.amount(of: row).map { farthest > 0 ? $0 / farthest : 0 }
      return (attack.group, measure?.amount(of: row), row, value, balance, attack.reasons)
    }
    // The rows come sorted by id, which is what stays among equals.
    let sorted = placed.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.0 != b.0 { return a.0 < b.0 }
      let (x, y) = (a.1 ?? -.infinity, b.1 ?? -.infinity)
      return x != y ? x > y : left.offset < right.offset
    }
    return sorted.enumerated().map { index, item in
      let (group, _, row, value, balance, reasons) = item.element
      return Entry(
        rank: index + 1, group: group, row: row, value: value, balance: balance, reasons: reasons)
    }
  }

  private static func savings(of rows: [PortfolioRow]) -> [Savings] {
    Dictionary(grouping: rows.filter { $0.yearlySavings != nil }, by: \.currency)
      .map { currency, rows in
        Savings(
          currency: currency, amount: rows.compactMap(\.yearlySavings).reduce(0, +),
          count: rows.count)
      }
      .sorted { $0.currency < $1.currency }
  }
}

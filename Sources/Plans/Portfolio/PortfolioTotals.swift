// SPDX-License-Identifier: GPL-3.0-or-later

/// What all workflows come to in a year, and which are left out of that.
package struct PortfolioTotals: Sendable {
  /// The sum of the workflows with one currency.
  package struct Money: Equatable, Sendable {
    package let currency: String
    /// Below 0 they cost more than today.
    package let amount: Double
    /// Whether more costs come on top: then it saves at most so much, or costs at least so much.
    package let isOpen: Bool
  }

  /// Sorted by currency.
  package let money: [Money]
  /// Hours of work that are freed; below 0 it takes more, nil where they are known nowhere.
  package let hoursFreed: Double?
  /// The names of the workflows that no sum of money has: nothing of it is known.
  package let withoutMoney: [String]
  /// Those of which no saving is promised, as nobody said what the system costs.
  package let withoutPromise: [String]
  /// Those that the sum of hours lacks.
  package let withoutHours: [String]

  /// - Parameter rows: in the order in which they are named.
  init(of rows: [PortfolioRow]) {
    func names(_ isLeftOut: (PortfolioRow) -> Bool) -> [String] {
      rows.filter(isLeftOut).map(\.name)
    }
    money = Dictionary(grouping: rows, by: \.currency).compactMap(Self.sum)
      .sorted { $0.currency < $1.currency }
    let hours = rows.compactMap(\.hoursFreed)
    hoursFreed = hours.isEmpty ? nil : hours.reduce(0, +)
    withoutMoney = names { $0.money == nil }
    withoutPromise = names { $0.money == .noPromise }
    withoutHours = names { $0.hoursFreed == nil }
  }

  /// Nil where no workflow has an amount.
  private static func sum(_ currency: String, _ rows: [PortfolioRow]) -> Money? {
    var amounts: [Double] = []
    var isOpen = false
    for row in rows {
      switch row.money {
      case .saves(let amount, let isAtMost):
        amounts.append(amount)
        isOpen = isOpen || isAtMost
      case .costs(let amount, let isAtLeast):
        amounts.append(-amount)
        isOpen = isOpen || isAtLeast
      case .noPromise, nil: continue
      }
    }
    return amounts.isEmpty
      ? nil : Money(currency: currency, amount: amounts.reduce(0, +), isOpen: isOpen)
  }
}

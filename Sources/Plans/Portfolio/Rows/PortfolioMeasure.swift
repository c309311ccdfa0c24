// SPDX-License-Identifier: GPL-3.0-or-later

/// What the workflows of a portfolio are compared by.
package enum PortfolioMeasure: Equatable, Sendable {
  /// Money a year, in one currency.
  case savings(currency: String)
  /// Hours of work a year.
  case hours

  /// Savings, unless they come in several currencies or hours are known of more workflows.
  ///
  /// Nil where nothing is known of any workflow.
  static func of(_ rows: [PortfolioRow]) -> PortfolioMeasure? {
    let withSavings = rows.filter { $0.yearlySavings != nil }
    let hours = rows.count { $0.hoursFreed != nil }
    if let currency = withSavings.first?.currency, withSavings.count >= hours,
      withSavings.allSatisfy({ $0.currency == currency })
    {
      return .savings(currency: currency)
    }
    return hours > 0 ? .hours : nil
  }

  func amount(of row: PortfolioRow) -> Double? {
    switch self {
    case .savings: row.yearlySavings
    case .hours: row.hoursFreed
    }
  }
}

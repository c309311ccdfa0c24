// SPDX-License-Identifier: GPL-3.0-or-later

extension PeopleChart {
  /// A sum that its rows do not come to.
  package struct SumApart: Equatable {
    package let name: String
    package let column: String
    package let shown: String
    package let rows: Double
  }

  /// Of a table such as the chart is drawn from, the sums that are not those of their rows.
  ///
  /// The rows of a role bear its name in brackets at their end. What nobody knows has no sum to compare,
  /// and each row may be half of a tenth more or less than it says.
  package static func sumsApart(in table: ChartTable) -> [SumApart] {
    var found: [SumApart] = []
    for total in table.rows {
      guard let first = total.first, first.isStrong else { continue }
      let name = group(first.text, []).name
      let rows = table.rows.filter { row in
        row.first.map { !$0.isStrong && $0.text.hasSuffix(" (\(name))") } ?? false
      }
      guard !rows.isEmpty else { continue }
      for (column, head) in table.heads.enumerated().dropFirst() {
        guard let sum = amount(total, column) else { continue }
        let amounts = rows.map { amount($0, column) }
        guard !amounts.contains(nil) else { continue }
        let all = amounts.compactMap(\.self).reduce(0, +)
        let slack = max(sum, all) < 100 ? rounding : 0.5 + 1e-9
        if abs(all - sum) > slack * Double(rows.count + 1) {
          found.append(SumApart(name: name, column: head, shown: total[column].text, rows: all))
        }
      }
    }
    return found
  }

  /// Half of a tenth, and a little for how numbers are kept.
  private static let rounding = 0.05 + 1e-9

  /// What a cell has: 0 where there is nothing; nil where nobody knows all of it.
  private static func amount(_ row: [ChartTable.Cell], _ column: Int) -> Double? {
    guard column < row.count else { return 0 }
    let text = row[column].text
    if text == AmountText.unknown || text.hasSuffix("+") { return nil }
    return AmountText.isNothing(text) ? 0 : AmountText.number(text)
  }
}

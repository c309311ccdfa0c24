// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A number as a table shows it, whoever wrote it: `1,234.5`, and `12,5` after an edit.
enum ChartNumber {
  /// 0 or more; nil for anything else.
  ///
  /// Three digits behind a comma are thousands, as plans write them, and behind a point decimals.
  static func value(of text: some StringProtocol) -> Double? {
    switch WrittenNumber(text) {
    case .plain(let number)?, .either(let number, _, hasDot: false)?,
      .either(_, let number, hasDot: true)?:
      number.value >= 0 ? number.value : nil
    case .either?, nil: nil
    }
  }
}

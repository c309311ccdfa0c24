// SPDX-License-Identifier: GPL-3.0-or-later

/// The thresholds that may be certified, declared before anybody looks at the log.
package struct ThresholdGrid: Hashable, Sendable {
  /// In ten-thousandths, rising, each once, within 1...10,000.
  package let values: [Int]

  /// 0.50 to 0.99 by 0.01.
  package static let usual = ThresholdGrid(stride(from: 5_000, through: 9_900, by: 100))

  package init(_ values: some Sequence<Int>) {
    self.values = Set(values.filter { (1...10_000).contains($0) }).sorted()
  }

  /// Those looser than a threshold, the nearest first.
  func looser(than threshold: Int) -> [Int] { values.filter { $0 < threshold }.reversed() }

  /// The next stricter one; nil where there is none.
  func stricter(than threshold: Int) -> Int? { values.first { $0 > threshold } }
}

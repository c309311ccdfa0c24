// SPDX-License-Identifier: GPL-3.0-or-later

/// The cases of a group by their confidence: bin i holds those with ⌊c · 10,000 + 0.5⌋ = i.
package struct ConfidenceBins: Hashable, Sendable {
  /// The bin of a confidence of 1.
  package static let highest = 10_000

  /// By bin, within 0...highest; a bin without cases may be missing.
  package private(set) var cells: [Int: ConfidenceBin]

  package init(_ cells: [Int: ConfidenceBin] = [:]) {
    self.cells = cells
  }

  /// The bin of a confidence from 0 to 1; nil for any other number.
  package static func index(of confidence: Double) -> Int? {
    guard confidence >= 0, confidence <= 1 else { return nil }
    return Int((confidence * Double(highest) + 0.5).rounded(.down))
  }

  /// The confidence of a bin, 0 to 1.
  package static func share(of bin: Int) -> Double { Double(bin) / Double(highest) }

  package var isEmpty: Bool { cells.isEmpty }

  package static func + (left: Self, right: Self) -> Self {
    ConfidenceBins(left.cells.merging(right.cells) { $0 + $1 })
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs

/// Labels and cases at a confidence or above, for every confidence.
struct TailCounts {
  private struct Tail {
    var bin: Int
    var labels = PartCount()
    var cases = 0
    var escalated = PartCount()
  }

  /// One for each confidence that occurs, from the highest down, each with all before it.
  private var tails: [Tail] = []

  /// - Parameter draw: tells which labels were drawn by chance; thinned ones count.
  init(_ bins: ConfidenceBins, draw: Draw) {
    var sum = Tail(bin: ConfidenceBins.highest)
    for (bin, cell) in bins.cells.sorted(by: { $0.key > $1.key }) {
      sum.bin = bin
      sum.labels = sum.labels + draw.labels(of: cell).thinned
      sum.cases += cell.cases
      sum.escalated = sum.escalated + cell.escalated
      tails.append(sum)
    }
  }

  var allCases: Int { tails.last?.cases ?? 0 }

  /// Labels with a confidence of at least so many ten-thousandths, and the wrong ones.
  func labels(from threshold: Int) -> PartCount { tail(from: threshold)?.labels ?? PartCount() }

  /// The share of cases at a threshold or above, 0 to 1; 0 without cases.
  func coverage(of threshold: Int) -> Double {
    allCases > 0 ? Double(tail(from: threshold)?.cases ?? 0) / Double(allCases) : 0
  }

  /// The share of cases that people would see at a threshold: all below it, and of those above as
  /// many as are escalated for other reasons today.
  ///
  /// Nil without cases.
  func escalation(at threshold: Int, today current: Int) -> Double? {
    guard allCases > 0 else { return nil }
    let other = tail(from: max(threshold, current))?.escalated.share ?? 0
    return 1 - coverage(of: threshold) * (1 - other)
  }

  /// The last of those at a threshold or above.
  private func tail(from threshold: Int) -> Tail? {
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if tails[middle].bin >= threshold { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? tails[low - 1] : nil
  }
}

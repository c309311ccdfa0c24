// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts by marks and by confidence, before they are added up for the groups.
///
/// Both the readers of logs and of summaries fill it, so that both count in the same way.
struct CountSheet {
  private(set) var groups: [LogGroup: GroupCounts] = [:]
  private var bins: [LogGroup: [Int: ConfidenceBin]] = [:]

  /// Adds what was counted of cases with these marks.
  mutating func add(_ counts: MarkCounts, of marks: LogGroup) {
    for kind in GroupKind.allCases {
      guard let group = kind.group(of: marks) else { continue }
      let part = counts.counts(in: kind)
      groups[group] = groups[group].map { $0 + part } ?? part
    }
  }

  /// Adds what was counted of cases with a confidence.
  ///
  /// - Parameter marks: lane and version of the cases.
  mutating func add(_ cell: BinCell, bin: Int, of marks: LogGroup) {
    for kind in GroupKind.allCases where kind.hasBins {
      guard let group = kind.group(of: marks) else { continue }
      let part = cell.bin(in: kind)
      bins[group, default: [:]][bin] = bins[group]?[bin].map { $0 + part } ?? part
    }
  }

  /// The groups with their bins; where all labels of a group had one chance, all of them stay.
  func finished() -> [LogGroup: GroupCounts] {
    var finished = groups
    for (group, cells) in bins { finished[group]?.bins = ConfidenceBins(cells) }
    for (group, counts) in finished {
      guard let chances = counts.chances, chances.lowerBound == chances.upperBound else { continue }
      finished[group]?.keepAllLabels()
    }
    if finished[.all] == nil { finished[.all] = GroupCounts() }
    return finished
  }

  /// How many different days there are.
  var dayCount: Int { groups.keys.count { $0.day != nil && $0.lane == nil } }

  /// The least chance of being drawn in each group with labels.
  var leastChances: [LogGroup: Double] { groups.compactMapValues { $0.chances?.lowerBound } }

  /// Whether labels that were thinned to other chances than these are thinned wrongly.
  func differs(from assumed: AssumedChances) -> Bool {
    groups.contains { group, counts in
      guard let chances = counts.chances, chances.lowerBound < chances.upperBound else {
        return false
      }
      return assumed.least(in: group) != chances.lowerBound
    }
  }
}

extension GroupCounts {
  fileprivate mutating func keepAllLabels() {
    labels.thinned = labels.wrong
    unseenLabels.thinned = unseenLabels.wrong
    bins = ConfidenceBins(
      bins.cells.mapValues { bin in
        var bin = bin
        bin.labels.thinned = bin.labels.wrong
        return bin
      })
  }
}

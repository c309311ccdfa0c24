// SPDX-License-Identifier: GPL-3.0-or-later

/// What is counted of the cases that share lane, version and confidence.
struct BinCell: Sendable {
  var cases: Int32 = 0
  var escalated: Int32 = 0
  var escalatedWhole: Int32 = 0
  var overridden: Int32 = 0
  var overriddenWhole: Int32 = 0
  var wrong: Int32 = 0
  var judged: Int32 = 0
  var labels = DrawCounts()

  /// As they count in a group of a kind.
  func bin(in kind: GroupKind) -> ConfidenceBin {
    ConfidenceBin(
      cases: Int(cases), escalated: PartCount(Int(escalated), of: Int(escalatedWhole)),
      overridden: PartCount(Int(overridden), of: Int(overriddenWhole)),
      judged: PartCount(Int(wrong), of: Int(judged)), labels: labels.labels(in: kind))
  }
}

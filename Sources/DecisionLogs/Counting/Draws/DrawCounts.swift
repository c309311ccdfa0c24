// SPDX-License-Identifier: GPL-3.0-or-later

/// Labels with what is left of them in each kind of group.
///
/// Whole numbers up to 2³¹: a log has fewer rows.
struct DrawCounts: Sendable {
  var wrong: Int32 = 0
  var whole: Int32 = 0
  /// In the units of `DrawWeight`, as are the three others.
  var weight: Int128 = 0
  var wrongWeight: Int128 = 0
  var squaredWeight: Int128 = 0
  var wrongSquaredWeight: Int128 = 0
  /// By kind of group: the labels that stay when those of the group are thinned.
  var thinned = InlineArray<7, Int32>(repeating: 0)
  var thinnedWrong = InlineArray<7, Int32>(repeating: 0)

  /// - Parameters:
  ///   - wrong: 1 for a wrong one, else 0.
  ///   - kept: one bit for each kind of group in which the label stays.
  @inline(__always)
  mutating func add(wrong isWrong: Int32, weight: DrawWeight, kept: UInt8) {
    wrong += isWrong
    whole += 1
    self.weight += weight.single
    squaredWeight += weight.squared
    if isWrong > 0 {
      wrongWeight += weight.single
      wrongSquaredWeight += weight.squared
    }
    for kind in 0..<7 where kept & (1 << UInt8(kind)) != 0 {
      thinned[kind] += 1
      thinnedWrong[kind] += isWrong
    }
  }

  /// As they count in a group of a kind.
  func labels(in kind: GroupKind) -> LabelCounts {
    LabelCounts(
      wrong: PartCount(Int(wrong), of: Int(whole)),
      thinned: PartCount(Int(thinnedWrong[kind.rawValue]), of: Int(thinned[kind.rawValue])),
      weight: Double(weight) / DrawWeight.singleUnit,
      wrongWeight: Double(wrongWeight) / DrawWeight.singleUnit,
      squaredWeight: Double(squaredWeight) / DrawWeight.squaredUnit,
      wrongSquaredWeight: Double(wrongSquaredWeight) / DrawWeight.squaredUnit)
  }
}

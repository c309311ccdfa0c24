// SPDX-License-Identifier: GPL-3.0-or-later

/// Labels with what is left of them in each kind of group.
///
/// Whole numbers up to 2³¹: a log has fewer rows.
struct DrawCounts: Sendable {
  var wrong: Int32 = 0
  var whole: Int32 = 0
  var weight = 0.0
  var wrongWeight = 0.0
  var squaredWeight = 0.0
  var wrongSquaredWeight = 0.0
  /// By kind of group: the labels that stay when those of the group are thinned.
  var thinned = InlineArray<7, Int32>(repeating: 0)
  var thinnedWrong = InlineArray<7, Int32>(repeating: 0)

  /// A weight that adds up to the same sum in any order: a multiple of 2⁻²⁰.
  private static func summable(_ weight: Double) -> Double {
    (weight * 1_048_576).rounded() / 1_048_576
  }

  /// - Parameters:
  ///   - wrong: 1 for a wrong one, else 0.
  ///   - kept: one bit for each kind of group in which the label stays.
  @inline(__always)
  mutating func add(wrong isWrong: Int32, weight: Double, kept: UInt8) {
    wrong += isWrong
    whole += 1
    let (single, squared) = (Self.summable(weight), Self.summable(weight * weight))
    self.weight += single
    squaredWeight += squared
    if isWrong > 0 {
      wrongWeight += single
      wrongSquaredWeight += squared
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
      weight: weight, wrongWeight: wrongWeight, squaredWeight: squaredWeight,
      wrongSquaredWeight: wrongSquaredWeight)
  }
}

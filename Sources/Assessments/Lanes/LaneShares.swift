// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Which part of the volume falls into each lane.
package struct LaneShares: Sendable {
  /// By the lanes' order; nil where it is not known.
  package let values: [Double?]
  /// The least and the most that each lane can have: 0 to what the known ones leave where unknown.
  package let ranges: [ClosedRange<Double>]

  /// The last lane has what remains, which is known where all others are.
  package init(of lanes: [Lane]) {
    var values = lanes.map { $0.share?.value }
    let known = values.dropLast().compactMap(\.self)
    if !lanes.isEmpty, known.count == lanes.count - 1 {
      values[lanes.count - 1] = Self.rest(after: known)
    }
    let rest = Self.rest(after: values.compactMap(\.self))
    self.values = values
    ranges = values.map { value in value.map { $0...$0 } ?? 0...rest }
  }

  /// What shares leave of all cases, to twelve decimals: a rest of 0.03 is written 0.03.
  private static func rest(after shares: [Double]) -> Double {
    max(0, ((1 - shares.reduce(0, +)) * 1e12).rounded() / 1e12)
  }
}

extension LaneShares {
  /// The verdict of a workflow from those of its lanes.
  ///
  /// Full automation where every lane is; manual where every lane is that certainly has cases, or
  /// where it cannot be told which have, every lane; human in the loop otherwise.
  func combined(_ verdicts: [Verdict]) -> Verdict {
    if verdicts.allSatisfy({ $0 == .fullAutomation }) { return .fullAutomation }
    let certain = zip(values, verdicts).filter { ($0.0 ?? 0) > 0 }.map(\.1)
    let deciding = certain.isEmpty ? verdicts : certain
    return deciding.allSatisfy { $0 == .manual } ? .manual : .humanInTheLoop
  }
}

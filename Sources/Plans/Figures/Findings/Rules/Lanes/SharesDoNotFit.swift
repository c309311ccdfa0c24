// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// The last lane's own share is not what the others leave.
///
/// More than all cases together is an error in the file already.
struct SharesDoNotFit: FindingRule {
  static let id = FindingID.sharesDoNotFit

  /// Shares are rounded where they are written down.
  static let tolerance = 0.01

  func findings(in context: FindingContext) -> [Finding] {
    let lanes = context.file.lanes
    let others = lanes.dropLast().compactMap { $0.share?.value }
    guard let last = lanes.last, let given = last.share?.value, others.count == lanes.count - 1
    else { return [] }
    let rest = max(0, 1 - others.reduce(0, +))
    guard abs(given - rest) > Self.tolerance + 1e-9 else { return [] }
    return [
      finding(
        [.lane(last.id)],
        [
          .share: .share(given), .otherShare: .share(rest), .proposedShare: .share(rest),
          .otherCases: last.share?.sample?.of.map { .count(Double($0)) },
          .cases: last.share?.sample?.of.map { .count(((rest - given) * Double($0)).rounded()) },
        ])
    ]
  }
}

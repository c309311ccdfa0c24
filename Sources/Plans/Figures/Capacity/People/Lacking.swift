// SPDX-License-Identifier: GPL-3.0-or-later

/// What nobody has said, so that a sum is only "at least".
package enum Lacking: Hashable, Sendable {
  /// A figure of the workflow.
  case figure(FigureKey)
  /// A figure that a lane needs and neither it nor the workflow gives.
  case laneFigure(FigureKey, lane: String)
  /// The part of the cases that falls into a lane.
  case share(lane: String)
  /// The minutes of the steps that people keep beside the reviews.
  case keptSteps(lane: String)
  /// The part of today's cases that anybody works on.
  case workedToday
  /// What the system itself costs a year.
  case systemCost

  /// The figure to find out; nil where it is none.
  package var key: FigureKey? {
    switch self {
    case .figure(let key), .laneFigure(let key, _): key
    case .share, .keptSteps, .workedToday, .systemCost: nil
    }
  }
}

extension [Lacking] {
  /// Without repeats, in the order of the first mention.
  func unique() -> [Lacking] {
    var seen: Set<Lacking> = []
    return filter { seen.insert($0).inserted }
  }
}

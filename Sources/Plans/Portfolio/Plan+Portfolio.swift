// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

extension Plan {
  /// The highest level of the risks; low where there are none.
  var highestRisk: Risk.Level { risks.map(\.level).max() ?? .low }
}

extension ReviewerNeed {
  /// The people of steady operation; nil where figures are missing.
  init?(of capacity: CapacityFigures) {
    let need = capacity.steady.need(of: capacity.staff)
    guard let people = need.needed, let posts = need.posts else {
      guard need.isEndless else { return nil }
      self = .endless
      return
    }
    // Only at a queue does somebody wait for people.
    self = need.within == nil ? .batch(posts * BatchWorkload.usualOccupancyCap) : .live(people)
  }
}

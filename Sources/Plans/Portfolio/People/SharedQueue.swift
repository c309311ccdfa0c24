// SPDX-License-Identifier: GPL-3.0-or-later

/// Roles at the queues of one service who take each other's cases: fewer people lack than where each
/// role has its own alone.
package struct SharedQueue: Sendable {
  package let roles: [String]
  /// People whom an ordinary day lacks at the same time, 0 or more.
  package let missing: Int
  /// Further ones on a peak day, once an ordinary one has as many as it takes; nil where none is given.
  package let moreOnPeak: Int?

  /// Nil where fewer than two named roles sit there, and where nobody said how many there are.
  init?(_ capacity: CapacityFigures) {
    guard let agents = capacity.steady.agents, let missing = agents.together.missing else {
      return nil
    }
    let roles = agents.separate.flatMap(\.roles).compactMap(\.name)
    guard roles.count > 1 else { return nil }
    self.roles = roles
    self.missing = missing
    moreOnPeak = capacity.peak?.moreAgents.map { max(0, $0 - missing) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension Sequence {
  /// The lanes of which the same was found, told once; in the order of the first of each.
  package func grouped<Found: Hashable>() -> [(found: Found, lanes: [LaneFigures])]
  where Element == (lane: LaneFigures, found: Found?) {
    var groups: [(found: Found, lanes: [LaneFigures])] = []
    for (lane, found) in self {
      guard let found else { continue }
      if let index = groups.firstIndex(where: { $0.found == found }) {
        groups[index].lanes.append(lane)
      } else {
        groups.append((found, [lane]))
      }
    }
    return groups
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

extension RoadBlocks {
  /// What of the room's blockers holds back the road.
  ///
  /// Days of ours follow the road and never move it. A lane that a law closes and that no action
  /// opens stays shut.
  package init(of blockers: [Blocker]) {
    self.init()
    for blocker in blockers {
      if case .law(let lane) = blocker.source { closedLanes.insert(lane) }
      guard let by = blocker.by, !by.isOurs else { continue }
      let part: String
      switch blocker.stops {
      case .signature: continue
      case .phase(let id), .lane(let id): part = id
      }
      notBefore[part] = max(notBefore[part] ?? by.value, by.value)
    }
  }
}

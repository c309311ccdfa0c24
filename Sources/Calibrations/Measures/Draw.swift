// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs

/// How the cases were chosen whose results somebody judged.
package enum Draw: String, CaseIterable, Sendable {
  /// By chance, and each one's chance is logged.
  case knownChance = "known-chance"
  /// By chance, the same for all, whatever it is.
  case equalChance = "equal-chance"
  /// All cases were judged: then nothing depends on how any of them was drawn.
  case everything
  /// Nothing says that chance had a part in it.
  case notRandom = "not-random"
  /// Nothing was judged.
  case none

  init(of log: LogCounts) {
    let all = log.all
    if all.judged.whole == 0 {
      self = .none
    } else if all.judged.whole == all.cases {
      self = .everything
    } else if log.logged.contains(.audited), all.labels.wrong.whole > 0 {
      self = log.logged.contains(.auditChance) ? .knownChance : .equalChance
    } else {
      self = .notRandom
    }
  }

  package var isRandom: Bool { self != .notRandom && self != .none }

  /// The labels of a group, from which rates of all its cases follow.
  func labels(of counts: GroupCounts) -> LabelCounts {
    switch self {
    case .knownChance, .equalChance: counts.labels
    case .everything: LabelCounts(equallyDrawn: counts.judged)
    case .notRandom, .none: LabelCounts()
    }
  }

  /// Of these, the ones of cases that people did not see before they took effect.
  func unseenLabels(of counts: GroupCounts) -> LabelCounts {
    switch self {
    case .knownChance, .equalChance: counts.unseenLabels
    case .everything: LabelCounts(equallyDrawn: counts.unseenJudged)
    case .notRandom, .none: LabelCounts()
    }
  }

  /// The same for the cases of one confidence.
  func labels(of bin: ConfidenceBin) -> LabelCounts {
    switch self {
    case .knownChance, .equalChance: bin.labels
    case .everything: LabelCounts(equallyDrawn: bin.judged)
    case .notRandom, .none: LabelCounts()
    }
  }
}

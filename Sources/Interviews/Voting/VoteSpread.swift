// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// How the votes on a question lie.
package struct VoteSpread: Sendable, Equatable {
  package enum Kind: String, CaseIterable, Sendable {
    case unanimous
    case near
    case divided
    case apart
  }

  package struct Count: Sendable, Equatable {
    package var letter: Letter
    package var voters: [String]
  }

  /// Whether a name stands for somebody who was counted and not named, such as `P3`.
  package static func isUnnamed(_ name: String) -> Bool {
    VoteRound.isUnnamed(name)
  }

  package var kind: Kind
  package var counts: [Count]
  /// Who does not know yet.
  package var unknown: [String]
  /// Who should say what they see that others do not.
  package var outliers: [String]
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// What a log has at all: a column or path for it was found, whether or not each row has a value.
package struct Logged: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let caseID = Logged(rawValue: 1 << 0)
  package static let time = Logged(rawValue: 1 << 1)
  package static let segment = Logged(rawValue: 1 << 2)
  package static let lane = Logged(rawValue: 1 << 3)
  package static let version = Logged(rawValue: 1 << 4)
  package static let confidence = Logged(rawValue: 1 << 5)
  package static let escalated = Logged(rawValue: 1 << 6)
  package static let decidedBy = Logged(rawValue: 1 << 7)
  package static let overridden = Logged(rawValue: 1 << 8)
  package static let audited = Logged(rawValue: 1 << 9)
  /// The chance of being audited.
  package static let auditChance = Logged(rawValue: 1 << 10)
  package static let correct = Logged(rawValue: 1 << 11)
  /// `correct` is not given but derived: the proposal equals what the person decided.
  package static let derivedCorrect = Logged(rawValue: 1 << 12)
  package static let resolution = Logged(rawValue: 1 << 13)
  package static let review = Logged(rawValue: 1 << 14)
  package static let satisfaction = Logged(rawValue: 1 << 15)
  package static let planted = Logged(rawValue: 1 << 16)
  package static let overrideReason = Logged(rawValue: 1 << 17)
  package static let reviewer = Logged(rawValue: 1 << 18)
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The title under which the code looks up a text at a keyed place; a playbook must have it.
package struct AdviceKey: Sendable {
  package var name: String
  /// The verdicts in whose plans the text is looked up.
  package var verdicts: [Verdict]
  /// The slots that always have a value where the text is looked up.
  package var slots: [Slot]

  init(_ name: String, _ slots: Slot..., in verdicts: [Verdict] = Verdict.allCases) {
    self.name = name
    self.verdicts = verdicts
    self.slots = slots
  }
}

extension AdviceKey {
  static let notManual: [Verdict] = [.fullAutomation, .humanInTheLoop]

  /// The slots of its own that a call site has forgotten; those that every phrase can name have
  /// their values elsewhere.
  func lacking(in local: [Slot: String]) -> [Slot] {
    slots.filter { $0.home == .keys && local[$0] == nil }
  }

  /// The keys by their names.
  static func named<Place>(_ keys: [Place: [AdviceKey]]) -> [Place: [String: AdviceKey]] {
    keys.mapValues { keys in
      Dictionary(keys.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks for what belongs to one workflow alone.
package struct AsideScreen: Sendable {
  package var aside: Aside
  /// What was said already, as it would be typed.
  package var known: [String]
  /// The kinds of cases that something can come before.
  package var lanes: [String]
}

/// Asks what of the design keeps a decision.
package struct KeptByScreen: Sendable {
  package var decision: String
  package var lanes: [String]
  package var steps: [String]
  /// As they would be typed.
  package var marks: [String]
  /// A kind of case or step that can keep it.
  package var example: String
}

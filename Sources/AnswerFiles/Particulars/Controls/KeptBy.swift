// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What of the design keeps a decision.
package enum KeptBy: Sendable, Equatable {
  /// A lane by its id, with the least control that its deciding steps must have.
  case lane(String, Control)
  /// A step by its name.
  case step(String, Control)
  /// A mark by its field or its words.
  case mark(String)
  /// A rule by its words.
  case rule(String)
  /// A metric by its words.
  case metric(String)
}

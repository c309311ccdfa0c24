// SPDX-License-Identifier: GPL-3.0-or-later

/// How far the votes of a session agree.
package struct Agreement: Sendable {
  package enum Level: String, CaseIterable, Sendable {
    case firm
    case tentative
    case discuss
    case undefined
  }

  package var level: Level
  package var alpha: Double?
  package var questionCount: Int
  /// The questions that divided the room, the most divided first.
  package var divided: [String]
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Values

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

/// Asks on which days more cases arrive.
package struct PeakDatesScreen: Sendable {
  /// How many there are in a year, as somebody said.
  package var daysSaid: Double?
}

/// Peak days as they are said back.
package struct SaidPeaks: Sendable {
  /// As they would be typed; empty where none are left.
  package var days: String
  package var count: Int
  /// The days of a range on which nobody works, which were left out.
  package var leftOut: Int
  /// The days among them on which nobody works.
  package var off: Int
  /// The working days of the year that begins with the first of them.
  package var inYear: Int
  /// How many a year has, as somebody said.
  package var said: Double?
  /// The days of the next year that were meant for those of this one, which have just passed.
  package var passed: [CalendarDate] = []

  /// Whether somebody said another number; a plan reckons with the larger one.
  package var differs: Bool { said.map { $0 != Double(inYear) } ?? false }
}

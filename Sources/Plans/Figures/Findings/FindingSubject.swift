// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Where a finding is.
package enum FindingSubject: Hashable, Sendable {
  /// A lane by its id.
  case lane(String)
  /// What a lane may issue, by its place in the list, from 0.
  case outcome(lane: String, Int)
  /// A mark of a lane by its field.
  case mark(lane: String, field: String)
  /// A step by its name.
  case step(String)
  /// A question by its id.
  case question(String)
  // Entries of the file's lists by their place, from 0.
  case decision(Int)
  case action(Int)
  case deadline(Int)
  case metric(Int)
  /// A phase by its id.
  case phase(String)
  /// Somebody as the room calls them.
  case role(String)
  case date(CalendarDate)
}

extension [FindingSubject] {
  /// The ids of the lanes among them.
  package var lanes: [String] {
    compactMap { if case .lane(let id) = $0 { id } else { nil } }
  }
}

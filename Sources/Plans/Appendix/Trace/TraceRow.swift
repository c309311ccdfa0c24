// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Something that was said in the room, and what became of it.
package struct TraceRow: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case decision
    case dissent
    case action
    case parked
    case assumption
    /// A control of the room, in words or numbers.
    case rule
    case deadline
    case metric
    case risk
    /// An answer whose note holds a figure.
    case figure
    /// A note on a step, or on one of its letters.
    case step
    /// A note on a lane, its share, or one of its answers.
    case lane
    /// A note on something stated beside the answers, such as holidays.
    case fact
  }

  package let kind: Kind
  /// In the room's own words.
  package let said: String
  /// What it was said about: a question, a step, a lane; nil where it speaks for itself.
  package let about: String?
  /// Who said it; nil where the file does not tell.
  package let by: String?
  package let fate: Fate

  package init(
    _ kind: Kind, _ said: String, about: String? = nil, by: String? = nil, fate: Fate
  ) {
    self.kind = kind
    self.said = said
    self.about = about
    self.by = by
    self.fate = fate
  }
}

extension TraceRow {
  package enum Fate: Hashable, Sendable {
    /// The plan rests on it or keeps it.
    case builtIn(PlanPart, keptBy: Keeper? = nil)
    /// Whoever said it can live with the answer.
    case accepted
    case open(Open)
  }

  /// What of the design keeps a decision.
  package enum Keeper: Hashable, Sendable {
    /// A lane by its name.
    case lane(String)
    case step(String)
    /// A mark, a rule or a metric in the room's words.
    case words(String)
  }

  /// What is still to be settled, by whom and until when; ours where nobody said it.
  package struct Open: Hashable, Sendable {
    /// Nil where not even a decision owner is named.
    package let owner: Planned<String>?
    /// Nil where nothing says when the workflow starts.
    package let due: Planned<CalendarDate>?
    /// What cannot begin before; nil where it stops nothing.
    package let stops: StoppedPart?
    /// The rule that found it; nil where none did.
    package let finding: FindingID?
  }
}

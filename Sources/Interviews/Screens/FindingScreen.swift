// SPDX-License-Identifier: GPL-3.0-or-later

/// A contradiction or a gap between answers, in the words of the plan.
package struct InterviewFinding: Sendable, Equatable {
  package var says: String
  package var but: String
  package var proposal: String
  /// Whether answers that were given speak against each other; a gap can be closed by what is still
  /// asked.
  package var isContradiction: Bool

  /// What is to be done, with what it is about, as it stands among other things to do.
  var task: String { "\(says): \(proposal)" }

  package init(says: String, but: String, proposal: String, isContradiction: Bool = true) {
    self.says = says
    self.but = but
    self.proposal = proposal
    self.isContradiction = isContradiction
  }
}

/// Shows a finding, and asks who settles it.
package struct FindingScreen: Sendable {
  package var finding: InterviewFinding
  package var number: Int
  package var total: Int
  package var participants: [String]
}

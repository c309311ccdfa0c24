// SPDX-License-Identifier: GPL-3.0-or-later

/// The cases that come to a queue of reviewers, at random and at a steady average rate.
package struct Traffic: Hashable, Sendable {
  /// λ, cases per hour, 0 or more.
  package var arrivalsPerHour: Double
  /// 1/μ, the mean hours of work on one case, 0 or more.
  package var hoursPerCase: Double

  package init(arrivalsPerHour: Double, hoursPerCase: Double) {
    self.arrivalsPerHour = arrivalsPerHour
    self.hoursPerCase = hoursPerCase
  }

  /// A = λ/μ in erlangs: the reviewers kept busy on average if nobody ever had to wait.
  package var load: Double { arrivalsPerHour * hoursPerCase }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The cases that come to a queue of reviewers, at random and at a steady average rate.
package struct Traffic: Hashable, Sendable {
  /// λ, cases per hour, 0 or more.
  package var arrivalsPerHour: Double
  /// 1/μ, the mean hours of work on one case, 0 or more.
  package var hoursPerCase: Double
  /// The share of the cases that have to be taken up at once, 0 to 1; the others fill the time
  /// between them and give way.
  package var urgentShare: Double

  package init(arrivalsPerHour: Double, hoursPerCase: Double, urgentShare: Double = 1) {
    self.arrivalsPerHour = arrivalsPerHour
    self.hoursPerCase = hoursPerCase
    self.urgentShare = urgentShare
  }

  /// The cases that have to be taken up at once, alone.
  package var urgent: Traffic {
    Traffic(arrivalsPerHour: arrivalsPerHour * urgentShare, hoursPerCase: hoursPerCase)
  }

  /// A = λ/μ in erlangs: the reviewers kept busy on average if nobody ever had to wait.
  package var load: Double { arrivalsPerHour * hoursPerCase }
}

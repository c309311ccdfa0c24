// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

/// The people there are, by role, and the hours that they have.
package struct Staff: Sendable {
  /// Whether people sit at a queue at the same time; else they are on a roster and work can wait.
  package let isRealTime: Bool
  /// Whether a case leaves for the safe action when its time is over: as the pattern has it, but not
  /// where lanes say what becomes of a case that nobody takes up.
  package let expires: Bool
  /// The share of paid time in which people are away, 0 to 1.
  package let shrinkage: Planned<Double>
  /// Hours of a day in which somebody is on duty.
  package let serviceHours: Planned<Double>
  /// Everybody who reviews, whatever the role, as far as they were counted; nil where nobody said.
  package let together: Double?
  /// Who reads samples beside the daily work, and for how long; nil where nobody is named.
  package let auditRole: Role?
  package let auditHours: Double?
  /// Days of the week on which work is done.
  package let daysPerWeek: Int
  private let counts: [Role: Double]

  init(_ inputs: PlanInputs, lanes: [LaneFigures]) {
    let particulars = inputs.file.particulars
    isRealTime = inputs.isRealTime
    expires = inputs.pattern?.expires == true && !inputs.hasLanes
    shrinkage = inputs.shrinkage
    serviceHours = inputs.serviceHours
    auditRole = particulars.audit?.who.map { Role($0) }
    auditHours = particulars.audit?.hoursPerDay?.value
    daysPerWeek = inputs.calendar.weekdays.count
    let all = inputs.number(.reviewers)
    let main = Role(inputs.role(.reviewer))
    var counts: [Role: Double] = [:]
    for people in particulars.people {
      if let count = people.count?.value { counts[Role(people.role), default: 0] += count }
    }
    var own: [Role: Double] = [:]
    for (lane, figures) in zip(inputs.lanes, lanes) {
      if let count = lane.lane?.reviewers?.value {
        own[Role(figures.reviewer), default: 0] += count
      }
    }
    counts.merge(own) { first, _ in first }
    if let all {
      let roles = Set(lanes.map { Role($0.reviewer) })
      let uncounted = roles.filter { counts[$0] == nil }
      if counts[main] == nil {
        counts[main] = all
      } else if uncounted.count == 1, let rest = uncounted.first {
        // Everybody who reviews, less those who are counted by role.
        counts[rest] = max(0, all - roles.compactMap { counts[$0] }.reduce(0, +))
      }
    }
    self.counts = counts
    let roles = Set(lanes.map { Role($0.reviewer) }).union(all == nil ? [] : [main])
    let known = roles.compactMap { counts[$0] }
    let sum = known.reduce(0, +)
    // At a queue the figure is of everybody; on a roster it is of the role that reviews.
    together =
      isRealTime
      ? all ?? (known.count == roles.count ? sum : nil) : known.isEmpty ? nil : sum
  }

  /// How many people a role has; nil where nobody said.
  package func people(in role: Role) -> Double? { counts[role] }

  /// Hours of a day in which people of a role are at work: absence off, pauses included.
  package func hoursPresent(of role: Role) -> Double? {
    if let people = counts[role] { return people * hoursPresentEach }
    return role == auditRole ? auditHours : nil
  }

  /// The part of it that cases can fill.
  package func hoursForCases(of role: Role) -> Double? {
    if let people = counts[role] { return people * hoursForCasesEach }
    return role == auditRole ? auditHours : nil
  }

  /// Whether a role sits at a queue for which somebody waits; who reads samples beside the daily work
  /// does not.
  package func isAtQueue(_ role: Role) -> Bool {
    isRealTime && (role != auditRole || counts[role] != nil)
  }

  /// Hours a day of one of the people there are: on a roster with absence and days off, else on duty.
  package var hoursPresentEach: Double {
    guard !isRealTime else { return serviceHours.value }
    // Where work is done on six or seven days, nobody is there on all of them.
    let days = min(1, CapacityOwn.daysPerPost / Double(max(1, daysPerWeek)))
    return CapacityOwn.hoursPerPost * days * (1 - shrinkage.value)
  }

  /// Hours a day that one of them can spend on cases.
  package var hoursForCasesEach: Double { hoursPresentEach * CapacityOwn.mostOccupied }

  /// The same of one who is not away that day.
  package var hoursForCasesPresent: Double {
    (isRealTime ? serviceHours.value : CapacityOwn.hoursPerPost) * CapacityOwn.mostOccupied
  }

  /// Hours that are paid for an hour at work.
  package var paidPerHour: Double { 1 / (1 - shrinkage.value) }

  /// The posts behind so many people at the same time on every day of service.
  package func posts(for people: Int) -> Double {
    let hours = Double(people) * serviceHours.value * Double(daysPerWeek)
    return hours / (CapacityOwn.hoursPerPost * CapacityOwn.daysPerPost) * paidPerHour
  }
}

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
  /// Who reads samples beside the daily work, and for how long; nil where nobody is named.
  package let auditRole: Role?
  package let auditHours: Double?
  /// Days of the week on which work is done.
  package let daysPerWeek: Int
  /// Hours of a full-time post on a day: eight, ours, but no more than a service that is shorter.
  package let hoursPerPost: Planned<Double>
  private let roster: Roster

  init(_ inputs: PlanInputs, lanes: [LaneFigures]) {
    let particulars = inputs.file.particulars
    isRealTime = inputs.isRealTime
    expires = inputs.pattern?.expires == true && !inputs.hasLanes
    shrinkage = inputs.shrinkage
    serviceHours = inputs.serviceHours
    auditRole = particulars.audit?.who.map { Role($0) }
    auditHours = particulars.audit?.hoursPerDay?.value
    daysPerWeek = inputs.calendar.weekdays.count
    // At a queue shifts follow each other, however short the service is.
    let isShort = !inputs.isRealTime && inputs.serviceHours.value < CapacityOwn.hoursPerPost
    hoursPerPost =
      isShort ? inputs.serviceHours : Planned(CapacityOwn.hoursPerPost, isOurs: true)
    roster = Roster(inputs, lanes: lanes)
  }

  /// Everybody who reviews, whatever the role, as far as they were counted; nil where nobody said.
  package var together: Double? { roster.together }

  /// Those whom the room counted at the queue, where its roster cannot seat so many.
  package var countedAtQueue: Double? { roster.shortOf }

  /// How many people of a role are there, at a queue at the same time; nil where nobody said.
  package func people(in role: Role) -> Double? { roster.people[role] }

  /// Hours of a day in which people of a role are at work: absence off, pauses included.
  package func hoursPresent(of role: Role) -> Double? {
    if let people = roster.people[role] { return people * hoursPresentEach }
    return role == auditRole ? auditHours : nil
  }

  /// The part of it that cases can fill.
  package func hoursForCases(of role: Role) -> Double? {
    if let people = roster.people[role] { return people * hoursForCasesEach }
    return role == auditRole ? auditHours : nil
  }

  /// Whether a role sits at a queue for which somebody waits; who reads samples beside the daily work
  /// does not.
  package func isAtQueue(_ role: Role) -> Bool {
    isRealTime && (role != auditRole || roster.people[role] != nil)
  }

  /// Hours a day of one of the people there are: on a roster with absence and days off, else on duty.
  package var hoursPresentEach: Double {
    guard !isRealTime else { return serviceHours.value }
    // Where work is done on six or seven days, nobody is there on all of them.
    let days = min(1, CapacityOwn.daysPerPost / Double(max(1, daysPerWeek)))
    return hoursPerPost.value * days * (1 - shrinkage.value)
  }

  /// Hours a day that one of them can spend on cases.
  package var hoursForCasesEach: Double { hoursPresentEach * CapacityOwn.mostOccupied }

  /// The same of one who is not away that day.
  package var hoursForCasesPresent: Double {
    (isRealTime ? serviceHours.value : hoursPerPost.value) * CapacityOwn.mostOccupied
  }

  /// Hours that are paid for an hour at work.
  package var paidPerHour: Double { 1 / (1 - shrinkage.value) }

  /// The posts behind so many people at the same time on every day of service.
  package func posts(for people: Int) -> Double {
    let hours = Double(people) * serviceHours.value * Double(daysPerWeek)
    return hours / (hoursPerPost.value * CapacityOwn.daysPerPost) * paidPerHour
  }
}

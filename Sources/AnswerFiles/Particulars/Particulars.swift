// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// What belongs to one workflow alone and is no answer to a question.
package struct Particulars: Sendable {
  package var deadlines: [Deadline] = []
  package var rules: [WorkflowRule] = []
  package var risks: [WorkflowRisk] = []
  package var metrics: [WorkflowMetric] = []
  package var signers: [Signer] = []
  /// Marks that every case must have.
  package var scope: [Mark] = []
  package var caseWord: CaseWord?
  /// Which error the price of an error is of.
  package var errorCostFor: Stated<String>?
  /// Until when a result can be taken back before it takes effect.
  package var reversibleUntil: Stated<TimeSpan>?
  package var peakDates: Stated<[CalendarDate]>?
  /// The days of the week on which work is done.
  package var weekdays: Stated<[Weekday]>?
  package var holidays: Stated<[CalendarDate]>?
  package var audit: Audit?
  /// Who does today by hand what the design takes over.
  package var staffToday: Stated<String>?
  /// The share of today's cases that anybody works on; nil where it is all of them.
  package var workedToday: Share?
  /// How many people each role has.
  package var people: [RoleCount] = []
  package var appeal: Appeal?
  /// What nobody records.
  package var notKept: [String] = []
  /// How many past cases can be replayed.
  package var pastCases: Stated<PlainNumber>?
  package var systemCostPerYear: Stated<PlainNumber>?
  package var vendor: Vendor?

  package init() {}
}

extension Particulars {
  /// With the holidays of a folder where the file has none of its own.
  func sharing(_ folder: FolderAnswers) -> Particulars {
    var particulars = self
    particulars.holidays = holidays ?? folder.holidays
    return particulars
  }
}

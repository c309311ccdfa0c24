// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of what people do on a day: one duty in one lane by one role.
package struct HumanWork: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Proposals that a person approves one by one.
    case reviews
    /// The second of two approvals.
    case secondSignatures = "second-signatures"
    /// Cases that people see, by triggers or because the phase asks for more than the drawn ones,
    /// where the system settles the others.
    case triggered
    /// Cases drawn by chance where the system settles them alone.
    case drawn
    /// Cases that a person decides or takes over.
    case byHand = "by-hand"
    /// Results of people that a second person checks.
    case checks
    /// Cases read for a gate or an estimate, without the system's proposal.
    case blindReadings = "blind-readings"
    /// Requests for a person by those whom a decision may go against.
    case requests
    /// Steps that people do in the design beside the reviews; nobody said how long they take.
    case keptSteps = "kept-steps"
    /// Cases that the new design does not reach yet, worked as today.
    case asToday = "as-today"
  }

  package let kind: Kind
  /// The lane's id.
  package let lane: String
  package let role: Role
  /// Nil where the volume is not known.
  package let casesPerDay: Estimate?
  /// The cases that the drawn share asks for, where the hours for reading bring fewer; else nil.
  package let askedPerDay: Estimate?
  /// Nil where nobody knows them.
  package let minutesEach: Double?
  /// What is not known about it; with any of it the hours are nil or "at least".
  package let lacking: [Lacking]

  package init(
    _ kind: Kind, lane: String, role: Role, casesPerDay: Estimate?, askedPerDay: Estimate? = nil,
    minutesEach: Double?, lacking: [Lacking] = []
  ) {
    self.kind = kind
    self.lane = lane
    self.role = role
    self.casesPerDay = casesPerDay
    self.askedPerDay = askedPerDay
    self.minutesEach = minutesEach
    self.lacking = lacking
  }

  /// Hours a day; nil where cases or minutes are not known.
  package var hours: Estimate? {
    guard let casesPerDay, let minutesEach else { return nil }
    return casesPerDay * Estimate(exactly: minutesEach / 60)
  }

  package var isComplete: Bool { lacking.isEmpty }

  /// Whether somebody waits for it where cases are decided while somebody waits.
  package var isUrgent: Bool {
    switch kind {
    case .reviews, .secondSignatures, .triggered, .byHand, .keptSteps, .asToday: true
    case .drawn, .checks, .blindReadings, .requests: false
    }
  }

  /// The same with a part of the minutes for each case.
  func at(pace: Double) -> HumanWork {
    HumanWork(
      kind, lane: lane, role: role, casesPerDay: casesPerDay, askedPerDay: askedPerDay,
      minutesEach: minutesEach.map { $0 * pace }, lacking: lacking)
  }

  /// The same with fewer cases than were asked for.
  func limited(to cases: Estimate) -> HumanWork {
    HumanWork(
      kind, lane: lane, role: role, casesPerDay: cases, askedPerDay: casesPerDay,
      minutesEach: minutesEach, lacking: lacking)
  }
}

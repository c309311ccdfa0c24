// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// A lane that may go alone by its letters, and does not: people approve its cases all the same, or it goes
/// on as today where people do not see all cases today either.
package struct LaneAtApprove: Hashable, Sendable {
  package enum Reason: String, Sendable {
    /// Its rate is below the target, and no gate that fits into the days is passed one time in two.
    case odds
    /// Not even a sample without an error fits into the days.
    case tooLong = "too-long"
  }

  /// The lane's id; `LaneInputs.allCases` where none are given.
  package let lane: String
  package let reason: Reason
  /// The feasible gate with the best odds; nil where none fits into the days.
  package let best: LaneGate?
  /// The smallest test and what can be read of it; nil where nothing bounds it.
  package let reach: TestReach?
  /// Hours a day for reading with which its test is passed one time in two and more, in halves of an hour;
  /// nil where none are given, and where as many as a day has are not enough.
  package var hoursInReach: Double?
  /// Whether its cases are worked as today until a test is in reach.
  package var goesOnAsToday = false
}

/// The smallest sample that could pass a lane, against what can be read within the days of a gate.
package struct TestReach: Hashable, Sendable {
  /// ⌈ln δ ÷ ln(1 − α·(1 − m))⌉, none of which may be wrong.
  package let smallest: Int
  package let readable: Int
  /// Hours a day that are given for reading; nil where the cases that come are fewer, or none are given.
  package let hours: Double?
  /// Minutes of a reading; nil where the cases that come are fewer.
  package let minutes: Double?
}

extension TestReach {
  /// Nil where neither hours nor cases bound it.
  init?(for subject: GateSubject, missing: Double, reading readings: Readings, hours: Double?) {
    let readable = readings.mostCases
    guard readable < SampleSize.limit else { return nil }
    self.readable = readable
    smallest = SampleSize.zeroErrors(
      errorRate: subject.target * (1 - missing), risk: StandIn.risk)
    let byCases = subject.casesPerDay.map {
      Int(($0 * Double(LaneGate.mostDays)).roundedDownForgivingly) <= readable
    }
    self.hours = byCases == true ? nil : hours
    minutes = byCases == true ? nil : subject.readingMinutes
  }
}

extension LaneAtApprove {
  /// Nil for a lane whose gate can be tried.
  init?(
    _ lane: String, _ gate: LaneGate?, reach: TestReach? = nil,
    hoursInReach: () -> Double? = { nil }
  ) {
    guard gate?.isUnlikely ?? true else { return nil }
    self.init(
      lane: lane, reason: gate == nil ? .tooLong : .odds, best: gate, reach: reach,
      hoursInReach: hoursInReach())
  }
}

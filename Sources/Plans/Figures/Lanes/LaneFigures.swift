// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The figures of one lane that every part of the plan starts from.
package struct LaneFigures: Sendable {
  /// The lane's id; `LaneInputs.allCases` where none are given.
  package let id: String
  package let name: String?
  /// 0 to 1 with its 95% interval; nil where it is not known.
  package let share: Estimate?
  /// Cases on an ordinary day; nil where the volume is not known.
  ///
  /// Where the share is not known, `mid` is 0, as people and money are reckoned, and `high` the
  /// most that the other lanes leave, as unseen errors and the load of a stop are.
  package let casesPerDay: Estimate?
  /// The same on a peak day; nil where no peak is given.
  package let peakCasesPerDay: Estimate?
  package let control: Control
  package let controlUntilProven: Control
  package let goesAlone: Bool
  /// Whether the system only sorts its cases: nothing takes effect in the lane, and people finish
  /// each within its time limit.
  package let isLeftToPeople: Bool
  package let isClosedByLaw: Bool
  /// People who approve a case, 1 or 2.
  package let approvers: Int
  package let errorRate: LaneErrorRate
  /// α, the accepted share of wrong results.
  package let target: Planned<Double>
  /// Nil where no confidence decides about cases.
  package let threshold: ThresholdFigure?
  /// The share of its cases that is drawn and read where it goes alone, by how an error shows, 0 to 1;
  /// ours.
  package let drawnShare: Double
  /// Minutes of a review and of a case by hand; nil where they are not known.
  package let reviewMinutes: Double?
  /// Minutes of a reading without the system's proposal; nil where they are not known.
  ///
  /// As the room timed it, else those of the workflow's review where the lane's own is shorter, as
  /// what makes it short is the proposal.
  package let readingMinutes: Double?
  package let handlingMinutes: Double?
  /// What a wrong result costs, in the workflow's currency; nil where it is not known.
  package let errorCost: Double?
  /// Who reviews, as named for the lane, else for the workflow; nil where nobody is.
  package let reviewer: String?
  package let backup: String?
  /// Minutes within which a review begins.
  package let timeLimitMinutes: Planned<Double>

  /// Minutes of a case by hand, else of a review; nil where they are not known.
  func minutes(_ key: FigureKey) -> Double? {
    key == .handlingMinutes ? handlingMinutes : reviewMinutes
  }

  /// Whether people see every case before it takes effect.
  package var isSeenByPeople: Bool { !goesAlone }
}

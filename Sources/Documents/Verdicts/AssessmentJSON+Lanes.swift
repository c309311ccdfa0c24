// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension AssessmentJSON {
  /// What an assessment says about lanes; nothing where none are given.
  ///
  /// - Parameters:
  ///   - timeLimit: a lane's own time limit in minutes; nil where it hangs on a service day that is
  ///     not known.
  ///   - more: what else there is to say about a lane.
  static func laneMembers(
    of assessment: Assessment,
    timeLimit: (LaneAssessment) -> Double? = { $0.lane.timeLimit?.minutes },
    more: (LaneAssessment) -> [JSONValue.Member] = { _ in [] }
  ) -> [JSONValue.Member] {
    guard let whole = assessment.withoutLanes else { return [] }
    return [
      JSONValue.Member(
        key: "without_lanes",
        value: .object(
          ("verdict", .text(whole.verdict.rawValue)),
          ("mostly", .text(whole.tally.mostly.rawValue)), ("tally", tally(whole.tally)))),
      // Nothing is on record yet that could have proven one.
      JSONValue.Member(
        key: "claims",
        value: .object(("count", .count(assessment.claims.count)), ("proven", .count(0)))),
      JSONValue.Member(
        key: "lanes",
        value: .list(
          assessment.lanes.map { .object(lane($0, timeLimit: timeLimit($0)) + more($0)) })),
    ]
  }

  private static func lane(
    _ assessed: LaneAssessment, timeLimit: Double?
  ) -> [JSONValue.Member] {
    JSONValue.members(
      ("id", .text(assessed.lane.id)),
      ("name", .text(assessed.lane.name)),
      ("share", .orNull(assessed.share.map(JSONValue.number))),
      ("verdict", .text(assessed.verdict.rawValue)),
      ("mostly", .text(assessed.tally.mostly.rawValue)),
      ("tally", tally(assessed.tally)),
      ("gates", .list(assessed.gates.map(gate))),
      ("provisional", .flag(assessed.isProvisional)),
      ("best_case", .text(assessed.bestCase.rawValue)),
      ("flips", .list(assessed.flips.map(flip))),
      ("changes_to_flip", .orNull(assessed.changesToFlip.map(JSONValue.count))),
      ("goes_alone", .flag(assessed.goesAlone)),
      ("closed_by_law", .flag(assessed.isClosedByLaw)),
      ("raised_by_lane", assessed.raise.byLane.map(JSONValue.text)),
      ("claims", .list(assessed.claims.map(claim))),
      ("until_proven", .text(assessed.verdictUntilProven.rawValue)),
      ("reviewer", assessed.lane.reviewer.map(JSONValue.text)),
      ("time_limit", (assessed.lane.timeLimit?.description).map(JSONValue.text)),
      ("time_limit_minutes", timeLimit.map(JSONValue.number)),
      ("steps", .list(assessed.steps.map(step))))
  }

  private static func claim(_ claim: Claim) -> JSONValue {
    switch claim.subject {
    case .question(let id): .object(("question", .text(id)))
    case .letter(let question, let step):
      .object(("question", .text(question.rawValue)), ("step", .text(step)))
    case .leftOut(let step): .object(("left_out", .text(step)))
    }
  }
}

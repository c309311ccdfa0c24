// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires

/// The errors that were counted by lane are more than were counted over all cases, or fewer where every
/// case has its lane.
///
/// Lanes count that were counted on their part of the same cases.
struct KindCountsDiffer: FindingRule {
  static let id = FindingID.kindCountsDiffer

  func findings(in context: FindingContext) -> [Finding] {
    RestOfCount.keys.compactMap { key in
      guard let whole = RestOfCount.counted(context.file.answers[key.rawValue]) else { return nil }
      let parts = context.file.lanes.compactMap { lane in
        RestOfCount.counted(lane.answers.questions[key.rawValue]).flatMap { own in
          lane.share?.sample?.of == whole.cases && lane.share?.sample?.count == own.cases
            ? (lane: lane.id, counted: own) : nil
        }
      }
      let errors = parts.reduce(0) { $0 + $1.counted.errors }
      let cases = parts.reduce(0) { $0 + $1.counted.cases }
      guard errors > whole.errors || (cases == whole.cases && errors < whole.errors) else {
        return nil
      }
      return finding(
        parts.map { .lane($0.lane) } + [.question(key.rawValue)],
        [
          .errors: .count(Double(whole.errors)), .cases: .count(Double(whole.cases)),
          .otherErrors: .count(Double(errors)), .otherCases: .count(Double(cases)),
        ])
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// Where nobody answers in time, the words say that the case is settled all the same.
///
/// Silence and time-outs decide nothing where results can go against people.
struct SilenceSettles: FindingRule {
  static let id = FindingID.silenceSettles

  func findings(in context: FindingContext) -> [Finding] {
    guard context.file.value(of: FactKey.adverseOutcomes.rawValue) != .yesNo(false) else {
      return []
    }
    func settles(_ text: String?) -> String? {
      text.flatMap { context.tells(.settles, in: $0) ? $0 : nil }
    }
    let lanes = context.file.lanes.compactMap { lane in
      settles(lane.onNoAnswer).map { finding([.lane(lane.id)], [.what: .text($0)]) }
    }
    let steps = context.file.steps.compactMap { step in
      settles(step.onNoAnswer).map { finding([.step(step.name)], [.what: .text($0)]) }
    }
    return lanes + steps
  }
}

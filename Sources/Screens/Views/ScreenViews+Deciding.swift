// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  /// What sets the level of a verdict.
  static let deciding = TemplateView<Deciding>(
    .flag("is_tally") { $0.rule.isTally },
    .word("mostly") { $0.rule.isTally ? $0.mostly : nil },
    .group("rule", gate) { deciding in
      if case .rule(let rule) = deciding.rule { rule } else { nil }
    },
    .flag("is_unknown") { deciding in
      if case .unknown = deciding.rule { true } else { false }
    },
    .list("lanes", of: decidingLane) { deciding in
      deciding.lanes.enumerated().map { index, lane in
        DecidingLane(assessed: lane, isLast: index == deciding.lanes.count - 1)
      }
    })

  private struct DecidingLane {
    var assessed: LaneAssessment
    var isLast: Bool
  }

  /// The rule that sets a lane's level; nil where its letters alone do, or its place among others.
  private static func rule(setting lane: LaneAssessment) -> FiredGate? {
    guard lane.verdictOfTally != lane.verdict else { return nil }
    return lane.gates.first { !$0.onlyForUnknown && $0.requires == lane.verdict }
  }

  private static let decidingLane = TemplateView<DecidingLane>(
    .text("name") { $0.assessed.lane.name },
    .percent("share") { $0.assessed.share },
    .flag("is_last", \.isLast),
    .group("rule", gate) { rule(setting: $0.assessed) },
    .word("verdict") { $0.assessed.verdict })
}

extension DecidingRule {
  var isTally: Bool { if case .tally = self { true } else { false } }
}

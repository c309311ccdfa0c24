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
    .list("lane_rules", of: laneRule) { laneRules(of: $0.lanes) },
    .list("lanes", of: decidingLane) { deciding in
      deciding.lanes.enumerated().map { index, lane in
        DecidingLane(assessed: lane, isLast: index == deciding.lanes.count - 1)
      }
    })

  private struct DecidingLane {
    var assessed: LaneAssessment
    var isLast: Bool
  }

  /// A rule with the lanes whose level it sets.
  struct LaneRule {
    var rule: FiredGate
    var lanes: [String]
    /// Whether it sets the level of all of them.
    var isOfAll: Bool
  }

  /// Each rule once; a lane whose letters or place among others set its level has none.
  static func laneRules(of lanes: [LaneAssessment]) -> [LaneRule] {
    var rules: [LaneRule] = []
    for lane in lanes where lane.verdictOfTally != lane.verdict {
      let setting = lane.gates.first { !$0.onlyForUnknown && $0.requires == lane.verdict }
      guard let rule = setting else { continue }
      if let same = rules.firstIndex(where: { $0.rule.id == rule.id }) {
        rules[same].lanes.append(lane.lane.name)
      } else {
        rules.append(LaneRule(rule: rule, lanes: [lane.lane.name], isOfAll: false))
      }
    }
    for index in rules.indices { rules[index].isOfAll = rules[index].lanes.count == lanes.count }
    return rules
  }

  private static let laneRule = TemplateView<LaneRule>(
    .text("names") { $0.isOfAll ? nil : FigureText.list($0.lanes) },
    .group("rule", gate) { $0.rule })

  private static let decidingLane = TemplateView<DecidingLane>(
    .text("name") { $0.assessed.lane.name },
    .percent("share") { $0.assessed.share },
    .flag("is_last", \.isLast),
    .word("verdict") { $0.assessed.verdict },
    .flag("is_provisional") { $0.assessed.isOpen })
}

extension DecidingRule {
  var isTally: Bool { if case .tally = self { true } else { false } }
}

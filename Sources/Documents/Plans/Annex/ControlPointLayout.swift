// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates

/// A control point without what it shares with all the others, which is said once.
struct ControlPointLayout {
  var point: ControlPoint
  /// The triggers of this point alone.
  var triggers: [Trigger]
  /// The earlier control point with the same control and rule, where there is one and lanes do not
  /// tell them apart.
  var sameRule: String?

  static func all(in escalation: Escalation) -> [ControlPointLayout] {
    let shared = sharedTriggers(in: escalation)
    return escalation.controlPoints.enumerated().map { index, point in
      ControlPointLayout(
        point: point,
        triggers: isBySystem(point)
          ? point.triggers.filter { !shared.contains($0) } : point.triggers,
        sameRule: escalation.controlPoints[..<index].first {
          $0.control == point.control && $0.rule == point.rule
        }?.step)
    }
  }

  /// The triggers of every control point at which a system acts, where there are several such.
  static func sharedTriggers(in escalation: Escalation) -> [Trigger] {
    let lists = escalation.controlPoints.filter(isBySystem).map(\.triggers)
      .filter { !$0.isEmpty }
    guard lists.count > 1, let first = lists.first else { return [] }
    return first.filter { trigger in lists.allSatisfy { $0.contains(trigger) } }
  }

  /// Whether a system acts there in any lane.
  private static func isBySystem(_ point: ControlPoint) -> Bool {
    point.lanes.isEmpty
      ? point.control < .human
      : point.lanes.contains { ![.human, .asToday].contains($0.way) }
  }

  static let view = TemplateView<ControlPointLayout>(
    .text("step", \.point.step),
    .word("control", \.point.control),
    .list("lanes", of: lane) { layout in
      let lanes = layout.point.lanes
      return lanes.indices.map { (lanes[$0], $0 == lanes.count - 1) }
    },
    .word("adverse_control", \.point.adverseControl),
    .text("rule") { $0.sameRule == nil ? $0.point.rule : nil },
    .text("same_rule", \.sameRule),
    .text("adverse_rule", \.point.adverseRule),
    .text("note", \.point.note),
    .list("triggers", of: AnnexView.trigger, \.triggers))

  private static let lane = TemplateView<(control: LaneControl, isLast: Bool)>(
    .text("lane", \.control.lane), .word("way", \.control.way), .flag("is_last", \.isLast))
}

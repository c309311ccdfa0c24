// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires

/// The workflow as a chart: a node per step in order, and a person beside each control point.
///
/// Long workflows end in a node that says how many steps follow, because charts of more than about
/// twenty nodes cannot be read.
struct FlowChart {
  struct Node {
    var number: Int
    var lines: [String]
    var control: Control?
    /// The control of outcomes against a person, where it is the stricter one.
    var adverseControl: Control?
    var actor: Actor
    var next: Int?
  }

  private static let mostSteps = 18

  var nodes: [Node]
  var remaining: Int
  var reviewed: [Node]
  var reviewer: [String]

  init(of plan: Plan) {
    let steps = plan.map.steps
    let shown = steps.prefix(steps.count > Self.mostSteps + 1 ? Self.mostSteps : steps.count)
    remaining = steps.count - shown.count
    nodes = shown.enumerated().map { index, step in
      Node(
        number: step.number, lines: MermaidText.lines(step.name),
        control: step.control,
        adverseControl: step.adverseControl.flatMap { adverse in
          step.control.map { adverse > $0 } ?? true ? adverse : nil
        },
        actor: step.actor, next: index + 1 < shown.count ? shown[index + 1].number : nil)
    }
    reviewed = nodes.filter { node in
      [node.control, node.adverseControl].contains { $0 == .reviewOnTrigger || $0 == .approve }
    }
    reviewer = MermaidText.lines(plan.escalation.reviewer)
  }

  static let view = TemplateView<FlowChart>(
    .list("nodes", of: node, \.nodes),
    .list("edges", of: node) { $0.nodes.filter { $0.next != nil } },
    .list("reviewed", of: node, \.reviewed),
    .list("decided_against", of: node) { $0.nodes.filter { $0.adverseControl == .human } },
    .flag("has_automatic") { $0.nodes.contains { $0.control == .automatic } },
    .flag("has_triggered") { $0.nodes.contains { $0.control == .reviewOnTrigger } },
    .flag("has_approved") { $0.nodes.contains { $0.control == .approve } },
    .flag("has_people") { chart in
      !chart.reviewed.isEmpty
        || chart.nodes.contains { $0.control == .human || $0.adverseControl == .human }
    },
    .flag("has_customers") { $0.nodes.contains { $0.actor == .customer } },
    .text("reviewer") { $0.reviewer.first },
    .texts("reviewer_more") { Array($0.reviewer.dropFirst()) },
    .count("remaining") { $0.remaining > 0 ? $0.remaining : nil },
    .count("last") { $0.nodes.last?.number })

  private static let node = TemplateView<Node>(
    .count("number", \.number),
    .text("first_line") { $0.lines.first },
    .texts("more_lines") { Array($0.lines.dropFirst()) },
    .word("control", \.control),
    .word("adverse_control", \.adverseControl),
    .word("actor", \.actor),
    .count("next", \.next))
}

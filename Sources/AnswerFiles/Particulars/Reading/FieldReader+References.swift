// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

extension FieldReader {
  /// What an action comes before: the name of a phase, or `{lane: ID}`.
  mutating func before(_ node: YAMLNode) -> ActionBefore? {
    guard node.entries != nil else {
      return word(node, in: "before", of: PhaseName.self).map(ActionBefore.phase)
    }
    guard
      let fields = fields(of: node, in: "before", keys: ["lane"]),
      let lane = required("lane", of: fields, read: { $0.identifier($1, in: "lane") })
    else { return nil }
    return .lane(lane)
  }

  /// What keeps a decision: a lane or step with its control, a mark, a rule or a metric.
  mutating func keptBy(_ node: YAMLNode) -> KeptBy? {
    let kinds = ["lane", "step", "mark", "rule", "metric"]
    guard let fields = fields(of: node, in: "kept_by", keys: kinds + ["control"]) else {
      return nil
    }
    let given = kinds.filter { fields[$0] != nil }
    guard given.count == 1, let kind = given.first, let value = fields[kind] else {
      error(
        given.isEmpty
          ? "kept_by names nothing" : "kept_by names \(given.joined(separator: " and "))", at: node,
        remedy: "write exactly one of \(kinds.joined(separator: ", "))")
      return nil
    }
    guard ["lane", "step"].contains(kind) else {
      if let control = fields["control"] {
        error("a \(kind) has no control", at: control, remedy: "only a lane or a step has one")
      }
      guard let name = text(value, in: kind) else { return nil }
      switch kind {
      case "mark": return .mark(name)
      case "rule": return .rule(name)
      default: return .metric(name)
      }
    }
    guard
      let name = kind == "lane" ? identifier(value, in: kind) : text(value, in: kind),
      let control = requiredWord("control", of: fields, as: Control.self)
    else { return nil }
    return kind == "lane" ? .lane(name, control) : .step(name, control)
  }
}

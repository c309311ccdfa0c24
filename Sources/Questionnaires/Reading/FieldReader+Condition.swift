// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

extension FieldReader {
  /// A condition; an absent one always holds.
  mutating func condition(_ node: YAMLNode?) -> Condition {
    guard let node, let entries = entries(of: node, in: "when") else { return Condition() }
    return Condition(
      entries: entries.map { entry in
        Condition.Entry(
          question: entry.key, values: conditionValues(entry.value),
          location: location(entry.keyStart))
      })
  }

  /// The values as words; `true` reads as `yes`.
  private mutating func conditionValues(_ node: YAMLNode) -> [String] {
    var nodes = [node]
    if case .sequence(let items) = node.content { nodes = items }
    if nodes.isEmpty { error("a condition with no values never holds", at: node) }
    return nodes.compactMap { node in
      scalar(node, in: "a value of a condition", expected: "a word").map { scalar in
        switch scalar.text {
        case "true": "yes"
        case "false": "no"
        default: scalar.text
        }
      }
    }
  }
}

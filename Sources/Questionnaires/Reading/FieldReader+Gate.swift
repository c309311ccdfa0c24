// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

extension FieldReader {
  private static let gateKeys = [
    "id", "title", "when", "requires", "controls", "duty", "applies_to", "because", "asks",
    "evidence", "notice", "cite", "jurisdiction", "places", "from", "until", "checked",
    "unverified",
  ]

  mutating func gate(_ node: YAMLNode) -> Gate? {
    guard
      let fields = fields(of: node, in: "a gate", keys: Self.gateKeys),
      let id = requiredIdentifier("id", of: fields, called: "a gate's id"),
      let because = requiredText("because", of: fields.named("gate '\(id)'"))
    else { return nil }
    if fields["requires"] == nil, fields["controls"] == nil, fields["duty"] == nil {
      error(
        "gate '\(id)' does nothing", at: node, remedy: "give it requires, controls or duty")
    }
    if fields["when"] == nil {
      error("gate '\(id)' lacks the key 'when'", at: node)
    }
    let places = places(fields["places"])
    if fields["places"] != nil, let from = fields["from"] {
      error(
        "gate '\(id)' has places and from", at: from, remedy: "write from at each place")
    }
    return Gate(
      id: id, title: optionalText(fields["title"], in: "title"),
      condition: condition(fields["when"], at: places, in: fields["places"]),
      requires: requires(fields["requires"]),
      controls: controls(fields["controls"]),
      duty: optionalWord(fields["duty"], in: "duty", of: Duty.self),
      adverseOnly: appliesToAdverse(fields["applies_to"]), because: because,
      asks: optionalText(fields["asks"], in: "asks"),
      evidence: optionalText(fields["evidence"], in: "evidence"),
      notice: optionalText(fields["notice"], in: "notice"),
      cite: optionalText(fields["cite"], in: "cite"),
      jurisdiction: fields["jurisdiction"].flatMap { identifier($0, in: "jurisdiction") },
      places: places, from: optionalDate(fields["from"], in: "from"),
      until: optionalDate(fields["until"], in: "until"),
      checked: optionalDate(fields["checked"], in: "checked"),
      unverified: optionalText(fields["unverified"], in: "unverified"),
      location: location(node.start))
  }

  private mutating func places(_ node: YAMLNode?) -> [GatePlace] {
    guard let node, let entries = entries(of: node, in: "places") else { return [] }
    if entries.isEmpty {
      error("a gate with no places never fires", at: node, remedy: "name one, or remove places")
    }
    return entries.compactMap { entry in
      guard
        let fields = fields(
          of: entry.value, in: "a place", keys: ["from", "cite", "unverified"])
      else { return nil }
      return GatePlace(
        id: entry.key, from: optionalDate(fields["from"], in: "from"),
        cite: optionalText(fields["cite"], in: "cite"),
        unverified: optionalText(fields["unverified"], in: "unverified"))
    }
  }

  /// The condition of a gate; its places are one more entry.
  private mutating func condition(
    _ node: YAMLNode?, at places: [GatePlace], in placesNode: YAMLNode?
  ) -> Condition {
    var condition = condition(node)
    guard let placesNode, !places.isEmpty else { return condition }
    if condition.entries.contains(where: { $0.question == GatePlace.question }) {
      error(
        "a gate with places has \(GatePlace.question) in its condition too", at: placesNode,
        remedy: "remove it from 'when'")
    }
    condition.entries.append(
      Condition.Entry(
        question: GatePlace.question, values: places.map(\.id),
        location: location(placesNode.start)))
    return condition
  }

  /// A verdict that a gate or a pattern asks for; full automation would ask for nothing.
  mutating func requires(_ node: YAMLNode?) -> Verdict? {
    guard let node, let verdict = word(node, in: "requires", of: Verdict.self) else { return nil }
    guard verdict > .fullAutomation else {
      error(
        "requires cannot be 'full-automation': nothing lowers human involvement", at: node,
        remedy: "allowed: human-in-the-loop, manual")
      return nil
    }
    return verdict
  }

  private mutating func controls(_ node: YAMLNode?) -> Control? {
    guard let node, let control = word(node, in: "controls", of: Control.self) else { return nil }
    guard control > .automatic else {
      error(
        "controls cannot be 'automatic': nothing lowers human involvement", at: node,
        remedy: "allowed: review-on-trigger, approve, human")
      return nil
    }
    return control
  }

  private mutating func appliesToAdverse(_ node: YAMLNode?) -> Bool {
    guard let node else { return false }
    guard node.scalar?.text == "adverse" else {
      error("applies_to cannot be \(node.summary)", at: node, remedy: "write 'applies_to: adverse'")
      return false
    }
    return true
  }
}

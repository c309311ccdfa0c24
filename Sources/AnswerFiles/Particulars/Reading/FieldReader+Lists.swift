// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  mutating func deadline(_ node: YAMLNode) -> Deadline? {
    guard
      let fields = fields(
        of: node, in: "a deadline", keys: ["what", "within", "from", "source", "proposed"]),
      let what = requiredText("what", of: fields),
      let within = required("within", of: fields, read: { $0.timeSpan($1, in: "within") })
    else { return nil }
    return Deadline(
      what: what, within: within, from: optionalText(fields["from"], in: "from"),
      source: optionalText(fields["source"], in: "source"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
  }

  /// A rule; a bare text is one that works everywhere.
  mutating func workflowRule(_ node: YAMLNode) -> WorkflowRule? {
    let place = location(node.start)
    guard node.entries != nil else {
      return text(node, in: "a rule").map { WorkflowRule(what: $0, location: place) }
    }
    guard
      let fields = fields(of: node, in: "a rule", keys: ["what", "at", "who", "proposed"]),
      let what = requiredText("what", of: fields)
    else { return nil }
    return WorkflowRule(
      what: what, place: fields["at"].flatMap { rulePlace($0) },
      who: optionalText(fields["who"], in: "who"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: place)
  }

  /// `{step: NAME}` or `{lane: ID}`.
  private mutating func rulePlace(_ node: YAMLNode) -> WorkflowRule.Place? {
    guard let fields = fields(of: node, in: "the place of a rule", keys: ["step", "lane"]) else {
      return nil
    }
    switch (fields["step"], fields["lane"]) {
    case (let step?, nil): return text(step, in: "step").map(WorkflowRule.Place.step)
    case (nil, let lane?): return identifier(lane, in: "lane").map(WorkflowRule.Place.lane)
    default:
      error(
        "the place of a rule is a step or a lane", at: node,
        remedy: "write at: {step: NAME} or at: {lane: ID}")
      return nil
    }
  }

  mutating func workflowRisk(_ node: YAMLNode) -> WorkflowRisk? {
    let keys = ["what", "because", "response", "who", "proposed"]
    guard
      let fields = fields(of: node, in: "a risk", keys: keys),
      let what = requiredText("what", of: fields)
    else { return nil }
    return WorkflowRisk(
      what: what, because: optionalText(fields["because"], in: "because"),
      response: optionalText(fields["response"], in: "response"),
      who: optionalText(fields["who"], in: "who"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
  }

  mutating func workflowMetric(_ node: YAMLNode) -> WorkflowMetric? {
    let keys = ["what", "baseline", "at_most", "at_least", "counts", "who", "first", "proposed"]
    guard
      let fields = fields(of: node, in: "a metric", keys: keys),
      let what = requiredText("what", of: fields)
    else { return nil }
    if fields["at_most"] == nil, fields["at_least"] == nil {
      error(
        "metric '\(what)' has no bound", at: node,
        remedy: "write at_most or at_least, or \"?\" where the bound is not known yet")
    }
    let metric = WorkflowMetric(
      what: what, baseline: figure(fields["baseline"], in: "baseline"),
      atMost: figure(fields["at_most"], in: "at_most"),
      atLeast: figure(fields["at_least"], in: "at_least"),
      counts: optionalWord(fields["counts"], in: "counts", of: CountedFigure.self),
      who: optionalText(fields["who"], in: "who"),
      first: optionalText(fields["first"], in: "first"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
    if let least = metric.atLeast, let most = metric.atMost, least.value > most.value {
      error(
        "no figure is at least \(least.text) and at most \(most.text)", at: node,
        remedy: "mend the bounds")
    }
    return metric
  }

  /// A figure, also in percent; nil where it is `"?"`.
  private mutating func figure(_ node: YAMLNode?, in what: String) -> PlainNumber? {
    guard let node, node.scalar?.text != "?" else { return nil }
    if let text = node.scalar?.text, let share = PlainNumber.percent(text) { return share }
    return number(node, in: what)
  }

  /// Somebody who signs; a bare text is who.
  mutating func signer(_ node: YAMLNode) -> Signer? {
    let place = location(node.start)
    guard node.entries != nil else {
      return text(node, in: "a signer").map { Signer(who: $0, location: place) }
    }
    guard
      let fields = fields(of: node, in: "a signer", keys: ["who", "what", "proposed"]),
      let who = requiredText("who", of: fields)
    else { return nil }
    return Signer(
      who: who, what: optionalText(fields["what"], in: "what"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: place)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  mutating func metric(_ node: YAMLNode) -> MetricEntry? {
    let keys = [
      "id", "verdicts", "when", "title", "formula", "source", "owner", "cadence", "target",
      "alert", "action", "benchmark",
    ]
    guard let (id, fields) = entry(node, in: "a metric", keys: keys) else { return nil }
    func text(_ key: String) -> String? {
      requiredText(key, of: fields.named("metric '\(id)'"))
    }
    guard
      let title = text("title"), let formula = text("formula"), let source = text("source"),
      let target = text("target"), let alert = text("alert"), let action = text("action")
    else { return nil }
    return MetricEntry(
      id: id, scope: scope(fields, at: node), title: title, formula: formula, source: source,
      owner: optionalText(fields["owner"], in: "owner"),
      cadence: optionalText(fields["cadence"], in: "cadence"), target: target, alert: alert,
      action: action, benchmark: optionalText(fields["benchmark"], in: "benchmark"))
  }

  mutating func phase(_ node: YAMLNode) -> PhaseEntry? {
    let keys = [
      "id", "verdicts", "when", "title", "coverage", "volume_share", "sample", "minimum_days",
      "exit",
    ]
    guard
      let (id, fields) = entry(node, in: "a phase", keys: keys),
      let title = requiredText("title", of: fields.named("phase '\(id)'")),
      let coverage = required(
        "coverage", of: fields.named("phase '\(id)'"), read: { $0.share($1, in: "coverage") })
    else { return nil }
    return PhaseEntry(
      id: id, scope: scope(fields, at: node), title: title, coverage: coverage,
      volumeShare: fields["volume_share"].flatMap { share($0, in: "volume_share") } ?? 1,
      needsSample: flag(fields["sample"], in: "sample"),
      minimumDays: fields["minimum_days"].flatMap {
        number($0, in: "minimum_days")?.wholeNumber
      } ?? 5,
      exit: texts(fields["exit"], in: "exit"))
  }

  mutating func risk(_ node: YAMLNode) -> RiskEntry? {
    let keys = [
      "id", "verdicts", "when", "group", "title", "signs", "figures", "mitigation", "metric",
      "trigger",
    ]
    guard let (id, fields) = entry(node, in: "a risk", keys: keys) else { return nil }
    func text(_ key: String) -> String? {
      requiredText(key, of: fields.named("risk '\(id)'"))
    }
    guard
      let title = text("title"), let mitigation = text("mitigation"), let metric = text("metric"),
      let trigger = text("trigger"),
      let group = requiredWord("group", of: fields.named("risk '\(id)'"), as: RiskEntry.Group.self)
    else { return nil }
    return RiskEntry(
      id: id, scope: scope(fields, at: node), group: group, title: title,
      signs: list(fields["signs"], in: "signs") { $0.sign($1) },
      figures: list(fields["figures"], in: "figures") {
        $0.word($1, in: "a figure", of: RiskEntry.Figure.self)
      },
      mitigation: mitigation, metric: metric, trigger: trigger)
  }

  mutating func advice(_ node: YAMLNode) -> AdviceEntry? {
    let keys = ["id", "verdicts", "when", "place", "title", "text", "told_by"]
    guard
      let (id, fields) = entry(node, in: "an advice", keys: keys),
      let place = requiredIdentifier("place", of: fields.named("advice '\(id)'")),
      let text = requiredText("text", of: fields.named("advice '\(id)'"))
    else { return nil }
    return AdviceEntry(
      id: id, scope: scope(fields, at: node), place: place,
      title: optionalText(fields["title"], in: "title"), text: text,
      toldBy: texts(fields["told_by"], in: "told_by"))
  }

  mutating func finding(_ node: YAMLNode) -> FindingEntry? {
    let keys = ["id", "rule", "verdicts", "when", "says", "but", "proposal"]
    guard
      let (id, fields) = entry(node, in: "a finding", keys: keys),
      let rule = requiredIdentifier("rule", of: fields.named("finding '\(id)'")),
      let says = requiredText("says", of: fields.named("finding '\(id)'")),
      let but = requiredText("but", of: fields.named("finding '\(id)'")),
      let proposal = requiredText("proposal", of: fields.named("finding '\(id)'"))
    else { return nil }
    return FindingEntry(
      id: id, rule: rule, scope: scope(fields, at: node), says: says, but: but,
      proposal: proposal)
  }

  mutating func blocker(_ node: YAMLNode) -> BlockerEntry? {
    let keys = ["id", "kind", "verdicts", "when", "text"]
    guard
      let (id, fields) = entry(node, in: "a blocker", keys: keys),
      let kind = requiredIdentifier("kind", of: fields.named("blocker '\(id)'")),
      let text = requiredText("text", of: fields.named("blocker '\(id)'"))
    else { return nil }
    return BlockerEntry(id: id, kind: kind, scope: scope(fields, at: node), text: text)
  }

  mutating func telltale(_ node: YAMLNode) -> TelltaleEntry? {
    guard
      let fields = fields(of: node, in: "a telltale", keys: ["id", "words"]),
      let telltale = requiredWord("id", of: fields, as: Telltale.self)
    else { return nil }
    return TelltaleEntry(
      telltale: telltale, words: texts(fields["words"], in: "words"),
      location: location(node.start))
  }

  private mutating func sign(_ node: YAMLNode) -> RiskEntry.Sign? {
    guard
      let fields = fields(of: node, in: "a sign", keys: ["when", "because"]),
      let because = requiredText("because", of: fields)
    else { return nil }
    return RiskEntry.Sign(condition: condition(fields["when"]), because: because)
  }

  private mutating func entry(
    _ node: YAMLNode, in what: String, keys: [String]
  ) -> (id: String, fields: YAMLFields)? {
    guard
      let fields = fields(of: node, in: what, keys: keys),
      let id = requiredIdentifier("id", of: fields)
    else { return nil }
    return (id, fields)
  }

  mutating func scope(_ fields: YAMLFields, at node: YAMLNode) -> Scope {
    let verdicts = list(fields["verdicts"], in: "verdicts") {
      $0.word($1, in: "a verdict", of: Verdict.self)
    }
    return Scope(
      verdicts: fields["verdicts"] == nil ? Verdict.allCases : verdicts,
      condition: condition(fields["when"]), location: location(node.start))
  }

  private mutating func share(_ node: YAMLNode, in what: String) -> Double? {
    guard let number = number(node, in: what) else { return nil }
    guard (0...1).contains(number.value) else {
      error("\(what) must be a share from 0 to 1, not \(number.text)", at: node)
      return nil
    }
    return number.value
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

extension FieldReader {
  private static let patternKeys = [
    "id", "title", "worded_for", "timing", "automation", "requires", "steps", "triggers",
    "on_timeout", "expires",
    "metrics", "marks", "rules", "risks",
  ]

  mutating func pattern(_ node: YAMLNode) -> Pattern? {
    guard
      let fields = fields(of: node, in: "a pattern", keys: Self.patternKeys),
      let id = requiredIdentifier("id", of: fields, called: "a pattern's id")
    else { return nil }
    let what = "pattern '\(id)'"
    func text(_ key: String) -> String? {
      requiredText(key, of: fields.named(what))
    }
    guard
      let title = text("title"), let onTimeout = text("on_timeout"),
      let timing = requiredWord("timing", of: fields.named(what), as: Pattern.Timing.self),
      let automation = requiredWord(
        "automation", of: fields.named(what), as: Pattern.Automation.self)
    else { return nil }
    return Pattern(
      id: id, title: title, wordedFor: texts(fields["worded_for"], in: "worded_for"),
      timing: timing, automation: automation,
      requires: requires(fields["requires"]),
      steps: list(fields["steps"], in: "steps") { $0.patternStep($1) },
      triggers: list(fields["triggers"], in: "triggers") { $0.trigger($1) },
      onTimeout: onTimeout, expires: flag(fields["expires"], in: "expires"),
      metrics: list(fields["metrics"], in: "metrics") { $0.metric($1) },
      marks: list(fields["marks"], in: "marks") { $0.usualMark($1) },
      rules: list(fields["rules"], in: "rules") { $0.usualRule($1) },
      risks: list(fields["risks"], in: "risks") { $0.usualRisk($1) },
      location: location(node.start))
  }

  private mutating func patternStep(_ node: YAMLNode) -> Pattern.Step? {
    guard
      let fields = fields(of: node, in: "a step", keys: ["name", "actor", "decides", "answers"]),
      let name = requiredText("name", of: fields),
      let actor = requiredWord("actor", of: fields, as: Actor.self)
    else { return nil }
    var letters: [String: Letter] = [:]
    for entry in fields["answers"].flatMap({ entries(of: $0, in: "a step's answers") }) ?? [] {
      letters[entry.key] = word(entry.value, in: entry.key, of: Letter.self)
    }
    return Pattern.Step(
      name: name, actor: actor, decides: flag(fields["decides"], in: "decides"), letters: letters)
  }

  private mutating func trigger(_ node: YAMLNode) -> Trigger? {
    guard
      let fields = fields(of: node, in: "a trigger", keys: ["kind", "when"]),
      let kind = requiredWord("kind", of: fields, as: Trigger.Kind.self),
      let when = requiredText("when", of: fields)
    else { return nil }
    return Trigger(kind: kind, when: when)
  }
}

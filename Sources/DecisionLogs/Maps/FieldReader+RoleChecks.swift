// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

extension FieldReader {
  /// Refuses what means nothing for a kind of role.
  ///
  /// - Parameter kind: nil for the side of a comparison.
  mutating func check(
    _ source: RoleSource, fields: YAMLFields, kind: LogRole.Kind?, what: String
  ) {
    let flagKeys: [RoleSourceKey] = [.yes, .no, .present, .atLeast, .same, .differs]
    let allowed: [(keys: [RoleSourceKey], isAllowed: Bool, kind: String)] = [
      (flagKeys, kind == .flag, "a yes or no"),
      ([.person, .rule, .timeout, .bypass], kind == .decider, "'decided_by'"),
      (
        [.pending, .expired, .other, .missing, .unknown], kind == .flag || kind == .decider, "words"
      ),
      ([.scale, .words], kind == .share, "a share"),
      ([.time], kind == .time || kind == .duration || kind == nil, "a time"),
      ([.unit, .between], kind == .duration, "a duration"),
    ]
    for rule in allowed where !rule.isAllowed {
      for key in rule.keys {
        guard let node = fields[key.rawValue] else { continue }
        error(
          "'\(key.rawValue)' means nothing for '\(what)'", at: node,
          remedy: "it goes with \(rule.kind)")
      }
    }
    if source.take == .span, kind != .duration, let node = fields[RoleSourceKey.take.rawValue] {
      error("'span' means nothing for '\(what)'", at: node, remedy: "it goes with a duration")
    }
    if let node = fields[RoleSourceKey.take.rawValue], source.take == .join,
      kind != .identity, kind != .name, kind != nil
    {
      error("'join' means nothing for '\(what)'", at: node, remedy: "it goes with ids and names")
    }
  }
}

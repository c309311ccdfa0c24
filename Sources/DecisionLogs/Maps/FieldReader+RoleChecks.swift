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
  }

  /// Refuses a way to combine values that means nothing for them.
  ///
  /// - Parameter kind: what the values are, also on the sides of a comparison.
  mutating func checkTake(
    _ source: RoleSource, fields: YAMLFields, kind: LogRole.Kind, what: String
  ) {
    guard let node = fields[RoleSourceKey.take.rawValue], let take = source.take else { return }
    let isName = kind == .identity || kind == .name
    let rule: (isAllowed: Bool, kind: String) =
      switch take {
      case .first, .last, .most: (true, "")
      case .any: (kind == .flag, "a yes or no")
      case .count: (kind == .flag || kind == .number, "a yes or no, and 'csat'")
      case .min, .max: (!isName && kind != .decider, "numbers, times, and a yes or no")
      case .span: (kind == .duration, "a duration")
      case .join: (isName, "ids and names")
      }
    guard !rule.isAllowed else { return }
    error(
      "'\(take.rawValue)' means nothing for '\(what)'", at: node,
      remedy: "it goes with \(rule.kind)")
  }
}

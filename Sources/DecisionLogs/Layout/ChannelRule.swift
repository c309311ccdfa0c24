// SPDX-License-Identifier: GPL-3.0-or-later

/// What a map says of a value that is picked from rows: that of a role, or one side of a comparison.
///
/// The same rules hold where a log is read and where a query is written.
struct ChannelRule: Sendable {
  var role: LogRole
  var kind: Channel.Kind
  var source: RoleSource

  /// Which of several values counts within a row.
  var takeInRow: RoleSource.Take { source.take ?? (kind == .flag ? .any : .first) }

  /// Which of several values counts among the rows of a case.
  var takeInCase: RoleSource.Take {
    // What is joined is joined within a row.
    if let take = source.take, take != .join { return take }
    return kind == .flag ? .any : kind == .time ? .first : .last
  }

  /// The value of a role, or the two sides of a comparison.
  static func rules(of role: LogRole, by source: RoleSource) -> [ChannelRule] {
    if let comparison = source.comparison, source.pair.count == 2 {
      let isBetween = comparison == .between
      var rules = source.pair.map {
        ChannelRule(role: role, kind: isBetween ? .time : .hash, source: $0)
      }
      if isBetween {
        rules[0].source.take = rules[0].source.take ?? .first
        rules[1].source.take = rules[1].source.take ?? .last
      }
      return rules
    }
    guard source.take == .span else {
      return [ChannelRule(role: role, kind: kind(of: role), source: source)]
    }
    var (first, last) = (source, source)
    (first.take, last.take) = (.min, .max)
    return [first, last].map { ChannelRule(role: role, kind: .time, source: $0) }
  }

  /// What tells which row of a case came first.
  static func order(by source: RoleSource) -> ChannelRule {
    ChannelRule(role: .time, kind: .time, source: source)
  }

  private static func kind(of role: LogRole) -> Channel.Kind {
    switch role.kind {
    case .identity: .identity
    case .time: .time
    // Who has reviewed a case is never told apart.
    case .name: role == .reviewer ? .hash : .name
    case .share: .share
    case .duration: .duration
    case .number: .number
    case .flag: .flag
    case .decider: .decider
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension ChannelRule {
  /// Whether its numbers are looked at.
  var needsNumber: Bool {
    switch kind {
    case .identity, .name, .hash, .decider: false
    case .number, .duration: true
    case .share: source.levels.isEmpty
    case .time: source.timeForm != .iso
    case .flag: source.atLeast != nil
    }
  }

  /// Whether its written times are looked at.
  var needsTime: Bool { kind == .time && (source.timeForm == nil || source.timeForm == .iso) }

  /// Why a row is dropped whose value is wrong; nil for what cannot be wrong.
  var reason: DropReason? {
    switch kind {
    case .identity, .name, .hash: nil
    case .number, .flag, .decider: .unknownWord
    case .share: role == .confidence ? .badConfidence : .badChance
    case .duration: .badDuration
    case .time: .badTime
    }
  }
}

extension Channel.Kind {
  var mayBeWrong: Bool {
    switch self {
    case .identity, .name, .hash: false
    case .number, .share, .duration, .time, .flag, .decider: true
    }
  }

  /// Whether a wrong value has a number of its own.
  var hasWords: Bool {
    switch self {
    case .flag, .decider: true
    case .identity, .name, .hash, .number, .share, .duration, .time: false
    }
  }
}

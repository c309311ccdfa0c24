// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Shows a case as it was understood.
struct CaseSample {
  let layout: LogLayout
  let reader: RowReader

  /// Each role that has a value, in the order of the roles.
  func values(of frame: CaseFrame, identity: String?) -> [(role: LogRole, value: String)] {
    LogRole.allCases.compactMap { role in
      if role == .caseID { return identity.map { (role, $0) } }
      guard let channels = layout.channelsOfRole[role], let first = channels.first else {
        return nil
      }
      guard let value = frame.value(first), channels.count == 1 || frame.value(channels[1]) != nil
      else { return missing(role).map { (role, Self.word($0)) } }
      if channels.count > 1, let other = frame.value(channels[1]) {
        return (role, compared(value, other, role))
      }
      return (role, text(value, first))
    }
  }

  /// What it means where nothing stands there; nil where that says nothing.
  private func missing(_ role: LogRole) -> Double? {
    guard let channels = layout.channelsOfRole[role], channels.allSatisfy(layout.isThere),
      let meaning = layout.map.columns[role]?.missing
    else { return nil }
    let value = WordTable.value(of: meaning, role.kind)
    return value == WordTable.Value.unknown ? nil : value
  }

  private func compared(_ one: Double, _ other: Double, _ role: LogRole) -> String {
    let source = layout.map.columns[role]
    switch source?.comparison {
    case .same: return one.bitPattern == other.bitPattern ? "yes" : "no"
    case .differs: return one.bitPattern == other.bitPattern ? "no" : "yes"
    case .between, nil: return FigureText.plain(other - one, decimals: 3)
    }
  }

  private func text(_ value: Double, _ channel: Int) -> String {
    switch layout.channels[channel].kind {
    case .number, .share, .duration: return FigureText.plain(value, decimals: 6)
    case .time: return Self.time(value)
    case .name: return reader.name(Int(value), of: channel)
    case .hash, .identity: return "(kept to compare)"
    case .flag, .decider:
      let least = CaseInterpreter.least(layout.channels[channel].source)
      guard !least.isNaN else { return Self.word(value) }
      return Self.word(value >= least ? WordTable.Value.yes : WordTable.Value.no)
    }
  }

  private static func word(_ value: Double) -> String {
    switch value {
    case WordTable.Value.yes: "yes"
    case WordTable.Value.no: "no"
    case WordTable.Value.pending: "pending"
    case WordTable.Value.expired: "expired"
    default: Decider.allCases[Int(value - WordTable.Value.decider)].rawValue
    }
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds)
    let date = CalendarDate(dayNumber: whole / 86_400)
    let parts = [whole % 86_400 / 3_600, whole % 3_600 / 60, whole % 60]
    let clock = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(date) \(clock) UTC"
  }
}

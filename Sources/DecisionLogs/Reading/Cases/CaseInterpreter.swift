// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes a case of the values of its channels.
struct CaseInterpreter {
  /// The channels of each role, -1 for none: the value itself, or the two sides of a comparison.
  private struct Place {
    var one = -1
    var other = -1
    var isSame = false
    /// The value where nothing stands there; NaN for none.
    var missing = Double.nan
    /// The least count that is a yes; NaN where words say it.
    var least = Double.nan
  }

  private let lane, segment, version, reason, time, confidence, chance: Int
  private let satisfaction: Int
  private let decidedBy: Place
  private let escalated, overridden, audited, correct, planted: Place
  private let resolution, review: Place
  /// Whether a row without a case id is bad.
  private let identity: Int

  init(_ layout: LogLayout) {
    func one(_ role: LogRole) -> Int {
      guard let channel = layout.channelsOfRole[role]?.first, layout.isThere(channel) else {
        return -1
      }
      return channel
    }
    func place(_ role: LogRole) -> Place {
      let channels = layout.channelsOfRole[role] ?? []
      return Place(
        one: channels.allSatisfy(layout.isThere) ? one(role) : -1,
        other: channels.count > 1 ? channels[1] : -1,
        isSame: layout.map.columns[role]?.comparison == .same,
        missing: layout.map.columns[role]?.missing.map { WordTable.value(of: $0, role.kind) }
          ?? .nan,
        least: layout.map.columns[role].map(Self.least) ?? .nan)
    }
    (lane, segment, version) = (one(.lane), one(.segment), one(.modelVersion))
    (reason, time, confidence) = (one(.overrideReason), one(.time), one(.confidence))
    (chance, satisfaction) = (one(.auditChance), one(.satisfaction))
    decidedBy = place(.decidedBy)
    (escalated, overridden, audited) = (place(.escalated), place(.overridden), place(.audited))
    (correct, planted) = (place(.correct), place(.planted))
    (resolution, review) = (place(.resolution), place(.review))
    identity = one(.caseID)
  }

  /// The case of a frame.
  ///
  /// - Parameter fault: what keeps the case from being counted, where nil is returned.
  @inline(__always)
  func values(_ frame: CaseFrame, fault: inout RowFault?) -> CaseValues? {
    var values = CaseValues()
    if identity >= 0, frame.value(identity) == nil {
      fault = RowFault(.noCaseID)
      return nil
    }
    if let number = frame.value(lane) { values.lane = Int32(number) }
    if let number = frame.value(segment) { values.segment = Int32(number) }
    if let number = frame.value(version) { values.version = Int32(number) }
    if let number = frame.value(reason) { values.overrideReason = Int32(number) }
    if let seconds = frame.value(time) { values.day = Int32(seconds / 86_400) }
    if let share = frame.value(confidence) {
      values.bin = Int32(share * Double(ConfidenceBins.highest) + 0.5)
    }
    if let share = frame.value(chance) { values.chance = share }
    if let score = frame.value(satisfaction) { values.satisfaction = score }
    var state = State()
    values.escalated = known(escalated, frame, &state)
    if state.isExpired { values.escalated = .yes }
    values.overridden = known(overridden, frame, &state)
    values.correct = known(correct, frame, &state)
    values.audited = known(audited, frame, &state)
    values.planted = known(planted, frame, &state)
    if let decider = value(decidedBy, frame) {
      if decider == WordTable.Value.pending { state.isPending = true }
      values.decidedBy = Int8(decider - WordTable.Value.decider)
    } else if state.isExpired {
      values.decidedBy = Self.timeout
    }
    guard !state.isPending else {
      fault = RowFault(.pending)
      return nil
    }
    guard let seconds = duration(resolution, frame), let spent = duration(review, frame) else {
      fault = RowFault(
        .badDuration, of: duration(resolution, frame) == nil ? .resolution : .review)
      return nil
    }
    (values.resolution, values.review) = (seconds, spent)
    return values
  }

  /// How often a thing must stand there to be a yes; NaN where it is not counted.
  static func least(_ source: RoleSource) -> Double {
    source.take == .count ? source.atLeast ?? 1 : .nan
  }

  private static let timeout = Int8(Decider.allCases.firstIndex(of: .timeout) ?? 0)

  private struct State {
    var isPending = false
    var isExpired = false
  }

  @inline(__always)
  private func known(
    _ place: Place, _ frame: CaseFrame, _ state: inout State
  ) -> CaseValues.Known {
    guard let value = value(place, frame) else { return .unknown }
    switch value {
    case WordTable.Value.yes: return .yes
    case WordTable.Value.no: return .no
    case WordTable.Value.pending: state.isPending = true
    case WordTable.Value.expired: state.isExpired = true
    default: break
    }
    return .unknown
  }

  @inline(__always)
  private func value(_ place: Place, _ frame: CaseFrame) -> Double? {
    if let value = frame.value(place.one) {
      if place.other >= 0 {
        if let other = frame.value(place.other) {
          let isSame = value.bitPattern == other.bitPattern
          return isSame == place.isSame ? WordTable.Value.yes : WordTable.Value.no
        }
      } else if place.least.isNaN {
        return value
      } else {
        return value >= place.least ? WordTable.Value.yes : WordTable.Value.no
      }
    }
    return place.one < 0 || place.missing.isNaN || place.missing < 0 ? nil : place.missing
  }

  /// Seconds, NaN where they are not known, nil where they are negative.
  @inline(__always)
  private func duration(_ place: Place, _ frame: CaseFrame) -> Float? {
    guard let value = frame.value(place.one) else { return .nan }
    guard place.other >= 0 else { return Float(value) }
    guard let end = frame.value(place.other) else { return .nan }
    return end >= value ? Float(end - value) : nil
  }
}

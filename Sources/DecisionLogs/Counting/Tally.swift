// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts cases on one core.
final class Tally {
  private let assumed: AssumedChances
  let reader: RowReader
  let lane: Int
  let segment: Int
  let version: Int
  let reason: Int
  private let hasChance: Bool

  /// Behind a pointer, as in `RowReader`.
  let state: UnsafeMutablePointer<State>

  struct State {
    var slots = MarkSlots()
    var bins = BinTables()
    var reasons: [ReasonPlace: Int] = [:]
    var isCrowded = false
    /// The weight of the chance that was met last; a log has few of them.
    var chance = 1.0
    var weight = DrawWeight(chance: 1)
  }

  struct ReasonPlace: Hashable {
    var slot: Int
    var reason: Int32
  }

  /// Whether there were more different marks than anybody can use.
  var isCrowded: Bool { state.pointee.isCrowded }

  /// - Parameter reader: the one that numbers the names of the cases.
  init(_ reader: RowReader, assuming assumed: AssumedChances) {
    self.reader = reader
    self.assumed = assumed
    let layout = reader.layout
    func channel(_ role: LogRole) -> Int { layout.channelsOfRole[role]?.first ?? -1 }
    (lane, segment, version) = (channel(.lane), channel(.segment), channel(.modelVersion))
    reason = channel(.overrideReason)
    hasChance = layout.channelsOfRole[.auditChance].map { $0.allSatisfy(layout.isThere) } ?? false
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    state.pointee.slots.deallocate()
    state.pointee.bins.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  // MARK: Counting

  /// Counts a case.
  ///
  /// - Parameter draw: the hash of its case id, which decides whether a label stays.
  @inline(__always)
  func add(_ values: CaseValues, draw: () -> UInt32) {
    let place = slot(of: values)
    guard place >= 0 else { return }
    let slot = state.pointee.slots[place]
    if values.planted == .yes {
      slot.pointee.counts.planted.whole += 1
      slot.pointee.counts.planted.part += values.overridden.count
      return
    }
    count(values, in: slot, draw: draw)
    if !values.resolution.isNaN { slot.pointee.resolution.append(values.resolution) }
    if !values.review.isNaN { slot.pointee.review.append(values.review) }
    if values.overrideReason >= 0, values.overridden == .yes {
      state.pointee.reasons[ReasonPlace(slot: place, reason: values.overrideReason), default: 0] +=
        1
    }
  }

  @inline(__always)
  private func count(
    _ values: CaseValues, in slot: UnsafeMutablePointer<MarkSlot>, draw: () -> UInt32
  ) {
    let cell = values.bin >= 0 ? state.pointee.bins.cell(values.bin, in: slot.pointee.bins) : nil
    slot.pointee.counts.cases += 1
    cell?.pointee.cases += 1
    if values.escalated != .unknown {
      slot.pointee.counts.escalated.whole += 1
      cell?.pointee.escalatedWhole += 1
      if values.escalated == .yes {
        slot.pointee.counts.escalated.part += 1
        cell?.pointee.escalated += 1
      }
    }
    if values.overridden != .unknown,
      values.decidedBy == Self.person || values.decidedBy < 0 && values.escalated != .no
    {
      slot.pointee.counts.overridden.whole += 1
      cell?.pointee.overriddenWhole += 1
      if values.overridden == .yes {
        slot.pointee.counts.overridden.part += 1
        cell?.pointee.overridden += 1
        if values.correct != .unknown {
          slot.pointee.counts.overriddenWrong.whole += 1
          slot.pointee.counts.overriddenWrong.part += 1 - values.correct.count
        }
      }
    }
    if values.decidedBy >= 0, values.escalated != .no {
      slot.pointee.counts.decidedBy[Int(values.decidedBy)] += 1
    }
    if !values.satisfaction.isNaN {
      let score = SatisfactionCount(
        count: 1, sum: values.satisfaction, sumOfSquares: values.satisfaction * values.satisfaction)
      if values.escalated == .yes {
        slot.pointee.counts.satisfactionEscalated =
          slot.pointee.counts.satisfactionEscalated + score
      } else {
        slot.pointee.counts.satisfactionUnseen = slot.pointee.counts.satisfactionUnseen + score
      }
    }
    guard values.correct != .unknown else { return }
    let wrong = Int32(1 - values.correct.count)
    slot.pointee.counts.judged.whole += 1
    slot.pointee.counts.judged.part += Int(wrong)
    cell?.pointee.judged += 1
    cell?.pointee.wrong += wrong
    if values.escalated != .yes {
      slot.pointee.counts.unseenJudged.whole += 1
      slot.pointee.counts.unseenJudged.part += Int(wrong)
    }
    let chance = drawChance(values)
    guard chance > 0 else { return }
    if chance != state.pointee.chance {
      state.pointee.chance = chance
      state.pointee.weight = DrawWeight(chance: chance)
    }
    let weight = state.pointee.weight
    let kept = self.kept(chance, slot, draw: draw)
    slot.pointee.counts.labels.add(wrong: wrong, weight: weight, kept: kept)
    cell?.pointee.labels.add(wrong: wrong, weight: weight, kept: kept)
    if values.escalated != .yes {
      slot.pointee.counts.unseenLabels.add(wrong: wrong, weight: weight, kept: kept)
    }
    slot.pointee.counts.leastChance = min(slot.pointee.counts.leastChance, chance)
    slot.pointee.counts.greatestChance = max(slot.pointee.counts.greatestChance, chance)
  }

  private static let person = Int8(Decider.allCases.firstIndex(of: .person) ?? 0)

  /// The chance with which a judged case was drawn; 0 where it was not drawn by chance.
  @inline(__always)
  private func drawChance(_ values: CaseValues) -> Double {
    guard hasChance else { return values.audited == .yes ? 1 : 0 }
    if values.escalated == .yes { return 1 }
    return values.audited == .yes && !values.chance.isNaN ? values.chance : 0
  }

  /// One bit for each kind of group in which a label stays.
  @inline(__always)
  private func kept(
    _ chance: Double, _ slot: UnsafeMutablePointer<MarkSlot>, draw: () -> UInt32
  ) -> UInt8 {
    var kept: UInt8 = 0
    var drawn = -1.0
    for kind in 0..<7 {
      let least = slot.pointee.assumed[kind]
      if chance > least {
        if drawn < 0 { drawn = Double(draw()) }
        guard Thinning.stays(drawn, chance: chance, least: least) else { continue }
      }
      kept |= 1 << UInt8(kind)
    }
    return kept
  }

  // MARK: Places

  @inline(__always)
  private func slot(of values: CaseValues) -> Int {
    let key = MarkKey(values)
    let number = state.pointee.slots.number(of: key)
    return number >= 0 ? number : added(values, key)
  }

  @inline(never)
  private func added(_ values: CaseValues, _ key: MarkKey) -> Int {
    guard !state.pointee.slots.isFull else {
      state.pointee.isCrowded = true
      return -1
    }
    var slot = MarkSlot(key: key, bins: state.pointee.bins.table(values.lane, values.version))
    let marks = self.marks(of: key)
    for kind in GroupKind.allCases {
      if let group = kind.group(of: marks) {
        slot.assumed[kind.rawValue] = assumed.least(in: group)
      }
    }
    return state.pointee.slots.add(slot)
  }
}

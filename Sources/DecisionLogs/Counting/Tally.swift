// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Counts cases on one core.
final class Tally {
  /// Cases with the same marks.
  private struct Slot {
    var counts = MarkCounts()
    var resolution = FloatList()
    var review = FloatList()
    /// By kind of group, what is assumed of the group.
    var assumed = InlineArray<7, Double>(repeating: .infinity)
    var key: UInt64
    /// The place of the bins of lane and version.
    var bins: Int
  }

  /// Lane and version, with the cell of each bin, from 1; 0 for a bin without cases.
  private struct BinTable {
    var cells: UnsafeMutablePointer<Int32>
    var lane: Int32
    var version: Int32
  }

  private let assumed: AssumedChances
  private let reader: RowReader
  private let lane: Int
  private let segment: Int
  private let version: Int
  private let reason: Int
  private let hasChance: Bool

  /// Behind a pointer, as in `RowReader`.
  private let state: UnsafeMutablePointer<State>

  private struct State {
    var slots = UnsafeMutablePointer<Slot>.allocate(capacity: 64)
    var slotCount = 0
    var slotRoom = 64
    var places = [Int32](repeating: 0, count: 256)
    var lastKey = UInt64.max
    var lastSlot = 0
    var tables: [BinTable] = []
    var cells = UnsafeMutablePointer<BinCell>.allocate(capacity: 128)
    var cellCount = 0
    var cellRoom = 128
    var reasons: [ReasonPlace: Int] = [:]
    var isCrowded = false
    /// The weight of the chance that was met last; a log has few of them.
    var chance = 1.0
    var weight = DrawWeight(chance: 1)
  }

  private struct ReasonPlace: Hashable {
    var slot: Int
    var reason: Int32
  }

  /// Different marks, all together.
  private static let mostSlots = 100_000

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
    state.pointee.slots.deinitialize(count: state.pointee.slotCount)
    state.pointee.slots.deallocate()
    state.pointee.cells.deallocate()
    for table in state.pointee.tables { table.cells.deallocate() }
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
    let slot = state.pointee.slots + place
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
    _ values: CaseValues, in slot: UnsafeMutablePointer<Slot>, draw: () -> UInt32
  ) {
    let cell = values.bin >= 0 ? self.cell(values.bin, in: slot.pointee.bins) : nil
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
    _ chance: Double, _ slot: UnsafeMutablePointer<Slot>, draw: () -> UInt32
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
    let key =
      UInt64(UInt32(bitPattern: values.lane &+ 1)) << 56
      | UInt64(UInt32(bitPattern: values.version &+ 1)) << 48
      | UInt64(UInt32(bitPattern: values.segment &+ 1)) << 32
      | UInt64(UInt32(bitPattern: values.day &+ 1))
    if key == state.pointee.lastKey { return state.pointee.lastSlot }
    let mask = state.pointee.places.count - 1
    var place = Int(truncatingIfNeeded: ByteHash.mixed(key)) & mask
    while state.pointee.places[place] != 0 {
      let found = Int(state.pointee.places[place]) - 1
      if state.pointee.slots[found].key == key {
        (state.pointee.lastKey, state.pointee.lastSlot) = (key, found)
        return found
      }
      place = (place + 1) & mask
    }
    return added(values, key)
  }

  @inline(never)
  private func added(_ values: CaseValues, _ key: UInt64) -> Int {
    guard state.pointee.slotCount < Self.mostSlots else {
      state.pointee.isCrowded = true
      return -1
    }
    if state.pointee.slotCount == state.pointee.slotRoom {
      let larger = UnsafeMutablePointer<Slot>.allocate(capacity: state.pointee.slotRoom * 2)
      larger.moveInitialize(from: state.pointee.slots, count: state.pointee.slotCount)
      state.pointee.slots.deallocate()
      (state.pointee.slots, state.pointee.slotRoom) = (larger, state.pointee.slotRoom * 2)
    }
    var slot = Slot(key: key, bins: binTable(values.lane, values.version))
    let marks = self.marks(of: key)
    for kind in GroupKind.allCases {
      if let group = kind.group(of: marks) {
        slot.assumed[kind.rawValue] = assumed.least(in: group)
      }
    }
    (state.pointee.slots + state.pointee.slotCount).initialize(to: slot)
    state.pointee.slotCount += 1
    if state.pointee.slotCount * 2 > state.pointee.places.count {
      state.pointee.places = [Int32](repeating: 0, count: state.pointee.places.count * 2)
      for number in 0..<state.pointee.slotCount { put(number) }
    } else {
      put(state.pointee.slotCount - 1)
    }
    (state.pointee.lastKey, state.pointee.lastSlot) = (key, state.pointee.slotCount - 1)
    return state.pointee.slotCount - 1
  }

  private func put(_ number: Int) {
    let mask = state.pointee.places.count - 1
    var place = Int(truncatingIfNeeded: ByteHash.mixed(state.pointee.slots[number].key)) & mask
    while state.pointee.places[place] != 0 { place = (place + 1) & mask }
    state.pointee.places[place] = Int32(number + 1)
  }

  private func binTable(_ lane: Int32, _ version: Int32) -> Int {
    if let known = state.pointee.tables.firstIndex(where: {
      $0.lane == lane && $0.version == version
    }) {
      return known
    }
    let count = ConfidenceBins.highest + 1
    let bins = UnsafeMutablePointer<Int32>.allocate(capacity: count)
    bins.initialize(repeating: 0, count: count)
    state.pointee.tables.append(BinTable(cells: bins, lane: lane, version: version))
    return state.pointee.tables.count - 1
  }

  @inline(__always)
  private func cell(_ bin: Int32, in table: Int) -> UnsafeMutablePointer<BinCell> {
    let number = state.pointee.tables[table].cells[Int(bin)]
    if number > 0 { return state.pointee.cells + Int(number - 1) }
    if state.pointee.cellCount == state.pointee.cellRoom {
      let larger = UnsafeMutablePointer<BinCell>.allocate(capacity: state.pointee.cellRoom * 2)
      larger.moveInitialize(from: state.pointee.cells, count: state.pointee.cellCount)
      state.pointee.cells.deallocate()
      (state.pointee.cells, state.pointee.cellRoom) = (larger, state.pointee.cellRoom * 2)
    }
    (state.pointee.cells + state.pointee.cellCount).initialize(to: BinCell())
    state.pointee.cellCount += 1
    state.pointee.tables[table].cells[Int(bin)] = Int32(state.pointee.cellCount)
    return state.pointee.cells + state.pointee.cellCount - 1
  }

  // MARK: Results

  private func name(_ number: Int32, of channel: Int) -> String? {
    number < 0 || channel < 0 ? nil : reader.name(Int(number), of: channel)
  }

  private func marks(of key: UInt64) -> LogGroup {
    let day = Int(key & 0xFFFF_FFFF) - 1
    return LogGroup(
      lane: name(Int32(key >> 56) - 1, of: lane),
      segment: name(Int32(key >> 32 & 0xFFFF) - 1, of: segment),
      day: day < 0 ? nil : CalendarDate(dayNumber: day),
      version: name(Int32(key >> 48 & 0xFF) - 1, of: version))
  }

  /// Moves what was counted into a sheet, and the times to those of their marks.
  func drain(into sheet: inout CountSheet, times: inout [LogGroup: CaseTimes]) {
    for (place, count) in state.pointee.reasons {
      guard let text = name(place.reason, of: reason) else { continue }
      state.pointee.slots[place.slot].counts.overrideReasons[text] = count
    }
    for number in 0..<state.pointee.slotCount {
      let marks = marks(of: state.pointee.slots[number].key)
      sheet.add(state.pointee.slots[number].counts, of: marks)
      let hasTimes =
        state.pointee.slots[number].resolution.count + state.pointee.slots[number].review.count > 0
      guard hasTimes else { continue }
      state.pointee.slots[number].resolution.drain(
        into: &times[marks, default: CaseTimes()].resolution)
      state.pointee.slots[number].review.drain(into: &times[marks, default: CaseTimes()].review)
    }
    for table in state.pointee.tables {
      let marks = LogGroup(
        lane: name(table.lane, of: lane), version: name(table.version, of: version))
      for bin in 0...ConfidenceBins.highest where table.cells[bin] > 0 {
        sheet.add(state.pointee.cells[Int(table.cells[bin]) - 1], bin: bin, of: marks)
      }
    }
  }
}

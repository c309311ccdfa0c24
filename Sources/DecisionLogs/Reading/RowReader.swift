// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the values of the channels from the cells of a row.
///
/// One for each core: it keeps the names that it has seen.
final class RowReader {
  let layout: LogLayout
  let scratch = Scratch()
  /// The cells of the record, the row and the second file.
  let cells: UnsafeMutablePointer<Cell>
  private(set) var frame = CaseFrame()
  /// The names of each channel of names.
  private(set) var names: [NameTable]
  /// What is wrong with the row that was read last.
  private(set) var fault: RowFault?
  /// The case id of the row that was read last; absent where it has none.
  private(set) var identity = Cell.absent

  private let channels: [Channel]
  private let words: [WordTable?]
  private var times = TimeReading()

  init(_ layout: LogLayout) {
    self.layout = layout
    channels = layout.channels
    cells = .allocate(capacity: max(1, layout.slotCount))
    cells.initialize(repeating: .absent, count: max(1, layout.slotCount))
    names = channels.map { NameTable(most: LogLimits.most(of: $0.role)) }
    words = channels.map { channel in
      switch channel.kind {
      case .flag: WordTable(channel.source.words, for: .flag)
      case .decider: WordTable(channel.source.words, for: .decider)
      default: nil
      }
    }
  }

  deinit {
    cells.deallocate()
    frame.values.deallocate()
  }

  /// Whether the row in the cells is one of those that the map is about.
  func isMeant() -> Bool {
    layout.only.isEmpty || layout.only.allSatisfy(holds)
  }

  /// Reads the channels; false where something is wrong, which `fault` tells.
  @inline(__always)
  func read() -> Bool {
    frame.present = 0
    fault = nil
    identity = .absent
    return channels.withUnsafeBufferPointer { channels in
      for index in 0..<channels.count {
        let slot = channels[index].simpleSlot
        if slot >= 0 {
          let cell = cells[slot]
          if cell.kind == .absent { continue }
          guard add(cell, to: index, channels, isFirst: true) else { return false }
        } else if !readAll(index, channels) {
          return false
        }
      }
      return true
    }
  }

  /// Reads a channel that has several places, conditions or a value for all.
  private func readAll(_ index: Int, _ channels: UnsafeBufferPointer<Channel>) -> Bool {
    let channel = channels[index]
    guard channel.conditions.allSatisfy(holds) else { return true }
    if let always = channel.source.always {
      var always = always
      return always.withUTF8 { bytes in
        guard let base = bytes.baseAddress else { return true }
        return add(Cell(.plain, base, bytes.count), to: index, channels, isFirst: true)
      }
    }
    if channel.takeInRow == .join { return readJoined(index, channels) }
    var count = 0
    var isFine = true
    let isCounted = channel.source.take == .count || channel.source.isPresence
    var ballot = channel.takeInRow == .most ? Ballot() : nil
    for place in channel.places {
      var finder = PathFinder(scratch)
      _ = finder.follow(place.steps[...], from: cells[place.slot]) { cell in
        count += 1
        if isCounted { return channel.source.take == .count }
        if ballot != nil {
          ballot?.add(cell.resolved(in: scratch))
          return true
        }
        isFine = add(cell, to: index, channels, isFirst: count == 1)
        return isFine && channel.takeInRow != .first
      }
      if !isFine { return false }
      // Without a way to combine them, the first that there is.
      if count > 0, channel.source.take == nil { break }
    }
    if let winner = ballot?.winner { return add(winner, to: index, channels, isFirst: true) }
    guard isCounted else { return true }
    if channel.kind == .flag {
      let least = channel.source.atLeast ?? 1
      frame.set(index, Double(count) >= least ? WordTable.Value.yes : WordTable.Value.no)
    } else {
      frame.set(index, Double(count))
    }
    return true
  }

  private func holds(_ condition: FoundCondition) -> Bool {
    guard let place = condition.place else { return false }
    var isMet = false
    var finder = PathFinder(scratch)
    _ = finder.follow(place.steps[...], from: cells[place.slot]) { cell in
      let text = cell.resolved(in: scratch)
      isMet = condition.words.contains { word in
        word.count == text.count
          && word.elementsEqual(UnsafeBufferPointer(start: text.start, count: text.count))
      }
      return !isMet
    }
    return isMet
  }

  // MARK: Values

  /// Understands a cell and adds it to what the channel has; false where it cannot be understood.
  @inline(__always)
  private func add(
    _ raw: Cell, to index: Int, _ channels: UnsafeBufferPointer<Channel>, isFirst: Bool
  ) -> Bool {
    let cell = raw.resolved(in: scratch)
    guard let value = value(of: cell, index, channels) else { return false }
    if value.isNaN { return true }
    if isFirst || frame.value(index) == nil {
      frame.set(index, value)
    } else {
      frame.set(
        index, Combining.combined(frame.values[index], value, channels[index].takeInRow))
    }
    return true
  }

  /// The value of a cell; NaN for one that says nothing, nil for one that is wrong.
  @inline(__always)
  private func value(
    of cell: Cell, _ index: Int, _ channels: UnsafeBufferPointer<Channel>
  ) -> Double? {
    let role = channels[index].role
    switch channels[index].kind {
    case .number:
      return NumberReading.number(cell.start, cell.count) ?? wrong(.unknownWord, role, cell)
    case .share: return share(cell, index, channels)
    case .time:
      return times.time(cell.start, cell.count, form: channels[index].source.timeForm)
        ?? wrong(.badTime, role, cell)
    case .duration:
      guard let number = NumberReading.number(cell.start, cell.count), number >= 0 else {
        return wrong(.badDuration, role, cell)
      }
      return number * channels[index].source.unit.seconds
    case .flag:
      if channels[index].source.atLeast != nil, channels[index].source.take != .count {
        return level(cell, index, channels)
      }
      return word(cell, index) ?? wrong(.unknownWord, role, cell)
    case .decider:
      return word(cell, index) ?? wrong(.unknownWord, role, cell)
    case .name:
      guard let number = names[index].number(cell.start, cell.count) else { return tooMany(role) }
      return Double(number)
    case .hash:
      return Double(bitPattern: ByteHash.hash(cell.start, cell.count) & ~Self.exponent)
    case .identity:
      identity = cell
      return Double(bitPattern: ByteHash.hash(cell.start, cell.count) & ~Self.exponent)
    }
  }

  /// A hash without this bit is no NaN.
  private static let exponent: UInt64 = 1 << 62

  @inline(__always)
  private func word(_ cell: Cell, _ index: Int) -> Double? {
    guard let value = words[index]?.value(cell.start, cell.count) else { return nil }
    return value < 0 ? .nan : value
  }

  @inline(__always)
  private func share(
    _ cell: Cell, _ index: Int, _ channels: UnsafeBufferPointer<Channel>
  ) -> Double? {
    let role = channels[index].role
    let reason: DropReason = role == .confidence ? .badConfidence : .badChance
    if !channels[index].source.levels.isEmpty {
      return channels[index].source.levels[LogWords.folded(cell.text)] ?? wrong(reason, role, cell)
    }
    var share: Double
    if let number = NumberReading.number(cell.start, cell.count) {
      switch channels[index].source.scale {
      case .share: share = number
      case .percent: share = number / 100
      case .tenths: share = number / 10
      }
    } else if let percent = NumberReading.percent(cell.start, cell.count) {
      share = percent / 100
    } else {
      return wrong(reason, role, cell)
    }
    if share < 0 || share > 1 || (role == .auditChance && share == 0) {
      return wrong(reason, role, cell)
    }
    return share
  }

  private func level(
    _ cell: Cell, _ index: Int, _ channels: UnsafeBufferPointer<Channel>
  ) -> Double? {
    if let number = NumberReading.number(cell.start, cell.count) {
      let least = channels[index].source.atLeast ?? 0
      return number >= least ? WordTable.Value.yes : WordTable.Value.no
    }
    return word(cell, index) ?? wrong(.unknownWord, channels[index].role, cell)
  }

  @inline(never)
  private func wrong(_ reason: DropReason, _ role: LogRole, _ cell: Cell) -> Double? {
    fault = RowFault(reason, of: role, cell: cell)
    return nil
  }

  /// The role of which there are more names than anybody tells apart.
  private(set) var crowded: LogRole?

  @inline(never)
  private func tooMany(_ role: LogRole) -> Double? {
    crowded = role
    return .nan
  }

  /// Puts what the places of a channel have behind one another; nothing where one of them lacks.
  private func readJoined(_ index: Int, _ channels: UnsafeBufferPointer<Channel>) -> Bool {
    var parts: [Cell] = []
    for place in channels[index].places {
      let before = parts.count
      var finder = PathFinder(scratch)
      _ = finder.follow(place.steps[...], from: cells[place.slot]) { cell in
        parts.append(cell.resolved(in: scratch))
        return false
      }
      if parts.count == before { return true }
    }
    let size = parts.reduce(0) { $0 + $1.count + 1 }
    let room = scratch.room(max(1, size))
    var count = 0
    for part in parts {
      if count > 0 {
        room[count] = Self.joint
        count += 1
      }
      (room + count).update(from: part.start, count: part.count)
      count += part.count
    }
    guard count > 0 else { return true }
    return add(Cell(.plain, UnsafePointer(room), count), to: index, channels, isFirst: true)
  }

  private static let joint = UInt8(ascii: "/")
}

extension LogLimits {
  /// How many different names a role may have.
  static func most(of role: LogRole) -> Int {
    switch role {
    case .segment: segments
    case .lane: lanes
    case .modelVersion: versions
    case .overrideReason: overrideReasons
    default: 0
    }
  }
}

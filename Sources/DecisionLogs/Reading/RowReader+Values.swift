// SPDX-License-Identifier: GPL-3.0-or-later

extension RowReader {
  /// Understands a cell and adds it to what the channel has; false where it cannot be understood.
  @inline(__always)
  func add(_ raw: Cell, to plan: ChannelPlan, isFirst: Bool) -> Bool {
    let cell = raw.kind == .plain ? raw : raw.resolved(in: scratch)
    guard let value = value(of: cell, plan) else { return false }
    if value.isNaN { return true }
    if isFirst || frame.value(plan.index) == nil {
      state.pointee.frame.set(plan.index, value)
    } else {
      state.pointee.frame.set(
        plan.index, Combining.combined(frame.values[plan.index], value, plan.take))
    }
    return true
  }

  /// The value of a cell; NaN for one that says nothing, nil for one that is wrong.
  @inline(__always)
  private func value(of cell: Cell, _ plan: ChannelPlan) -> Double? {
    switch plan.kind {
    case .number:
      return NumberReading.number(cell.start, cell.count) ?? wrong(.unknownWord, plan.role, cell)
    case .share: return share(cell, plan)
    case .time:
      return state.pointee.times.time(cell.start, cell.count, form: plan.timeForm)
        ?? wrong(.badTime, plan.role, cell)
    case .duration:
      guard let number = NumberReading.number(cell.start, cell.count), number >= 0 else {
        return wrong(.badDuration, plan.role, cell)
      }
      return number * plan.factor
    case .flag, .decider:
      if !plan.atLeast.isNaN, let number = NumberReading.number(cell.start, cell.count) {
        return number >= plan.atLeast ? WordTable.Value.yes : WordTable.Value.no
      }
      guard let value = words[plan.index].value(cell.start, cell.count) else {
        return wrong(.unknownWord, plan.role, cell)
      }
      return value < 0 ? .nan : value
    case .name:
      guard let number = names[plan.index].number(cell.start, cell.count) else {
        guard NameTable.isText(cell.start, cell.count) else { return noText(plan.role) }
        state.pointee.crowded = plan.role
        return .nan
      }
      return Double(number)
    case .identity:
      state.pointee.identity = cell
      return Double(bitPattern: ByteHash.hash(cell.start, cell.count) & ~Self.exponent)
    case .hash:
      return Double(bitPattern: ByteHash.hash(cell.start, cell.count) & ~Self.exponent)
    }
  }

  /// A hash without this bit is no NaN.
  private static let exponent: UInt64 = 1 << 62

  @inline(__always)
  private func share(_ cell: Cell, _ plan: ChannelPlan) -> Double? {
    if !plan.hasLevels, let number = NumberReading.number(cell.start, cell.count) {
      let share = number / plan.divisor
      if share >= 0, share <= 1, share > 0 || plan.role == .confidence { return share }
    }
    return oddShare(cell, plan)
  }

  /// Words that stand for a confidence, and percent signs.
  @inline(never)
  private func oddShare(_ cell: Cell, _ plan: ChannelPlan) -> Double? {
    if let level = channels[plan.index].source.levels[LogWords.folded(cell.text)] { return level }
    if let percent = NumberReading.percent(cell.start, cell.count), percent >= 0, percent <= 100,
      percent > 0 || plan.role == .confidence
    {
      return percent / 100
    }
    return wrong(plan.role == .confidence ? .badConfidence : .badChance, plan.role, cell)
  }

  @inline(never)
  private func wrong(_ reason: DropReason, _ role: LogRole, _ cell: Cell) -> Double? {
    state.pointee.fault = RowFault(reason, of: role, cell: cell)
    return nil
  }

  @inline(never)
  private func noText(_ role: LogRole) -> Double? {
    var fault = RowFault(.unreadable)
    fault.text = "'\(role.rawValue)' has bytes that are no text in UTF-8"
    state.pointee.fault = fault
    return nil
  }

  /// Puts what the places of a channel have behind one another; nothing where one of them lacks.
  func readJoined(_ plan: ChannelPlan) -> Bool {
    var parts: [Cell] = []
    for place in channels[plan.index].places {
      let before = parts.count
      let finder = PathFinder(scratch)
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
    return add(Cell(.plain, UnsafePointer(room), count), to: plan, isFirst: true)
  }

  private static let joint = UInt8(ascii: "/")
}

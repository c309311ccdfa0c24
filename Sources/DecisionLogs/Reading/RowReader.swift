// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the values of the channels from the cells of a row.
///
/// One for each core: it keeps the names that it has seen.
final class RowReader {
  let layout: LogLayout
  let scratch = Scratch()
  /// The cells of the record, the row and the second file.
  let cells: UnsafeMutablePointer<Cell>
  var frame: CaseFrame { state.pointee.frame }
  /// What is wrong with the row that was read last.
  var fault: RowFault? { state.pointee.fault }
  /// The case id of the row that was read last; absent where it has none.
  var identity: Cell { state.pointee.identity }
  /// The role of which there are more names than anybody tells apart.
  var crowded: LogRole? { state.pointee.crowded }

  let channels: [Channel]
  /// Those that this log has.
  private let plans: UnsafeMutableBufferPointer<ChannelPlan>
  /// By channel; only those of names and words are used.
  let names: UnsafeMutablePointer<NameTable>
  let words: UnsafeMutablePointer<WordTable>
  /// Behind a pointer: each access to a variable of a class is checked while the program runs, and
  /// there are some hundred of them for each row.
  let state: UnsafeMutablePointer<State>

  struct State {
    var frame = CaseFrame()
    var fault: RowFault?
    var identity = Cell.absent
    var crowded: LogRole?
    var times = TimeReading()
  }

  init(_ layout: LogLayout) {
    self.layout = layout
    channels = layout.channels
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    let cellCount = max(1, layout.slotCount)
    cells = .allocate(capacity: cellCount)
    cells.initialize(repeating: .absent, count: cellCount)
    let active = channels.indices.filter(layout.isThere)
    plans = .allocate(capacity: active.count)
    _ = plans.initialize(from: active.map { ChannelPlan(layout.channels[$0], index: $0) })
    names = .allocate(capacity: max(1, channels.count))
    words = .allocate(capacity: max(1, channels.count))
    for (index, channel) in channels.enumerated() {
      (names + index).initialize(to: NameTable(most: LogLimits.most(of: channel.role)))
      let kind: LogRole.Kind = channel.kind == .decider ? .decider : .flag
      (words + index).initialize(to: WordTable(channel.source.words, for: kind))
    }
  }

  deinit {
    cells.deallocate()
    frame.values.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
    plans.deallocate()
    names.deinitialize(count: channels.count)
    names.deallocate()
    words.deinitialize(count: channels.count)
    words.deallocate()
  }

  /// A name that a channel has numbered.
  func name(_ number: Int, of channel: Int) -> String { names[channel].text(number) }

  /// Whether the row in the cells is one of those that the map is about.
  @inline(__always)
  func isMeant() -> Bool {
    layout.only.isEmpty || layout.only.allSatisfy(holds)
  }

  /// Reads the channels; false where something is wrong, which `fault` tells.
  @inline(__always)
  func read() -> Bool {
    state.pointee.frame.present = 0
    if state.pointee.fault != nil { state.pointee.fault = nil }
    state.pointee.identity = .absent
    for place in 0..<plans.count {
      let plan = plans[place]
      if plan.slots[0] >= 0 {
        var cell = cells[plan.slots[0]]
        var other = 1
        while cell.kind == .absent, other < Channel.mostSimpleSlots, plan.slots[other] >= 0 {
          cell = cells[plan.slots[other]]
          other += 1
        }
        if cell.kind == .absent { continue }
        guard add(cell, to: plan, isFirst: true) else { return false }
      } else if !readAll(plan) {
        return false
      }
    }
    return true
  }

  /// Reads a channel that has several places, conditions or a value for all.
  private func readAll(_ plan: ChannelPlan) -> Bool {
    let index = plan.index
    let channel = channels[index]
    guard channel.conditions.allSatisfy(holds) else { return true }
    if let always = channel.source.always {
      var always = always
      return always.withUTF8 { bytes in
        guard let base = bytes.baseAddress else { return true }
        return add(Cell(.plain, base, bytes.count), to: plan, isFirst: true)
      }
    }
    if channel.takeInRow == .join { return readJoined(plan) }
    var count = 0
    var isFine = true
    let isCounted = channel.source.take == .count || channel.source.isPresence
    var ballot = channel.takeInRow == .most ? Ballot() : nil
    for place in channel.places {
      let finder = PathFinder(scratch)
      _ = finder.follow(place.steps[...], from: cells[place.slot]) { cell in
        count += 1
        if isCounted { return channel.source.take == .count }
        if ballot != nil {
          ballot?.add(cell.resolved(in: scratch))
          return true
        }
        isFine = add(cell, to: plan, isFirst: count == 1)
        return isFine && channel.takeInRow != .first
      }
      if !isFine { return false }
      // Without a way to combine them, the first that there is.
      if count > 0, channel.source.take == nil { break }
    }
    if let winner = ballot?.winner { return add(winner, to: plan, isFirst: true) }
    guard isCounted else { return true }
    if channel.kind == .flag, channel.source.take != .count {
      let least = channel.source.atLeast ?? 1
      state.pointee.frame.set(
        index, Double(count) >= least ? WordTable.Value.yes : WordTable.Value.no)
    } else {
      state.pointee.frame.set(index, Double(count))
    }
    return true
  }

  private func holds(_ condition: FoundCondition) -> Bool {
    guard let place = condition.place else { return false }
    var isMet = false
    let finder = PathFinder(scratch)
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
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The cases of a log that has several rows for each, while it is read.
final class CaseTable {
  private let layout: LogLayout
  private let width: Int
  private var places: [UInt64: Int] = [:]
  private var present: [UInt64] = []
  private var draws: [UInt32] = []
  /// The values of one case behind those of the other.
  private var values: [Double] = []
  /// What tells the order of each value, where the map has a column for that.
  private var orders: [Double] = []
  /// By the index of a value: how often each was found, where the one found most often counts.
  private var votes: [Int: [UInt64: Int]] = [:]
  /// The ids of the first cases, to be shown.
  private var identities: [String] = []

  init(_ layout: LogLayout) {
    self.layout = layout
    width = layout.channels.count
  }

  /// Adds a row to its case.
  func add(_ frame: CaseFrame, identity: Cell, hash: UInt64) {
    let place = place(of: hash, identity)
    // A row that does not say when it was came before all others.
    let order = layout.order.map { frame.value($0) ?? 0 }
    for channel in 0..<width {
      guard let value = frame.value(channel) else { continue }
      add(value, to: channel, of: place, order: order)
    }
  }

  private func add(_ value: Double, to channel: Int, of place: Int, order: Double?) {
    let index = place * width + channel
    let bit: UInt64 = 1 << UInt64(channel)
    let take = layout.channels[channel].takeInCase
    if take == .most { votes[index, default: [:]][value.bitPattern, default: 0] += 1 }
    guard present[place] & bit != 0 else {
      present[place] |= bit
      values[index] = value
      if let order { orders[index] = order }
      return
    }
    if let order, take == .first || take == .last {
      // Of rows at the same time, the order of the log counts.
      let isLater = order >= orders[index]
      guard take == .last ? isLater : order < orders[index] else { return }
      (values[index], orders[index]) = (value, order)
      return
    }
    values[index] = Combining.combined(values[index], value, take)
  }

  private func place(of hash: UInt64, _ identity: Cell) -> Int {
    if let place = places[hash] { return place }
    let place = present.count
    places[hash] = place
    present.append(0)
    draws.append(Thinning.draw(identity))
    values.append(contentsOf: repeatElement(0, count: width))
    if layout.order != nil { orders.append(contentsOf: repeatElement(0, count: width)) }
    if identities.count < LogExplanation.mostSamples { identities.append(identity.text) }
    return place
  }

  /// Hands out each case in the order of their first rows, with the hash of its id and, of the first
  /// ones, the id.
  func forEach(_ body: (CaseFrame, UInt32, String?) -> Void) {
    var frame = CaseFrame()
    defer { frame.values.deallocate() }
    for place in present.indices {
      frame.present = present[place]
      for channel in 0..<width {
        let index = place * width + channel
        frame.values[channel] = values[index]
        guard let votes = votes[index] else { continue }
        let most = votes.values.max() ?? 0
        let winners = votes.filter { $0.value == most }.keys
        if winners.count == 1, let winner = winners.first {
          frame.values[channel] = Double(bitPattern: winner)
        } else {
          frame.present &= ~(1 << UInt64(channel))
        }
      }
      body(frame, draws[place], place < identities.count ? identities[place] : nil)
    }
  }
}

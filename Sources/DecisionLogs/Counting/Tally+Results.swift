// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension Tally {
  private func name(_ number: Int, of channel: Int) -> String? {
    number < 0 || channel < 0 ? nil : reader.name(number, of: channel)
  }

  /// The names of a key.
  func marks(of key: MarkKey) -> LogGroup {
    LogGroup(
      lane: name(key.lane, of: lane), segment: name(key.segment, of: segment),
      day: key.day < 0 ? nil : CalendarDate(dayNumber: key.day),
      version: name(key.version, of: version))
  }

  /// Adds what was counted to a sheet, and hands the times over.
  func drain(into sheet: inout CountSheet, times: inout [LogGroup: CaseTimes]) {
    for (place, count) in state.pointee.reasons {
      guard let text = name(Int(place.reason), of: reason) else { continue }
      state.pointee.slots[place.slot].pointee.counts.overrideReasons[text] = count
    }
    for number in 0..<state.pointee.slots.count {
      let slot = state.pointee.slots[number]
      let marks = marks(of: slot.pointee.key)
      sheet.add(slot.pointee.counts, of: marks)
      guard slot.pointee.resolution.count + slot.pointee.review.count > 0 else { continue }
      times[marks, default: CaseTimes()].append(
        CaseTimes(
          resolution: slot.pointee.resolution.finished(), review: slot.pointee.review.finished()))
    }
    state.pointee.bins.forEach { cell, lane, version, bin in
      let marks = LogGroup(
        lane: name(lane, of: self.lane), version: name(version, of: self.version))
      sheet.add(cell, bin: bin, of: marks)
    }
  }
}

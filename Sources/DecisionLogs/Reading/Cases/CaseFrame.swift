// SPDX-License-Identifier: GPL-3.0-or-later

/// The values of the channels of one row or case.
///
/// A value is a number, a time in seconds, a `WordTable.Value`, the number of a name, or the bits of
/// a hash.
struct CaseFrame {
  /// One bit for each channel that has a value.
  var present: UInt64 = 0
  let values: UnsafeMutablePointer<Double>

  /// There are fewer roles than bits, each with two channels at most.
  static let mostChannels = 64

  init() { values = .allocate(capacity: Self.mostChannels) }

  @inline(__always)
  func value(_ channel: Int) -> Double? {
    channel >= 0 && present & (1 << UInt64(channel)) != 0 ? values[channel] : nil
  }

  @inline(__always)
  mutating func set(_ channel: Int, _ value: Double) {
    values[channel] = value
    present |= 1 << UInt64(channel)
  }
}

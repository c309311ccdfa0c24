// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines that git puts into a file where two versions do not go together.
package enum ConflictMarkers {
  private static let markLength = 7

  /// The number of the first such line; nil without one.
  package static func firstLine(in bytes: [UInt8]) -> Int? {
    var line = 1
    var start = 0
    while start < bytes.count {
      if isMarker(bytes[start...]) { return line }
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      line += 1
    }
    return nil
  }

  private static func isMarker(_ line: ArraySlice<UInt8>) -> Bool { sign(of: line) != nil }

  /// The sign of which a line starts with seven, a space or nothing behind them; nil for any other
  /// line.
  package static func sign(of line: ArraySlice<UInt8>) -> UInt8? {
    guard let sign = line.first, "<=>|".utf8.contains(sign) else { return nil }
    let mark = line.prefix(markLength)
    guard mark.count == markLength, mark.allSatisfy({ $0 == sign }) else { return nil }
    let isAlone = line.dropFirst(markLength).first.map { [0x20, 0x0A, 0x0D].contains($0) } ?? true
    return isAlone ? sign : nil
  }
}

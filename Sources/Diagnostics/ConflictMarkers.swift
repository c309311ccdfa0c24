// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines that git puts into a file where two versions do not go together.
package enum ConflictMarkers {
  private static let markLength = 7

  package static let remedy = "choose what holds, and take out the lines that git put there"

  /// What is told of a file with such lines.
  package static func message(line: Int) -> String {
    "an unresolved merge conflict starts on line \(line)"
  }

  /// What is told of a file whose lines may well be of equals signs, such as a template; nil where
  /// it has no other of these lines.
  package static func problem(in bytes: [UInt8], of file: String) -> Diagnostic? {
    firstLine(in: bytes, of: "<>|").map { line in
      Diagnostic(
        at: SourceLocation(file: file, line: line), message(line: line), remedy: remedy)
    }
  }

  /// The number of the first such line; nil without one.
  ///
  /// - Parameter signs: those of the lines that are looked for.
  package static func firstLine(in bytes: [UInt8], of signs: String = "<=>|") -> Int? {
    var line = 1
    var start = 0
    while start < bytes.count {
      if let sign = sign(of: bytes[start...]), signs.utf8.contains(sign) { return line }
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      line += 1
    }
    return nil
  }

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

// SPDX-License-Identifier: GPL-3.0-or-later

/// How the records of a log are written.
package enum LogFormat: Hashable, Sendable {
  /// A header and a line for each row; fields may be quoted.
  case table(separator: UInt8)
  /// A JSON object on each line.
  case jsonLines
  /// One JSON array of objects.
  case jsonArray

  /// What a person calls it.
  package var words: String {
    switch self {
    case .table(separator: UInt8(ascii: ";")): "CSV with semicolons"
    case .table(separator: UInt8(ascii: "\t")): "CSV with tabs"
    case .table: "CSV"
    case .jsonLines: "JSON Lines"
    case .jsonArray: "a JSON array"
    }
  }

  /// Told by the first visible byte, and for a table by what its header has most of.
  ///
  /// - Parameter head: the beginning of the log, with its first line as far as that is there.
  init(of head: UnsafeRawBufferPointer) {
    let visible = head.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    switch visible.first {
    case UInt8(ascii: "{"): self = .jsonLines
    case UInt8(ascii: "["): self = .jsonArray
    default: self = .table(separator: Self.separator(of: visible))
    }
  }

  private static func separator(of head: Slice<UnsafeRawBufferPointer>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in head {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted:
        return most(counts)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"):
        if !isQuoted { counts[byte, default: 0] += 1 }
      default: break
      }
    }
    return most(counts)
  }

  private static func most(_ counts: [UInt8: Int]) -> UInt8 {
    let order = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let best = order.max { counts[$0, default: 0] < counts[$1, default: 0] }
    return best.flatMap { counts[$0] == nil ? nil : $0 } ?? order[0]
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers of tables and charts as they go by, made into fields that Word counts.
struct NumberFields {
  private enum Kind: String, CaseIterable {
    case table = "Table"
    case figure = "Figure"

    var style: String { "<w:rStyle w:val=\"\(rawValue)Number\" />" }
  }

  private var kind: Kind?
  private var last: [Kind: Int] = [:]

  mutating func pass(_ tag: ArraySlice<UInt8>) {
    if let found = Kind.allCases.first(where: { tag.elementsEqual($0.style.utf8) }) { kind = found }
  }

  /// The run that ends, as a field where it is a number.
  mutating func finished(_ run: ArraySlice<UInt8>) -> [UInt8]? {
    guard let kind else { return nil }
    self.kind = nil
    // The digits are the only text between tags.
    var isText = true
    let digits = run.filter { byte in
      switch byte {
      case UInt8(ascii: "<"): isText = false
      case UInt8(ascii: ">"): isText = true
      default: return isText && (0x30...0x39).contains(byte)
      }
      return false
    }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    // Each document begins anew, and goes on behind others.
    let isNext = number == last[kind, default: 0] + 1
    last[kind] = number
    let start = isNext ? "" : " \\r \(number)"
    return WordFields.field("SEQ \(kind.rawValue) \\* ARABIC\(start)", showing: run)
  }
}

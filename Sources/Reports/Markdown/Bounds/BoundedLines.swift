// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of a document, divided where the parser divides it: a carriage return ends one too.
struct BoundedLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>?

  init(_ text: String) { rest = Array(text.utf8)[...] }

  mutating func next() -> BoundedLine? {
    guard let text = rest else { return nil }
    guard let end = text.firstIndex(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn })
    else {
      rest = nil
      return BoundedLine(text)
    }
    let isPair = text[end] == Self.carriageReturn && text[(end + 1)...].first == Self.lineFeed
    rest = text[(isPair ? end + 2 : end + 1)...]
    return BoundedLine(text[..<end])
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

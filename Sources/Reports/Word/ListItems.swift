// SPDX-License-Identifier: GPL-3.0-or-later

/// The paragraphs of a Word document's lists as they go by, and which of them stay on the sheet of the
/// next.
///
/// A short list stays whole; a longer one leaves no item alone at its beginning or its end.
struct ListItems {
  private static let mostOfShort = 6
  /// In bytes, with the markup that is around the text.
  private static let mostOfShortInBytes = 6_000

  private static let mark = Array("<w:numPr>".utf8)
  private static let paragraph = Array("<w:p>".utf8)
  private static let end = Array("</w:p>".utf8)

  private var count = 0
  private var isShort = false
  /// The item that goes by, from 0 on; as many as there are outside of a list.
  private var index = 0

  /// - Parameter rest: what follows the tag of the paragraph.
  mutating func beginParagraph(_ rest: ArraySlice<UInt8>) {
    if index < count { index += 1 }
    guard index >= count else { return }
    (count, index, isShort) = (0, 0, false)
    var place = rest
    while let close = place.firstRange(of: Self.end) {
      guard place[..<close.lowerBound].firstRange(of: Self.mark) != nil else { break }
      count += 1
      place = place[close.upperBound...]
      guard place.starts(with: Self.paragraph) else { break }
    }
    isShort =
      count <= Self.mostOfShort && place.startIndex - rest.startIndex <= Self.mostOfShortInBytes
  }

  /// Whether the paragraph that goes by stays with the one that follows.
  var isKept: Bool {
    index + 1 < count && (isShort || index == 0 || index == count - 2)
  }
}

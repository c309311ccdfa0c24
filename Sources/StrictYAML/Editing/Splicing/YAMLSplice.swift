// SPDX-License-Identifier: GPL-3.0-or-later

/// A replacement of some bytes of a text.
struct YAMLSplice {
  var range: Range<Int>
  var text: [UInt8]

  init(_ range: Range<Int>, _ text: [UInt8] = []) {
    self.range = range
    self.text = text
  }

  init(at offset: Int, _ text: String) {
    self.init(offset..<offset, Array(text.utf8))
  }

  /// The bytes with several replacements, which do not overlap.
  static func apply(_ splices: [YAMLSplice], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    // From the end, so that earlier offsets stay; those at one offset keep their order.
    let inOrder = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }
    for (_, splice) in inOrder { result.replaceSubrange(splice.range, with: splice.text) }
    return result
  }
}

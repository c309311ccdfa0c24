// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// Where the answers of a plan stand, as the way there from the folder of plans.
///
/// It is the same on every machine that has both in one tree. A way that leads through the root of
/// the file system would tell where a person keeps what, so that none is recorded there.
package struct PlanSource: Hashable, Sendable {
  /// The path of the answer file from the folder of plans.
  let path: String

  init(path: String) {
    self.path = path
  }

  /// - Parameters:
  ///   - file: the absolute path of the answer file, with the links of its folders resolved.
  ///   - folder: that of the folder of plans.
  package init?(of file: String, from folder: String) {
    let target = Self.parts(of: file)
    let start = Self.parts(of: folder)
    guard file.utf8.first == Self.slash, folder.utf8.first == Self.slash else { return nil }
    let shared = zip(target, start).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    guard shared > 0, shared < target.count else { return nil }
    path = (Array(repeating: "..", count: start.count - shared) + target.dropFirst(shared))
      .joined(separator: "/")
  }

  /// The absolute path of the answer file; nil where the way leads out of the file system.
  package func file(from folder: String) -> String? {
    var parts = Self.parts(of: folder)
    for part in Self.parts(of: path) {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : "/" + parts.joined(separator: "/")
  }

  /// What the marker of a document says, whatever else was done to it; nil where none does.
  package init?(markedIn text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    let found = lines.lazy.compactMap { line -> PlanSource? in
      guard case .source(let source)? = SectionMarker(line)?.kind else { return nil }
      return source
    }.first
    guard let found else { return nil }
    self = found
  }

  /// The line of a document that holds it.
  package var markerLine: String { SectionMarker.source(self) }

  /// The path as a marker holds it: bytes that could end a comment or a word as `%` and two digits.
  var marked: String {
    var previous: UInt8 = 0
    var result: [UInt8] = []
    for byte in path.utf8 {
      defer { previous = byte }
      let isPlain =
        ByteText.isLetter(byte) || ByteText.isDigit(byte) || "._/".utf8.contains(byte)
        || byte == Self.dash && previous != Self.dash
      if isPlain {
        result.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += ("%" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Reads what a marker holds; nil where it is no path.
  init?(marked: String) {
    var bytes: [UInt8] = []
    var rest = Array(marked.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard rest.count >= 2, let value = UInt8(digits, radix: 16), value != 0 else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard
      let first = bytes.first, first != Self.slash,
      let path = String(validating: bytes, as: UTF8.self)
    else { return nil }
    self.path = path
  }

  private static let slash = UInt8(ascii: "/")
  private static let dash = UInt8(ascii: "-")

  private static func parts(of path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(Substring($0)) }
  }
}

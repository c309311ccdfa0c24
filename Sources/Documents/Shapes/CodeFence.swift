// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// The line that opens a block of code between fences.
struct CodeFence {
  let byte: UInt8
  let length: Int
  /// What the code is, such as `mermaid`.
  let info: ArraySlice<UInt8>

  /// - Parameter rest: the line from its first byte that is no space.
  init?(_ rest: ArraySlice<UInt8>) {
    guard let byte = rest.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else {
      return nil
    }
    let length = rest.prefix { $0 == byte }.count
    let info = ByteText.trimmed(rest.dropFirst(length))
    guard length >= 3, byte == UInt8(ascii: "~") || !info.contains(byte) else { return nil }
    self.byte = byte
    self.length = length
    self.info = info
  }

  /// Whether a line ends the code.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let rest = ByteText.trimmed(line)
    return rest.count >= length && rest.allSatisfy { $0 == byte }
  }
}

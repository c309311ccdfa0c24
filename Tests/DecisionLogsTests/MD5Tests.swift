// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import DecisionLogs

/// The values of RFC 1321, section A.5, and texts around the length of a block.
@Suite struct MD5Tests {
  @Test(arguments: [
    ("", "d41d8cd9"), ("a", "0cc175b9"), ("abc", "90015098"), ("message digest", "f96b697d"),
    ("abcdefghijklmnopqrstuvwxyz", "c3fcd3d7"),
    (
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a2"
    ),
  ])
  func firstDigits(text: String, digits: String) {
    let bytes = Array(text.utf8)
    let prefix = bytes.withUnsafeBufferPointer {
      MD5.prefix(of: $0.baseAddress ?? Cell.nowhere, bytes.count)
    }
    #expect(prefix == UInt32(digits, radix: 16))
  }
}

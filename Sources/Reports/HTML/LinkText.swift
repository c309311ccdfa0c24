// SPDX-License-Identifier: GPL-3.0-or-later

/// The targets of links.
enum LinkText {
  private static let schemes = ["http://", "https://", "mailto:"]

  /// A target outside of the report as it may stand in it; nil where it is none that is safe.
  ///
  /// Whatever a browser might run or fetch by itself is left out: only pages and mail addresses
  /// that somebody chooses to open remain.
  static func outside(_ target: String) -> String? {
    let lowered = target.prefix(8).lowercased()
    guard schemes.contains(where: lowered.hasPrefix) else { return nil }
    var result = ""
    for byte in target.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~:/?#@!$&'()*+,;=%[]".utf8.contains(byte):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + hex(byte)
      }
    }
    return result
  }

  /// A text with `%20` and the like read; as it is where that gives no text.
  static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let byte = UInt8(
          String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

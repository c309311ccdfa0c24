// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of a Mermaid block.
enum DiagramLines {
  /// More are drawn by nobody.
  static let most = 2_000

  /// Those that say something, without the spaces around them; comments and settings are left out.
  static func of(_ text: String) -> [String] {
    all(text).filter { !$0.hasPrefix("%%") }
  }

  /// The words of its comments.
  static func comments(of text: String) -> [String] {
    all(text).filter { $0.hasPrefix("%%") && !$0.hasPrefix("%%{") }
      .map { trimmed($0.drop { $0 == "%" }) }
  }

  private static func all(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).prefix(most).map(trimmed).filter { !$0.isEmpty }
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text).drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// A label as it is read: number codes such as `#37;` give their character.
  static func label(_ text: some StringProtocol) -> String {
    var result = ""
    var rest = Substring(text)
    while let sign = rest.firstIndex(of: "#") {
      result += rest[..<sign]
      rest = rest[sign...]
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      let end = digits.endIndex
      if (1...7).contains(digits.count), end < rest.endIndex, rest[end] == ";",
        let code = UInt32(digits), let scalar = Unicode.Scalar(code), code >= 0x20
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("#")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// What stands between two quotes that are all of a text.
  static func quoted(_ text: some StringProtocol) -> String? {
    let text = Substring(text)
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
    let inside = text.dropFirst().dropLast()
    return inside.contains("\"") ? nil : label(inside)
  }
}

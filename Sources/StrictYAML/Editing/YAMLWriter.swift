// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Writes values as text, in YAML or in the part of it that is JSON.
package struct YAMLWriter {
  private let isJSON: Bool

  package init(isJSON: Bool = false) {
    self.isJSON = isJSON
  }

  /// The value on one line.
  package func line(_ value: YAMLValue) -> String {
    switch value {
    case .word(let word): !isJSON && Self.isPlain(word) ? word : quoted(word)
    case .number(let number): number
    case .yesNo(let yes): YAMLValue.word(for: yes, isJSON: isJSON)
    case .text(let text): quoted(text)
    case .list(let items, _): "[\(items.map(line).joined(separator: ", "))]"
    case .mapping, .record:
      "{\((value.fields ?? []).map(line).joined(separator: ", "))}"
    }
  }

  /// A field on one line.
  func line(_ field: YAMLValue.Field) -> String {
    "\(key(field.key)): \(field.value.map(line) ?? "null")"
  }

  /// The fields of a mapping or the items of a list on lines of their own, not yet indented.
  package func lines(_ value: YAMLValue) -> [String] {
    if case .list(let items, _) = value { return items.flatMap(itemLines) }
    return (value.fields ?? []).flatMap(lines)
  }

  /// A field that may go over several lines.
  func lines(_ field: YAMLValue.Field) -> [String] {
    guard let value = field.value, value.layout == .block, !value.isEmpty else {
      return [line(field)]
    }
    return ["\(key(field.key)):"] + lines(value).map { "  \($0)" }
  }

  /// An item of a list with its dash.
  func itemLines(_ item: YAMLValue) -> [String] {
    guard item.layout == .block, !item.isEmpty else { return ["- \(line(item))"] }
    return lines(item).enumerated().map { $0 == 0 ? "- \($1)" : "  \($1)" }
  }

  private func key(_ key: String) -> String {
    !isJSON && Self.isPlain(key) ? key : quoted(key)
  }

  /// Whether a word means the same with and without quotes.
  private static func isPlain(_ word: String) -> Bool {
    guard let first = word.utf8.first, isAlphanumeric(first) else { return false }
    return word.utf8.allSatisfy { isAlphanumeric($0) || [0x2D, 0x2E, 0x5F].contains($0) }
      && !YAMLScalar(text: word, style: .plain).isNull
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Text in double quotes; what no editor shows is escaped.
  private func quoted(_ text: String) -> String {
    // Most texts have nothing to escape.
    let isSimple = text.utf8.allSatisfy {
      0x20...0x7E ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isSimple { return "\"\(text)\"" }
    var result = "\""
    for (scalar, isHidden) in HiddenScalars.marked(text) {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isHidden: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private func escape(_ scalar: Unicode.Scalar) -> String {
    // JSON knows no longer codes than those of four digits.
    if isJSON { return scalar.utf16.map { code("\\u", UInt32($0), digits: 4) }.joined() }
    switch scalar.value {
    case ...0xFF: return code("\\x", scalar.value, digits: 2)
    case ...0xFFFF: return code("\\u", scalar.value, digits: 4)
    default: return code("\\U", scalar.value, digits: 8)
    }
  }

  private func code(_ start: String, _ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return start + String(repeating: "0", count: digits - text.count) + text
  }
}

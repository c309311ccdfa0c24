// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

extension JSONValue {
  /// The value as JSON text, indented by two spaces; empty lists and objects stay on their line.
  package var text: String { text(indentedBy: 0) }

  /// The value as JSON text on one line.
  package var line: String {
    var text = ""
    write(to: &text, depth: nil)
    return text
  }

  /// The text of a value that stands `depth` levels inside another.
  func text(indentedBy depth: Int) -> String {
    var text = ""
    write(to: &text, depth: depth)
    return text
  }

  /// - Parameter depth: the levels that it stands inside others; nil for one line.
  private func write(to text: inout String, depth: Int?) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .number(let number): text += Self.text(of: number)
    case .text(let string): Self.write(string, to: &text)
    case .list(let items):
      Self.write(items, between: "[", "]", to: &text, depth) { item, text in
        item.write(to: &text, depth: depth.map { $0 + 1 })
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &text, depth) { member, text in
        Self.write(member.key, to: &text)
        text += depth == nil ? ":" : ": "
        member.value.write(to: &text, depth: depth.map { $0 + 1 })
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between open: String, _ close: String, to text: inout String, _ depth: Int?,
    each: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let depth { text += "\n" + String(repeating: "  ", count: depth + 1) }
      each(item, &text)
    }
    if let depth, !items.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  /// The shortest digits that give the number back; JSON has no words for what is not finite.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let whole = Int(exactly: number) { return String(whole) }
    return "\(number)"
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Most texts stand as they are.
    guard
      string.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) || HiddenScalars.mayBe(in: string)
    else {
      text += string
      return
    }
    var scalars = String.UnicodeScalarView()
    for (scalar, isHidden) in HiddenScalars.marked(string) {
      switch scalar {
      case "\"": scalars.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": scalars.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": scalars.append(contentsOf: "\\n".unicodeScalars)
      case "\r": scalars.append(contentsOf: "\\r".unicodeScalars)
      case "\t": scalars.append(contentsOf: "\\t".unicodeScalars)
      // The value is kept, but nobody overlooks it.
      case _ where isHidden:
        for unit in scalar.utf16 {
          let digits = String(unit, radix: 16)
          let padded = String(repeating: "0", count: 4 - digits.count) + digits
          scalars.append(contentsOf: "\\u\(padded)".unicodeScalars)
        }
      default: scalars.append(scalar)
      }
    }
    text.unicodeScalars.append(contentsOf: scalars)
  }
}

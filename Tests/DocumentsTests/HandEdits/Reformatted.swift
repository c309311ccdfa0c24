// SPDX-License-Identifier: GPL-3.0-or-later
import SeededDice

/// Markdown laid out another way at random, as formatters do it.
enum Reformatted {
  static func text(_ text: String, using dice: inout Dice) -> String {
    var isCode = false
    var result: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode || line.hasPrefix("```") {
        result.append(line + (Bool.random(using: &dice) ? "  " : ""))
      } else if line.hasPrefix("|") {
        result.append(row(line, using: &dice))
      } else if line.hasPrefix("#") || line.hasPrefix("<!--") {
        result += [String(line), ""]
      } else if line.isEmpty {
        result += Array(repeating: "", count: Int.random(in: 1...3, using: &dice))
      } else {
        result.append(wrapped(line, using: &dice))
      }
    }
    return result.joined(separator: "\n")
  }

  private static func row(_ line: Substring, using dice: inout Dice) -> String {
    let cells = line.replacing("\\|", with: "\u{0}").dropFirst().dropLast()
      .split(separator: "|", omittingEmptySubsequences: false)
    let padded = cells.map { cell -> String in
      let isRule = cell.allSatisfy { " :-".contains($0) } && cell.contains("-")
      let text = isRule ? String(cell).replacing("---", with: "------") : String(cell)
      return text + String(repeating: " ", count: Int.random(in: 0...4, using: &dice))
    }
    return "|\(padded.joined(separator: "|"))|".replacing("\u{0}", with: "\\|")
  }

  /// Breaks a paragraph or an item at some of its spaces, but not where a word would begin a block.
  private static func wrapped(_ line: Substring, using dice: inout Dice) -> String {
    let indent = line.prefix { $0 == " " }
    let marker = line.dropFirst(indent.count).prefix { "-*0123456789.".contains($0) }
    let isItem = !marker.isEmpty && line.dropFirst(indent.count + marker.count).first == " "
    let inside = String(repeating: " ", count: indent.count + (isItem ? marker.count + 1 : 0))
    var words = line.split(separator: " ")
    var result = indent + (isItem ? "\(words.removeFirst()) " : "")
    for (index, word) in words.enumerated() {
      let begins = word.first.map { $0.isLetter } ?? false
      if index > 0 { result += begins && Bool.random(using: &dice) ? "\n\(inside)" : " " }
      result += word
    }
    return String(result)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension Page {
  static func trimmed(_ line: Substring) -> String {
    var rest = line.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// A line without comments, which can be open over several.
  static func withoutComments(_ line: String, _ isOpen: inout Bool) -> String {
    var result = ""
    var rest = Substring(line)
    while !rest.isEmpty {
      if isOpen {
        guard let end = rest.firstRange(of: "-->") else { return result }
        isOpen = false
        rest = rest[end.upperBound...]
      } else if let start = rest.firstRange(of: "<!--") {
        result += rest[..<start.lowerBound]
        isOpen = true
        rest = rest[start.upperBound...]
      } else {
        result += rest
        break
      }
    }
    return trimmed(result[...])
  }

  /// Text without the addresses of links and without the names of characters.
  static func plain(_ text: some StringProtocol) -> String {
    var result = ""
    var rest = Substring(text)
    // Where nothing closes one address, nothing closes a later one: it is looked for once.
    var mayClose = true
    while let start = rest.firstRange(of: "](") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard mayClose else { continue }
      if let end = rest.firstIndex(of: ")") {
        rest = rest[rest.index(after: end)...]
      } else {
        mayClose = false
      }
    }
    result += rest
    guard result.contains("&") || result.contains("\\") else { return result }
    for (name, sign) in [
      ("&nbsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&#37;", "%"), ("\\", ""),
    ] { result = result.replacing(name, with: sign) }
    return result
  }

  /// What stands behind the mark of a list; nil for a line that has none.
  static func itemText(_ line: Substring) -> Substring? {
    if let mark = line.first, "-*+".contains(mark), line.dropFirst().first == " " {
      return line.dropFirst(2)
    }
    let digits = line.prefix(while: \.isASCIIDigit)
    let rest = line.dropFirst(digits.count)
    guard (1...3).contains(digits.count), let dot = rest.first, ".)".contains(dot),
      rest.dropFirst().first == " "
    else { return nil }
    return rest.dropFirst(2)
  }

  /// The cells of a row; a bar behind a backslash belongs to its cell.
  static func cells(of line: String) -> [String] {
    var cells: [String] = [""]
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if trimmed(cells[cells.count - 1][...]).isEmpty, cells.count > 1 { cells.removeLast() }
    return cells
  }

  /// The words of a heading without its number.
  static func unnumbered(_ tokens: [Token]) -> [Token] {
    guard tokens.first?.kind == .number else { return tokens }
    return Array(tokens.dropFirst().drop { $0.isSign(".") || $0.isSign(")") })
  }

  /// Cuts a paragraph where a sentence ends.
  static func sentences(_ tokens: [Token]) -> [[Token]] {
    var sentences: [[Token]] = []
    var current: [Token] = []
    for (index, token) in tokens.enumerated() {
      current.append(token)
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      guard let next, endsSentence(token, before: tokens[..<index].last, next: next) else {
        continue
      }
      sentences.append(current)
      current = []
    }
    if !current.isEmpty { sentences.append(current) }
    return sentences
  }

  private static let abbreviations: Set<String> = [
    "art", "arts", "no", "nos", "approx", "ca", "e.g", "i.e", "g", "e", "dr", "mr", "ms", "sec",
    "vs", "para", "p", "pp",
  ]

  private static func endsSentence(_ token: Token, before: Token?, next: Token) -> Bool {
    guard token.kind == .sign, ".!?".contains(token.text), next.isApart || next.kind == .sign else {
      return false
    }
    if token.text == ".", let before, before.isWord, abbreviations.contains(before.lower) {
      return false
    }
    return next.isApart && (next.isCapitalized || next.kind != .word)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Text as it must be written so that GitHub-flavored Markdown shows it and nothing else.
///
/// One escaping serves paragraphs, list items, table cells and headings: the text becomes one line,
/// and whatever Markdown would read there gets a backslash. Characters that can do no harm where
/// they stand stay as they are, so that the source remains readable.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    let scalars = Array(LineText.singleLine(text).unicodeScalars)
    guard !scalars.isEmpty else { return "" }
    var result = String.UnicodeScalarView()
    var index = 0
    if let marker = leadingMarker(scalars) {
      result.append(contentsOf: scalars[..<marker])
      result.append("\\")
      result.append(scalars[marker])
      index = marker + 1
    }
    while index < scalars.count {
      if needsBackslash(scalars, index) { result.append("\\") }
      result.append(scalars[index])
      index += 1
    }
    return String(result)
  }

  /// Where a backslash must stand because the line would start a list, a heading, a quotation, a
  /// rule or the second line of a table.
  private static func leadingMarker(_ scalars: [Unicode.Scalar]) -> Int? {
    let next = scalars.count > 1 ? scalars[1] : nil
    switch scalars[0] {
    case "#", ">", "=": return 0
    case "+", "-", ":": return next == nil || next == " " || next == "-" || next == ":" ? 0 : nil
    case _ where isDigit(scalars[0]):
      let digits = scalars.prefix(while: isDigit).count
      guard digits < scalars.count, [".", ")"].contains(scalars[digits]) else { return nil }
      return digits + 1 == scalars.count || scalars[digits + 1] == " " ? digits : nil
    default: return nil
    }
  }

  private static func needsBackslash(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index] {
    case "\\", "`", "*", "[", "]", "|":
      return true
    case "_":
      // Between letters or digits it is part of a name.
      return !(isWordPart(before) && isWordPart(after))
    case "<":
      // A space, a digit or '=' after it make it a comparison.
      return !(after.map { $0 == " " || $0 == "=" || isDigit($0) } ?? false)
    case ">":
      // The end of a comment.
      return before == "-"
    case "~":
      // Only a tilde after a word can end struck-out text; "~5" cannot.
      return before.map { $0 != " " } ?? false || after == "~" || after == nil
    case "$":
      // Only a dollar after a word can end a formula; "$5" cannot.
      return !(after.map(isDigit) ?? false) || !(before == nil || before == " " || before == "(")
    case "&":
      return startsEntity(scalars[(index + 1)...])
    case "#":
      // A heading's end, or a reference to an issue.
      return !isWordPart(before) || after.map(isDigit) ?? false
    case "@":
      return isWordPart(after)
    case ":":
      return after == "/" && isWordPart(before)
    case ".":
      return index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default:
      return false
    }
  }

  /// Whether the text after an ampersand would make it one character's code.
  private static func startsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    if rest.first == "#" { return true }
    let name = rest.prefix { $0.isASCII && isWordPart($0) }
    return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ";"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

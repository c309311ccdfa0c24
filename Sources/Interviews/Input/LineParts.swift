// SPDX-License-Identifier: GPL-3.0-or-later

/// Several things on one line, with commas between them.
///
/// Where there is a semicolon, a comma belongs to a part, and so it does between digits. What is
/// known already is taken as a whole, whatever stands in it.
enum LineParts {
  /// - Parameters:
  ///   - known: parts as the line was offered with them.
  ///   - takesQuotes: whether a part that begins with a quote goes on to the next one.
  static func split(
    _ line: String, known: [String] = [], takesQuotes: Bool = false
  ) -> [String] {
    let known = known.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    let hasSemicolon = line.contains(";")
    var parts: [String] = []
    var part = ""
    var isWhole = false
    var rest = line[...]
    while let character = rest.first {
      if part.allSatisfy(\.isWhitespace) {
        if let whole = known.first(where: { begins(rest, with: $0) }) {
          part = whole
          isWhole = true
          rest = rest.dropFirst(whole.count)
          continue
        }
        if takesQuotes, quotes.contains(character),
          let end = rest.dropFirst().firstIndex(where: quotes.contains)
        {
          part = String(rest[...end])
          isWhole = true
          rest = rest[rest.index(after: end)...]
          continue
        }
      }
      rest = rest.dropFirst()
      let isInNumber = part.last?.isNumber == true && rest.first?.isNumber == true
      let isInPart = hasSemicolon || isInNumber
      if character == ";" || character == "," && (isWhole || !isInPart) {
        parts.append(part)
        part = ""
        isWhole = false
      } else {
        part.append(character)
      }
    }
    return (parts + [part]).map(\.trimmingSpaces).filter { !$0.isEmpty }
  }

  /// The parts on a line as it is split again.
  static func joined(_ parts: [String]) -> String {
    let hasComma = parts.contains { $0.contains { ",;".contains($0) } }
    // A single part with a comma would be two.
    return parts.joined(separator: hasComma ? "; " : ", ")
      + (hasComma && parts.count == 1 ? ";" : "")
  }

  /// The text without the quotes around it.
  static func unquoted(_ text: String) -> String? {
    guard text.count > 2, let first = text.first, let last = text.last, quotes.contains(first),
      quotes.contains(last)
    else { return nil }
    return text.dropFirst().dropLast().trimmingSpaces
  }

  static let quotes = "\"“”„"

  private static func begins(_ rest: Substring, with part: String) -> Bool {
    guard rest.hasPrefix(part) else { return false }
    let behind = rest.dropFirst(part.count).drop { $0 == " " }
    return behind.isEmpty || behind.first.map { ",;".contains($0) } == true
  }
}

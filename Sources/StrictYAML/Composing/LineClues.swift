// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Looks at the lines around a syntax error for what a person would see there.
struct LineClues {
  private let lines: [Substring]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The text of a line before a place.
  private func text(before place: YAMLPosition) -> Substring {
    let scalars = line(place.line).unicodeScalars
    return Substring(scalars.prefix(place.column - 1))
  }

  /// The last line above that has any text.
  private func lineAbove(_ number: Int) -> Int? {
    (1..<max(number, 1)).last { number in
      let text = line(number).drop { $0 == " " }
      return !text.isEmpty && !text.hasPrefix("#")
    }
  }

  /// What to do about an odd space or colon on the line of an error or the one above.
  func oddCharacter(upTo place: YAMLPosition) -> String? {
    for number in [place.line, lineAbove(place.line)].compactMap(\.self) {
      let line = line(number)
      guard let odd = OddCharacter(in: line), odd.steersYAML(in: line) else { continue }
      return "line \(number) has \(odd.words) in column \(odd.offset + 1); \(odd.remedy)"
    }
    return nil
  }

  /// The line above, where it is no `key: value` and so is read together with this one.
  func lineWithoutColon(before number: Int) -> Int? {
    guard let above = lineAbove(number) else { return nil }
    let text = line(above)
    let isKey = text.hasSuffix(":") || text.contains(": ") || text.contains(" #")
    return isKey || text.drop(while: { $0 == " " }).hasPrefix("-") ? nil : above
  }

  /// The line, at or above an error, that a comment sign ends although text may go on behind it.
  ///
  /// - Parameter isInFlow: whether a bracket is open, so that any comment can hide what closes it.
  func commentStart(from first: Int, upTo place: YAMLPosition, isInFlow: Bool) -> Int? {
    (max(first, place.line - 3)...max(first, place.line)).last { number in
      let text = number == place.line ? text(before: place) : line(number)
      guard
        let sign = text.unicodeScalars.indices.dropFirst().first(where: { index in
          text.unicodeScalars[index] == "#"
            && text.unicodeScalars[text.unicodeScalars.index(before: index)] == " "
        })
      else { return false }
      let behind = text[text.index(after: sign)...]
      let hidesEnd = isInFlow && behind.contains { $0 == "}" || $0 == "]" }
      return (hidesEnd || CommentSigns.mayBeText(behind, gap: 1))
        && text[..<sign].contains { $0 != " " }
    }
  }

  /// Whether the text before a place ends with a closing quote.
  func closesQuote(before place: YAMLPosition) -> Bool {
    lastCharacter(before: place).map { $0 == "\"" || $0 == "'" } ?? false
  }

  func character(at place: YAMLPosition) -> Unicode.Scalar? {
    line(place.line).unicodeScalars.dropFirst(place.column - 1).first
  }

  func lastCharacter(before place: YAMLPosition) -> Character? {
    text(before: place).last { $0 != " " }
  }
}

extension OddCharacter {
  /// Whether it stands where a plain space or colon would make a key, an item or an indentation.
  fileprivate func steersYAML(in line: Substring) -> Bool {
    let scalars = line.unicodeScalars
    let index = scalars.index(scalars.startIndex, offsetBy: offset)
    if scalar == "\u{FF1A}" { return true }
    let before = scalars[..<index]
    let isFirst = before.allSatisfy { $0 == " " || $0 == "-" }
    return isFirst || before.last == ":"
  }
}

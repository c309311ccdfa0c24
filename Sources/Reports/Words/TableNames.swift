// SPDX-License-Identifier: GPL-3.0-or-later

/// What the tables of plans are about, told by their first two heads.
///
/// A line of the text has the heads and, behind ` = `, what such a table is about; `*` stands for any
/// head: `* | Who decides = Who decides what`. The first line that fits counts.
struct TableNames {
  private let lines: [(heads: [String], name: String)]

  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).compactMap { line in
      guard let sign = line.firstRange(of: " = ") else { return nil }
      let heads = line[..<sign.lowerBound].split(separator: "|").map(Self.trimmed)
      return (heads, Self.trimmed(line[sign.upperBound...]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Nil where no line fits.
  func name(of table: MarkdownTable) -> String? {
    let heads = table.head.prefix(2).map(\.plain)
    return lines.first { line in
      line.heads.count <= heads.count
        && zip(line.heads, heads).allSatisfy { $0 == "*" || $0 == $1 }
    }?.name
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A block of a document, as its Markdown says.
indirect enum Block: Equatable, Sendable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  case list(MarkdownList)
  case quote([Block])
  case code(language: String, text: String)
  case table(MarkdownTable)
  /// Raw HTML, which is shown and never obeyed.
  case html(String)
  /// A comment, which nobody sees; without its signs and the spaces around it.
  case comment(String)
  case rule
  /// A note; its number is its place among all.
  case note([Block])
}

/// A list with its items.
struct MarkdownList: Equatable, Sendable {
  struct Item: Equatable, Sendable {
    /// Whether its box is ticked; nil without a box.
    var isTicked: Bool?
    var blocks: [Block]
  }

  /// The number of the first item; nil for a list with bullets.
  var start: Int?
  /// Whether its items stand close together.
  var isTight: Bool
  var items: [Item]
}

/// A table with its head.
struct MarkdownTable: Equatable, Sendable {
  enum Alignment: Equatable, Sendable {
    case left
    case center
    case right
  }

  typealias Cell = [Inline]

  /// One for each column; nil where the Markdown names none.
  var alignments: [Alignment?]
  var head: [Cell]
  var rows: [[Cell]]

  /// The columns that people write into, by their heads.
  func writeInColumns(_ heads: Set<String>) -> Set<Int> {
    Set(head.indices.filter { heads.contains(head[$0].plain) })
  }
}

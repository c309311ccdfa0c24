// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the signs of notes in a text.
enum NoteSigns {
  /// The numbers of the notes that blocks lead to.
  static func numbers(in blocks: [Block]) -> Set<Int> {
    blocks.reduce(into: []) { $0.formUnion(numbers(in: $1)) }
  }

  private static func numbers(in block: Block) -> Set<Int> {
    switch block {
    case .heading(_, let words), .paragraph(let words): numbers(in: words)
    case .list(let list): list.items.reduce(into: []) { $0.formUnion(numbers(in: $1.blocks)) }
    case .quote(let inner): numbers(in: inner)
    case .table(let table):
      ([table.head] + table.rows).reduce(into: []) { found, row in
        for cell in row { found.formUnion(numbers(in: cell)) }
      }
    case .note, .code, .html, .comment, .rule: []
    }
  }

  private static func numbers(in inlines: [Inline]) -> Set<Int> {
    inlines.reduce(into: []) { found, inline in
      switch inline {
      case .note(let number): found.insert(number)
      case .emphasis(let inner), .strong(let inner), .struck(let inner), .link(to: _, let inner),
        .picture(let inner):
        found.formUnion(numbers(in: inner))
      case .text, .softBreak, .lineBreak, .code, .html: break
      }
    }
  }
}

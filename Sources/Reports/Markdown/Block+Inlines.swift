// SPDX-License-Identifier: GPL-3.0-or-later

extension [Block] {
  /// All pieces of their lines, those within others too; of notes that stand elsewhere none.
  var inlines: [Inline] { flatMap(\.inlines) }
}

extension Block {
  fileprivate var inlines: [Inline] {
    switch self {
    case .heading(_, let words), .paragraph(let words): words.withInner
    case .list(let list): list.items.flatMap(\.blocks.inlines)
    case .quote(let inner): inner.inlines
    case .table(let table): ([table.head] + table.rows).flatMap { $0.flatMap(\.withInner) }
    case .note, .code, .html, .comment, .rule: []
    }
  }
}

extension [Inline] {
  /// These and all within them.
  fileprivate var withInner: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .emphasis(let inner), .strong(let inner), .struck(let inner), .link(to: _, let inner),
        .picture(let inner):
        [inline] + inner.withInner
      case .text, .softBreak, .lineBreak, .code, .html, .note: [inline]
      }
    }
  }
}

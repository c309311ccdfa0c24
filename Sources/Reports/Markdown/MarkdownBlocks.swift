// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes blocks of the parser's nodes; the tree is known not to be deep.
enum MarkdownBlocks {
  static func block(_ node: MarkdownNode) -> Block? {
    switch node.kind {
    case .heading: .heading(level: node.headingLevel, inlines(of: node))
    case .paragraph: .paragraph(inlines(of: node))
    case .blockQuote: .quote(blocks(of: node))
    case .list: .list(list(node))
    case .codeBlock: .code(language: language(of: node), text: node.literal)
    case .htmlBlock: html(node.literal)
    case .table: .table(table(node))
    case .thematicBreak: .rule
    case .noteText: .note(blocks(of: node))
    default: nil
    }
  }

  private static func blocks(of node: MarkdownNode) -> [Block] {
    node.children.compactMap(block)
  }

  /// The first word after the fence.
  private static func language(of node: MarkdownNode) -> String {
    node.language.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }

  private static func html(_ text: String) -> Block {
    comment(text).map(Block.comment) ?? .html(text)
  }

  /// What a text that is one comment and nothing else says.
  private static func comment(_ text: String) -> String? {
    let trimmed = trimmed(text[...])
    guard trimmed.hasPrefix("<!--"), trimmed.hasSuffix("-->"), trimmed.utf8.count >= 7 else {
      return nil
    }
    let inside = trimmed.dropFirst(4).dropLast(3)
    return inside.contains("-->") ? nil : String(Self.trimmed(inside))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.drop(while: \.isWhitespace)
  }

  private static func list(_ node: MarkdownNode) -> MarkdownList {
    let items = node.children.map { item in
      MarkdownList.Item(
        isTicked: item.kind == .taskItem ? item.isTicked : nil, blocks: blocks(of: item))
    }
    return MarkdownList(start: node.listStart, isTight: node.isTight, items: items)
  }

  private static func table(_ node: MarkdownNode) -> MarkdownTable {
    let rows = node.children.map { row in row.children.map(inlines(of:)) }
    return MarkdownTable(
      alignments: node.alignments, head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private static func inlines(of node: MarkdownNode) -> [Inline] {
    node.children.compactMap(inline)
  }

  private static func inline(_ node: MarkdownNode) -> Inline? {
    switch node.kind {
    case .text: .text(node.literal)
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    case .code: .code(node.literal)
    case .htmlInline: comment(node.literal) == nil ? .html(node.literal) : nil
    case .emphasis: .emphasis(inlines(of: node))
    case .strong: .strong(inlines(of: node))
    case .struck: .struck(inlines(of: node))
    case .link: .link(to: node.target, inlines(of: node))
    case .image: .picture(inlines(of: node))
    case .noteSign: Int(node.literal).map(Inline.note)
    default: nil
    }
  }
}

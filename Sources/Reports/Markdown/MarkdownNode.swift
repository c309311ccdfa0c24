// SPDX-License-Identifier: GPL-3.0-or-later
import CCmark

/// A node of the parser's tree, as Swift reads it; no longer valid than the tree.
struct MarkdownNode {
  /// The kinds of nodes by the names that the parser gives them.
  enum Kind: String {
    case document
    case blockQuote = "block_quote"
    case list
    case item
    case taskItem = "tasklist"
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case paragraph
    case heading
    case thematicBreak = "thematic_break"
    case table
    case tableHead = "table_header"
    case tableRow = "table_row"
    case tableCell = "table_cell"
    case text
    case softBreak = "softbreak"
    case lineBreak = "linebreak"
    case code
    case htmlInline = "html_inline"
    case emphasis = "emph"
    case strong
    case struck = "strikethrough"
    case link
    case image
    // The parser has no names for these.
    case noteSign
    case noteText
  }

  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// Nil for a kind that none of the extensions in use makes.
  var kind: Kind? {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_FOOTNOTE_REFERENCE: .noteSign
    case CMARK_NODE_FOOTNOTE_DEFINITION: .noteText
    default: Kind(rawValue: String(cString: cmark_node_get_type_string(pointer)))
    }
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      children.append(MarkdownNode(child))
      next = cmark_node_next(child)
    }
    return children
  }

  /// That it begins on; the first is 1.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var literal: String { text(cmark_node_get_literal(pointer)) }
  var target: String { text(cmark_node_get_url(pointer)) }
  var language: String { text(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isTicked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// The number that a list starts with; nil for one with bullets.
  var listStart: Int? {
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return Int(cmark_node_get_list_start(pointer))
  }

  /// How the columns of a table are aligned.
  var alignments: [MarkdownTable.Alignment?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { index in
      switch letters[index] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  private func text(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

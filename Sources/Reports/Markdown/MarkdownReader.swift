// SPDX-License-Identifier: GPL-3.0-or-later
import CCmark
import Diagnostics

/// Reads GitHub-flavored Markdown; the only place that knows the parser.
enum MarkdownReader {
  /// The blocks of a document, each with the line that it begins on.
  ///
  /// - Parameter file: its name in messages.
  static func blocks(
    of text: String, file: String
  ) -> Result<[PlacedBlock], ReportProblem> {
    if let problem = MarkdownBounds.problem(in: text, of: file) {
      return .failure(ReportProblem(problem))
    }
    precondition(areExtensionsRegistered)
    // Where no memory is left, cmark's allocator aborts by itself, and gives nothing at no other time.
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else {
      preconditionFailure("cmark gives a parser or aborts")
    }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name) else {
        preconditionFailure("cmark has the extensions that it brings")
      }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else {
      preconditionFailure("cmark gives a tree or aborts")
    }
    defer { cmark_node_free(root) }
    if let line = tooDeep(root) {
      return .failure(ReportProblem(MarkdownBounds.tooDeep(line, of: file)))
    }
    return .success(
      MarkdownNode(root).children.compactMap { node in
        MarkdownBlocks.block(node).map { PlacedBlock(block: $0, line: node.line) }
      })
  }

  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// Whether cmark knows its extensions: it does not lock the list of them, so that only one thread may
  /// fill it, before any reads it.
  static let areExtensionsRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The line of the first block that stands too deep; found without recursion.
  private static func tooDeep(_ root: OpaquePointer) -> Int? {
    guard let steps = cmark_iter_new(root) else {
      preconditionFailure("cmark gives an iterator or aborts")
    }
    defer { cmark_iter_free(steps) }
    var depth = 0
    var line = 1
    while true {
      let event = cmark_iter_next(steps)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(steps) else { return nil }
      // Leaves are entered and never left.
      let isLeaf = cmark_node_first_child(node) == nil
      if event == CMARK_EVENT_ENTER {
        let here = Int(cmark_node_get_start_line(node))
        if here > 0 { line = here }
        depth += 1
        if depth > MarkdownBounds.mostDepth { return line }
        if isLeaf, isEnteredOnly(node) { depth -= 1 }
      } else {
        depth -= 1
      }
    }
  }

  /// Whether the iterator has no event for the end of a node.
  private static func isEnteredOnly(_ node: OpaquePointer) -> Bool {
    switch MarkdownNode(node).kind {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline:
      true
    default: false
    }
  }
}

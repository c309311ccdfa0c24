// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// What of a block a report prints otherwise than whoever wrote it may expect.
enum PrintedOtherwise {
  static func warnings(of block: Block, at place: SourceLocation) -> [Diagnostic] {
    let inlines = [block].inlines
    let picture = inlines.lazy.compactMap { inline in
      if case .picture(let words) = inline { words.plain } else { nil }
    }.first
    return [
      picture.map { words in
        Diagnostic(
          .warning, at: place,
          words.isEmpty
            ? "a picture is left out" : "the picture \(VisibleText.quoted(words)) is left out",
          remedy: "a report draws its own charts alone; add the picture to the Word document")
      },
      hasHTML(block, inlines)
        ? Diagnostic(
          .warning, at: place, "HTML is printed as text",
          remedy: "write it as Markdown") : nil,
      isStrayRow(block)
        ? Diagnostic(
          .warning, at: place,
          "a row of a table stands apart from its table and is printed as text",
          remedy: "take out the empty line before it, or give it a head of its own") : nil,
    ].compactMap(\.self)
  }

  private static func hasHTML(_ block: Block, _ inlines: [Inline]) -> Bool {
    if case .html = block { return true }
    return inlines.contains { if case .html = $0 { true } else { false } }
  }

  /// Whether a paragraph was meant as a row: it begins and ends with a bar.
  private static func isStrayRow(_ block: Block) -> Bool {
    guard case .paragraph(let words) = block else { return false }
    let plain = words.plain
    return plain.count > 1 && plain.hasPrefix("|") && plain.hasSuffix("|")
  }
}

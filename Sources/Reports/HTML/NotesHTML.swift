// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes the notes at the end of a chapter.
struct NotesHTML {
  let inlines: InlineHTML
  let medium: Medium

  func html(of notes: [(number: Int, blocks: [Block])]) -> String {
    let html = notes.map { note in
      let id = inlines.noteID(note.number)
      let sign = "<sup>\(note.number)</sup> "
      let blocks = BlockHTML(inlines: inlines, medium: medium)
      guard case .paragraph(let words)? = note.blocks.first else {
        return "<p id=\"\(id)\">\(sign)</p>\n" + blocks.html(of: note.blocks)
      }
      let mark = TextDirection.mark(of: words)
      // A word processor finds it by what stands in it, as paragraphs have no names there.
      let first =
        medium == .word
        ? "<p><span id=\"\(id)\">\(sign)</span>\(inlines.html(of: words))</p>\n"
        : "<p id=\"\(id)\"\(mark)>\(sign)\(inlines.html(of: words))</p>\n"
      return first + blocks.html(of: Array(note.blocks.dropFirst()))
    }.joined()
    return medium == .word
      ? WordStyle.notes.around(html) : "<div class=\"notes\">\n\(html)</div>\n"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

extension TemplateFile {
  /// The template cut where a section of its document begins, so that each can be rendered by
  /// itself; one piece where that cannot be told apart.
  func pieces() -> [TemplateFile] {
    let tags = TemplateScanner.tags(in: text).tags
    // Another content type holds from its tag to the end of the template.
    guard !tags.contains(where: { $0.kind == .contentType }) else { return [self] }
    var pieces: [TemplateFile] = []
    var piece = ""
    var depth = 0
    var waiting = tags[...]
    for (index, line) in SectionText.lines(of: text).enumerated() {
      while let tag = waiting.first, tag.line <= index {
        switch tag.kind {
        case .section, .invertedSection: depth += 1
        case .end: depth -= 1
        default: break
        }
        waiting.removeFirst()
      }
      if depth == 0, !piece.isEmpty, case .begin? = SectionMarker(line)?.kind {
        pieces.append(TemplateFile(name: "\(name)#\(pieces.count)", text: piece, file: file))
        piece = ""
      }
      piece += line
    }
    guard !pieces.isEmpty else { return [self] }
    return pieces + [TemplateFile(name: "\(name)#\(pieces.count)", text: piece, file: file)]
  }

  /// The pieces parsed, else the whole, whose problems then have the lines of the file.
  func parsedPieces() throws(TemplateProblems) -> [(name: String, template: MustacheTemplate)] {
    let pieces = pieces()
    let parsed = pieces.compactMap { piece in
      (try? piece.parsed().get()).map { (piece.name, $0) }
    }
    return parsed.count == pieces.count ? parsed : [(name, try self.parsed().get())]
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// What a template prints, repeats and includes, without its text: enough to tell how much comes
/// of it.
struct TemplateOutline: Sendable {
  struct Part: Sendable {
    enum Kind: Sendable {
      case variable(String)
      case section(String, isInverted: Bool, TemplateOutline)
      case partial(String, indentation: Int)
      case silent
    }

    var kind: Kind
    var line: Int
    /// The tag that ends the part, with the text behind it.
    var span: Span
  }

  /// A stretch of a template.
  struct Span: Sendable {
    var bytes = 0
    var lines = 0

    init() {}

    init(from start: TemplateTag, to end: TemplateTag) {
      bytes = end.offset - start.offset
      lines = end.line - start.line
    }
  }

  /// The file of the template as it is named in messages.
  let file: String
  /// The text before the first part, with the tag that opens the section.
  let lead: Span
  let parts: [Part]

  /// - Parameter tags: those of a template that has passed its check, so that every section is
  ///   closed and none nests deeper than the check allows.
  init(of template: TemplateFile, tags: [TemplateTag]) {
    let bytes = Array(template.text.utf8)
    file = template.file
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    let start = TemplateTag(kind: .comment, name: "", line: 1, offset: 0)
    let end = TemplateTag(kind: .end, name: "", line: 1 + lines, offset: bytes.count)
    var rest = (tags + [end])[...]
    lead = Span(from: start, to: rest.first ?? end)
    parts = Self.parts(from: &rest, of: file, in: bytes).parts
  }

  private init(file: String, lead: Span, parts: [Part]) {
    self.file = file
    self.lead = lead
    self.parts = parts
  }

  /// The parts up to the end of a section or of the file, and what stands behind that end.
  private static func parts(
    from rest: inout ArraySlice<TemplateTag>, of file: String, in bytes: [UInt8]
  ) -> (parts: [Part], end: Span) {
    var parts: [Part] = []
    while let tag = rest.popFirst() {
      var span = Span(from: tag, to: rest.first ?? tag)
      let kind: Part.Kind
      switch tag.kind {
      case .end:
        return (parts, span)
      case .section, .invertedSection:
        let body = Self.parts(from: &rest, of: file, in: bytes)
        kind = .section(
          tag.name, isInverted: tag.kind == .invertedSection,
          TemplateOutline(file: file, lead: span, parts: body.parts))
        span = body.end
      case .variable:
        kind = .variable(tag.name)
      case .partial:
        kind = .partial(tag.name, indentation: indentation(before: tag.offset, in: bytes))
      case .comment, .contentType, .refused:
        kind = .silent
      }
      parts.append(Part(kind: kind, line: tag.line, span: span))
    }
    return (parts, Span())
  }

  /// How far a tag is indented where nothing else stands before it on its line.
  private static func indentation(before offset: Int, in bytes: [UInt8]) -> Int {
    let start = bytes[..<offset].lastIndex { $0 != 0x20 && $0 != 0x09 }
    guard let start else { return offset }
    return bytes[start] == UInt8(ascii: "\n") ? offset - start - 1 : 0
  }
}

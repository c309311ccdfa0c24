// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The sections that a template lays its document out in.
///
/// They are told apart in the template, so that each is parsed and rendered by itself, and nothing
/// has to be cut out of a finished document.
struct TemplateSections {
  struct Section {
    let id: String
    /// The line of its begin marker.
    let line: Int
    /// The lines between its markers.
    fileprivate(set) var text = ""
  }

  private(set) var sections: [Section] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let file: TemplateFile
  private var nesting: SectionNesting

  /// - Parameter tags: those of a template that has passed its check.
  init(of file: TemplateFile, tags: [TemplateTag]) {
    self.file = file
    nesting = SectionNesting(file: file.file)
    /// The names of the Mustache sections that are open.
    var open: [String] = []
    var waiting = tags[...]
    let shown = SectionText.lines(of: Self.withoutRemarks(file.text, tags))
    for (index, line) in SectionText.lines(of: file.text).enumerated() {
      while let tag = waiting.first, tag.line <= index {
        switch tag.kind {
        case .section, .invertedSection: open.append(tag.name)
        case .end: open.removeLast()
        default: break
        }
        waiting.removeFirst()
      }
      read(line, shown: shown[index], number: index + 1, inside: open.last)
    }
    if let problem = nesting.unclosed() { diagnostics.append(problem) }
    if sections.isEmpty, diagnostics.isEmpty {
      report("the template has no sections", 1, Self.remedy)
    }
  }

  /// What is wrong with a partial: a section can begin and end in the document's own template only.
  static func problems(inPartial file: TemplateFile, tags: [TemplateTag]) -> [Diagnostic] {
    guard file.text.contains(MarkerLine.opening) else { return [] }
    return SectionText.lines(of: withoutRemarks(file.text, tags)).enumerated().compactMap {
      MarkerLine($1) == nil
        ? nil
        : Diagnostic(
          at: SourceLocation(file: file.file, line: $0 + 1),
          "the marker of a section stands in a partial",
          remedy: "put it into the template that includes this one")
    }
  }

  private static let remedy = "put it between \(MarkerLine.begin("ID")) and \(MarkerLine.end("ID"))"

  private mutating func read(
    _ line: Substring, shown: Substring, number: Int, inside opened: String?
  ) {
    guard let marker = MarkerLine(shown) else {
      if nesting.open != nil {
        sections[sections.count - 1].text += line
      } else if !SectionText.isBlank(shown) {
        let text = VisibleText.quoted(SectionText.normalized(String(shown)))
        report("\(text) stands outside the sections", number, Self.remedy)
      }
      return
    }
    if let opened {
      report(
        "the marker of a section stands inside {{#\(opened)}}", number,
        "put all of {{#\(opened)}} into one section")
    }
    guard let words = marker.words, words.count == 2, MarkerLine.isID(words[1]) else {
      return unreadable(shown, number)
    }
    switch words[0] {
    case "begin":
      diagnostics += nesting.begin(words[1], at: number)
      sections.append(Section(id: words[1], line: number))
    case "end":
      if let problem = nesting.end(words[1], at: number) { diagnostics.append(problem) }
    default:
      unreadable(shown, number)
    }
  }

  private mutating func unreadable(_ line: Substring, _ number: Int) {
    let text = VisibleText.quoted(SectionText.normalized(String(line)))
    report(
      "cannot read the marker \(text)", number,
      "write \(MarkerLine.begin("ID")) or \(MarkerLine.end("ID"))")
  }

  private mutating func report(_ message: String, _ line: Int, _ remedy: String) {
    diagnostics.append(
      Diagnostic(at: SourceLocation(file: file.file, line: line), message, remedy: remedy))
  }

  /// The text with spaces in place of `{{! remarks }}`, so that lines and bytes stay where they are.
  private static func withoutRemarks(_ text: String, _ tags: [TemplateTag]) -> String {
    var bytes = Array(text.utf8)
    for tag in tags where tag.kind == .comment {
      let end = bytes[tag.offset...].firstRange(of: "}}".utf8)?.upperBound ?? bytes.endIndex
      for index in tag.offset..<end where bytes[index] != ByteText.lineFeed {
        bytes[index] = ByteText.space
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

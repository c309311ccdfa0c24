// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Diagnostics
import Templates

/// What a report takes from the templates: its texts, and how it looks.
package struct ReportTemplates: Sendable {
  package let phrases: Phrases
  /// The style sheet of the page.
  let style: String
  /// How a Word document looks.
  let word: WordParts.Compiled

  private static let wordsName = "report/words"
  private static let styleName = "report/style"

  /// What the names of the templates of reports begin with.
  package static let prefix = TemplateFile.reportPrefix

  /// The templates that a report starts from.
  package static let entries =
    [
      TemplateEntry(wordsName, wordsView.shape, isSectioned: true),
      TemplateEntry(styleName, .mapping([:])),
    ] + WordParts.entries

  /// A text may leave a slot open; what fills it is known only when the text is used.
  private static let wordsView = TemplateView<Void>(
    PhraseSlot.allCases.map { slot in .text(slot.rawValue) { _ in slot.mark } })

  package init(_ files: [TemplateFile]) throws(TemplateProblems) {
    let templates = TemplateSet(files)
    let words = try templates.compiledSections(Self.wordsName, for: Self.wordsView.shape)
    let sections = try words.rendered(Self.wordsView.value(of: ()))
    let texts = Dictionary(
      sections.map { (PhraseKey($0.id), $0.text) }, uniquingKeysWith: { first, _ in first })
    let missing = (ReportPhrase.allCases.map(\.key) + ChartCatalog.phrases).filter {
      texts[$0] == nil
    }
    let file = files.first { $0.name == Self.wordsName }?.file ?? Self.wordsName
    guard missing.isEmpty else {
      throw TemplateProblems(
        diagnostics: missing.map { key in
          Diagnostic(
            at: SourceLocation(file: file), "the text '\(key.name)' is missing",
            remedy: "put it between <!-- hitl:begin \(key.name) --> and its end, "
              + "as the program's own file does")
        })
    }
    phrases = Phrases(texts)
    let style = try templates.compiled(Self.styleName, for: .mapping([:]))
      .rendered(.mapping([:]))
    // It would end the style and begin a page of somebody else's.
    guard !style.contains("</") else {
      let file = files.first { $0.name == Self.styleName }?.file ?? Self.styleName
      throw TemplateProblems(
        diagnostics: [
          Diagnostic(
            at: SourceLocation(file: file), "a style sheet cannot hold '</'", remedy: "take it out")
        ])
    }
    self.style = style
    word = try WordParts.Compiled(templates)
  }
}

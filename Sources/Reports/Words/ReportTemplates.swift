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
  private static let chartsName = "report/charts"
  private static let styleName = "report/style"

  /// What the names of the templates of reports begin with.
  package static let prefix = TemplateFile.reportPrefix

  /// The templates that a report starts from.
  package static let entries =
    [
      TemplateEntry(wordsName, wordsView.shape, isSectioned: true),
      TemplateEntry(chartsName, wordsView.shape, isSectioned: true),
      TemplateEntry(styleName, .mapping([:])),
    ] + WordParts.entries

  /// A text may leave a slot open; what fills it is known only when the text is used.
  private static let wordsView = TemplateView<Void>(
    PhraseSlot.allCases.map { slot in .text(slot.rawValue) { _ in slot.mark } })

  package init(_ files: [TemplateFile]) throws(TemplateProblems) {
    let templates = TemplateSet(files)
    var texts: [PhraseKey: String] = [:]
    var missing: [Diagnostic] = []
    for (name, keys) in [
      (Self.wordsName, ReportPhrase.allCases.map(\.key)), (Self.chartsName, ChartCatalog.phrases),
    ] {
      let words = try templates.compiledSections(name, for: Self.wordsView.shape)
      for section in try words.rendered(Self.wordsView.value(of: ())) {
        texts[PhraseKey(section.id)] = section.text
      }
      let file = files.first { $0.name == name }?.file ?? name
      missing += keys.filter { texts[$0] == nil }.map { key in
        Diagnostic(
          at: SourceLocation(file: file), "the text '\(key.name)' is missing",
          remedy: "put it between <!-- hitl:begin \(key.name) --> and its end, "
            + "as the program's own file does")
      }
    }
    guard missing.isEmpty else { throw TemplateProblems(diagnostics: missing) }
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

// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Diagnostics
import Templates
import Values

/// What a client gets: documents brought together, with charts for what they draw.
package struct Report: Sendable {
  private let outline: ReportOutline
  private let pages: [ReportPage]
  private let options: ReportOptions
  private let templates: ReportTemplates

  /// - Throws: `ReportProblem` where a document is beyond what is printed or in conflict, or where
  ///   none has a first page and only these are wanted.
  package init(
    of sources: [ReportSource], options: ReportOptions, templates: ReportTemplates
  ) throws(ReportProblem) {
    var pages: [ReportPage] = []
    var problems: [Diagnostic] = []
    for source in sources {
      switch ReportPage.read(source) {
      case .success(let page): pages.append(page)
      case .failure(let problem): problems += problem.diagnostics
      }
    }
    guard problems.isEmpty else { throw ReportProblem(problems) }
    self.pages = pages
    outline = ReportOutline(
      pages, isDecisionOnly: options.isDecisionOnly, phrases: templates.phrases)
    self.options = options
    self.templates = templates
    guard !outline.pages.isEmpty else {
      throw ReportProblem(
        Diagnostic(
          at: sources.first.map { SourceLocation(file: $0.file) },
          "there is no decision in it, as the first page of a plan has",
          remedy: "name a plan, or leave out --only decision"))
    }
  }

  /// The report as a page for a browser.
  package var page: MadePage {
    let page = PageHTML(outline: outline, options: options, templates: templates)
    var chapters = ChapterHTML(outline: outline, phrases: templates.phrases, medium: .page)
    if outline.hasFirstPageFirst { chapters.contents = page.contents }
    chapters.addAll()
    return MadePage(
      html: page.html(body: chapters.html), notes: chapters.notes,
      summary: summary(charts: chapters.charts))
  }

  /// What a Word document is made of.
  ///
  /// - Throws: `ReportProblem` where the logo does not say how large it is, or the templates give no
  ///   parts.
  package func wordDraft() throws(ReportProblem) -> WordDraft {
    let outline = ReportOutline(
      pages, isDecisionOnly: options.isDecisionOnly, phrases: templates.phrases, hasNumbers: true)
    let page = WordPage(outline: outline, options: options, phrases: templates.phrases)
    var chapters = ChapterHTML(outline: outline, phrases: templates.phrases, medium: .word)
    chapters.contents = page.contents
    chapters.addAll()
    var subject = WordParts.Subject(
      title: page.title, client: options.client, author: options.author,
      date: options.date.description)
    subject.draft = outline.isDraft ? templates.phrases(ReportPhrase.draft.key) : nil
    subject.isSeveral = outline.pages.count > 1
    subject.isOneWorkflow = outline.isOneWorkflow
    subject.isDecisionOnly = options.isDecisionOnly
    // Below the last row it might stand alone on a sheet.
    subject.below =
      options.isDecisionOnly ? templates.phrases(ReportPhrase.partsElsewhere.key) : nil
    if let logo = options.logo {
      guard let size = PictureSize(of: logo) else { throw ReportProblem(logo.unreadable) }
      subject.logo = size.fitted(width: 1_620_000, height: 432_000)
    }
    let parts: WordParts
    do throws(TemplateProblems) {
      parts = try WordParts(templates.word, of: subject)
    } catch {
      throw ReportProblem(error.diagnostics)
    }
    return WordDraft(
      html: page.html(body: chapters.html), pictures: chapters.pictures,
      reference: ReferenceDocument(parts: parts, logo: options.logo).bytes, notes: chapters.notes,
      summary: summary(charts: chapters.charts))
  }

  private func summary(charts: Int) -> String {
    FigureText.counted(Double(outline.pages.count), "document")
      + ", " + FigureText.counted(Double(charts), "chart")
  }
}

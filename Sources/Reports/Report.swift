// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Diagnostics

/// What a client gets: documents brought together, with charts for what they draw.
package struct Report: Sendable {
  private let outline: ReportOutline
  private let options: ReportOptions
  private let templates: ReportTemplates

  /// - Throws: `ReportProblem` where a document is beyond what is printed or in conflict, or where
  ///   none has a first page and only these are wanted.
  package init(
    of sources: [ReportSource], options: ReportOptions, templates: ReportTemplates
  ) throws(ReportProblem) {
    var pages: [ReportPage] = []
    for source in sources { pages.append(try ReportPage.read(source).get()) }
    outline = ReportOutline(pages, isDecisionOnly: options.isDecisionOnly)
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
  package var html: String {
    var chapters = ChapterHTML(outline: outline, phrases: templates.phrases, medium: .page)
    for chapter in outline.chapters { chapters.add(chapter) }
    return page.html(body: chapters.html)
  }

  private var page: PageHTML {
    PageHTML(outline: outline, options: options, templates: templates)
  }
}

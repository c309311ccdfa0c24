// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// The parts of a Word document that say how it looks, filled in from the templates.
struct WordParts {
  let styles: String
  let header: String
  /// Of the first page, as are those below.
  let firstHeader: String
  let firstFooter: String
  let footer: String
  let page: String
  let settings: String

  private static let stylesName = "report/word/styles"
  private static let headerName = "report/word/header"
  private static let footerName = "report/word/footer"
  private static let pageName = "report/word/page"
  private static let settingsName = "report/word/settings"

  /// What the parts can name.
  struct Subject {
    var title: String
    var client: String?
    var author: String?
    var date: String
    /// That it is not signed.
    var draft: String?
    /// Whether it has several documents, below a cover.
    var isSeveral = false
    /// Whether these belong to one workflow, so that the contents stand below its title.
    var isOneWorkflow = false
    /// Whether it has first pages alone.
    var isDecisionOnly = false
    /// What stands at the foot of first pages that stand without their plans.
    var below: String?
    /// Whether the part is for the first page, where title and date stand already.
    var isFirst = false
    /// In 360,000ths of a centimeter; nil without a logo.
    var logo: (width: Int, height: Int)?
  }

  private static let logoView = TemplateView<(width: Int, height: Int)>(
    .text("width") { String($0.width) },
    .text("height") { String($0.height) })

  private static let view = TemplateView<Subject>(
    .text("title", \.title),
    .text("client", \.client),
    .text("author", \.author),
    .text("date", \.date),
    .text("draft", \.draft),
    .text("below", \.below),
    .flag("several", \.isSeveral),
    .flag("one_workflow", \.isOneWorkflow),
    .flag("decision", \.isDecisionOnly),
    .flag("first", \.isFirst),
    .group("logo", logoView, \.logo))

  static let entries = [stylesName, headerName, footerName, pageName, settingsName].map {
    TemplateEntry($0, view.shape)
  }

  /// The templates, checked.
  struct Compiled: Sendable {
    fileprivate let styles: CompiledTemplate
    fileprivate let header: CompiledTemplate
    fileprivate let footer: CompiledTemplate
    fileprivate let page: CompiledTemplate
    fileprivate let settings: CompiledTemplate

    init(_ templates: TemplateSet) throws(TemplateProblems) {
      styles = try templates.compiled(stylesName, for: view.shape)
      header = try templates.compiled(headerName, for: view.shape)
      footer = try templates.compiled(footerName, for: view.shape)
      page = try templates.compiled(pageName, for: view.shape)
      settings = try templates.compiled(settingsName, for: view.shape)
    }
  }

  init(_ compiled: Compiled, of subject: Subject) throws(TemplateProblems) {
    func text(
      _ template: CompiledTemplate, of subject: Subject = subject
    ) throws(TemplateProblems) -> String {
      // Nothing may stand before the first tag.
      String(try template.rendered(Self.view.value(of: subject)).drop(while: \.isWhitespace))
    }
    styles = try text(compiled.styles)
    header = try text(compiled.header)
    var first = subject
    first.isFirst = true
    // A cover is no page of a plan.
    if first.isSeveral { first.below = nil }
    firstHeader = try text(compiled.header, of: first)
    firstFooter = try text(compiled.footer, of: first)
    footer = try text(compiled.footer)
    page = try text(compiled.page)
    settings = try text(compiled.settings)
  }
}

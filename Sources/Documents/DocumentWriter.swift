// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import Plans
import Questionnaires
import Templates

/// Writes plans, their annexes, the handbook and the index with a set of templates, and keeps what it
/// has parsed.
package struct DocumentWriter {
  private typealias Compiled = Ahead<Result<SectionedTemplate, TemplateProblems>>

  private let templates: TemplateSet
  private var keptHeadings: [String]?
  private var compiled: [String: Compiled] = [:]

  /// - Parameter beginsAhead: whether another core begins at once with the templates of plans;
  ///   until the first plan is there to be written they can be ready.
  package init(templates: [TemplateFile], beginsAhead: Bool = false) {
    self.templates = TemplateSet(templates)
    if beginsAhead { _ = compiling(Self.planName, for: PlanView.root.shape) }
  }

  /// Whether plans or their index can reach a template of that name; reading takes time.
  package static func isPlanTemplate(_ name: String) -> Bool {
    !name.hasPrefix(TemplateFile.screenPrefix) && !name.hasPrefix("questions/")
      && !name.hasPrefix(portfolioName) && !name.hasPrefix(TemplateFile.promptPrefix)
      && !name.hasPrefix(calibrationName) && !name.hasPrefix(TemplateFile.reportPrefix)
  }

  /// Whether a calibration can reach a template of that name.
  package static func isCalibrationTemplate(_ name: String) -> Bool {
    name.hasPrefix(calibrationName) || name.hasPrefix("words/")
  }

  /// Whether the portfolio can reach a template of that name.
  package static func isPortfolioTemplate(_ name: String) -> Bool {
    name.hasPrefix(portfolioName) || name.hasPrefix("words/")
  }

  /// The template with the heading of what is kept from earlier plans, its earlier wordings below.
  private static let keptHeadingName = "words/kept-heading"
  private static let keptHeadingShape = TemplateShape.mapping([:])
  private static let annexName = "annex"
  private static let handbookName = "handbook"
  private static let indexName = "index"
  private static let portfolioName = "portfolio"
  private static let calibrationName = "calibration"
  private static let openQuestionsName = "questions/find-out"

  private static let planName = "plan"
  private static let findOutName = "plan-find-out"

  /// A plan's document.
  package mutating func document(
    of plan: Plan
  ) throws(TemplateProblems) -> GeneratedDocument {
    let name = PlanPage(plan).isToFindOut ? Self.findOutName : Self.planName
    let value = Ahead { PlanView.root.value(of: plan) }
    let template = try template(name, for: PlanView.root.shape)
    defer {
      // The plan is followed by its annex.
      _ = compiling(Self.annexName, for: AnnexView.root.shape)
    }
    // Hardly answered and answered, a plan has the same sections at different times.
    let others =
      name == Self.findOutName ? try self.template(Self.planName, for: PlanView.root.shape).ids : []
    return try document(of: template, with: value.value, others: others) { id in
      id == Self.decisionSection ? plan.verdict : nil
    }
  }

  /// The section that tells the verdict.
  private static let decisionSection = "decision"

  /// The document that holds what proves a plan.
  package mutating func document(
    ofAnnex plan: Plan
  ) throws(TemplateProblems) -> GeneratedDocument {
    let value = Ahead { AnnexView.root.value(of: plan) }
    let template = try template(Self.annexName, for: AnnexView.root.shape)
    defer {
      // The last annex is followed by handbook and index.
      _ = compiling(Self.handbookName, for: HandbookView.root.shape)
      _ = compiling(Self.indexName, for: IndexView.root.shape)
    }
    return try document(of: template, with: value.value)
  }

  /// The handbook, which is the same for every workflow.
  package mutating func handbook() throws(TemplateProblems) -> GeneratedDocument {
    let template = try template(Self.handbookName, for: HandbookView.root.shape)
    return try document(of: template, with: HandbookView.root.value(of: ()))
  }

  /// The index over all plans.
  package mutating func index(
    of rows: [IndexRow]
  ) throws(TemplateProblems) -> GeneratedDocument {
    let template = try template(Self.indexName, for: IndexView.root.shape)
    return try document(of: template, with: IndexView.root.value(of: rows))
  }

  /// - Parameters:
  ///   - others: the ids of further sections that the document has at other times.
  ///   - verdict: what a section tells, by its id.
  private mutating func document(
    of template: SectionedTemplate, with value: TemplateValue, others: [String] = [],
    verdict: @escaping @Sendable (String) -> Verdict? = { _ in nil }
  ) throws(TemplateProblems) -> GeneratedDocument {
    let sections = try template.rendered(value).concurrentMap {
      GeneratedSection($0, verdict: verdict($0.id))
    }
    let absent = Set(template.ids + others).subtracting(sections.map(\.id))
    return GeneratedDocument(sections, absent: absent, keptHeadings: try headings())
  }

  private mutating func headings() throws(TemplateProblems) -> [String] {
    if let keptHeadings { return keptHeadings }
    let template = try templates.compiled(Self.keptHeadingName, for: Self.keptHeadingShape)
    let lines = try template.rendered(.mapping([:])).split(whereSeparator: \.isNewline)
    let headings = lines.map { SectionText.trimmedEnd($0) }.filter { !$0.isEmpty }.map(String.init)
    keptHeadings = headings
    return headings
  }

  /// A document made from a questionnaire alone.
  package func text(
    of document: QuestionsDocument, for questionnaire: Questionnaire
  ) throws(TemplateProblems) -> String {
    let page = QuestionsPage(questionnaire: questionnaire, scope: document.scope)
    return try templates.compiled(document.template, for: QuestionsView.root.shape)
      .rendered(QuestionsView.root.value(of: page))
  }

  /// The page on what to find out first.
  package func text(of page: OpenQuestionsPage) throws(TemplateProblems) -> String {
    let template = try templates.compiled(Self.openQuestionsName, for: OpenQuestionsView.root.shape)
    return SectionText.tidied(try template.rendered(OpenQuestionsView.root.value(of: page))) + "\n"
  }

  /// The portfolio as Markdown; nothing marks its sections, for it is printed and not merged.
  package func text(of portfolio: Portfolio) throws(TemplateProblems) -> String {
    let template = try templates.compiled(Self.portfolioName, for: PortfolioView.root.shape)
    return SectionText.tidied(try template.rendered(PortfolioView.root.value(of: portfolio))) + "\n"
  }

  /// A calibration as Markdown.
  package func text(of report: CalibrationReport) throws(TemplateProblems) -> String {
    let template = try templates.compiled(Self.calibrationName, for: CalibrationView.root.shape)
    return SectionText.tidied(try template.rendered(CalibrationView.root.value(of: report))) + "\n"
  }

  /// Every template that documents start from.
  package static let entries: [TemplateEntry] =
    [
      TemplateEntry(planName, PlanView.root.shape, isSectioned: true),
      TemplateEntry(findOutName, PlanView.root.shape, isSectioned: true),
      TemplateEntry(annexName, AnnexView.root.shape, isSectioned: true),
      TemplateEntry(handbookName, HandbookView.root.shape, isSectioned: true),
      TemplateEntry(indexName, IndexView.root.shape, isSectioned: true),
      TemplateEntry(keptHeadingName, keptHeadingShape),
      TemplateEntry(portfolioName, PortfolioView.root.shape),
      TemplateEntry(openQuestionsName, OpenQuestionsView.root.shape),
      TemplateEntry(calibrationName, CalibrationView.root.shape),
    ] + QuestionsDocument.templates.map { TemplateEntry($0, QuestionsView.root.shape) }

  private mutating func template(
    _ name: String, for shape: TemplateShape
  ) throws(TemplateProblems) -> SectionedTemplate {
    try compiling(name, for: shape).value.get()
  }

  private mutating func compiling(_ name: String, for shape: TemplateShape) -> Compiled {
    if let begun = compiled[name] { return begun }
    let templates = templates
    let begun = Ahead { () -> Result<SectionedTemplate, TemplateProblems> in
      do throws(TemplateProblems) {
        return .success(try templates.compiledSections(name, for: shape))
      } catch {
        return .failure(error)
      }
    }
    compiled[name] = begun
    return begun
  }
}

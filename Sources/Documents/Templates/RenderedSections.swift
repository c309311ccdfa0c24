// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics

/// A rendered template cut into its sections.
enum RenderedSections {
  /// The sections between the template's markers; those without text are left out.
  static func sections(
    of rendered: String, template: String
  ) throws(TemplateProblems) -> [GeneratedSection] {
    let file = "templates/\(template).mustache"
    let document = MarkedDocument(rendered, file: file, needsHash: false)
    var problems = document.diagnostics.map { problem in
      // Lines of the rendered text would mislead in a message about the template.
      Diagnostic(at: SourceLocation(file: file), problem.message, remedy: problem.remedy)
    }
    for case .text(let text) in document.parts where !SectionText.isBlank(text) {
      let line = VisibleText.quoted(SectionText.normalized(text))
      problems.append(
        Diagnostic(
          at: SourceLocation(file: file), "\(line) stands outside the sections",
          remedy: "put it between <!-- hitl:begin ID --> and <!-- hitl:end ID -->"))
    }
    guard problems.isEmpty else { throw TemplateProblems(diagnostics: problems) }
    let sections = document.sections.concurrentMap { section -> GeneratedSection? in
      let text = SectionText.tidied(section.body)
      return text.isEmpty ? nil : GeneratedSection(id: section.id, normalized: text)
    }
    return sections.compactMap(\.self)
  }
}

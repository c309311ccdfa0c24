// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import Mustache

/// A parsed template, whole or by section, with the partials it includes.
struct TemplateLibrary: Sendable {
  /// The file of the template.
  let root: TemplateFile
  /// The parsed templates by the names under which they are rendered.
  let templates: MustacheLibrary
  /// The outlines of the template and its partials, by name.
  let outlines: [String: TemplateOutline]

  /// Renders parts of the template, on all cores at once.
  ///
  /// - Parameter parts: the names of its sections, or its own.
  func rendered(
    _ parts: [String], with value: TemplateValue
  ) throws(TemplateProblems) -> [String] {
    if let excess = RenderingMeasure.excess(of: root.name, with: value, outlines: outlines) {
      throw tooLarge(at: excess)
    }
    let texts = parts.concurrentMap { templates.render(value, withTemplate: $0) ?? "" }
    // What is escaped grows.
    guard texts.reduce(0, { $0 + $1.utf8.count }) <= RenderingMeasure.mostBytes else {
      throw tooLarge(at: SourceLocation(file: root.file))
    }
    return texts
  }

  private func tooLarge(at place: SourceLocation) -> TemplateProblems {
    TemplateProblems(diagnostics: [RenderingMeasure.problem(at: place)])
  }
}

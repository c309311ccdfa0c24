// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import Mustache

/// A parsed template with the partials it includes.
struct CompiledTemplate: Sendable {
  /// The file of the template.
  let root: TemplateFile
  /// The pieces of the template, in order; they are rendered on all cores at once.
  let pieces: [String]
  let library: MustacheLibrary
  /// The outlines of the template and its partials, by name.
  let outlines: [String: TemplateOutline]

  func rendered(_ value: TemplateValue) throws(TemplateProblems) -> String {
    if let excess = RenderingMeasure.excess(of: root.name, with: value, outlines: outlines) {
      throw tooLarge(at: excess)
    }
    let text = pieces.concurrentMap { library.render(value, withTemplate: $0) ?? "" }.joined()
    // What is escaped grows.
    guard text.utf8.count <= RenderingMeasure.mostBytes else {
      throw tooLarge(at: SourceLocation(file: root.file))
    }
    return text
  }

  private func tooLarge(at place: SourceLocation) -> TemplateProblems {
    TemplateProblems(diagnostics: [RenderingMeasure.problem(at: place)])
  }
}

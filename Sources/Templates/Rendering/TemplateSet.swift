// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import Mustache

/// The templates of a run; only the ones that a document needs are parsed.
package struct TemplateSet: Sendable {
  private let files: [String: TemplateFile]

  package init(_ files: [TemplateFile]) {
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The template of a text with its partials, checked against the names that the text offers.
  package func compiled(
    _ name: String, for shape: TemplateShape
  ) throws(TemplateProblems) -> CompiledTemplate {
    let (file, check) = try checked(name, for: shape)
    let root = [(name: file.name, template: try file.parsed().get())]
    return CompiledTemplate(library: try library(of: file, root, check))
  }

  /// The template of a document in sections, in the same way.
  package func compiledSections(
    _ name: String, for shape: TemplateShape
  ) throws(TemplateProblems) -> SectionedTemplate {
    let (file, check) = try checked(name, for: shape)
    let sections = TemplateSections(of: file, tags: check.scans[name]?.tags ?? [])
    let problems =
      sections.diagnostics
      + partials(of: check).flatMap {
        TemplateSections.problems(inPartial: $0, tags: check.scans[$0.name]?.tags ?? [])
      }
    guard problems.isEmpty else { throw TemplateProblems(diagnostics: problems) }
    let root = sections.sections.concurrentMap {
      (name: SectionedTemplate.name(of: $0.id, in: name), outcome: file.parsed($0))
    }
    return SectionedTemplate(
      library: try library(
        of: file,
        root.map { part throws(TemplateProblems) in (part.name, try part.outcome.get()) }, check),
      ids: sections.sections.map(\.id))
  }

  private func checked(
    _ name: String, for shape: TemplateShape
  ) throws(TemplateProblems) -> (TemplateFile, TemplateCheck) {
    let check = TemplateCheck(name, for: shape, in: files)
    // The parser is only safe with templates that have passed the check.
    guard let file = files[name], check.diagnostics.isEmpty else {
      throw TemplateProblems(diagnostics: check.diagnostics)
    }
    return (file, check)
  }

  private func partials(of check: TemplateCheck) -> [TemplateFile] {
    check.reached.dropFirst().compactMap { files[$0] }
  }

  /// - Parameter root: the parsed parts of the template, by the names under which they are rendered.
  private func library(
    of file: TemplateFile, _ root: [(name: String, template: MustacheTemplate)],
    _ check: TemplateCheck
  ) throws(TemplateProblems) -> TemplateLibrary {
    var templates = Dictionary(root, uniquingKeysWith: { _, last in last })
    let parsed = partials(of: check).concurrentMap { ($0.name, $0.parsed()) }
    for (name, outcome) in parsed { templates[name] = try outcome.get() }
    let outlines = check.reached.compactMap { name in
      files[name].map { file in
        (name, TemplateOutline(of: file, tags: check.scans[name]?.tags ?? []))
      }
    }
    return TemplateLibrary(
      root: file, templates: MustacheLibrary(templates: templates),
      outlines: Dictionary(outlines, uniquingKeysWith: { first, _ in first }))
  }

  /// Everything that is wrong with the templates of the documents, and templates that none uses.
  package func problems(of documents: [TemplateEntry]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var told: Set<Diagnostic> = []
    var reached: Set<String> = []
    for document in documents {
      let check = TemplateCheck(document.name, for: document.shape, in: files)
      reached.formUnion(check.reached)
      problems += check.diagnostics.filter { told.insert($0).inserted }
      guard check.diagnostics.isEmpty else { continue }
      do {
        if document.isSectioned {
          _ = try compiledSections(document.name, for: document.shape)
        } else {
          _ = try compiled(document.name, for: document.shape)
        }
      } catch {
        problems += error.diagnostics.filter { told.insert($0).inserted }
      }
    }
    // A partial that a broken template would have reached is not unused.
    guard !problems.hasErrors else { return problems }
    for file in files.values.sorted(by: { $0.name < $1.name }) where !reached.contains(file.name) {
      problems.append(
        Diagnostic(
          .warning, at: SourceLocation(file: file.file), "no document uses this template",
          remedy: "include it with {{> \(file.name)}}, or remove it"))
    }
    return problems
  }
}

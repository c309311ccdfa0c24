// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import Mustache

/// The templates of a run; only the ones that a document needs are parsed.
struct TemplateSet: Sendable {
  private let files: [String: TemplateFile]
  private let beginning: Ahead<TemplateBeginning>?

  init(_ files: [TemplateFile]) {
    self.files = Self.byName(files)
    beginning = nil
  }

  /// Checks some documents on another core, and parses there what all of them need.
  ///
  /// - Parameter shape: gives the names that each of the documents offers.
  init(
    _ files: [TemplateFile], beginningWith documents: [String],
    shape: @escaping @Sendable () -> TemplateShape
  ) {
    let files = Self.byName(files)
    self.files = files
    beginning = Ahead { TemplateBeginning(documents, for: shape(), in: files) }
  }

  private static func byName(_ files: [TemplateFile]) -> [String: TemplateFile] {
    Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The template with its partials, checked against the names that its document offers.
  func compiled(
    _ name: String, for shape: TemplateShape
  ) throws(TemplateProblems) -> CompiledTemplate {
    let begun = beginning?.value
    let check = begun?.checks[name] ?? TemplateCheck(name, for: shape, in: files)
    guard let file = files[name], check.diagnostics.isEmpty else {
      throw TemplateProblems(diagnostics: check.diagnostics)
    }
    let root = try file.parsedPieces()
    let reached = check.reached.dropFirst().compactMap { files[$0] }
    let outcomes = reached.concurrentMap { begun?.parsed[$0.name] ?? $0.parsed() }
    var templates = Dictionary(
      root.map { ($0.name, $0.template) }, uniquingKeysWith: { _, last in last })
    for (file, outcome) in zip(reached, outcomes) {
      templates[file.name] = try outcome.get()
    }
    let outlines = check.reached.compactMap { name in
      files[name].map { file in
        (name, TemplateOutline(of: file, tags: check.scans[name]?.tags ?? []))
      }
    }
    return CompiledTemplate(
      root: file, pieces: root.map(\.name), library: MustacheLibrary(templates: templates),
      outlines: Dictionary(outlines, uniquingKeysWith: { first, _ in first }))
  }

  /// Everything that is wrong with the templates of the documents, and templates that none uses.
  func problems(of documents: [(name: String, shape: TemplateShape)]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var told: Set<Diagnostic> = []
    var reached: Set<String> = []
    for document in documents {
      let check = TemplateCheck(document.name, for: document.shape, in: files)
      reached.formUnion(check.reached)
      problems += check.diagnostics.filter { told.insert($0).inserted }
      guard check.diagnostics.isEmpty else { continue }
      do {
        _ = try compiled(document.name, for: document.shape)
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

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Mustache

/// The templates of a run; only the ones that a document needs are parsed.
struct TemplateSet: Sendable {
  private let files: [String: TemplateFile]

  init(_ files: [TemplateFile]) {
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The template with its partials, checked against the names that its document offers.
  func compiled(
    _ name: String, for shape: TemplateShape
  ) throws(TemplateProblems) -> CompiledTemplate {
    let check = TemplateCheck(name, for: shape, in: files)
    guard check.diagnostics.isEmpty else {
      throw TemplateProblems(diagnostics: check.diagnostics)
    }
    let reached = check.reached.compactMap { files[$0] }
    var templates: [String: MustacheTemplate] = [:]
    for (file, outcome) in zip(reached, reached.concurrentMap(parsed)) {
      templates[file.name] = try outcome.get()
    }
    return CompiledTemplate(name: name, library: MustacheLibrary(templates: templates))
  }

  /// Everything that is wrong with the templates of the documents, and templates that none uses.
  func problems(of documents: [(name: String, shape: TemplateShape)]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var reached: Set<String> = []
    for document in documents {
      let check = TemplateCheck(document.name, for: document.shape, in: files)
      reached.formUnion(check.reached)
      problems += check.diagnostics.filter { !problems.contains($0) }
      guard check.diagnostics.isEmpty else { continue }
      do {
        _ = try compiled(document.name, for: document.shape)
      } catch {
        problems += error.diagnostics.filter { !problems.contains($0) }
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

  /// Parses a file behind the line that sets its escaping, which every partial must set anew.
  ///
  /// That line takes the place of a comment in the first line, else it is one more.
  @Sendable private func parsed(
    _ file: TemplateFile
  ) -> Result<MustacheTemplate, TemplateProblems> {
    MarkdownContent.register()
    ScreenMarkup.register()
    let pragma = "{{%\(file.isScreen ? ScreenMarkup.type : MarkdownContent.types[0])}}"
    let comment = file.text.prefix { !$0.isNewline }
    let hasComment =
      comment.hasPrefix("{{!") && comment.firstIndex(of: "}") == comment.dropLast().indices.last
    var text = hasComment ? String(file.text.dropFirst(comment.count)) : "\n\(file.text)"
    if file.isWording, text.last?.isNewline == true { text.removeLast() }
    do {
      return .success(try MustacheTemplate(string: pragma + text))
    } catch {
      let context = (error as? MustacheTemplate.ParserError)?.context
      let line = context.map { max(1, $0.lineNumber - (hasComment ? 0 : 1)) }
      let shown = context.map { VisibleText.quoted($0.line) } ?? "the template"
      let problem = Diagnostic(
        at: SourceLocation(file: file.file, line: line), "cannot read \(shown)",
        remedy: "check the tags of this line")
      return .failure(TemplateProblems(diagnostics: [problem]))
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Mustache

extension TemplateFile {
  /// Parses a file behind the line that sets its escaping, which every partial must set anew.
  ///
  /// That line takes the place of a comment in the first line, else it is one more.
  ///
  /// - Parameter section: the only part of it that is parsed, where it is a section of a document.
  func parsed(
    _ section: TemplateSections.Section? = nil
  ) -> Result<MustacheTemplate, TemplateProblems> {
    TemplateFormat.register()
    let pragma = "{{%\(format.setting)}}"
    let text = section?.text ?? text
    let comment = text.prefix { !$0.isNewline }
    let hasComment =
      comment.hasPrefix("{{!") && comment.firstIndex(of: "}") == comment.dropLast().indices.last
    var body = hasComment ? String(text.dropFirst(comment.count)) : "\n\(text)"
    if isWording, body.last?.isNewline == true { body.removeLast() }
    do {
      return .success(try MustacheTemplate(string: pragma + body))
    } catch {
      let context = (error as? MustacheTemplate.ParserError)?.context
      let line = context.map {
        max(1, $0.lineNumber - (hasComment ? 0 : 1)) + (section?.line ?? 0)
      }
      let shown = context.map { VisibleText.quoted($0.line) } ?? "the template"
      let problem = Diagnostic(
        at: SourceLocation(file: file, line: line), "cannot read \(shown)",
        remedy: "check the tags of this line")
      return .failure(TemplateProblems(diagnostics: [problem]))
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// What a template may hold; docs/limits.md has the table.
enum TemplateLimits {
  /// Sections and partials in each other; Mustache's parser and renderer recurse.
  static let deepestNesting = 50
  /// Mustache's parser takes time beyond proportion for long files, and once more for each brace.
  static let mostBytes = 50_000
  static let mostBraces = 2_000
  /// A template with all its partials, each as often as it is included.
  static let mostExpandedBytes = 2_000_000

  /// Why a template cannot be parsed in good time, or nil.
  static func problem(of file: TemplateFile, tags: [TemplateTag]) -> Diagnostic? {
    let bytes = file.text.utf8
    guard bytes.count <= mostBytes else {
      return problem(
        of: file, line: 1, "the template is longer than \(FigureText.count(mostBytes)) bytes")
    }
    guard bytes.count(where: { $0 == UInt8(ascii: "{") }) <= mostBraces else {
      let most = FigureText.count(mostBraces / 2)
      return problem(of: file, line: 1, "the template has more than \(most) tags")
    }
    return nil
  }

  static func tooDeep(_ tag: TemplateTag, in file: TemplateFile) -> Diagnostic {
    problem(
      of: file, line: tag.line,
      "sections and partials are nested deeper than \(deepestNesting) levels",
      remedy: "include what is common in one template, beside the others")
  }

  static func tooLarge(_ tag: TemplateTag, in file: TemplateFile) -> Diagnostic {
    problem(
      of: file, line: tag.line,
      "with \(VisibleText.quoted(tag.name)) the template and its partials have more than "
        + "\(FigureText.count(mostExpandedBytes)) bytes", remedy: "include partials less often")
  }

  private static func problem(
    of file: TemplateFile, line: Int, _ message: String, remedy: String = "split it into partials"
  ) -> Diagnostic {
    Diagnostic(at: SourceLocation(file: file.file, line: line), message, remedy: remedy)
  }
}

/// How much a template holds with everything it includes.
struct TemplateExtent {
  var bytes: Int
  /// How many levels of sections and partials are in it.
  var levels = 0

  var isTooLarge: Bool { bytes > TemplateLimits.mostExpandedBytes }
}

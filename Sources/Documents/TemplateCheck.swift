// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Checks a template and its partials against the names that its document offers.
///
/// Every branch is checked, also those that no plan at hand would reach, so that a slip shows before
/// a client sees the gap it leaves.
struct TemplateCheck {
  /// Deeper nesting would exhaust the stack of Mustache's recursive parser.
  private static let deepestNesting = 50
  /// Mustache's parser takes time beyond proportion for long files.
  private static let longestTemplate = 50_000

  private let files: [String: TemplateFile]
  /// The tags of the templates that were reached; what another check has found serves as well.
  private(set) var scans: [String: TemplateScanner.Result]
  /// The templates that were reached, in order.
  private(set) var reached: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ name: String, for shape: TemplateShape, in files: [String: TemplateFile],
    scans: [String: TemplateScanner.Result] = [:]
  ) {
    self.files = files
    self.scans = scans
    guard let file = files[name] else {
      diagnostics = [
        Diagnostic(
          at: SourceLocation(file: "templates/\(name).mustache"), "there is no such template",
          remedy: "run hitl init to copy the built-in ones")
      ]
      return
    }
    check(file, scopes: [shape], path: [name])
    diagnostics = diagnostics.reduce(into: []) { unique, problem in
      if !unique.contains(problem) { unique.append(problem) }
    }
    diagnostics.sort {
      ($0.location?.file ?? "", $0.location?.line ?? 0)
        < ($1.location?.file ?? "", $1.location?.line ?? 0)
    }
  }

  private mutating func check(_ file: TemplateFile, scopes: [TemplateShape], path: [String]) {
    if !reached.contains(file.name) { reached.append(file.name) }
    guard file.text.utf8.count <= Self.longestTemplate else {
      report("the template is longer than 50,000 bytes", file, 1, "split it into partials")
      return
    }
    let scan = scans[file.name] ?? TemplateScanner.tags(in: file.text)
    scans[file.name] = scan
    let (tags, unclosedLine) = scan
    if let unclosedLine { report("'{{' without '}}'", file, unclosedLine, "close the tag") }
    var scopes = scopes
    /// The open sections: their tags, and whether each added a scope.
    var open: [(tag: TemplateTag, addsScope: Bool)] = []
    for tag in tags {
      switch tag.kind {
      case .comment:
        break
      case .variable:
        checkVariable(tag, file, scopes)
      case .section, .invertedSection:
        let shape = resolved(tag, file, scopes)
        let added = tag.kind == .section ? shape?.scope : nil
        if let added { scopes.append(added) }
        open.append((tag, added != nil))
        if open.count > Self.deepestNesting {
          report("sections are nested too deeply", file, tag.line, "use partials")
          return
        }
      case .end:
        guard let last = open.popLast(), last.tag.name == tag.name else {
          report("{{/\(tag.name)}} closes nothing", file, tag.line, "open it, or remove it")
          return
        }
        if last.addsScope { scopes.removeLast() }
      case .partial:
        checkPartial(tag, file, scopes, path)
      case .contentType:
        guard MarkdownContent.types.contains(tag.name) else {
          report(
            "unknown setting \(VisibleText.quoted(tag.name))", file, tag.line,
            "only CONTENT_TYPE:MERMAID can be set")
          continue
        }
      case .refused(let what):
        report("templates cannot use \(what)", file, tag.line, "write {{name}}")
      }
    }
    if let last = open.last {
      report(
        "{{#\(last.tag.name)}} is never closed", file, last.tag.line, "add {{/\(last.tag.name)}}")
    }
  }

  private mutating func checkVariable(
    _ tag: TemplateTag, _ file: TemplateFile, _ scopes: [TemplateShape]
  ) {
    let kind: String
    switch resolved(tag, file, scopes) {
    case .text?, nil: return
    case .flag?: kind = "a yes or no"
    case .list?: kind = "a list"
    case .mapping?: kind = "a group"
    }
    report(
      "'\(tag.name)' is \(kind), not a text", file, tag.line,
      "write {{#\(tag.name)}}…{{/\(tag.name)}}")
  }

  private mutating func checkPartial(
    _ tag: TemplateTag, _ file: TemplateFile, _ scopes: [TemplateShape], _ path: [String]
  ) {
    guard let partial = files[tag.name] else {
      let near = NearMiss.of(tag.name, in: files.keys.sorted()).map { "did you mean '\($0)'?" }
      report(
        "there is no template \(VisibleText.quoted(tag.name))", file, tag.line,
        near ?? "add templates/\(tag.name).mustache")
      return
    }
    guard !path.contains(tag.name) else {
      report(
        "'\(tag.name)' includes itself", file, tag.line,
        "the circle is \((path + [tag.name]).joined(separator: " → "))")
      return
    }
    check(partial, scopes: scopes, path: path + [tag.name])
  }

  /// What a name stands for, looked up from the innermost scope outwards.
  private mutating func resolved(
    _ tag: TemplateTag, _ file: TemplateFile, _ scopes: [TemplateShape]
  ) -> TemplateShape? {
    if tag.name == "." { return scopes.last }
    var known: [String] = []
    for scope in scopes.reversed() {
      guard case .mapping(let names) = scope else { continue }
      if let shape = names[tag.name] { return shape }
      known += names.keys.sorted()
    }
    let near = NearMiss.of(tag.name, in: known).map { "did you mean '\($0)'?" }
    let some = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    report(
      "unknown name \(VisibleText.quoted(tag.name))", file, tag.line, near ?? "known here: \(some)")
    return nil
  }

  private mutating func report(
    _ message: String, _ file: TemplateFile, _ line: Int, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(at: SourceLocation(file: file.file, line: line), message, remedy: remedy))
  }
}

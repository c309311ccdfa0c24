// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Checks a template and its partials against the names that its document offers.
///
/// Every branch is checked, also those that no plan at hand would reach, so that a slip shows before
/// a client sees the gap it leaves. A partial is checked once for all places that offer it the same
/// names.
struct TemplateCheck {
  private let files: [String: TemplateFile]
  /// The tags of the templates that were reached; what another check has found serves as well.
  private(set) var scans: [String: TemplateScanner.Result]
  /// The templates that were reached, in order.
  private(set) var reached: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What is known of the templates that were gone through to their end.
  private var extents: [String: TemplateExtent] = [:]
  private var scopes: TemplateScopes
  private var checked: Set<CheckedPartial> = []
  private var seen: Set<String> = []

  /// Where unknown names stand; each is told once, whatever the places that include it offer.
  private var unknown: Set<UnknownName> = []

  private struct UnknownName: Hashable {
    var file: String
    var offset: Int
  }

  private struct CheckedPartial: Hashable {
    var name: String
    var scope: Int
  }

  init(
    _ name: String, for shape: TemplateShape, in files: [String: TemplateFile],
    scans: [String: TemplateScanner.Result] = [:]
  ) {
    self.files = files
    self.scans = scans
    scopes = TemplateScopes(shape)
    guard let file = files[name] else {
      diagnostics = [
        Diagnostic(
          at: SourceLocation(file: "templates/\(name).mustache"), "there is no such template",
          remedy: "run hitl init to copy the built-in ones")
      ]
      return
    }
    check(file, path: [name], level: 0)
    var told: Set<Diagnostic> = []
    diagnostics = diagnostics.filter { told.insert($0).inserted }
    diagnostics.sort {
      ($0.location?.file ?? "", $0.location?.line ?? 0)
        < ($1.location?.file ?? "", $1.location?.line ?? 0)
    }
  }

  /// - Parameters:
  ///   - path: the templates that include it, and itself.
  ///   - level: how many sections and partials it stands in.
  private mutating func check(_ file: TemplateFile, path: [String], level: Int) {
    if seen.insert(file.name).inserted { reached.append(file.name) }
    let scope = scopes.depth
    var extent = TemplateExtent(bytes: file.text.utf8.count)
    defer {
      scopes.leave(to: scope)
      extents[file.name] = extent
    }
    let scan = scans[file.name] ?? TemplateScanner.tags(in: file.text)
    scans[file.name] = scan
    if let problem = ConflictMarkers.problem(in: Array(file.text.utf8), of: file.file)
      ?? TemplateLimits.problem(of: file, tags: scan.tags)
    {
      diagnostics.append(problem)
      return
    }
    let (tags, unclosedLine) = scan
    if let unclosedLine { report("'{{' without '}}'", file, unclosedLine, "close the tag") }
    /// The open sections: their tags, and whether each added a scope.
    var open: [(tag: TemplateTag, addsScope: Bool)] = []
    for tag in tags {
      switch tag.kind {
      case .comment:
        break
      case .variable:
        checkVariable(tag, file)
      case .section, .invertedSection:
        let shape = resolved(tag, file)
        let added = tag.kind == .section ? shape?.scope : nil
        if let added { scopes.enter(tag.name, added) }
        open.append((tag, added != nil))
        extent.levels = max(extent.levels, open.count)
        if level + open.count > TemplateLimits.deepestNesting {
          diagnostics.append(TemplateLimits.tooDeep(tag, in: file))
          return
        }
      case .end:
        guard let last = open.popLast(), last.tag.name == tag.name else {
          report("{{/\(tag.name)}} closes nothing", file, tag.line, "open it, or remove it")
          return
        }
        if last.addsScope { scopes.leave(to: scopes.depth - 1) }
      case .partial:
        guard let part = checkPartial(tag, file, path, level: level + open.count) else { continue }
        extent.levels = max(extent.levels, open.count + 1 + part.levels)
        extent.bytes += part.bytes
        if extent.isTooLarge {
          // Whatever includes this template is too large as well, and not told of it again.
          if !part.isTooLarge { diagnostics.append(TemplateLimits.tooLarge(tag, in: file)) }
          return
        }
      case .contentType:
        guard TemplateFormat.choices.contains(where: { $0.setting == tag.name }) else {
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

  private mutating func checkVariable(_ tag: TemplateTag, _ file: TemplateFile) {
    let kind: String
    switch resolved(tag, file) {
    case .text?, nil: return
    case .flag?: kind = "a yes or no"
    case .list?: kind = "a list"
    case .mapping?: kind = "a group"
    }
    report(
      "'\(tag.name)' is \(kind), not a text", file, tag.line,
      "write {{#\(tag.name)}}…{{/\(tag.name)}}")
  }

  /// Checks a partial where it was not, and tells how large it is.
  private mutating func checkPartial(
    _ tag: TemplateTag, _ file: TemplateFile, _ path: [String], level: Int
  ) -> TemplateExtent? {
    guard let partial = files[tag.name] else {
      let near = NearMiss.of(tag.name, in: files.keys.sorted()).map { "did you mean '\($0)'?" }
      report(
        "there is no template \(VisibleText.quoted(tag.name))", file, tag.line,
        near ?? "add templates/\(tag.name).mustache")
      return nil
    }
    guard !path.contains(tag.name) else {
      report(
        "'\(tag.name)' includes itself", file, tag.line,
        "the circle is \((path + [tag.name]).joined(separator: " → "))")
      return nil
    }
    guard level + 1 + (extents[tag.name]?.levels ?? 0) <= TemplateLimits.deepestNesting else {
      diagnostics.append(TemplateLimits.tooDeep(tag, in: file))
      return nil
    }
    let isKnownTooLarge = extents[tag.name]?.isTooLarge == true
    let place = CheckedPartial(name: tag.name, scope: scopes.id)
    if !isKnownTooLarge, checked.insert(place).inserted {
      check(partial, path: path + [tag.name], level: level + 1)
    }
    return extents[tag.name]
  }

  /// What a name stands for, looked up from the innermost scope outwards.
  private mutating func resolved(_ tag: TemplateTag, _ file: TemplateFile) -> TemplateShape? {
    if let shape = scopes.shape(of: tag.name) { return shape }
    guard unknown.insert(UnknownName(file: file.name, offset: tag.offset)).inserted else {
      return nil
    }
    let known = scopes.names
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

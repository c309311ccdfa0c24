// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Reckons how much text a template makes of its values, before any of it is made.
///
/// Lists that are repeated within lists multiply, and Mustache would go on until memory ends.
struct RenderingMeasure {
  /// The most bytes of a document.
  static let mostBytes = 100_000_000
  /// What a tag counts for at least, so that those that print nothing are bounded as well.
  private static let leastBytes = 32

  private let outlines: [String: TemplateOutline]
  private var left = Self.mostBytes
  private var scopes: [TemplateValue]
  /// Where the bound was passed.
  private var excess: SourceLocation?

  /// The line of a template where the document becomes too large; nil where it does not.
  static func excess(
    of template: String, with value: TemplateValue, outlines: [String: TemplateOutline]
  ) -> SourceLocation? {
    var measure = RenderingMeasure(outlines: outlines, scopes: [value])
    measure.include(template, indentation: 0)
    return measure.excess
  }

  /// What is told where a document is too large.
  static func problem(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      at: place, "the document would be larger than \(FigureText.count(mostBytes)) bytes",
      remedy: "repeat less in the template, or make a document of fewer workflows")
  }

  private init(outlines: [String: TemplateOutline], scopes: [TemplateValue]) {
    self.outlines = outlines
    self.scopes = scopes
  }

  private mutating func include(_ template: String, indentation: Int) {
    guard let outline = outlines[template] else { return }
    add(outline, indentation: indentation)
  }

  /// Nests as deep as the check of templates allows.
  private mutating func add(_ outline: TemplateOutline, indentation: Int) {
    spend(outline.lead, indentation: indentation)
    for part in outline.parts {
      switch part.kind {
      case .variable(let name):
        if case .text(let text)? = value(of: name) { left -= text.utf8.count }
      case .section(let name, let isInverted, let body):
        repeating(name, isInverted) { measure in
          measure.add(body, indentation: indentation)
        }
      case .partial(let name, let more):
        include(name, indentation: indentation + more)
      case .silent:
        break
      }
      spend(part.span, indentation: indentation)
      if left < 0 {
        excess = excess ?? SourceLocation(file: outline.file, line: part.line)
        return
      }
    }
  }

  private mutating func spend(_ span: TemplateOutline.Span, indentation: Int) {
    left -= max(span.bytes, Self.leastBytes) + span.lines * indentation
  }

  /// Goes through a section as often as it is printed, with what it adds to the scopes.
  private mutating func repeating(
    _ name: String, _ isInverted: Bool, _ body: (inout RenderingMeasure) -> Void
  ) {
    switch value(of: name) {
    case .list(let items)? where !isInverted:
      for item in items where left >= 0 { within(item, body) }
    case .list(let items)?:
      if items.isEmpty { body(&self) }
    case .flag(let flag)?:
      if flag != isInverted { body(&self) }
    case .text(let text)?:
      if !isInverted, !text.isEmpty { within(.text(text), body) }
      if isInverted, text.isEmpty { body(&self) }
    case .mapping(let values)?:
      if !isInverted { within(.mapping(values), body) }
    case .nothing?, nil:
      if isInverted { body(&self) }
    }
  }

  private mutating func within(_ scope: TemplateValue, _ body: (inout RenderingMeasure) -> Void) {
    scopes.append(scope)
    body(&self)
    scopes.removeLast()
  }

  /// The value of a name, from the innermost scope outwards.
  private func value(of name: String) -> TemplateValue? {
    if name == "." { return scopes.last }
    for case .mapping(let values) in scopes.reversed() {
      if let value = values[name] { return value }
    }
    return nil
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Interviews

/// Writes the screens of an interview with a set of templates, and keeps what it has parsed.
package struct ScreenWriter {
  private let templates: TemplateSet
  private var compiled: [String: CompiledTemplate] = [:]

  package init(templates: [TemplateFile]) {
    self.templates = TemplateSet(templates)
  }

  /// The lines of a screen, without line breaks, ready for a terminal.
  package mutating func lines(
    of screen: Screen, style: ScreenStyle
  ) throws(TemplateProblems) -> [String] {
    guard let page = ScreenPage(screen) else { return [] }
    let template = try template(page)
    let limit = style.lineLimit
    var lines: [String] = []
    for room in page.rooms(in: style) {
      let text = try template.rendered(page.value(style, room))
      lines = ScreenLayout(style, room).lines(of: text)
      if let limit, style.rows(of: lines) > limit { continue }
      break
    }
    return lines
  }

  private mutating func template(
    _ page: ScreenPage
  ) throws(TemplateProblems) -> CompiledTemplate {
    if let template = compiled[page.name] { return template }
    let template = try templates.compiled(page.name, for: page.shape)
    compiled[page.name] = template
    return template
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Interviews
import Templates

/// Writes the screens of an interview with a set of templates, and keeps what it has parsed.
package struct ScreenWriter {
  private let templates: TemplateSet
  private var compiled: [String: CompiledTemplate] = [:]

  package init(templates: [TemplateFile]) {
    self.templates = TemplateSet(templates)
  }

  /// Every template that screens start from.
  package static var entries: [TemplateEntry] { ScreenViews.entries }

  /// The lines of a screen, without line breaks, ready for a terminal.
  package mutating func lines(
    of screen: Screen, style: ScreenStyle
  ) throws(TemplateProblems) -> [String] {
    guard let page = ScreenPage(screen) else { return [] }
    let template = try template(page)
    let rooms = page.rooms(in: style)
    for room in rooms {
      let lines = try lines(of: page, template, style: style, room: room)
      guard let limit = style.lineLimit, style.rows(of: lines) > limit else { return lines }
    }
    return try lines(of: page, template, style: style, room: page.room(onPages: style))
  }

  private func lines(
    of page: ScreenPage, _ template: CompiledTemplate, style: ScreenStyle, room: ScreenRoom
  ) throws(TemplateProblems) -> [String] {
    ScreenLayout(style, room).lines(of: try template.rendered(page.value(style, room)))
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

// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews
import Templates

/// Writes the minutes of a meeting as one page of Markdown.
package struct MinutesWriter {
  private static let name = "minutes"

  private let templates: TemplateSet

  package init(templates: [TemplateFile]) {
    self.templates = TemplateSet(templates)
  }

  package static let entries = [TemplateEntry(name, MinutesView.root.shape)]

  package func text(of minutes: Minutes) throws(TemplateProblems) -> String {
    let template = try templates.compiled(Self.name, for: MinutesView.root.shape)
    return SectionText.tidied(try template.rendered(MinutesView.root.value(of: minutes))) + "\n"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// The text of a prompt with what it is about.
package enum PromptPage {
  private static let view = TemplateView<String?>(.text("subject") { $0 })

  /// The templates that prompts start from.
  package static let entries = PromptText.allCases.map { TemplateEntry($0.rawValue, view.shape) }

  /// - Parameter subject: what the prompt is about, in a few words.
  package static func text(
    of prompt: PromptText, for subject: String?, from templates: [TemplateFile]
  ) throws(TemplateProblems) -> String {
    let template = try TemplateSet(templates).compiled(prompt.rawValue, for: view.shape)
    let rendered = try template.rendered(view.value(of: subject))
    return SectionText.tidied(rendered) + "\n"
  }
}

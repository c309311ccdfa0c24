// SPDX-License-Identifier: GPL-3.0-or-later

/// A template of a text that nobody cuts: a screen, a page, a questionnaire to fill in.
package struct CompiledTemplate: Sendable {
  let library: TemplateLibrary

  package func rendered(_ value: TemplateValue) throws(TemplateProblems) -> String {
    try library.rendered([library.root.name], with: value).joined()
  }
}

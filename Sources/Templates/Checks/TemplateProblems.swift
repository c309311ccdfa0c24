// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// What keeps templates from being used.
package struct TemplateProblems: Error {
  package let diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

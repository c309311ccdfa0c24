// SPDX-License-Identifier: GPL-3.0-or-later

/// A plan as it stands in its folder, as far as one must know it before it is removed.
package struct WrittenPlan {
  package let source: PlanSource
  private let document: MarkedDocument

  /// Nil for a file that is no plan, and for one that does not say where its answers stand.
  package init?(_ text: String) {
    document = MarkedDocument(text, file: "")
    guard let source = document.source, !document.sections.isEmpty else { return nil }
    self.source = source
  }

  /// Whether there may be words of people in it.
  package var isEdited: Bool {
    !document.diagnostics.isEmpty || !document.outsideLines.isEmpty
      || document.sections.contains(where: \.isEdited)
  }
}

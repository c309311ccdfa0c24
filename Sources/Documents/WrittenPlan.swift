// SPDX-License-Identifier: GPL-3.0-or-later

/// A plan as it lies in its folder: where it came from, and whether people wrote into it.
package struct WrittenPlan: Sendable {
  package let origin: PlanOrigin
  package let isUntouched: Bool

  /// Nil for a file that records no origin, or whose markers cannot be understood.
  package init?(_ text: String, file: String) {
    guard let origin = PlanOrigin.recorded(in: text) else { return nil }
    let document = MarkedDocument(text, file: file)
    guard document.diagnostics.isEmpty else { return nil }
    self.origin = origin
    isUntouched = document.isUntouched
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A sheet for a file beside one that cannot be changed in place.
package struct Rewriting: Sendable {
  package var sheet: AnswerSheet
  /// What is wrong in the old file, could not be read, and so stands there alone.
  package var leftBehind: [Diagnostic]
  /// Whether everything that was to be changed is.
  package var areAllTaken: Bool
}

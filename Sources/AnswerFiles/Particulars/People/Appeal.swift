// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Who hears those who contest a result.
package struct Appeal: Sendable {
  package var who: String
  /// Within what time they answer.
  package var within: TimeSpan?
  package var note: String?
  package var by: String?
  package var isProposed = false
  package var location: SourceLocation
}

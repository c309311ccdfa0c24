// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Somebody who signs the plan.
package struct Signer: Sendable {
  package var who: String
  /// What the signature commits to.
  package var what: String?
  package var isProposed = false
  package var location: SourceLocation
}

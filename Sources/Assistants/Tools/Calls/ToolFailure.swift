// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Why a tool has no result; the first is for the assistant to act on.
package enum ToolFailure: Error {
  case problems([Diagnostic])
  case cancelled

  package static func problem(_ message: String, remedy: String? = nil) -> ToolFailure {
    .problems([Diagnostic(.error, message, remedy: remedy)])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a typed line cannot be taken, with an example of one that can.
package struct InputRefusal: Error, Equatable {
  package var message: String
  package var example: String?

  package init(_ message: String, example: String? = nil) {
    self.message = message
    self.example = example
  }
}

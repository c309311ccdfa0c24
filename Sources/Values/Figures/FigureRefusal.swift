// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a figure cannot be taken as it was written, with an example of one that can.
package struct FigureRefusal: Error, Equatable {
  package var message: String
  package var example: String
  /// Whether it is a figure, of which two readings are possible.
  package var isChoice = false
}

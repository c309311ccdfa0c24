// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A value that a mark compares its field with.
package enum MarkValue: Sendable, Hashable {
  case number(PlainNumber)
  case yesNo(Bool)
  case word(String)
}

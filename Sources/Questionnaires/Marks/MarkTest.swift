// SPDX-License-Identifier: GPL-3.0-or-later

/// What a mark asks of its field.
package enum MarkTest: Sendable, Equatable {
  case atMost(MarkLimit)
  case atLeast(MarkLimit)
  /// Nil is `"?"`: the value is not known yet.
  case `is`(MarkValue?)
  /// Nil is `"?"`: the values are not known yet.
  case oneOf([MarkValue]?)
  /// Words that hold or do not hold.
  case words(String)
}

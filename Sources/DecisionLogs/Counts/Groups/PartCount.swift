// SPDX-License-Identifier: GPL-3.0-or-later

/// k of n: in how many of the cases that say something about a question the answer is yes.
///
/// Whole numbers throughout, as a certificate is reckoned from counts and never from a rate.
package struct PartCount: Hashable, Sendable {
  /// k, within 0...whole.
  package var part: Int
  /// n, 0 or more: the cases in which the answer is known.
  package var whole: Int

  package init(_ part: Int = 0, of whole: Int = 0) {
    self.part = part
    self.whole = whole
  }

  package static func + (left: Self, right: Self) -> Self {
    PartCount(left.part + right.part, of: left.whole + right.whole)
  }

  /// k ÷ n, 0 to 1; nil where no case says anything.
  package var share: Double? { whole > 0 ? Double(part) / Double(whole) : nil }
}

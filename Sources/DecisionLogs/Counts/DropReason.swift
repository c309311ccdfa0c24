// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a row counts in nothing.
package enum DropReason: String, CaseIterable, Sendable {
  /// Its text cannot be read: too few columns, broken JSON, too long a line, bytes that are no text.
  case unreadable
  case noCaseID = "no-case-id"
  /// A confidence that is no number or outside the scale.
  case badConfidence = "bad-confidence"
  case badTime = "bad-time"
  /// A duration that is negative or no number.
  case badDuration = "bad-duration"
  /// A chance of being audited that is not above 0 to 1.
  case badChance = "bad-chance"
  /// A word where yes, no, or who decided is expected.
  case unknownWord = "unknown-word"
  /// Its case came before or comes again, by the rule of the map.
  case repeated
  /// The case is still open.
  case pending
  /// Its key has no partner in the other file.
  case withoutPartner = "without-partner"
}

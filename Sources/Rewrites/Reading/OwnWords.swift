// SPDX-License-Identifier: GPL-3.0-or-later

/// The words by which a page says that a value is its own, and nobody's answer.
enum OwnWords {
  /// The sign that plans put behind such values.
  static let sign = "°"

  private static let stems = [
    "propos", "suggest", "assum", "estimat", "placeholder", "illustrat",
  ]
  private static let words: Set<String> = ["ours", "tbd"]

  static func isMark(_ lower: String) -> Bool {
    words.contains(lower) || stems.contains(where: lower.hasPrefix)
  }
}

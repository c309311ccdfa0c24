// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// A sentence without its stop, so that it can stand in a cell or go on.
  package var withoutStop: String {
    guard hasSuffix("."), !hasSuffix("..") else { return self }
    let last = dropLast().split(separator: " ").last ?? ""
    // The stop of "a.m." belongs to the word.
    return last.contains(".") ? self : String(dropLast())
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A word of a command line as a shell must read it.
enum ShellWord {
  /// The word as it is, or in single quotes where it has characters that a shell acts upon.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && !word.hasPrefix("-")
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._-/+:@%,=".unicodeScalars
            .contains(scalar)
      }
    guard !isPlain else { return word }
    let inner = word.split(separator: "'", omittingEmptySubsequences: false).joined(
      separator: "'\\''")
    return "'\(inner)'"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

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
    guard VisibleText.neutralized(word) == word else { return escaped(word) }
    let inner = word.split(separator: "'", omittingEmptySubsequences: false).joined(
      separator: "'\\''")
    return "'\(inner)'"
  }

  /// A word with characters that nobody sees, each of their bytes written out.
  private static func escaped(_ word: String) -> String {
    var inner = ""
    for (scalar, isHidden) in HiddenScalars.marked(word) {
      switch scalar {
      case "'", "\\": inner += "\\\(scalar)"
      case _ where isHidden:
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16)
          inner += "\\x\(byte < 0x10 ? "0" : "")\(digits)"
        }
      default: inner.unicodeScalars.append(scalar)
      }
    }
    return "$'\(inner)'"
  }
}

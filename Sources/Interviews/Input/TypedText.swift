// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// Text as it was typed or pasted, made fit to be kept.
enum TypedText {
  /// The text without spaces at its ends and without controls other than line breaks and tabs.
  static func clean(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x09: kept.append(scalar)
      case 0x0D: continue
      case 0..<0x20, 0x7F...0x9F, 0xFEFF: continue
      default: kept.append(scalar)
      }
    }
    // Backspace takes an emoji apart and can leave its joiner behind.
    while kept.last?.value == 0x200D { kept.removeLast() }
    return String(kept).trimmingSpaces
  }

  /// Whether a text says anything: a lone `?` or `-` is no name and no outcome.
  static func saysSomething(_ text: String) -> Bool { VisibleText.saysSomething(text) }

  private static let nothing: Set<String> = ["", "none", "nobody", "no one", "nothing", "n/a"]

  /// Whether a line leaves a name or a text out, also in a word: `none`, `?`.
  static func saysNothing(_ text: String) -> Bool {
    let typed = text.trimmingSpaces.lowercased()
    return nothing.contains(typed) || !saysSomething(typed)
  }

  /// Whether a line leaves a title out in a word, or by a lone question mark or hyphen.
  ///
  /// Other signs alone may be a title.
  static func leavesTitleOut(_ text: String) -> Bool {
    let typed = text.trimmingSpaces.lowercased()
    return nothing.contains(typed) || typed == "?" || typed == "-"
  }

  /// Whether a line says that something is not known yet.
  static func isUnknown(_ text: String) -> Bool { text.trimmingSpaces == "?" }

  /// The text on one line: a pasted line break becomes a space.
  static func singleLine(_ text: String) -> String {
    clean(text).split { $0.isNewline || $0 == "\t" }.map(\.trimmingSpaces)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The text without white space at its ends; empty where nobody could see any of it.
  var trimmingSpaces: String {
    guard VisibleText.isVisible(String(self)) else { return "" }
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// When two names are one for the people who wrote them.
package enum NameLikeness {
  /// What names that look the same share: capitals, the width of spaces and what nobody sees make no
  /// difference; empty for a name that nobody can see.
  package static func key(of name: String) -> String {
    let seen = HiddenScalars.marked(name).filter {
      !$0.isHidden || $0.scalar.properties.isWhitespace
    }
    let text = String(String.UnicodeScalarView(seen.map(\.scalar)))
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// Whether both are there and look the same.
  package static func areOne(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return key(of: left) == key(of: right)
  }
}

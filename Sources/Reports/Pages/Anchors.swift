// SPDX-License-Identifier: GPL-3.0-or-later

/// The names under which links find the headings of a document, as GitHub makes them.
struct Anchors: Equatable {
  private var counts: [String: Int] = [:]

  /// The name of the next heading.
  mutating func next(_ heading: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case _ where scalar == "-" || scalar == "_": slug.append(scalar)
      case _ where scalar == " ": slug.append("-")
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        slug.append(scalar)
      default: break
      }
    }
    let name = String(slug)
    let count = counts[name, default: 0]
    counts[name] = count + 1
    return count == 0 ? name : "\(name)-\(count)"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

/// The version of a questionnaire or pack, such as `2026.11` or `1.2.10`.
///
/// Versions are compared by the whole numbers at their beginning, from left to right: 1.2.10 is
/// newer than 1.2.9, and 1.2 is 1.2.0. What follows the numbers, as in `2026.11-acme`, does not
/// count. A version that begins with no number is neither older nor newer than any.
package struct QuestionnaireVersion: Equatable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The version that stands in a file; nil where there is none.
  package init?(of file: SourceFile) {
    let entries = YAMLFile(file).readable?.entries ?? []
    guard let text = entries.first(where: { $0.key == "version" })?.value.scalar?.text else {
      return nil
    }
    self.text = text
  }

  package func isOlder(than other: QuestionnaireVersion) -> Bool {
    let (mine, theirs) = (numbers, other.numbers)
    guard !mine.isEmpty, !theirs.isEmpty else { return false }
    for index in 0..<max(mine.count, theirs.count) {
      let left = index < mine.count ? mine[index] : ""
      let right = index < theirs.count ? theirs[index] : ""
      // Digits without leading zeros: the longer ones are the larger number.
      if left != right { return (left.count, left) < (right.count, right) }
    }
    return false
  }

  /// The digits of each number at the beginning, without leading zeros.
  private var numbers: [String] {
    var numbers: [String] = []
    var rest = text[...]
    while let end = rest.firstIndex(where: { !("0"..."9").contains($0) })
      ?? Optional(rest.endIndex),
      end > rest.startIndex
    {
      numbers.append(String(rest[..<end].drop { $0 == "0" }))
      guard end < rest.endIndex, rest[end] == "." else { break }
      rest = rest[rest.index(after: end)...]
    }
    return numbers
  }
}

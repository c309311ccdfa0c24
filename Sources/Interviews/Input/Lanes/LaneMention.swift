// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// A lane as it is mentioned on a line: by its id, its name, or the beginning of its name.
enum LaneMention {
  /// The place of the lane among others.
  ///
  /// - Parameter example: a line that would have been taken.
  /// - Throws: for a name that none of them has.
  static func place(
    of name: String, among lanes: [Lane], example: String
  ) throws(InputRefusal) -> Int {
    let names = lanes.map(\.name)
    let place =
      lanes.firstIndex { $0.id.lowercased() == name.lowercased() }
      ?? NameMatch.participant(name, among: names).flatMap { names.firstIndex(of: $0) }
    guard let place else {
      throw InputRefusal(
        "No kind of case is called \(VisibleText.quoted(name)): they are "
          + "\(FigureText.list(names)).", example: example)
    }
    return place
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file: its name as the user gave it, and a line and column where known.
///
/// Lines and columns start at 1; columns count Unicode scalars.
package struct SourceLocation: Hashable, Sendable {
  package var file: String
  package var line: Int?
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as `file`, `file:line` or `file:line:column`.
  package var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}

extension SourceLocation: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0)
      < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

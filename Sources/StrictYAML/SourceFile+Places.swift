// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension SourceFile {
  /// The offset of the first byte that does not continue valid UTF-8; the file's size where all do.
  package var firstInvalidByte: Int { YAMLText.firstInvalidByte(in: bytes) }

  /// The line and column of a byte.
  package func place(of offset: Int) -> SourceLocation {
    let position = YAMLText.position(of: offset, in: bytes)
    return SourceLocation(file: name, line: position.line, column: position.column)
  }
}

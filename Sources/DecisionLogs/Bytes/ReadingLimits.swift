// SPDX-License-Identifier: GPL-3.0-or-later

/// What the text of a log may have; beyond it nothing is read on, because no real log has it.
enum ReadingLimits {
  /// Bytes that one core takes at a time.
  static let blockSize = 1 << 20
  /// Bytes of a single record.
  static let recordSize = 16 << 20
  /// Levels of brackets inside one another in a value of a JSON record.
  static let depth = 512
  /// Columns of a table.
  static let columns = 4_096
  /// Bytes of the name of a lane, segment, version or reason.
  static let nameSize = 200
  /// Texts that are JSON, inside one another.
  static let nestedTexts = 4
  /// Bytes that are kept of the file that is joined.
  static let joinedSize = 1 << 30
}

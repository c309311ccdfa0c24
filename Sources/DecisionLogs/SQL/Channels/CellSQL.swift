// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands at a place of a row: its text, NULL where that is empty, and what the text is as a
/// number and as a written time.
struct CellSQL {
  var text: String
  var number: String
  var time: String

  /// A cell whose parts are columns of common tables.
  init(column number: Int) {
    text = "t\(number)"
    self.number = "n\(number)"
    time = "s\(number)"
  }

  /// A text that is no column.
  init(text: String, _ dialect: SQLDialect) {
    self.text = text
    number = dialect.number(text)
    time = dialect.writtenTime(text)
  }
}

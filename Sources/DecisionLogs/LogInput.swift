// SPDX-License-Identifier: GPL-3.0-or-later

/// A file or pipe that was opened for reading; whoever has opened it closes it.
package struct LogInput: Sendable {
  package var descriptor: Int32
  /// As messages call it.
  package var name: String
  /// Where what comes through a pipe is kept, if it has to be read twice.
  package var spoolFolder: String

  package init(descriptor: Int32, name: String, spoolFolder: String) {
    self.descriptor = descriptor
    self.name = name
    self.spoolFolder = spoolFolder
  }
}

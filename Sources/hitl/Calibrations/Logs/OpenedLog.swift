// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Glibc

/// A log that is open for reading, until it is closed.
struct OpenedLog {
  let input: LogInput

  /// - Parameter path: a file, or - for standard input.
  init(_ path: String) throws(FileProblem) {
    guard path != "-" else {
      input = LogInput(
        descriptor: STDIN_FILENO, name: "standard input",
        spoolFolder: FileSystem.temporaryFolder)
      return
    }
    guard !FileSystem.isFolder(path) else {
      throw FileProblem(path, doing: .reading, because: FileProblem.notAFile)
    }
    let descriptor = FileSystem.opened(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path, doing: .reading) }
    input = LogInput(
      descriptor: descriptor, name: path, spoolFolder: FileSystem.temporaryFolder)
  }

  func close() {
    if input.descriptor != STDIN_FILENO { _ = Glibc.close(input.descriptor) }
  }
}

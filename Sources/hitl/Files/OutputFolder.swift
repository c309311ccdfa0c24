// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Glibc

/// The folder of generated documents.
struct OutputFolder {
  let path: String

  func path(of document: String) -> String { FileSystem.path(path, "\(document).md") }

  /// The text of a document; nil where there is no file yet.
  ///
  /// Bytes that are not UTF-8 are kept out of the merge by an error.
  func text(of document: String) throws(FileProblem) -> String? {
    let path = path(of: document)
    guard FileSystem.exists(path) else { return nil }
    try FileSystem.requireRegular(path, doing: .writing)
    return try FileSystem.text(path)
  }

  /// Removes a document that still says what was read of it.
  func remove(_ document: String, saying text: String) throws(FileProblem) {
    let path = path(of: document)
    guard try self.text(of: document)?.utf8.elementsEqual(text.utf8) == true else { return }
    if unlink(path) != 0 { throw FileProblem(path, doing: .writing) }
  }

  func write(_ text: String, to document: String) throws(FileProblem) {
    try FileSystem.makeFolder(path)
    try FileSystem.write(text, to: path(of: document))
  }
}

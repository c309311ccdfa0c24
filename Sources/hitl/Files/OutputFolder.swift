// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Glibc

/// The folder of generated documents.
struct OutputFolder {
  let path: String

  private static let annexEnding = "-annex"

  /// The document that holds what proves a workflow's plan; no workflow can have such an id.
  static func annex(of workflow: String) -> String { workflow + annexEnding }

  /// The workflow whose annex a document is by its name; nil for any other.
  static func workflow(ofAnnex document: String) -> String? {
    document.hasSuffix(annexEnding) ? String(document.dropLast(annexEnding.count)) : nil
  }

  func path(of document: String) -> String { FileSystem.path(path, "\(document).md") }

  /// The text of a document; nil where there is no file yet.
  ///
  /// Bytes that are not UTF-8 are kept out of the merge by an error. So is a link: in a folder that
  /// others write to, it could lead into anybody's files.
  func text(of document: String) throws(FileProblem) -> String? {
    let path = path(of: document)
    guard FileSystem.hasEntry(path) else { return nil }
    try FileSystem.requireNoLink(path, doing: .writing)
    try FileSystem.requireRegular(path, doing: .writing)
    return try FileSystem.text(path)
  }

  /// Where the answers of a plan stand, seen from here; nil where that says nothing to others.
  func source(of answerFile: String) -> PlanSource? {
    let folder = FileSystem.absolute(FileSystem.parent(of: answerFile))
    return PlanSource(
      of: FileSystem.path(folder, FileSystem.name(of: answerFile)),
      from: FileSystem.absolute(path))
  }

  /// The documents that are there, without the ending of their names.
  func documents() throws(FileProblem) -> [String] {
    guard FileSystem.exists(path) else { return [] }
    return try FileSystem.names(in: path).filter { !$0.hasPrefix(".") && $0.hasSuffix(".md") }
      .map { String($0.dropLast(3)) }
  }

  func remove(_ document: String) throws(FileProblem) {
    let path = path(of: document)
    guard unlink(path) == 0 else { throw FileProblem(path, doing: .removing) }
  }

  /// - Parameter old: the document as it was read; nil where there was none.
  /// - Throws: `FileProblem.changed` where it is another one now.
  func write(_ text: String, to document: String, over old: String?) throws(FileProblem) {
    try FileSystem.makeFolder(path)
    try FileSystem.write(
      text, to: path(of: document), over: .init(asRead: old.map { Array($0.utf8) }))
  }
}

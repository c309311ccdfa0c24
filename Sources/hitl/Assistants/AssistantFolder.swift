// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Glibc
import StrictYAML
import Values

/// The one folder that a server reads and writes; nothing outside of it is touched.
struct AssistantFolder: Sendable {
  private let root: String

  /// - Throws: `FileProblem` where there is no such folder.
  init(_ path: String) throws(FileProblem) {
    guard FileSystem.isFolder(path) else {
      throw FileProblem(path, doing: .reading, because: ENOENT)
    }
    root = FileSystem.absolute(path)
  }

  /// The defaults that its workflows share.
  var defaults: String? { InputFiles.defaults(beside: root) }

  /// The names of its answer files.
  func names() throws(FileProblem) -> [String] {
    try InputFiles.inputs(at: root).map { FileSystem.name(of: $0.path) }
  }

  func bytes(of name: String) throws -> [UInt8] {
    let path = try path(of: name)
    do throws(FileProblem) {
      try FileSystem.requireInside(path, folder: root)
      try FileSystem.requireRegular(path)
      return try FileSystem.read(path, upTo: SourceFile.sizeLimit + 1)
    } catch {
      throw shown(error, as: name)
    }
  }

  /// Writes a file in one step, unless it is another one than was read.
  func save(_ text: String, as name: String, over fingerprint: String?) throws {
    let path = try path(of: name)
    do throws(FileProblem) {
      let folder = FileSystem.parent(of: path)
      if folder != root { try FileSystem.requireInside(folder, folder: root) }
      var old: [UInt8]?
      if FileSystem.hasEntry(path) {
        try FileSystem.requireNoLink(path, doing: .writing)
        try FileSystem.requireRegular(path, doing: .writing)
        old = try FileSystem.read(path)
      }
      try require(old, fingerprint, path)
      try FileSystem.write(text, to: path, over: .init(asRead: old))
    } catch {
      throw shown(error, as: name)
    }
  }

  private func require(
    _ old: [UInt8]?, _ fingerprint: String?, _ path: String
  ) throws(FileProblem) {
    guard old.map({ SHA256.hexDigest(of: $0) }) == fingerprint else {
      throw FileProblem(path, doing: .writing, because: FileProblem.changed)
    }
  }

  /// The line that says where the answers of a page stand, seen from the page.
  func marker(of answers: String, in page: String) throws -> String {
    let folder = FileSystem.parent(of: try path(of: page))
    guard let source = PlanSource(of: try path(of: answers), from: folder) else {
      throw FileProblem(answers, doing: .reading, because: ENOENT)
    }
    return source.markerLine
  }

  /// The path of a name below the folder.
  private func path(of name: String) throws -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain =
      !name.isEmpty && name.utf8.count < 1_024 && !name.utf8.contains(0)
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
    guard isPlain else {
      throw Unreadable(diagnostics: [
        Diagnostic(
          .error, "\(VisibleText.quoted(name)) is no name of a file below the folder",
          remedy: "name it as the folder does, such as refunds.yaml")
      ])
    }
    return FileSystem.path(root, name)
  }

  /// The problem without the path of the folder, and with what an assistant can do.
  private func shown(_ problem: FileProblem, as name: String) -> Unreadable {
    var diagnostic = problem.diagnostic
    diagnostic.location = SourceLocation(file: name)
    if problem.code == FileProblem.changed {
      diagnostic.message = "the file is not the one that was read"
      diagnostic.remedy = "read it again, bring the two together, and save with its fingerprint"
    }
    return Unreadable(diagnostics: [diagnostic])
  }
}

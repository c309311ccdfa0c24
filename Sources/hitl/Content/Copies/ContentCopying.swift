// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Copies files of the program into a folder, all or none.
struct ContentCopying {
  let folder: String
  let files: [ProgramFile]
  /// Whether these are all that the program has.
  let isWhole: Bool

  /// Copies those that are not there yet.
  ///
  /// - Returns: how many there were.
  /// - Throws: `CopiesInTheWay` where another text stands in the place of one.
  func run() throws -> Int {
    var record = try CopyRecord.read(in: folder) ?? CopyRecord(isWhole: isWhole)
    if isWhole { record.isWhole = true }
    var additions: [(below: String, text: String)] = []
    var others: [String] = []
    let present = try presentFiles()
    for file in files {
      let bytes = try FileSystem.read(file.path)
      if let there = present[file.key] {
        if try there.folder.read(there.path) != bytes { others.append(there.path) }
      } else if FileSystem.hasEntry(FileSystem.path(folder, file.below)) {
        others.append(FileSystem.path(folder, file.below))
      } else {
        additions.append((file.below, String(decoding: bytes, as: UTF8.self)))
      }
      record.add(file, bytes: bytes)
    }
    guard others.isEmpty else { throw CopiesInTheWay(paths: others, folder: folder) }
    try FolderFilling.fill(folder, with: additions + [(CopyRecord.fileName, record.text)])
    return additions.count
  }

  /// The files that are there, by what they are known by.
  private func presentFiles() throws -> [CopyKey: (folder: ContentFolder, path: String)] {
    var present: [CopyKey: (folder: ContentFolder, path: String)] = [:]
    for kind in ContentFolder.Kind.allCases {
      let part = ContentFolder(at: FileSystem.path(folder, kind.rawValue))
      guard FileSystem.isFolder(part.path) else { continue }
      for file in try part.files(of: kind) {
        present[CopyKey(kind, file.name)] = (part, file.path)
      }
    }
    return present
  }
}

/// Copies would take the place of what is there.
struct CopiesInTheWay: ReportedFailure {
  var paths: [String]
  var folder: String

  var diagnostics: [Diagnostic] {
    let more = paths.count > 1 ? ", and so do \(paths.count - 1) more" : ""
    return [
      Diagnostic(
        at: SourceLocation(file: paths[0]), "another text stands there already\(more)",
        remedy: "nothing was copied; choose another folder, move what is there, or run "
          + "'\(CopyUpdate.command(for: folder))'")
    ]
  }

  var exitStatus: ExitStatus { .cannotWrite }
}

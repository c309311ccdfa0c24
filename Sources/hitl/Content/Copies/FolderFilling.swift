// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Adds files to a folder, all of them or none.
///
/// A new folder is made beside its place under a hidden name, and renamed when it is whole. In one
/// that exists each file is added in one step; when one fails, those before it are taken away.
struct FolderFilling {
  /// What was made so far, a folder before what it holds.
  private var made: [String] = []

  private init() {}

  static func fill(
    _ folder: String, with files: [(below: String, text: String)]
  ) throws(FileProblem) {
    var filling = FolderFilling()
    do throws(FileProblem) {
      if FileSystem.hasEntry(folder) {
        guard FileSystem.isFolder(folder) else {
          throw FileProblem(folder, doing: .creating, because: EEXIST)
        }
        try filling.add(files, to: folder)
      } else {
        try filling.make(folder, with: files)
      }
    } catch {
      filling.undo()
      throw error
    }
  }

  private static let prefix = ".hitl-init-"

  /// The hidden folders beside a place that a run has left there which was killed.
  static func leftovers(beside folder: String) -> [String] {
    let parent = FileSystem.parent(of: folder)
    return ((try? FileSystem.names(in: parent)) ?? []).filter { $0.hasPrefix(prefix) }
      .map { FileSystem.path(parent, $0) }
  }

  private mutating func make(
    _ folder: String, with files: [(below: String, text: String)]
  ) throws(FileProblem) {
    let parent = FileSystem.parent(of: folder)
    try makeFolder(parent)
    let number = String(UInt64.random(in: .min ... .max), radix: 36)
    let hidden = FileSystem.path(parent, "\(Self.prefix)\(number)")
    guard mkdir(hidden, 0o777) == 0 else { throw FileProblem(folder, doing: .creating) }
    made.append(hidden)
    do throws(FileProblem) {
      try add(files, to: hidden)
    } catch {
      // The name that people know.
      var problem = error
      problem.path = folder + problem.path.dropFirst(hidden.count)
      throw problem
    }
    guard rename(hidden, folder) == 0 else { throw FileProblem(folder, doing: .creating) }
    made = made.map { $0.hasPrefix(hidden) ? folder + $0.dropFirst(hidden.count) : $0 }
    try FileSystem.syncFolder(parent)
  }

  private mutating func add(
    _ files: [(below: String, text: String)], to folder: String
  ) throws(FileProblem) {
    for file in files {
      let path = FileSystem.path(folder, file.below)
      let parent = FileSystem.parent(of: path)
      try makeFolder(parent)
      try Self.requireInside(parent, folder)
      guard !FileSystem.hasEntry(path) else {
        try FileSystem.write(file.text, to: path)
        continue
      }
      do throws(FileProblem) {
        try FileSystem.write(file.text, to: path, over: .nothing)
      } catch {
        // What somebody else has put there meanwhile is not for this to take away.
        if error.code != FileProblem.changed { made.append(path) }
        throw error
      }
      made.append(path)
    }
  }

  /// A folder of content may be a link, but none of its subfolders may lead out of it.
  static func requireInside(_ parent: String, _ folder: String) throws(FileProblem) {
    for kind in ContentFolder.Kind.allCases {
      let root = FileSystem.path(folder, kind.rawValue)
      if parent.hasPrefix("\(root)/") { try FileSystem.requireInside(parent, folder: root) }
    }
  }

  private mutating func makeFolder(_ path: String) throws(FileProblem) {
    if FileSystem.isFolder(path) { return }
    let above = FileSystem.parent(of: path)
    if above != path { try makeFolder(above) }
    if mkdir(path, 0o777) == 0 {
      made.append(path)
      try FileSystem.syncFolder(above)
    } else if !FileSystem.isFolder(path) {
      throw FileProblem(path, doing: .creating)
    }
  }

  private func undo() {
    for path in made.reversed() where unlink(path) != 0 { rmdir(path) }
  }
}

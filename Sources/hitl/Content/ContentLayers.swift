// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A file of questionnaires or templates.
struct ContentFile {
  /// Its path below the folder of its kind, without the extension.
  var name: String
  var path: String
  /// Whether it belongs to the program.
  var isOwn: Bool

  /// The folder of its kind, which it may not lead out of.
  var folder: String {
    name.split(separator: "/").reduce(path) { path, _ in FileSystem.parent(of: path) }
  }
}

/// Questionnaires or templates of the user's, laid file by file over the program's own.
///
/// A file of the upper folder takes the place of the program's file of the same name; every other
/// file is the program's. So a team owns one file and hears of newer ones in the rest.
struct ContentLayers {
  let kind: ContentFolder.Kind
  /// The user's folder; nil where there is only the program's own.
  let upper: ContentFolder?
  /// The program's own; nil where there is none, and the upper one has to be whole.
  let lower: ContentFolder?
  /// Whether what is read is used for a result, rather than looked at by a check.
  let isInUse: Bool

  /// The content that a run uses.
  ///
  /// - Throws: `ContentMissing` with every place that was tried, or `FileProblem` where the system
  ///   failed while it was looked whether some of the user's is passed over.
  init(_ kind: ContentFolder.Kind, option: String?) throws {
    self.kind = kind
    isInUse = true
    let given = try ContentFolder.given(kind, option: option)
    ContentUse.ofThisRun.add(
      try ContentFolder.passedOver(kind, given: given, isNamed: option != nil))
    let own = ContentFolder.own(kind)
    guard given != nil || own != nil else {
      throw ContentMissing(kind: kind, places: ContentFolder.places(kind))
    }
    // The program's own folder by another name is not the user's.
    let isOwn =
      given.map { FileSystem.resolved($0.path) } == own.map { FileSystem.resolved($0.path) }
    upper = isOwn ? nil : given
    lower = own
  }

  /// A folder laid over the program's own, or that alone, to be checked.
  init(_ kind: ContentFolder.Kind, checking folder: ContentFolder?) {
    self.kind = kind
    isInUse = false
    upper = folder
    lower = ContentFolder.own(kind)
  }

  /// The files of both, sorted by name.
  func files() throws(FileProblem) -> [ContentFile] {
    let mine = try Self.files(of: upper, kind, isOwn: false)
    let keys = Set(mine.map { kind.key($0.name) })
    let others = try Self.files(of: lower, kind, isOwn: true).filter {
      !keys.contains(kind.key($0.name))
    }
    return others.isEmpty ? mine : mine.isEmpty ? others : Self.sorted(mine + others)
  }

  /// Remembers that a file was read, to be told at the end of the run.
  func note(_ file: ContentFile, bytes: some Sequence<UInt8>) {
    guard isInUse, !file.isOwn, let upper else { return }
    ContentUse.ofThisRun.add(file.name, Array(bytes), kind: kind, folder: upper.path)
  }

  private static func files(
    of folder: ContentFolder?, _ kind: ContentFolder.Kind, isOwn: Bool
  ) throws(FileProblem) -> [ContentFile] {
    guard let folder else { return [] }
    return try folder.files(of: kind).map {
      ContentFile(name: $0.name, path: $0.path, isOwn: isOwn)
    }
  }

  private static func sorted(_ files: [ContentFile]) -> [ContentFile] {
    files.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of the program's own questionnaires and templates.
struct ProgramFile {
  var kind: ContentFolder.Kind
  /// Its path below the folder of its kind, without the extension.
  var name: String
  var path: String

  /// Its path below a folder of copies.
  var below: String {
    let file = FileSystem.name(of: path)
    let ending = file.lastIndex(of: ".").map { file[$0...] } ?? ""
    return "\(kind.rawValue)/\(name)\(ending)"
  }

  /// What it is known by in a folder of copies.
  var key: CopyKey { CopyKey(kind, name) }

  /// All of them.
  ///
  /// - Throws: `ContentMissing` where the program has none of a kind, or `FileProblem`.
  static func all() throws -> [ProgramFile] {
    try ContentFolder.Kind.allCases.flatMap { kind in
      guard let own = ContentFolder.own(kind) else {
        throw ContentMissing(kind: kind, places: ContentFolder.ownPlaces(kind), why: .ownNeeded)
      }
      return try own.files(of: kind).map {
        ProgramFile(kind: kind, name: $0.name, path: $0.path)
      }
    }
  }
}

/// What a file is known by, wherever its folder stands.
struct CopyKey: Hashable {
  private let text: String

  init(_ kind: ContentFolder.Kind, _ name: String) {
    text = "\(kind.rawValue)/\(kind.key(name))"
  }

  /// The key of a path below a folder of copies; nil where it is no path of content.
  init?(below path: String) {
    guard
      let kind = ContentFolder.Kind.allCases.first(where: { path.hasPrefix("\($0.rawValue)/") }),
      let ending = kind.extensions.first(where: { path.hasSuffix(".\($0)") })
    else { return nil }
    let name = path.dropFirst(kind.rawValue.count + 1).dropLast(ending.count + 1)
    guard !name.isEmpty else { return nil }
    self.init(kind, String(name))
  }
}

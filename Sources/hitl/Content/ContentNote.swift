// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// What people are told about content that is not the program's own.
struct ContentNote {
  /// How many names are told before the rest is counted.
  private static let namesShown = 3

  let kind: ContentFolder.Kind
  let folder: String
  /// The bytes of the files that were read, by name.
  var files: [String: [UInt8]] = [:]

  init(kind: ContentFolder.Kind, folder: String) {
    self.kind = kind
    self.folder = folder
  }

  var text: String {
    let names = files.keys.sorted()
    guard let own = own() else {
      return "\(start): \(list(names)); the program has none of its own to compare with"
    }
    let changed = names.filter { name in own[kind.key(name)].map { $0 != files[name] } ?? false }
    let added = names.filter { own[kind.key($0)] == nil }
    if changed.isEmpty, added.isEmpty {
      return "\(kind.rawValue) from \(folder), the same as the program's"
    }
    let parts = [("changed from the program's", changed), ("added to the program's", added)]
      .filter { !$0.1.isEmpty }.map { "\($0): \(list($1))" }
    return "\(start); \(parts.joined(separator: "; "))"
  }

  /// The hash is that of the files one after the other, in the order of their names.
  private var start: String {
    let bytes = files.keys.sorted().flatMap { files[$0] ?? [] }
    return "\(kind.rawValue) from \(folder) (sha256 \(SHA256.hexDigest(of: bytes).prefix(12)))"
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(Self.namesShown).map(label).joined(separator: ", ")
    let rest = names.count - Self.namesShown
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  private func label(_ name: String) -> String {
    kind.key(name) + (kind.version(of: files[name] ?? []).map { " \($0.text)" } ?? "")
  }

  /// The bytes of the program's files of the same names; nil where the program has none at all.
  private func own() -> [String: [UInt8]]? {
    guard let own = try? ContentFolder.own(kind)?.files(of: kind) else {
      return nil
    }
    let keys = Set(files.keys.map(kind.key))
    var bytes: [String: [UInt8]] = [:]
    for file in own where keys.contains(kind.key(file.name)) {
      bytes[kind.key(file.name)] = try? FileSystem.read(file.path)
    }
    return bytes
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import DecisionLogs
import Diagnostics
import StrictYAML

/// Finds the map of a log: one of the content by its id, or a file.
struct LogMapChoice {
  /// Where maps stand below the questionnaires.
  private static let folder = "logs/"
  /// The map that finds columns by their names.
  private static let usual = "generic"

  let content: ContentOptions

  /// Whether a file of the questionnaires, by its path below their folder, is a map.
  static func isMap(_ name: String) -> Bool { name.hasPrefix(folder) }

  /// - Parameter name: an id, or a path with an extension or a folder in it; nil for the usual one.
  /// - Throws: `FileProblem` or `LogFailure` where there is no such map, or it has errors.
  func map(_ name: String?) throws -> LogMap {
    let file = try source(of: name ?? Self.usual)
    var diagnostics: [Diagnostic] = []
    let map = LogMap(file, diagnostics: &diagnostics)
    guard let map, !diagnostics.hasErrors else {
      throw LogFailure(LogProblem(.badInput, diagnostics))
    }
    return map
  }

  private func source(of name: String) throws -> SourceFile {
    if name.contains("/") || name.contains(".") { return try FileSystem.source(name) }
    let layers = try content.layers(.questionnaires)
    let maps = try layers.files().filter { Self.isMap($0.name) }
    guard let file = maps.first(where: { $0.name == Self.folder + name }) else {
      let ids = maps.map { String($0.name.dropFirst(Self.folder.count)) }
      throw LogFailure(
        LogProblem(
          .wrongUsage, "there is no map \(VisibleText.quoted(name))",
          remedy: NearMiss.remedy(for: name, in: ids)))
    }
    return try Self.source(of: file, in: layers)
  }

  /// The maps in use, for a check.
  func files() throws -> [SourceFile] {
    let layers = try content.layers(.questionnaires)
    return try layers.files().filter { Self.isMap($0.name) }.map {
      try Self.source(of: $0, in: layers)
    }
  }

  private static func source(
    of file: ContentFile, in layers: ContentLayers
  ) throws(FileProblem) -> SourceFile {
    try FileSystem.requireRegular(file.path, inside: file.folder)
    let source = try FileSystem.source(file.path)
    layers.note(file, bytes: source.bytes)
    return source
  }
}

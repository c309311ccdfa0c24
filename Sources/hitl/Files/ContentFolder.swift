// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc

/// Where the questionnaires or the templates are.
///
/// The places, in order: the option, `$HITL_HOME`, `hitl/` in the working folder,
/// `share/hitl/` beside the program's folder, and the build's own folder. The first that has the
/// folder is taken, whole.
struct ContentFolder {
  enum Kind: String, CaseIterable {
    case questionnaires
    case templates
  }

  let path: String

  /// A folder that the user named.
  init(at path: String) {
    self.path = path
  }

  /// - Throws: `ContentMissing` with every place that was tried.
  init(_ kind: Kind, option: String?) throws(ContentMissing) {
    if option == nil, let home = Self.home, !Self.holdsContent(home) {
      throw ContentMissing(kind: kind, places: [home], isHome: true)
    }
    let places = Self.places(for: kind, option: option)
    guard let found = places.first(where: FileSystem.isFolder) else {
      throw ContentMissing(kind: kind, places: places)
    }
    path = found
  }

  /// The folder that `HITL_HOME` names.
  private static var home: String? {
    getenv("HITL_HOME").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func holdsContent(_ home: String) -> Bool {
    Kind.allCases.contains { FileSystem.isFolder(FileSystem.path(home, $0.rawValue)) }
  }

  private static func places(for kind: Kind, option: String?) -> [String] {
    if let option { return [option] }
    var places: [String] = []
    if let home { places.append(FileSystem.path(home, kind.rawValue)) }
    places.append("hitl/\(kind.rawValue)")
    let program = FileSystem.parent(of: FileSystem.resolved("/proc/self/exe"))
    places.append("\(FileSystem.parent(of: program))/share/hitl/\(kind.rawValue)")
    places.append("\(program)/hitl_hitl.resources/\(kind.rawValue)")
    return places
  }

  /// The files below the folder with one of the extensions, one level of subfolders included.
  ///
  /// Each with its path below the folder, without the extension, as its name; sorted by name.
  func files(
    withExtensions extensions: [String]
  ) throws(FileProblem) -> [(name: String, path: String)] {
    var found: [(name: String, path: String)] = []
    for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
      let whole = FileSystem.path(path, name)
      if FileSystem.isFolder(whole) {
        for inner in try FileSystem.names(in: whole) {
          if let stem = Self.stem(of: inner, extensions) {
            found.append(("\(name)/\(stem)", FileSystem.path(whole, inner)))
          }
        }
      } else if let stem = Self.stem(of: name, extensions) {
        found.append((stem, whole))
      }
    }
    return found.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
  }

  private static func stem(of name: String, _ extensions: [String]) -> String? {
    guard
      !name.hasPrefix("."), let ending = extensions.first(where: { name.hasSuffix(".\($0)") })
    else { return nil }
    return String(name.dropLast(ending.count + 1))
  }
}

/// None of the places has the questionnaires or templates.
struct ContentMissing: ReportedFailure {
  var kind: ContentFolder.Kind
  var places: [String]
  /// Whether `HITL_HOME` names a place with neither; passing over it would use content that nobody
  /// meant.
  var isHome = false

  var diagnostics: [Diagnostic] {
    guard !isHome else {
      return [
        Diagnostic(
          .error, "HITL_HOME is '\(places.joined())', which has no questionnaires or templates",
          remedy: "correct it, or unset it to use what was installed")
      ]
    }
    return [
      Diagnostic(
        .error, "no \(kind.rawValue) found; looked in \(places.joined(separator: ", "))",
        remedy: "give --\(kind.rawValue) FOLDER or set HITL_HOME")
    ]
  }

  var exitStatus: ExitStatus { .inputMissing }
}

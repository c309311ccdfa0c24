// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc
import Questionnaires
import StrictYAML

/// A folder of questionnaires or templates.
struct ContentFolder {
  enum Kind: String, CaseIterable {
    case questionnaires
    case templates

    /// How the names of its files end.
    var extensions: [String] {
      switch self {
      case .questionnaires: ["yaml", "yml"]
      case .templates: ["mustache"]
      }
    }

    /// How many levels of folders are read below its own.
    var depth: Int { self == .questionnaires ? 1 : 2 }

    /// What a file is known by: a questionnaire by its id alone, whatever folder it stands in.
    func key(_ name: String) -> String {
      self == .questionnaires ? FileSystem.name(of: name) : name
    }

    /// The version that stands in a file; templates have none.
    func version(of bytes: [UInt8]) -> QuestionnaireVersion? {
      self == .questionnaires
        ? QuestionnaireVersion(of: SourceFile(name: rawValue, bytes: bytes)) : nil
    }
  }

  let path: String

  init(at path: String) {
    self.path = path
  }

  /// The folder that an option, `$HITL_HOME` or the working folder puts before the program's own.
  ///
  /// - Throws: `ContentMissing` where the option names no folder, or `$HITL_HOME` none with content.
  static func given(_ kind: Kind, option: String?) throws(ContentMissing) -> ContentFolder? {
    if let option {
      let folder = ContentFolder(at: option)
      // Passing over it would use content that nobody meant; one that cannot be read says so later.
      guard FileSystem.isFolder(option), folder.mayHold(kind) else {
        throw ContentMissing(kind: kind, places: [option], why: .option)
      }
      return folder
    }
    if let home, !holdsContent(home) {
      throw ContentMissing(kind: kind, places: [home], why: .home)
    }
    return givenPlaces(kind).first(where: FileSystem.isFolder).map(ContentFolder.init)
  }

  /// The folder that belongs to the program: as it was installed, else as the build has put it.
  static func own(_ kind: Kind) -> ContentFolder? {
    ownPlaces(kind).first(where: FileSystem.isFolder).map(ContentFolder.init)
  }

  /// Where a folder of a kind may be without an option, in order.
  static func places(_ kind: Kind) -> [String] { givenPlaces(kind) + ownPlaces(kind) }

  /// The folder of copies that is found without being named, as `hitl init` makes it.
  static let homeInWorkingFolder = "hitl"

  /// What was probably meant as content of a kind and is passed over.
  ///
  /// - Parameters:
  ///   - given: the folder that is used.
  ///   - isNamed: whether an option names it.
  static func passedOver(
    _ kind: Kind, given: ContentFolder?, isNamed: Bool
  ) throws(FileProblem) -> [Diagnostic] {
    let search = PassedOverContent(kind: kind)
    if let given { return try search.inside(given) }
    if isNamed { return [] }
    var found = try search.inWorkingFolder()
    if let home { found += try search.inHome(home) }
    return found + (try search.inHome(homeInWorkingFolder))
  }

  /// The folder that `HITL_HOME` names.
  private static var home: String? {
    getenv("HITL_HOME").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func holdsContent(_ home: String) -> Bool {
    Kind.allCases.contains { kind in
      let folder = ContentFolder(at: FileSystem.path(home, kind.rawValue))
      return FileSystem.isFolder(folder.path) && folder.mayHold(kind)
    }
  }

  /// Whether it has a file of a kind, as far as it can be read.
  private func mayHold(_ kind: Kind) -> Bool {
    (try? files(of: kind).isEmpty) != true
  }

  private static func givenPlaces(_ kind: Kind) -> [String] {
    var places: [String] = []
    if let home { places.append(FileSystem.path(home, kind.rawValue)) }
    return places + [FileSystem.path(homeInWorkingFolder, kind.rawValue)]
  }

  static func ownPlaces(_ kind: Kind) -> [String] {
    let program = FileSystem.parent(of: FileSystem.resolved("/proc/self/exe"))
    return [
      "\(FileSystem.parent(of: program))/share/hitl/\(kind.rawValue)",
      "\(program)/hitl_hitl.resources/\(kind.rawValue)",
    ]
  }

  /// The files of a kind below the folder.
  func files(of kind: Kind) throws(FileProblem) -> [(name: String, path: String)] {
    try files(withExtensions: kind.extensions, depth: kind.depth)
  }

  /// The files below the folder with one of the extensions.
  ///
  /// Each with its path below the folder, without the extension, as its name; sorted by name.
  ///
  /// - Parameter depth: how many levels of folders are looked into.
  func files(
    withExtensions extensions: [String], depth: Int = 1
  ) throws(FileProblem) -> [(name: String, path: String)] {
    try Self.files(in: path, named: "", extensions, depth: depth).sorted {
      ($0.name, $0.path) < ($1.name, $1.path)
    }
  }

  /// - Parameter prefix: of the names, with a slash at its end; none for the folder itself.
  private static func files(
    in path: String, named prefix: String, _ extensions: [String], depth: Int
  ) throws(FileProblem) -> [(name: String, path: String)] {
    var found: [(name: String, path: String)] = []
    for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
      let whole = FileSystem.path(path, name)
      if FileSystem.isFolder(whole) {
        guard depth > 0 else { continue }
        found += try files(in: whole, named: "\(prefix)\(name)/", extensions, depth: depth - 1)
      } else if let stem = stem(of: name, extensions) {
        found.append(("\(prefix)\(stem)", whole))
      }
    }
    return found
  }

  /// Reads one of the files.
  ///
  /// - Throws: `FileProblem`, also for a link that leads out of the folder: it would put whatever it
  ///   leads to into a plan or a message.
  func read(_ path: String) throws(FileProblem) -> [UInt8] {
    try FileSystem.requireRegular(path, inside: self.path)
    return try FileSystem.read(path)
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
  var why = Why.nothingFound

  enum Why {
    /// Not even the program's own are there.
    case nothingFound
    /// The same, where only the program's own can serve.
    case ownNeeded
    /// An option names a place without any.
    case option
    /// `HITL_HOME` names a place with neither kind; passing over it would use content that nobody
    /// meant.
    case home
  }

  var diagnostics: [Diagnostic] {
    let looked = "looked in \(places.joined(separator: ", "))"
    return switch why {
    case .home:
      [
        Diagnostic(
          .error, "HITL_HOME is '\(places.joined())', which has no questionnaires or templates",
          remedy: "correct it, or unset it to use what was installed")
      ]
    case .option:
      [
        Diagnostic(
          .error, "--\(kind.rawValue) is '\(places.joined())', which has no \(kind.rawValue)",
          remedy: "correct it, or leave it out to use what was installed")
      ]
    case .ownNeeded:
      [
        Diagnostic(
          .error, "the program's own \(kind.rawValue) are missing; \(looked)",
          remedy: "install hitl again, as 'make install' does")
      ]
    case .nothingFound:
      [
        Diagnostic(
          .error, "no \(kind.rawValue) found; \(looked)",
          remedy: "install hitl again, as 'make install' does, or give --\(kind.rawValue) FOLDER")
      ]
    }
  }

  var exitStatus: ExitStatus { .inputMissing }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Glibc

/// The answer files that the paths of a command line name.
struct InputFiles {
  /// One answer file to read, with the defaults that go with it.
  struct Input {
    /// The path as shown; `-` is standard input.
    var path: String
    var defaultsPath: String?
    /// Whether it was found in a folder rather than named.
    var isListed = false
  }

  static let extensions = ["yaml", "yml", "json"]

  private(set) var inputs: [Input] = []
  /// The paths that could not be read, and folders without answer files.
  private(set) var diagnostics: [Diagnostic] = []
  /// The worst of what kept a path from being read.
  private(set) var status: ExitStatus = .done

  /// A file that is named twice is read once.
  init(_ paths: [String]) {
    var named = NamedFiles()
    for path in paths {
      do throws(FileProblem) {
        let names = try Self.names(at: path)
        let found = try Self.inputs(at: path, names)
        if found.isEmpty {
          diagnostics.append(
            Diagnostic(
              at: SourceLocation(file: path), "no answer files in this folder",
              remedy: Self.below(path).map {
                "folders in it are not read by themselves; name \($0)"
              }
                ?? "answer files end in .yaml, .yml or .json"))
          status = max(status, .inputMissing)
        }
        diagnostics += Self.passedOver(names ?? [], in: path)
        inputs += found.filter { named.isNew($0.path) }
      } catch {
        diagnostics.append(error.diagnostic)
        status = max(status, error.exitStatus)
      }
    }
  }

  /// The names in a folder; nil where the path is none.
  private static func names(at path: String) throws(FileProblem) -> [String]? {
    try path != "-" && FileSystem.isFolder(path) ? FileSystem.names(in: path) : nil
  }

  static func inputs(at path: String) throws(FileProblem) -> [Input] {
    try inputs(at: path, names(at: path))
  }

  /// - Parameter names: those in the folder that the path is; nil where it is none.
  private static func inputs(
    at path: String, _ names: [String]?
  ) throws(FileProblem) -> [Input] {
    if path == "-" { return [Input(path: path)] }
    guard !path.isEmpty else { throw FileProblem("''", doing: .reading, because: ENOENT) }
    guard let names else {
      guard FileSystem.exists(path) else { throw FileProblem(path, doing: .reading) }
      return [Input(path: path, defaultsPath: defaults(beside: FileSystem.parent(of: path)))]
    }
    let defaults = defaults(beside: path)
    return names.compactMap { name in
      let whole = FileSystem.path(path, name)
      guard
        !name.hasPrefix("."), !FileKind.isDefaults(name),
        extensions.contains(where: { name.hasSuffix(".\($0)") }), !FileSystem.isFolder(whole)
      else { return nil }
      return Input(path: whole, defaultsPath: defaults, isListed: true)
    }
  }

  /// The folders in a folder that hold answer files, as they would be named; nil where none does.
  private static func below(_ folder: String) -> String? {
    let names = ((try? FileSystem.names(in: folder)) ?? []).filter { !$0.hasPrefix(".") }
    let holding = names.map { FileSystem.path(folder, $0) }.filter {
      FileSystem.isFolder($0) && (try? inputs(at: $0).isEmpty) == false
    }
    guard !holding.isEmpty else { return nil }
    let shown = holding.prefix(mostNamed).map { LineText.singleLine($0) }
    return shown.joined(separator: " ") + (holding.count > mostNamed ? " …" : "")
  }

  /// As many folders as a person reads in a message.
  private static let mostNamed = 5

  /// Warns of what is no answer file because of capitals in the ending of its name, or is a folder
  /// with the name of one.
  static func passedOver(in folder: String) throws(FileProblem) -> [Diagnostic] {
    passedOver(try names(at: folder) ?? [], in: folder)
  }

  private static func passedOver(_ names: [String], in folder: String) -> [Diagnostic] {
    names.compactMap { name in
      guard
        !name.hasPrefix("."),
        let ending = extensions.first(where: { name.lowercased().hasSuffix(".\($0)") })
      else { return nil }
      let path = FileSystem.path(folder, name)
      if FileSystem.isFolder(path) {
        // One in the place of the defaults is not passed over: it is an error.
        guard !FileKind.isDefaults(name) else { return nil }
        return Diagnostic(
          .warning, at: SourceLocation(file: path),
          "passed over: a folder with the name of a file; folders in a folder are not read",
          remedy: "name it on the command line as well, or rename it")
      }
      guard !name.hasSuffix(".\(ending)") else { return nil }
      return Diagnostic(
        .warning, at: SourceLocation(file: path),
        "passed over, as its name ends in .\(name.suffix(ending.count)) and not .\(ending)",
        remedy: "let it end in .\(ending)")
    }
  }

  static func defaults(beside folder: String) -> String? { allDefaults(beside: folder).first }

  /// The files of defaults of a folder; the first of them is read.
  static func allDefaults(beside folder: String) -> [String] {
    extensions.map { FileSystem.path(folder, "defaults.\($0)") }.filter(FileSystem.hasEntry)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML
import Values

/// What `--version` says of the program's own content: a line for each folder of it.
///
/// Copies that a team has made its own are not looked at; a run that uses them says so.
struct ContentVersions {
  /// - Throws: `FileProblem` where content is there and cannot be read.
  func lines() throws(FileProblem) -> [String] {
    var lines: [String] = []
    for kind in ContentFolder.Kind.allCases {
      guard let own = ContentFolder.own(kind) else {
        lines.append("\(kind.rawValue): none found")
        continue
      }
      let files = try own.files(of: kind)
      switch kind {
      case .questionnaires: lines += try Self.versions(of: files, kind)
      case .templates: lines.append("\(kind.rawValue): \(try Self.hash(of: files))")
      }
    }
    return lines
  }

  private static func versions(
    of files: [(name: String, path: String)], _ kind: ContentFolder.Kind
  ) throws(FileProblem) -> [String] {
    var folders: [String: [String]] = [:]
    for file in files {
      let folder = file.name.contains("/") ? "/\(FileSystem.parent(of: file.name))" : ""
      let version = version(in: try FileSystem.source(file.path))
      folders[folder, default: []].append("\(kind.key(file.name)) \(version)")
    }
    return folders.sorted { $0.key < $1.key }.map {
      "\(kind.rawValue)\($0.key): \($0.value.joined(separator: ", "))"
    }
  }

  private static func version(in source: SourceFile) -> String {
    let version = QuestionnaireVersion(of: source)?.text ?? "without a version"
    guard let law = LawDates(of: source) else { return version }
    let days = law.first == law.last ? "on \(law.first)" : "from \(law.first) to \(law.last)"
    return "\(version) (law read \(days))"
  }

  /// Templates have no versions; one hash of all, in the order of their names, tells two sets apart.
  private static func hash(
    of files: [(name: String, path: String)]
  ) throws(FileProblem) -> String {
    var bytes: [UInt8] = []
    for file in files { bytes += try FileSystem.read(file.path) }
    return "\(files.count) files, sha256 \(SHA256.hexDigest(of: bytes).prefix(12))"
  }
}

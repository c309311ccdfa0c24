// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import StrictYAML

/// Finds what was probably meant as content of one's own, and is not used because of its name.
///
/// The program's own takes its place without a word: other gates, another verdict.
struct PassedOverContent {
  let kind: ContentFolder.Kind

  /// What stands in the working folder under a name that is nearly that of the folder of copies.
  ///
  /// Only for a run that no folder of this kind was given to. Folders without content in them are
  /// somebody's own affair.
  func inWorkingFolder() throws(FileProblem) -> [Diagnostic] {
    let home = ContentFolder.homeInWorkingFolder
    var found: [Diagnostic] = []
    for name in try nearMisses(of: home, in: ".") where FileSystem.isFolder(name) {
      let misnamed = try nearMisses(in: name)
      guard holdsKind(name) || !misnamed.isEmpty else { continue }
      found.append(
        passedOver(
          name, "\(kind.rawValue) of your own are looked for in '\(home)'",
          "rename it, or set HITL_HOME to it"))
    }
    return found
  }

  /// What stands in a folder of copies under nearly the name of this kind's folder, or under that
  /// name without being a folder.
  func inHome(_ home: String) throws(FileProblem) -> [Diagnostic] {
    guard FileSystem.isFolder(home) else {
      let leadsNowhere = FileSystem.hasEntry(home) && !FileSystem.exists(home)
      return leadsNowhere ? [passedOver(home, "a link that leads nowhere", "mend the link")] : []
    }
    let place = FileSystem.path(home, kind.rawValue)
    if FileSystem.isFolder(place) { return [] }
    if FileSystem.hasEntry(place) { return [passedOver(place, "no folder", "put a folder there")] }
    return try nearMisses(in: home).map { name in
      passedOver(
        FileSystem.path(home, name), "\(kind.rawValue) are looked for in '\(place)'", "rename it")
    }
  }

  /// What stands in a folder of this kind and is none of its files because of its name or place.
  func inside(_ folder: ContentFolder) throws(FileProblem) -> [Diagnostic] {
    try inside(folder.path, of: folder, depth: kind.depth)
  }

  /// - Parameter depth: how many levels of folders are read below this one.
  private func inside(
    _ place: String, of folder: ContentFolder, depth: Int
  ) throws(FileProblem) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for name in try names(in: place) {
      let path = FileSystem.path(place, name)
      if !isSubfolder(path, named: name) {
        if let finding = finding(name, at: path) { found.append(finding) }
      } else if depth > 0 {
        found += try inside(path, of: folder, depth: depth - 1)
      } else if try names(in: path).contains(where: isContent) {
        let levels = kind.depth == 1 ? "one level of folders is" : "two levels of folders are"
        found.append(
          passedOver(path, "only \(levels) read below '\(folder.path)'", "move it up"))
      }
    }
    return found
  }

  private func isSubfolder(_ path: String, named name: String) -> Bool {
    !name.hasPrefix(".") && FileSystem.isFolder(path) && !isContent(name)
  }

  private func finding(_ name: String, at path: String) -> Diagnostic? {
    guard !name.hasPrefix(".") else { return nil }
    if isContent(name) {
      guard FileSystem.isFolder(path) else { return misnamed(path) }
      return passedOver(path, "a folder, where a file is meant", "put the file itself there")
    }
    guard isNearlyContent(name) else { return nil }
    let endings = kind.extensions.map { ".\($0)" }.joined(separator: " or ")
    return passedOver(path, "names of \(kind.rawValue) end in \(endings)", "rename it")
  }

  /// A questionnaire with the id of one of the program's under another name; it is found by its name.
  private func misnamed(_ path: String) -> Diagnostic? {
    guard
      kind == .questionnaires, let source = try? FileSystem.source(path),
      let id = YAMLFile(source).readable?.entries?.first(where: { $0.key == "id" })?.value.scalar,
      id.text != WorkflowID.stem(of: path),
      let own = try? ContentFolder.own(kind)?.files(of: kind),
      own.contains(where: { kind.key($0.name) == id.text })
    else { return nil }
    return passedOver(
      path, "its id is '\(id.text)', and it is found by its name", "rename it for its id")
  }

  private func isContent(_ name: String) -> Bool {
    kind.extensions.contains { name.hasSuffix(".\($0)") }
  }

  /// Whether its ending has capitals, or another ending behind it as editors and mail give one.
  private func isNearlyContent(_ name: String) -> Bool {
    var bare = name.lowercased()
    if bare.hasSuffix(".txt") { bare.removeLast(4) }
    return isContent(bare) || kind == .questionnaires && bare.hasSuffix(".json")
  }

  private func holdsKind(_ folder: String) -> Bool {
    FileSystem.isFolder(FileSystem.path(folder, kind.rawValue))
  }

  /// The folders in `home` that are nearly named for this kind.
  private func nearMisses(in home: String) throws(FileProblem) -> [String] {
    try nearMisses(of: kind.rawValue, in: home).filter {
      FileSystem.isFolder(FileSystem.path(home, $0))
    }
  }

  private func nearMisses(
    of name: String, in folder: String
  ) throws(FileProblem) -> [String] {
    try names(in: folder).filter { $0 != name && NearMiss.of($0, in: [name]) != nil }
  }

  /// The names in a folder; none where it may not be read.
  ///
  /// - Throws: `FileProblem` where the system fails: nothing can be concluded then.
  private func names(in folder: String) throws(FileProblem) -> [String] {
    do throws(FileProblem) {
      return try FileSystem.names(in: folder)
    } catch {
      if error.isFault { throw error }
      return []
    }
  }

  private func passedOver(_ path: String, _ why: String, _ remedy: String) -> Diagnostic {
    Diagnostic(
      .warning, at: SourceLocation(file: path), "passed over: \(why)", remedy: remedy)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The files of the program that `--only` names.
///
/// A file is named by its path below the folder of copies, with or without the extension, or by
/// that below the folder of its kind; a questionnaire by its id alone, and a folder for all in it.
struct ContentSelection {
  private let words: [String]

  /// - Parameter words: none for everything.
  init(_ words: [String]) {
    self.words = words
  }

  var isEverything: Bool { words.isEmpty }

  /// - Throws: `UnknownContent` with every word that names nothing.
  func files(of all: [ProgramFile]) throws(UnknownContent) -> [ProgramFile] {
    guard !words.isEmpty else { return all }
    let unknown = words.filter { word in !all.contains { Self.names($0).contains(Self.bare(word)) }
    }
    guard unknown.isEmpty else {
      let known = all.flatMap { Self.names($0).prefix(2) }
      throw UnknownContent(words: unknown, known: known)
    }
    let wanted = Set(words.map(Self.bare))
    return all.filter { file in !wanted.isDisjoint(with: Self.names(file)) }
  }

  /// What a file may be called, the shortest names first.
  private static func names(_ file: ProgramFile) -> [String] {
    let whole = "\(file.kind.rawValue)/\(file.name)"
    var names = [file.kind.key(file.name), whole, file.name, file.below]
    names.append(FileSystem.name(of: file.below))
    var folder = file.name
    while folder.contains("/") {
      folder = FileSystem.parent(of: folder)
      names += ["\(file.kind.rawValue)/\(folder)", folder]
    }
    return names + [file.kind.rawValue]
  }

  private static func bare(_ word: String) -> String {
    var word = word[...]
    while word.count > 1, word.last == "/" { word.removeLast() }
    return String(word)
  }
}

/// `--only` names what the program does not have.
struct UnknownContent: ReportedFailure {
  var words: [String]
  var known: [String]

  var diagnostics: [Diagnostic] {
    words.map { word in
      let remedy =
        NearMiss.of(word, in: known).map { "did you mean '\($0)'?" }
        ?? "name a questionnaire, such as legal-gates, or a template, such as templates/handbook"
      return Diagnostic(
        .error, "the program has no file \(VisibleText.quoted(word)) to copy", remedy: remedy)
    }
  }

  var exitStatus: ExitStatus { .wrongUsage }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import StrictYAML

/// Finds questionnaires and packs by id, follows what they extend and include, and merges them.
package struct QuestionnaireLibrary {
  /// Gives the file of an id; nil when there is none.
  package typealias Lookup = (String) throws -> SourceFile?

  let lookup: Lookup
  /// The ids that exist, for suggestions.
  let knownIDs: [String]
  private var cache: [String: Result] = [:]

  /// A merged questionnaire, or the problems that prevent it.
  package struct Result: Sendable {
    package var questionnaire: Questionnaire?
    package var diagnostics: [Diagnostic]
  }

  package init(knownIDs: [String], lookup: @escaping Lookup) {
    self.knownIDs = knownIDs
    self.lookup = lookup
  }

  /// The questionnaire with that id, merged and checked.
  ///
  /// - Parameter place: where the id was written, for the message when there is no such file.
  /// - Throws: whatever the lookup throws.
  package mutating func questionnaire(
    _ id: String, namedAt place: SourceLocation? = nil
  ) throws -> Result {
    if let result = cache[id] { return result }
    guard knownIDs.contains(id) else {
      let whole = wholeIDs
      let remedy =
        whole.isEmpty
        ? "the folder of questionnaires has none" : FieldReader.suggestion(for: id, allowed: whole)
      return Result(questionnaire: nil, diagnostics: [missing(id, at: place, remedy: remedy)])
    }
    var assembly = Assembly(library: self)
    try assembly.add(id, at: place, asBase: true)
    let result = assembly.finished(id: id)
    cache[id] = result
    return result
  }

  private func missing(
    _ id: String, at place: SourceLocation?, remedy: String
  ) -> Diagnostic {
    Diagnostic(
      at: place, "there is no questionnaire \(VisibleText.quoted(id))", remedy: remedy)
  }

  private func pack(_ id: String, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(
      at: place, "\(VisibleText.quoted(id)) is a pack, which has no questions of its own",
      remedy: "questionnaires: \(wholeIDs.joined(separator: ", "))")
  }

  /// The merge of one questionnaire with everything it names.
  private struct Assembly {
    let library: QuestionnaireLibrary
    var merged = QuestionnaireMerge()
    var diagnostics: [Diagnostic] = []
    private var visiting: [String] = []
    private var done: Set<String> = []
    /// Files that were read ahead of their turn.
    private var ahead: [String: ReadFile] = [:]

    init(library: QuestionnaireLibrary) {
      self.library = library
    }

    mutating func add(_ id: String, at place: SourceLocation?, asBase: Bool) throws {
      guard !visiting.contains(id) else {
        diagnostics.append(
          Diagnostic(
            at: place, "'\(id)' extends or includes itself",
            remedy: "the circle is \((visiting + [id]).joined(separator: " → "))"))
        return
      }
      guard !done.contains(id) else { return }
      guard let outcome = try outcome(of: id) else {
        let remedy = FieldReader.suggestion(for: id, allowed: library.knownIDs)
        diagnostics.append(library.missing(id, at: place, remedy: remedy))
        return
      }
      diagnostics += outcome.diagnostics
      guard let read = outcome.file else { return }
      if visiting.isEmpty, read.isPack {
        diagnostics.append(library.pack(id, at: place))
        return
      }
      try readAhead(read.includes.map(\.id))
      visiting.append(id)
      defer { visiting.removeLast() }
      if let base = read.extends { try add(base.id, at: base.location, asBase: true) }
      // Packs come before the file that includes them, so that it can replace their entries.
      for pack in read.includes { try add(pack.id, at: pack.location, asBase: false) }
      merged.add(read, isBase: asBase)
      done.insert(id)
    }

    /// The file of an id as it was read ahead, else read now; nil when there is none.
    private mutating func outcome(of id: String) throws -> ReadFile? {
      if let outcome = ahead.removeValue(forKey: id) { return outcome }
      guard library.knownIDs.contains(id), let file = try library.lookup(id) else { return nil }
      return ReadFile(file, id: id)
    }

    /// Reads packs on all cores; they are merged in their order later.
    private mutating func readAhead(_ ids: [String]) throws {
      var waiting: [(id: String, file: SourceFile)] = []
      for id in ids
      where library.knownIDs.contains(id) && !done.contains(id) && ahead[id] == nil {
        if let file = try library.lookup(id) { waiting.append((id, file)) }
      }
      readAhead(waiting)
    }

    /// The longest files first, so that no core is left with one at the end.
    private mutating func readAhead(_ files: [(id: String, file: SourceFile)]) {
      let waiting = files.sorted { $0.file.bytes.count > $1.file.bytes.count }
      for (entry, read) in zip(waiting, waiting.concurrentMap { ReadFile($0.file, id: $0.id) }) {
        ahead[entry.id] = read
      }
    }

    func finished(id: String) -> Result {
      var problems = diagnostics + merged.diagnostics
      guard !problems.hasErrors else { return Result(questionnaire: nil, diagnostics: problems) }
      let questionnaire = merged.questionnaire(id: id)
      problems += QuestionnaireRules.problems(in: questionnaire)
      return Result(
        questionnaire: problems.hasErrors ? nil : questionnaire, diagnostics: problems)
    }
  }
}

/// A file that was read, or what is wrong with it.
private struct ReadFile: Sendable {
  var file: QuestionnaireFile?
  var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile, id: String) {
    file = QuestionnaireFile(source, expectedID: id, diagnostics: &diagnostics)
  }
}

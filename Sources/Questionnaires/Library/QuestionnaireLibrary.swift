// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import StrictYAML

/// Finds questionnaires and packs by id, follows what they extend and include, and merges them.
///
/// Shared by everything in a run: each file is read once, and each questionnaire merged once.
package final class QuestionnaireLibrary {
  /// Gives the file of an id; nil when there is none.
  package typealias Lookup = (String) throws -> SourceFile?

  /// The ids that exist, for suggestions.
  package let knownIDs: [String]
  /// The questions outside the steps that any questionnaire asks, by id; read when first asked for.
  package private(set) lazy var questionIDs = foundQuestionIDs()
  private let lookup: Lookup
  private var files: [String: ReadFile] = [:]
  private var merged: [String: Result] = [:]

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
  package func questionnaire(
    _ id: String, namedAt place: SourceLocation? = nil
  ) throws -> Result {
    if let result = merged[id] { return result }
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
    merged[id] = result
    return result
  }

  /// The file of an id; nil when there is none.
  func file(_ id: String) throws -> ReadFile? {
    if let file = files[id] { return file }
    guard knownIDs.contains(id), let source = try lookup(id) else { return nil }
    let file = ReadFile(source, id: id)
    files[id] = file
    return file
  }

  /// Reads files on all cores, the longest first, so that no core is left with one at the end.
  private func readAhead(_ ids: [String]) throws {
    var waiting: [(id: String, source: SourceFile)] = []
    for id in ids where files[id] == nil && knownIDs.contains(id) {
      if let source = try lookup(id) { waiting.append((id, source)) }
    }
    waiting.sort { $0.source.bytes.count > $1.source.bytes.count }
    for (entry, read) in zip(waiting, waiting.concurrentMap { ReadFile($0.source, id: $0.id) }) {
      files[entry.id] = read
    }
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

    init(library: QuestionnaireLibrary) {
      self.library = library
    }

    /// How many files may stand in a chain of `extends` and `includes`.
    private static let deepestChain = 32

    mutating func add(_ id: String, at place: SourceLocation?, asBase: Bool) throws {
      guard !visiting.contains(id) else {
        diagnostics.append(
          Diagnostic(
            at: place, "'\(id)' extends or includes itself",
            remedy: "the circle is \((visiting + [id]).joined(separator: " → "))"))
        return
      }
      guard !done.contains(id) else { return }
      guard visiting.count < Self.deepestChain else {
        diagnostics.append(
          Diagnostic(
            at: place, "'extends' and 'includes' are nested deeper than \(Self.deepestChain) files",
            remedy: "include what is common in one file"))
        return
      }
      guard let outcome = try library.file(id) else {
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
      // They are merged in their order later.
      try library.readAhead(read.includes.map(\.id))
      visiting.append(id)
      defer { visiting.removeLast() }
      if let base = read.extends { try add(base.id, at: base.location, asBase: true) }
      // Packs come before the file that includes them, so that it can replace their entries.
      for pack in read.includes { try add(pack.id, at: pack.location, asBase: false) }
      merged.add(read, isBase: asBase)
      done.insert(id)
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

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Plans
import Rewrites
import StrictYAML
import Templates

/// Holds plans that were put into other words to the answers that they were made from.
struct RewriteInspection {
  /// A page of more bytes is no plan that anybody reads.
  static let sizeLimit = 1_048_576

  private let content: ContentOptions
  /// The answer file that is named for all pages; nil where each page names its own.
  private let named: String?
  private(set) var tally = RunTally()
  /// How many pages say what their facts do not hold, or lost something.
  private(set) var findingCount = 0

  init(content: ContentOptions, named: String?) {
    self.content = content
    self.named = named
  }

  /// Whether a path names a page rather than a file of hitl's own.
  static func isPage(_ path: String) -> Bool { path.lowercased().hasSuffix(".md") }

  /// Checks a page, and tells what is wrong with it.
  mutating func check(_ path: String, console: inout Console) {
    do {
      let text = try Self.text(of: path)
      let answers = try answerFile(for: text, at: path)
      guard let facts = try facts(from: answers, console: &console) else { return }
      let problems = RewriteCheck(facts).problems(in: text, file: Self.name(of: path))
      console.show(problems)
      if !problems.isEmpty { findingCount += 1 }
      tally.add(.done)
    } catch {
      let failure = error as? any ReportedFailure
      console.show(failure?.diagnostics ?? [Diagnostic(.error, "\(error)")])
      tally.add(failure?.exitStatus ?? .badInput)
    }
  }

  private static func name(of path: String) -> String { path == "-" ? "standard input" : path }

  private static func text(of path: String) throws -> String {
    let bytes =
      path == "-"
      ? try FileSystem.read(from: 0, named: name(of: path), upTo: sizeLimit)
      : try FileSystem.read(path, upTo: sizeLimit)
    let place = SourceLocation(file: name(of: path))
    guard bytes.count <= sizeLimit else {
      throw Unreadable(diagnostics: [
        Diagnostic(
          at: place, "a plan of more than 1 MB is not checked", remedy: "check it in parts")
      ])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Unreadable(diagnostics: [
        Diagnostic(at: place, "the text is not UTF-8", remedy: "save it as UTF-8")
      ])
    }
    return text
  }

  /// The answers that a page was made from: those named, else those that its marker names.
  private func answerFile(for text: String, at path: String) throws -> String {
    if let named { return named }
    let folder = FileSystem.absolute(FileSystem.parent(of: path))
    if path != "-", let source = PlanSource(markedIn: text), let file = source.file(from: folder) {
      guard FileSystem.exists(file) else {
        throw Unreadable(
          diagnostics: [
            Diagnostic(
              at: SourceLocation(file: path),
              "the answer file that its marker names is gone: \(VisibleText.quoted(FileSystem.name(of: file)))",
              remedy: "name the answer file with --for")
          ], exitStatus: .inputMissing)
      }
      return file
    }
    throw Unreadable(
      diagnostics: [
        Diagnostic(
          at: SourceLocation(file: Self.name(of: path)),
          "no marker says which answers this plan was made from",
          remedy: "name the answer file with --for")
      ], exitStatus: .inputMissing)
  }

  /// What the answers hold; nil where they were refused, which has been told.
  private mutating func facts(
    from answers: String, console: inout Console
  ) throws -> PlanFacts? {
    var reader = try content.reader(of: [answers], overrides: [], console: &console)
    var planners = Planners()
    var writer = DocumentWriter(
      templates: try content.templateFiles(where: DocumentWriter.isPlanTemplate))
    var facts: PlanFacts?
    let texts = Self.texts(of: answers)
    try reader.forEach(console: &console) { workflow, _ in
      let plan = try planners.plan(for: workflow)
      facts = PlanFacts(
        of: plan, documents: try writer.texts(behind: plan), answers: texts)
      return .done
    }
    if facts == nil { tally.add(reader.status) }
    return facts
  }

  /// The answer file and its defaults, as far as they are text.
  static func texts(of answers: String) -> [String] {
    let folder = FileSystem.parent(of: answers)
    return ([answers] + [InputFiles.defaults(beside: folder)].compactMap(\.self)).compactMap {
      (try? FileSystem.read($0, upTo: SourceFile.sizeLimit)).flatMap {
        String(validating: $0, as: UTF8.self)
      }
    }
  }
}

extension DocumentWriter {
  /// Everything that is generated from a plan: plan, annex and handbook.
  mutating func texts(behind plan: Plan) throws -> [String] {
    do throws(TemplateProblems) {
      return try [document(of: plan), document(ofAnnex: plan), handbook()].map {
        $0.sections.map(\.text).joined(separator: "\n\n")
      }
    } catch {
      throw TemplateFailure(diagnostics: error.diagnostics)
    }
  }
}

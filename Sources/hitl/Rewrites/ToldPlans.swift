// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Documents
import Plans
import Rewrites

/// The pages in the folder of plans that tell a plan in other words, found by their markers.
struct ToldPlans {
  private let folder: OutputFolder
  /// The pages of each answer file.
  private let pages: [PlanSource: [String]]
  /// How many of them say what their plan does not hold any more.
  private(set) var wrongCount = 0
  /// What kept pages from being found.
  private(set) var status: ExitStatus = .done

  init(in folder: OutputFolder, console: inout Console) {
    self.folder = folder
    var pages: [PlanSource: [String]] = [:]
    do throws(FileProblem) {
      for document in try folder.documents() {
        guard let text = try Self.text(of: document, in: folder),
          !GeneratedDocument.isWritten(text), let source = PlanSource(markedIn: text)
        else { continue }
        pages[source, default: []].append(document)
      }
    } catch {
      console.show([error.diagnostic])
      status = error.exitStatus
    }
    self.pages = pages
  }

  /// The text of a page; nil for what is no page, such as a link.
  private static func text(
    of document: String, in folder: OutputFolder
  ) throws(FileProblem) -> String? {
    do throws(FileProblem) {
      return try folder.text(of: document)
    } catch {
      if error.isFault { throw error }
      return nil
    }
  }

  /// Holds the pages of a plan to it.
  mutating func check(
    _ plan: Plan, from path: String?, by writer: () throws -> DocumentWriter,
    console: inout Console
  ) throws {
    guard let path, let source = folder.source(of: path), let told = pages[source] else { return }
    var writer = try writer()
    let facts = PlanFacts(
      of: plan, documents: try writer.texts(behind: plan),
      answers: RewriteInspection.texts(of: path))
    for document in told {
      guard let text = try folder.text(of: document) else { continue }
      let problems = RewriteCheck(facts).problems(in: text, file: folder.path(of: document))
      guard !problems.isEmpty else { continue }
      wrongCount += 1
      let place = SourceLocation(file: folder.path(of: document))
      console.show(
        [
          Diagnostic(
            at: place,
            "the plan in other words is out of date, or says what the plan does not hold",
            remedy: "mend it until hitl check is silent")
        ] + problems)
    }
  }
}

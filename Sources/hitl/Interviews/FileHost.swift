// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Glibc
import Interviews
import Questionnaires
import StrictYAML

/// Keeps the answers of an interview in their file, and writes the plan from it.
final class FileHost: InterviewHost {
  private let original: String
  private var path: String
  /// The bytes that this interview read or wrote last; nil while there is no file.
  private var known: [UInt8]?
  private var newest = ""
  private let session: InterviewSession
  private let questionnaire: Questionnaire

  init(_ opened: InterviewSession.Opened, at path: String, session: InterviewSession) {
    original = path
    self.path = path
    known = opened.bytes
    questionnaire = opened.sheet.questionnaire
    self.session = session
  }

  func keep(_ text: String) -> Kept {
    newest = text
    do throws(FileProblem) {
      let there = FileSystem.exists(path) ? try FileSystem.read(path) : nil
      if let there, there != known, let theirs = String(validating: there, as: UTF8.self) {
        known = there
        return .changedElsewhere(theirs)
      }
      try FileSystem.makeFolder(FileSystem.parent(of: path))
      try FileSystem.write(text, to: path)
      known = Array(text.utf8)
      return .kept
    } catch {
      return .failed(error.diagnostic)
    }
  }

  func moveBeside() -> String {
    let free = (1...).lazy.map { number in
      "\(self.original).new\(number == 1 ? "" : String(number))"
    }.first { !FileSystem.exists($0) }
    path = free ?? "\(original).new"
    known = nil
    return path
  }

  func share(_ answers: [SharedAnswer]) throws(SharingFailure) -> FolderAnswers {
    let folder = FileSystem.parent(of: path)
    let file = InputFiles.defaults(beside: folder) ?? FileSystem.path(folder, "defaults.yaml")
    do {
      let there = FileSystem.exists(file) ? try FileSystem.text(file) : nil
      let text = try DefaultsFile.adding(
        answers.map { (question: $0.question, entry: $0.entry) }, to: there)
      try FileSystem.write(text, to: file)
      return session.answers(
        of: DefaultsFile(SourceFile(name: file, bytes: Array(text.utf8))), to: questionnaire)
    } catch let problem as FileProblem {
      throw SharingFailure(diagnostics: problem.diagnostics)
    } catch {
      throw SharingFailure(diagnostics: [
        Diagnostic(
          at: SourceLocation(file: file), "the shared answers could not be added to this file",
          remedy: "nothing in it was changed; add them by hand")
      ])
    }
  }

  func writePlan() -> PlanOutcome { session.writePlan(of: path) }

  var commands: [String] {
    let file = ShellWord.quoted(path)
    let folder =
      session.options.output == "plans"
      ? "" : " --output \(ShellWord.quoted(session.options.output))"
    return ["hitl assess \(file)", "hitl plan \(file)\(folder)"]
  }

  var keptIn: String? { known == nil ? nil : path }

  var resumeCommand: String? { "hitl interview \(ShellWord.quoted(path))" }

  func rescue() -> String? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let place = FileSystem.path(folder, "hitl-\(getpid())-\(FileSystem.name(of: path))")
    // Others can look into a folder for temporary files, and answers may be confidential.
    return (try? FileSystem.write(newest, to: place, mode: 0o600)) == nil ? nil : place
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Glibc
import Interviews
import Questionnaires
import StrictYAML
import Values

/// Keeps the answers of an interview in their file, and writes the plan from it.
final class FileHost: InterviewHost {
  private let original: String
  private var path: String
  /// The file that is written: the one behind the path, where that was a link to begin with.
  private var target: String
  /// The bytes that this interview read or wrote last; nil while there is no file.
  private var known: [UInt8]?
  /// What was to be kept last, which can be there although its writing was reported to fail.
  private var newest: [UInt8] = []
  /// The minutes that this interview wrote, by their place.
  private var written: [String: [UInt8]] = [:]
  private let session: InterviewSession
  private let questionnaire: Questionnaire

  /// - Parameter target: the file behind the path.
  init(
    _ opened: InterviewSession.Opened, at path: String, target: String, session: InterviewSession
  ) {
    original = path
    self.path = path
    self.target = target
    known = opened.bytes
    questionnaire = opened.sheet.questionnaire
    self.session = session
  }

  func keep(_ text: String) -> Kept {
    let before = newest
    newest = Array(text.utf8)
    if known != nil, !FileSystem.hasEntry(target) {
      known = nil
      return .gone(path)
    }
    do throws(FileProblem) {
      if let theirs = try changedElsewhere(since: before) { return theirs }
      try FileSystem.makeFolder(FileSystem.parent(of: target))
      try FileSystem.write(text, to: target, over: .init(asRead: known))
      known = newest
      return .kept
    } catch {
      // Somebody else was quicker between the look and the write: the next look tells what it is.
      if error.code == FileProblem.changed, let theirs = try? changedElsewhere(since: before) {
        return theirs
      }
      return .failed(error.diagnostic)
    }
  }

  /// What somebody else put in the place of the file; nil where it is as this interview left it.
  private func changedElsewhere(since before: [UInt8]) throws(FileProblem) -> Kept? {
    guard FileSystem.hasEntry(target) else { return nil }
    do throws(FileProblem) {
      try FileSystem.requireNoLink(target)
      try FileSystem.requireRegular(target)
    } catch {
      return .changedElsewhere(nil)
    }
    let there = try FileSystem.read(target)
    if there == known { return nil }
    guard there.isEmpty || there != before else {
      known = there
      return nil
    }
    guard let theirs = String(validating: there, as: UTF8.self) else {
      return .changedElsewhere(nil)
    }
    known = there
    return .changedElsewhere(theirs)
  }

  /// Where answers go when the file cannot take them any more.
  private static let besideEnding = "new"

  /// The file that such answers went to; nil where there is none.
  static func beside(_ path: String) -> String? {
    let beside = "\(path).\(besideEnding)"
    return FileSystem.exists(beside) ? beside : nil
  }

  func moveBeside() -> String {
    path = FileSystem.freeName(beside: original, ending: Self.besideEnding)
    target = path
    known = nil
    return path
  }

  func share(_ answers: [SharedAnswer]) throws(SharingFailure) -> FolderAnswers {
    let folder = FileSystem.parent(of: path)
    let file = InputFiles.defaults(beside: folder) ?? FileSystem.path(folder, "defaults.yaml")
    do {
      return session.answers(of: try add(answers, toDefaults: file), to: questionnaire)
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

  private func add(_ answers: [SharedAnswer], toDefaults file: String) throws -> DefaultsFile {
    // Teams lead several folders to one file of defaults by links.
    let target = FileSystem.resolved(file)
    let there = FileSystem.hasEntry(target) ? try FileSystem.text(target) : nil
    let text = try DefaultsFile.adding(
      answers.map { (question: $0.question, entry: $0.entry) }, to: there)
    let read = DefaultsFile(SourceFile(name: file, bytes: Array(text.utf8)))
    guard !read.diagnostics.hasErrors else { throw EditRefused() }
    try FileSystem.write(text, to: target, over: .init(asRead: there.map { Array($0.utf8) }))
    return read
  }

  func findings(in file: AnswerFile, by questionnaire: Questionnaire) -> [InterviewFinding] {
    session.findings(in: file, by: questionnaire)
  }

  func write(_ minutes: Minutes) -> MinutesOutcome {
    do throws(FileProblem) {
      let text: String
      let (place, earlier) = minutesPath(on: minutes.day)
      var minutes = minutes
      minutes.earlierPage = earlier
      do throws(TemplateFailure) {
        text = try session.text(of: minutes)
      } catch {
        return .failed(error.diagnostics)
      }
      try FileSystem.write(text, to: place, over: .init(asRead: written[place]))
      written[place] = Array(text.utf8)
      return .written(place)
    } catch {
      return .failed([error.diagnostic])
    }
  }

  /// A name beside the answers that is free, or whose text is as this interview left it, and that of the
  /// page of the same day before it.
  private func minutesPath(on day: CalendarDate) -> (place: String, earlier: String?) {
    let stem = WorkflowID.stem(of: path)
    var number = 1
    var earlier: String?
    while true {
      let name = "\(stem)-minutes-\(day)\(number == 1 ? "" : "-\(number)").md"
      let place = FileSystem.path(FileSystem.parent(of: path), name)
      guard FileSystem.hasEntry(place) else { return (place, earlier) }
      if let known = written[place], (try? FileSystem.read(place)) == known {
        return (place, earlier)
      }
      earlier = name
      number += 1
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

  /// With the option that keeps private figures off a screen that others see.
  var resumeCommand: String? {
    "hitl interview \(ShellWord.quoted(path))\(session.options.isProjector ? " --projector" : "")"
  }

  func rescue() -> String? {
    let home = getenv("HOME").map { String(cString: $0) } ?? ""
    for folder in [FileSystem.temporaryFolder, "/tmp", home, "."] where !folder.isEmpty {
      // Others can look into a folder for temporary files, and answers may be confidential.
      guard
        let fresh = FreshFile(in: folder, prefix: "hitl-", suffix: ".yaml", mode: 0o600)
      else { continue }
      if fresh.fill(with: newest) { return FileSystem.resolved(fresh.path) }
      fresh.remove()
    }
    return nil
  }

  func showWhatIsLost() {
    var console = Console()
    try? console.result(String(decoding: newest, as: UTF8.self))
  }
}

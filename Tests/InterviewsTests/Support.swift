// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import ShippedContent
import StrictYAML
import Testing

@testable import Interviews
import Values

/// The other side of an interview, from a list of what is typed.
///
/// When the list is at its end, the person leaves.
final class Script: Prompter {
  private var replies: [Reply]
  private(set) var prompts: [Prompt] = []
  private(set) var screens: [Screen] = []

  init(_ replies: [Reply]) {
    self.replies = replies
  }

  func show(_ screen: Screen) { screens.append(screen) }

  func read(_ prompt: Prompt) -> Reply {
    prompts.append(prompt)
    return replies.isEmpty ? .end : replies.removeFirst()
  }

  var labels: [String] { prompts.map(\.label) }

  var refusals: [InputRefusal] {
    screens.compactMap { if case .refusal(let refusal) = $0 { refusal } else { nil } }
  }
}

/// Keeps the answers in memory, and can be told to fail.
final class Memory: InterviewHost {
  var texts: [String] = []
  /// What `keep` says, one call after the other; kept when it is at its end.
  var outcomes: [Kept] = []
  var shared: [SharedAnswer] = []
  var plans = 0

  func keep(_ text: String) -> Kept {
    let outcome = outcomes.isEmpty ? Kept.kept : outcomes.removeFirst()
    if case .kept = outcome { texts.append(text) }
    return outcome
  }

  func moveBeside() -> String { "refunds.yaml.new" }

  func share(_ answers: [SharedAnswer]) throws(SharingFailure) -> FolderAnswers {
    shared += answers
    do {
      let text = try DefaultsFile.adding(
        answers.map { (question: $0.question, entry: $0.entry) }, to: nil)
      return try folderAnswers(text)
    } catch {
      throw SharingFailure(diagnostics: [])
    }
  }

  func writePlan() -> PlanOutcome {
    plans += 1
    return .written(["plans/refunds.md"])
  }

  /// What does not fit.
  var findings: [InterviewFinding] = []

  func findings(in file: AnswerFile, by questionnaire: Questionnaire) -> [InterviewFinding] {
    findings
  }

  /// The minutes in the order in which they were written.
  private(set) var minutes: [Minutes] = []

  func write(_ minutes: Minutes) -> MinutesOutcome {
    self.minutes.append(minutes)
    return .written("refunds-minutes.md")
  }

  var commands: [String] { ["hitl plan refunds.yaml"] }
  var keptIn: String? { texts.isEmpty ? nil : "refunds.yaml" }
  var resumeCommand: String? { "hitl interview refunds.yaml" }

  /// Where a rescue puts the answers, if anywhere.
  var refuge: String? = "/tmp/refunds.yaml"
  private(set) var showsWhatIsLost = false

  func rescue() -> String? { refuge }

  func showWhatIsLost() { showsWhatIsLost = true }
}

/// An interview that was held, with everything it showed and kept.
struct Held {
  var script: Script
  var memory: Memory
  var interview: Interview
  var departure: Departure

  var sheet: AnswerSheet { interview.sheet }

  /// The value of an answer in the text that was kept last.
  func kept(_ id: String) throws -> AnswerValue? {
    let text = try #require(memory.texts.last)
    return try answerSheet(text).entries[id]?.value
  }
}

/// A sheet of the shipped questionnaire.
func answerSheet(_ text: String, defaults: String? = nil) throws -> AnswerSheet {
  let questionnaire = try Shipped.base.get()
  let draft = AnswerFileDraft(SourceFile(name: "refunds.yaml", bytes: Array(text.utf8)))
  return try #require(
    AnswerSheet(
      draft, text: text, questionnaire: questionnaire,
      shared: try defaults.map(folderAnswers) ?? FolderAnswers()))
}

/// What a defaults file with that text says to the shipped questionnaire.
func folderAnswers(_ text: String) throws -> FolderAnswers {
  DefaultsFile(SourceFile(name: "defaults.yaml", bytes: Array(text.utf8)))
    .answers(to: try Shipped.base.get())
}

let today = CalendarDate("2026-11-25") ?? CalendarDate(dayNumber: 0)

/// Holds an interview about a file with that text, typing those lines.
///
/// A line `<<` stands for Shift-Tab with nothing typed; `<<x` with `x` typed.
func hold(
  _ text: String, _ lines: [String],
  defaults: String? = nil, memory: Memory = Memory(),
  _ change: (inout InterviewOptions) -> Void = { _ in }
) throws -> Held {
  var options = InterviewOptions(today: today)
  change(&options)
  let script = Script(
    lines.map { $0.hasPrefix("<<") ? .back(draft: String($0.dropFirst(2))) : .line($0) })
  var interview = Interview(
    try answerSheet(text, defaults: defaults), options: options, prompter: script,
    host: memory)
  let departure = interview.hold()
  return Held(script: script, memory: memory, interview: interview, departure: departure)
}

/// Holds an interview about a file that has a name only.
func hold(
  _ lines: [String], memory: Memory = Memory(),
  _ change: (inout InterviewOptions) -> Void = { _ in }
) throws -> Held {
  try hold("hitl: 1\nworkflow: {name: Refunds}\n", lines, memory: memory, change)
}

/// A file whose verdict is there, with a gap that was passed over.
let wholeAnswers = """
  hitl: 1
  workflow: {name: Refunds, assessed_on: 2026-11-25}
  participants: [Ann, Bo]
  answers:
    predictability: b
    error_impact: b
    reversibility: b
    detectability: c
    compliance: b
    judgment: b
    empathy: b
    customer_impact: b
    override_rate: b
    accountability: b
    affects_person: no
    adverse_outcomes: no
    jurisdictions: []
    domain: []
    volume_per_day: 400

  """

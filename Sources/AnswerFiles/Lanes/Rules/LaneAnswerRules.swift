// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

/// The rules for what a lane answers otherwise than its workflow.
enum LaneAnswerRules {
  static func problems(in file: AnswerFile) -> [Diagnostic] {
    file.lanes.flatMap { lane in
      unknownSteps(of: lane, in: file)
        + lane.answers.questions.sorted { $0.value.location < $1.value.location }
        .flatMap { problems(with: $0.value, to: $0.key, of: lane, in: file) }
        + lettersOfSteps(of: lane, in: file)
    }
  }

  private static func problems(
    with own: Answer, to question: String, of lane: Lane, in file: AnswerFile
  ) -> [Diagnostic] {
    switch question {
    case "legal_basis": legalBasis(own, of: lane, in: file)
    case "target_error_rate": target(own, of: lane, in: file)
    default:
      file.isClaim(own, to: question)
        ? claim(own, "'\(question)'", of: lane, in: file) : []
    }
  }

  /// A lane cannot claim a legal ground that the workflow does not have on record.
  private static func legalBasis(
    _ own: Answer, of lane: Lane, in file: AnswerFile
  ) -> [Diagnostic] {
    let whole = file.value(of: "legal_basis")
    if own.value == whole || [.unknown, .choice("none")].contains(own.value) { return [] }
    return [
      Diagnostic(
        at: own.location,
        "lane '\(lane.id)' claims a legal ground that the workflow does not have",
        remedy: "a lane's legal_basis may only be none or \"?\"; answer it for the whole workflow")
    ]
  }

  private static func target(
    _ own: Answer, of lane: Lane, in file: AnswerFile
  ) -> [Diagnostic] {
    guard case .number(let number) = own.value,
      case .number(let whole)? = file.value(of: "target_error_rate"), number.value > whole.value
    else { return [] }
    return [
      Diagnostic(
        at: own.location,
        "the target_error_rate of lane '\(lane.id)' is \(number.text), above the workflow's"
          + " \(whole.text)",
        remedy: "a lane's target may only be smaller")
    ]
  }

  private static func lettersOfSteps(of lane: Lane, in file: AnswerFile) -> [Diagnostic] {
    file.steps.flatMap { step in
      StepQuestion.allCases.flatMap { question -> [Diagnostic] in
        guard let own = lane.answers.steps[step.name]?[question],
          step.isClaim(own, to: question)
        else { return [] }
        return claim(own, "'\(question.rawValue)' of step '\(step.name)'", of: lane, in: file)
      }
    }
  }

  private static func unknownSteps(of lane: Lane, in file: AnswerFile) -> [Diagnostic] {
    let names = file.steps.filter { $0.actor == .system }.map(\.name)
    return lane.answers.steps.keys.filter { !names.contains($0) }.sorted().map { name in
      let step = file.steps.first { $0.name == name }
      return Diagnostic(
        at: lane.location,
        step == nil
          ? "lane '\(lane.id)' answers for a step '\(name)', which is not there"
          : "lane '\(lane.id)' answers for step '\(name)', which is not a system's",
        remedy: names.isEmpty
          ? "name the steps under steps" : NearMiss.remedy(for: name, in: names))
    }
  }

  /// A warning where a claim does not count.
  private static func claim(
    _ own: Answer, _ question: String, of lane: Lane, in file: AnswerFile
  ) -> [Diagnostic] {
    let reason: String
    let remedy: String
    if file.isLast(lane) {
      reason = "the last lane takes what nobody foresaw"
      remedy = "take the answer away, or answer alike for the whole workflow"
    } else if own.note ?? lane.answers.note == nil {
      reason = "it has no note"
      remedy = "write {answer: …, note: …} with what bears it out"
    } else {
      return []
    }
    return [
      Diagnostic(
        .warning, at: own.location,
        "lane '\(lane.id)' answers \(question) more laxly than the workflow, which does not count:"
          + " \(reason)",
        remedy: remedy)
    ]
  }
}

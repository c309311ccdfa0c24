// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// The answers of the command line, those of the workflow and those of its lanes.
struct TypedAnswers {
  private(set) var answers: [String: Answer] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the answers and puts those of lanes over what the lanes say themselves.
  init(_ overrides: [AnswerOverride], in questionnaire: Questionnaire, lanes: inout [Lane]) {
    for override in overrides where override.lane == nil {
      let (answer, found) = override.answer(in: questionnaire, allowed: questionnaire.questions)
      diagnostics += found
      if let answer { answers[override.question] = answer }
    }
    for override in overrides { take(override, in: questionnaire, lanes: &lanes) }
    for override in overrides where override.lane == nil { tellOfOthers(override, lanes: lanes) }
  }

  private mutating func take(
    _ override: AnswerOverride, in questionnaire: Questionnaire, lanes: inout [Lane]
  ) {
    guard let id = override.lane else { return }
    guard let index = lanes.firstIndex(where: { $0.id == id }) else {
      let ids = lanes.map(\.id)
      diagnostics.append(
        Diagnostic(
          at: override.place, "there is no lane \(VisibleText.quoted(id))",
          remedy: remedy(for: id, in: ids)))
      return
    }
    let (answer, found) = override.answer(
      in: questionnaire, allowed: LaneScope.questions(of: questionnaire))
    diagnostics += found
    if let answer { lanes[index].answers.questions[override.question] = answer }
  }

  /// The last lane takes the rest, and is never called so.
  private func remedy(for id: String, in ids: [String]) -> String {
    guard let last = ids.last else { return "this file has no lanes" }
    return LaneID.isWhole(id)
      ? "the lane that takes the rest is '\(last)'" : NearMiss.remedy(for: id, in: ids)
  }

  /// A lane with an answer of its own does not hear what is said for the workflow.
  private mutating func tellOfOthers(_ override: AnswerOverride, lanes: [Lane]) {
    for lane in lanes {
      guard let own = lane.answers.questions[override.question], own.origin != .commandLine else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .note, at: override.place,
          "lane '\(lane.id)' has an answer of its own, which this does not reach",
          remedy: "write --set lanes.\(lane.id).\(override.question)=VALUE to change that"))
    }
  }
}

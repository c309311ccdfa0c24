// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// What decisions, actions and rules name must be there.
enum ReferenceRules {
  static func problems(in file: AnswerFile) -> [Diagnostic] {
    file.decisions.compactMap { keeper(of: $0, in: file) }
      + file.actions.compactMap { lane(before: $0, in: file) }
      + file.particulars.rules.compactMap { place(of: $0, in: file) }
      + calibratedLanes(in: file)
  }

  /// What an action settles is asked.
  static func problems(in file: AnswerFile, to questionnaire: Questionnaire) -> [Diagnostic] {
    file.actions.compactMap { action in
      action.settles.flatMap { id in
        problem(
          "the action '\(action.what)' settles the question", id,
          in: questionnaire.questions.map(\.id), at: action.location)
      }
    }
  }

  private static func keeper(of decision: Remark, in file: AnswerFile) -> Diagnostic? {
    guard let keptBy = decision.keptBy else { return nil }
    let marks = file.particulars.scope + file.lanes.flatMap(\.marks)
    let (kind, name, known) =
      switch keptBy {
      case .lane(let id, _): ("lane", id, file.lanes.map(\.id))
      case .step(let name, _): ("step", name, file.steps.map(\.name))
      case .mark(let name):
        ("mark", name, marks.flatMap { [$0.field, $0.words].compactMap(\.self) })
      case .rule(let what): ("rule", what, file.particulars.rules.map(\.what))
      case .metric(let what): ("metric", what, file.particulars.metrics.map(\.what))
      }
    return problem(
      "the decision '\(decision.what)' is kept by the \(kind)", name, in: known,
      at: decision.location)
  }

  private static func calibratedLanes(in file: AnswerFile) -> [Diagnostic] {
    (file.calibration?.lanes.keys.sorted() ?? []).compactMap { id in
      problem(
        "a threshold was calibrated for the lane", id, in: file.lanes.map(\.id),
        at: file.calibration?.location)
    }
  }

  private static func lane(before action: Remark, in file: AnswerFile) -> Diagnostic? {
    guard case .lane(let id)? = action.before else { return nil }
    return problem(
      "the action '\(action.what)' comes before the lane", id, in: file.lanes.map(\.id),
      at: action.location)
  }

  private static func place(of rule: WorkflowRule, in file: AnswerFile) -> Diagnostic? {
    switch rule.place {
    case .step(let name)?:
      problem(
        "the rule '\(rule.what)' works at the step", name, in: file.steps.map(\.name),
        at: rule.location)
    case .lane(let id)?:
      problem(
        "the rule '\(rule.what)' works at the lane", id, in: file.lanes.map(\.id), at: rule.location
      )
    case nil: nil
    }
  }

  private static func problem(
    _ sentence: String, _ name: String, in known: [String], at place: SourceLocation?
  ) -> Diagnostic? {
    guard !known.contains(name) else { return nil }
    var names: [String] = []
    for one in known where !names.contains(one) { names.append(one) }
    return Diagnostic(
      at: place, "\(sentence) \(VisibleText.quoted(name)), which is not there",
      remedy: names.isEmpty
        ? "add it, or name something else" : NearMiss.remedy(for: name, in: names))
  }
}

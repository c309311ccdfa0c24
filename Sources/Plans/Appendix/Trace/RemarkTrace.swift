// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The fates of decisions, dissent, actions, parked questions and assumptions.
struct RemarkTrace {
  private let figures: PlanFigures
  private let owners: TraceOwners

  init(_ figures: PlanFigures) {
    self.figures = figures
    owners = TraceOwners(figures: figures)
  }

  private var file: AnswerFile { figures.inputs.file }

  /// Built in where something keeps it and no rule speaks against that.
  func decisions() -> [TraceRow] {
    file.decisions.enumerated().map { place, decision in
      TraceRow(.decision, decision.what, by: decision.who, fate: fate(of: decision, at: place))
    }
  }

  private func fate(of decision: Remark, at place: Int) -> TraceRow.Fate {
    let finding = figures.findings.first { $0.subjects.contains(.decision(place)) }
    guard finding == nil, let keptBy = decision.keptBy else {
      return .open(owners.open(finding: finding?.rule ?? .decisionUnkept))
    }
    switch keptBy {
    case .lane(let id, _):
      let name = file.lanes.first { $0.id == id }?.name
      return .builtIn(.map, keptBy: .lane(name ?? id))
    case .step(let name, _): return .builtIn(.map, keptBy: .step(name))
    case .mark(let words):
      let mark = file.lanes.lazy.flatMap(\.marks).first { $0.field == words }
      return .builtIn(.map, keptBy: .words(mark?.label ?? words))
    case .rule(let words): return .builtIn(.map, keptBy: .words(words))
    case .metric(let words): return .builtIn(.watch, keptBy: .words(words))
    }
  }

  /// Of the workflow's answers, then of steps and lanes, as `StandingDissent` orders them.
  func dissents() -> [TraceRow] {
    let questions = figures.inputs.questionnaire.questions
    let ofWorkflow = questions.flatMap {
      dissents(at: nil, $0.id, about: $0.ask, file.answers[$0.id])
    }
    let ofSteps = file.steps.flatMap { step in
      StepQuestion.allCases.flatMap {
        dissents(at: .step(step.name), $0.rawValue, about: step.name, step.answers[$0])
      }
    }
    let ofLanes = file.lanes.flatMap { lane in
      questions.flatMap {
        dissents(at: .lane(lane.id), $0.id, about: lane.name, lane.answers.questions[$0.id])
      }
    }
    return ofWorkflow + ofSteps + ofLanes
  }

  private func dissents(
    at place: FindingSubject?, _ question: String, about: String, _ answer: Answer?
  ) -> [TraceRow] {
    (answer?.dissent ?? []).enumerated().map { index, dissent in
      let fate: TraceRow.Fate =
        switch dissent.accepts {
        case true?: .accepted
        case false?, nil:
          .open(
            owners.blocker(.dissent(question: question, at: place, index))
              ?? owners.open(who: dissent.who))
        }
      let said = dissent.reason ?? dissent.answer ?? ""
      return TraceRow(.dissent, said, about: about, by: dissent.who, fate: fate)
    }
  }

  func actions() -> [TraceRow] {
    file.actions.enumerated().map { place, action in
      let open = owners.blocker(.action(place)) ?? owners.open(who: action.who, due: action.due)
      return TraceRow(.action, action.what, fate: .open(open))
    }
  }

  func parked() -> [TraceRow] { file.parkingLot.map { row(.parked, $0) } }

  /// Somebody confirms each.
  func assumptions() -> [TraceRow] { file.assumptions.map { row(.assumption, $0) } }

  private func row(_ kind: TraceRow.Kind, _ remark: Remark) -> TraceRow {
    TraceRow(kind, remark.what, fate: .open(owners.open(who: remark.who, due: remark.due)))
  }
}

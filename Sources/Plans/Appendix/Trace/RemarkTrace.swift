// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The fates of decisions, dissent, actions, parked questions, assumptions, and of what only this workflow
/// has.
struct RemarkTrace {
  private let figures: PlanFigures
  private let owners: TraceOwners

  init(_ figures: PlanFigures) {
    self.figures = figures
    owners = TraceOwners(figures)
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
    guard let keptBy = decision.keptBy else {
      return .open(owners.open(unkept: place, who: decision.who))
    }
    guard finding == nil else {
      return .open(owners.open(who: decision.who, finding: finding?.rule ?? .decisionUnkept))
    }
    switch keptBy {
    case .lane(let id, _):
      let name = file.lanes.first { $0.id == id }?.name
      return .builtIn(.map, keptBy: .lane(name ?? id))
    case .step(let name, _): return .builtIn(.map, keptBy: .step(name))
    case .mark(let words):
      let mark = file.lanes.lazy.flatMap(\.marks).first { $0.field == words }
      return .builtIn(.map, keptBy: .words(mark?.label ?? words.replacing("_", with: " ")))
    case .rule(let words): return .builtIn(.map, keptBy: .words(words))
    case .metric(let words): return .builtIn(.watch, keptBy: .words(words))
    }
  }

  /// The rules, deadlines, metrics, and risks that belong to this workflow.
  func particulars() -> [TraceRow] {
    let given = file.particulars
    return given.rules.map { TraceRow(.rule, $0.what, by: $0.who, fate: .builtIn(.map)) }
      + given.deadlines.map { TraceRow(.deadline, $0.what, fate: .builtIn(.escalation)) }
      + given.metrics.map { TraceRow(.metric, $0.what, by: $0.who, fate: .builtIn(.watch)) }
      + given.risks.map { TraceRow(.risk, $0.what, by: $0.who, fate: .builtIn(.law)) }
  }

  func dissents() -> [TraceRow] {
    SaidDissent.all(in: figures.inputs).map { said in
      let fate: TraceRow.Fate =
        said.dissent.accepts == true
        ? .accepted
        : .open(
          owners.blocker(.dissent(question: said.question, at: said.at, said.place))
            ?? owners.open(who: said.dissent.who))
      return TraceRow(
        .dissent, said.dissent.reason ?? said.dissent.answer ?? "", about: about(said),
        by: said.dissent.who, fate: fate)
    }
  }

  /// The step or the lane whose answer it is, else what was asked.
  private func about(_ said: SaidDissent) -> String? {
    switch said.at {
    case .step(let name): name
    case .lane(let id): file.lanes.first { $0.id == id }?.name ?? id
    default: figures.inputs.questionnaire.question(said.question)?.ask
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

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension Interview {
  /// - Parameter isWhole: whether everything is told, not what matters alone.
  func verdictScreen(isFinal: Bool, isWhole: Bool) -> VerdictScreen {
    let assessment = assessment
    let findings = isFinal && !isWhole ? findings : []
    return VerdictScreen(
      workflow: sheet.workflow.name, assessment: assessment, questionnaire: questionnaire,
      missing: missingRequired.count, unknown: unknown,
      waitsFor: numbers(waitedForBy: assessment.waitingGates),
      bareSteps: isFinal ? bareSteps : [], commands: isFinal ? commands : [], isWhole: isWhole,
      isFinal: isFinal, findings: findings.count,
      contradictions: findings.count(where: \.isContradiction),
      unasked: isFinal && !isWhole ? unaskedAsides : [],
      hasNext: options.hasNext)
  }

  /// The steps of a system that lack letters, by number.
  var bareSteps: [Int] {
    sheet.steps.indices.filter { !sheet.steps[$0].isComplete(in: questionnaire) }.map { $0 + 1 }
  }

  /// The commands that do the same, once they would find all that they need.
  private var commands: [String] {
    missingRequired.isEmpty && bareSteps.isEmpty ? host.commands : []
  }

  /// What would be asked before the verdict, and somebody went past; the fast way asks none of it.
  var unaskedAsides: [Aside] {
    isQuick ? [] : Aside.allCases.filter { agenda.isOpen(.aside($0)) }
  }

  /// The questions answered with `?`, with who finds out.
  private var unknown: [Remark] {
    sheet.applicable.compactMap { question in
      guard let answer = sheet.answers[question.id], answer.value == .unknown else { return nil }
      return Remark(what: question.ask, who: answer.ask, due: answer.due)
    }
  }

  /// Those of the workflow itself, also where nobody finds them out yet.
  private var ownUnknown: [Remark] {
    sheet.applicable.compactMap { question in
      guard let entry = sheet.entries[question.id], entry.value == .unknown else { return nil }
      return Remark(what: question.ask, who: entry.ask, due: entry.due)
    }
  }

  /// Those of the folder, counted by who gathers them.
  private var gathered: [RecapScreen.Gathered] {
    var gathered: [RecapScreen.Gathered] = []
    for question in sheet.applicable where sheet.entries[question.id]?.value == nil {
      guard let answer = sheet.answers[question.id], answer.value == .unknown,
        answer.ask != nil || answer.due != nil
      else { continue }
      let same = gathered.firstIndex { $0.who == answer.ask && $0.due == answer.due }
      if let same {
        gathered[same].count += 1
      } else {
        gathered.append(RecapScreen.Gathered(count: 1, who: answer.ask, due: answer.due))
      }
    }
    return gathered
  }

  /// The numbers of the questions whose missing answer makes rules count.
  private func numbers(waitedForBy gates: [FiredGate]) -> [Int] {
    let conditions = gates.compactMap(\.gate).flatMap(\.condition.entries).map(\.question)
    let open = Set(conditions.filter { (sheet.answers[$0]?.value ?? .unknown) == .unknown })
    return agenda.questions.filter { open.contains($0.id) }
      .compactMap { questionnaire.number(of: $0.id) }
  }

  /// Who would have answered otherwise; nil where votes were counted and nobody named.
  func name(of dissent: Dissent, in entry: AnswerEntry) -> String? {
    let unnamed = entry.rounds.last?.anonymous(among: sheet.participants) ?? []
    return unnamed.contains(dissent.who) ? nil : dissent.who
  }

  var recapScreen: RecapScreen {
    let votes = questionnaire.scored.compactMap { question in
      sheet.entries[question.id].flatMap { entry in
        entry.rounds.isEmpty ? nil : (question: question.ask, rounds: entry.rounds)
      }
    }
    let dissenters = questionnaire.scored.flatMap { question in
      sheet.entries[question.id].map { entry in
        entry.dissent.map {
          RecapScreen.Dissenter(
            question: question.ask, who: name(of: $0, in: entry), dissent: $0)
        }
      } ?? []
    }
    return RecapScreen(
      workflow: sheet.workflow.name, agreement: votes.isEmpty ? nil : Agreement(of: votes),
      unknown: ownUnknown, gathered: gathered,
      deadlines: sheet.particulars.deadlines.filter { !$0.isProposed }.map(DeadlineInput.typed),
      peaks: unknownPeaks.first, parked: sheet.parkingLot,
      actions: sheet.actions, decisions: sheet.decisions, assumptions: sheet.assumptions,
      dissenters: dissenters)
  }
}

extension RecapScreen {
  /// Whether there is nothing to read aloud.
  var isEmpty: Bool {
    agreement == nil && unknown.isEmpty && gathered.isEmpty && deadlines.isEmpty
      && peaks == nil && parked.isEmpty && actions.isEmpty
      && decisions.isEmpty
      && assumptions.isEmpty && dissenters.isEmpty
  }
}

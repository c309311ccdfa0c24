// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension PlanInputs {
  /// The playbook's phases that are for this verdict and these answers, in their order.
  var phaseEntries: [PhaseEntry] {
    let values = conditionValues
    return questionnaire.playbook.phases.filter { entry in
      entry.scope.verdicts.contains(verdict) && entry.scope.condition.holds { values[$0] }
    }
  }

  /// The answers as the playbook's conditions read them: an unknown letter is c, and the design
  /// stands in for answers that nobody gave.
  private var conditionValues: [String: AnswerValue] {
    var values = file.answers.mapValues(\.value)
    for question in questionnaire.scored where values[question.id] == .unknown {
      values[question.id] = .letter(.counted(nil))
    }
    values[FactKey.automation.rawValue] = .choice(design.automation.rawValue)
    values[FactKey.timing.rawValue] = .choice(design.timing.rawValue)
    values[FactKey.pattern.rawValue] = .choice(design.id)
    return values
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// What the rules look at: the answers in force, the steps and the day.
struct Situation {
  let questionnaire: Questionnaire
  var values: [String: AnswerValue]
  var steps: [StepLetters]
  /// The day that decides which dated gates apply; nil where no date is given.
  var day: CalendarDate?
  /// The least control that the room asked for at deciding steps.
  var decidingFloor: Floor?
  /// Whether everything the system may issue here goes against the person.
  var issuesOnlyAdverse = false

  init(
    questionnaire: Questionnaire, values: [String: AnswerValue], steps: [StepLetters],
    day: CalendarDate?
  ) {
    self.questionnaire = questionnaire
    self.values = values
    self.steps = steps
    self.day = day
  }

  init(_ file: AnswerFile, _ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    values = file.answers.mapValues(\.value)
    steps = file.steps.enumerated().map { place, step in
      StepLetters(step, at: place, answers: step.answers)
    }
    day = file.workflow.assessedOn
    // A workflow that starts later lives under the law of that day.
    if let assessed = day, case .date(let start)? = values[Fact.startDate] {
      day = max(assessed, start)
    }
  }

  /// Whether the workflow can refuse or take away; not known yet counts as yes.
  var hasAdverseOutcomes: Bool {
    values[Fact.adverseOutcomes] == .yesNo(true) || values[Fact.adverseOutcomes] == .unknown
  }

  /// Whether a place was named whose law no gate knows.
  var hasUncoveredPlace: Bool {
    values[Fact.jurisdictions]?.words.contains(GatePlace.elsewhere) == true
  }

  /// The situation if every unknown turned out as harmless as can be.
  var bestCase: Situation {
    var best = self
    for (id, value) in values where value == .unknown {
      switch questionnaire.question(id)?.kind {
      case .abc: best.values[id] = .letter(.a)
      case .yesNo: best.values[id] = .yesNo(false)
      default: best.values[id] = nil
      }
    }
    best.steps = steps.map(\.bestCase)
    return best
  }

  /// The letter of a scored question as the rules count it.
  func countedLetter(_ question: String) -> Letter {
    .counted(values[question]?.letter)
  }
}

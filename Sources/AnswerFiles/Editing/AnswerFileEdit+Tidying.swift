// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

extension AnswerFileEdit {
  /// The edit with its texts as a file gives them back: trimmed, empty ones left out.
  ///
  /// - Throws: where nothing is left of a text that must be there.
  func tidied(for questionnaire: Questionnaire) throws(EditRefused) -> AnswerFileEdit {
    switch self {
    case .entry(let id, let entry):
      guard let question = questionnaire.question(id) else { throw EditRefused() }
      let tidy = try entry?.tidied(for: question)
      return .entry(id, tidy == AnswerEntry() ? nil : tidy)
    case .workflowName(let name): return .workflowName(try name.tidied())
    case .workflowDescription(let text): return .workflowDescription(text?.tidiedOrNil)
    case .participants(let names): return .participants(names.compactMap(\.tidiedOrNil))
    case .decider(let name): return .decider(name?.tidiedOrNil)
    case .replaceSteps(let steps):
      var tidy: [Step] = []
      for step in steps { tidy.append(try step.tidied(for: questionnaire)) }
      return .replaceSteps(tidy)
    case .insertStep(let step, let index):
      return .insertStep(try step.tidied(for: questionnaire), at: index)
    case .replaceStep(let index, let step):
      return .replaceStep(index, try step.tidied(for: questionnaire))
    case .remark(let list, let remark): return .remark(list, try remark.tidied())
    case .replaceRemark(let list, let index, let remark):
      return .replaceRemark(list, index, try remark.tidied())
    case .calibration(var calibration):
      calibration.log = calibration.log?.tidiedOrNil
      calibration.version = calibration.version?.tidiedOrNil
      return .calibration(calibration)
    case .deadline(var deadline):
      deadline.what = try deadline.what.tidied()
      deadline.from = deadline.from?.tidiedOrNil
      return .deadline(deadline)
    case .peakDates(let dates):
      guard var dates else { return self }
      let (note, who, ask) = (dates.note, dates.by, dates.ask)
      dates.note = note?.tidiedOrNil
      dates.by = who?.tidiedOrNil
      dates.ask = ask?.tidiedOrNil
      return .peakDates(dates)
    case .settle, .restore, .assessedOn, .workflowID, .moveStep, .removeStep, .insertLane,
      .replaceLane,
      .moveLane, .removeLane, .keep, .removeRemark, .removeDeadline:
      return self
    }
  }
}

extension AnswerEntry {
  fileprivate func tidied(for question: Question) throws(EditRefused) -> AnswerEntry {
    var entry = self
    switch value {
    case .choices(let choices)?:
      let known = question.options.map(\.id)
      guard choices.allSatisfy(known.contains) else { throw EditRefused() }
      entry.value = .choices(known.filter(choices.contains))
    case .text(let text)?:
      // A question mark alone is no text, quoted or not.
      let text = try text.tidied()
      entry.value = text == "?" ? .unknown : .text(text)
    default: break
    }
    entry.note = note?.tidiedOrNil
    entry.by = by?.tidiedOrNil
    entry.ask = ask?.tidiedOrNil
    entry.decidedBy = decidedBy?.tidiedOrNil
    entry.dissent = []
    for var one in dissent {
      one.who = try one.who.tidied()
      one.reason = one.reason?.tidiedOrNil
      entry.dissent.append(one)
    }
    // Without a note or votes there is nothing to keep until there is an answer.
    if entry.value == nil, entry.note == nil, entry.rounds.isEmpty { return AnswerEntry() }
    return entry
  }
}

extension Remark {
  fileprivate func tidied() throws(EditRefused) -> Remark {
    var remark = self
    remark.what = try what.tidied()
    remark.who = who?.tidiedOrNil
    return remark
  }
}

extension Step {
  fileprivate func tidied(for questionnaire: Questionnaire) throws(EditRefused) -> Step {
    var step = self
    step.name = try name.tidied()
    step.note = note?.tidiedOrNil
    for question in questionnaire.stepQuestions {
      guard let id = StepQuestion(rawValue: question.id), let answer = answers[id] else { continue }
      let entry = try AnswerEntry(answer).tidied(for: question)
      step.answers[id] = Answer(
        entry, value: answer.value, origin: answer.origin, location: answer.location)
    }
    return step
  }
}

extension String {
  fileprivate var tidiedOrNil: String? {
    let trimmed = FieldReader.trimmed(self)
    return VisibleText.isVisible(trimmed) ? trimmed : nil
  }

  fileprivate func tidied() throws(EditRefused) -> String {
    guard let text = tidiedOrNil else { throw EditRefused() }
    return text
  }
}

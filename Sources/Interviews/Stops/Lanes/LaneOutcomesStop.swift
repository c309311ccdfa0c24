// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import Values

/// What the system may do alone in a lane, and whether it goes against the person.
struct LaneOutcomesStop: Stop {
  var index: Int
  /// Whether this kind alone is asked about.
  var isAlone = false

  var place: Place { .laneOutcomes(index) }
  var subject: NoteSubject? { .lane(index) }
  var isList: Bool { true }

  func stands(in interview: Interview) -> Bool { interview.asksAboutLane(index) }

  func prompt(in interview: Interview) -> Prompt {
    guard stands(in: interview) else { return Prompt(.none, label: "alone>") }
    let present = OutcomesInput.typed(interview.sheet.lanes[index])
    return Prompt(
      .lane(interview.laneScreen(.outcomes, of: index, present: present)), label: "alone>",
      draft: present,
      choices: ["none"])
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard stands(in: interview) else { return .next }
    if TypedText.isUnknown(line) { return leaveOpen(in: &interview) }
    var lane = interview.sheet.lanes[index]
    if !line.isEmpty, line != OutcomesInput.typed(lane) {
      try PersonName.checkCommand(line)
      try interview.requireNoKinds(
        line, asked: "what the system does in one of them", example: OutcomesInput.example)
      let isLeftToPeople = lane.isLeftToPeople
      let known = lane.outcomes
      lane.outcomes = try OutcomesInput.read(line, changing: known)
      try requireSigns(of: lane.outcomes.filter { !known.contains($0) }, in: interview)
      // That a person does everything is a floor, which no letter takes away.
      if lane.outcomes.isEmpty {
        lane.control = .human
      } else if isLeftToPeople {
        lane.control = nil
      }
      setAdverse(in: &lane, interview)
      interview.change([.replaceLane(index, lane)])
      interview.settleOutcomesTask(of: lane)
    }
    return .go(LaneLettersStop(index: index, isAlone: isAlone))
  }

  /// - Throws: for what sounds as if it went against somebody and bears no sign of it, where results can.
  private func requireSigns(
    of outcomes: [LaneOutcome], in interview: Interview
  ) throws(InputRefusal) {
    let against = interview.questionnaire.playbook.telltales[.againstPeople]
    guard interview.sheet.answers[Fact.adverseOutcomes]?.value != .yesNo(false),
      let unsigned = outcomes.first(where: {
        !$0.isAdverse && SpokenWords($0.what).says(anyOf: against)
      })
    else { return }
    throw InputRefusal(
      "\(VisibleText.quoted(unsigned.what)) sounds as if it went against somebody: put ! behind it, or "
        + "say what the person gets.", example: "\(TypedText.singleLine(unsigned.what)) !")
  }

  /// What is not known yet stands nowhere, so that a plan keeps it open; somebody finds it out before
  /// these cases can go alone.
  private func leaveOpen(in interview: inout Interview) -> Turn {
    var lane = interview.sheet.lanes[index]
    if lane.isLeftToPeople { lane.control = nil }
    lane.outcomes = []
    setAdverse(in: &lane, interview)
    interview.change([.replaceLane(index, lane)])
    return interview.isQuick
      ? .go(LaneLettersStop(index: index, isAlone: isAlone))
      : .go(LaneOwnerStop(index: index, isAlone: isAlone))
  }

  /// Where nothing goes against a person here although it can elsewhere, the lane says so; where
  /// something does, it no longer can.
  private func setAdverse(in lane: inout Lane, _ interview: Interview) {
    let id = Fact.adverseOutcomes
    let isHarmless = !lane.outcomes.isEmpty && lane.outcomes.allSatisfy { !$0.isAdverse }
    let whole = interview.sheet.answers[id]?.value ?? .unknown
    if isHarmless, whole != .yesNo(false), lane.answers.questions[id] == nil {
      lane.answers.questions[id] = Answer(
        value: .yesNo(false), origin: .answerFile, location: SourceLocation(file: ""))
    } else if !isHarmless, lane.answers.questions[id]?.value == .yesNo(false) {
      lane.answers.questions[id] = nil
    }
  }
}

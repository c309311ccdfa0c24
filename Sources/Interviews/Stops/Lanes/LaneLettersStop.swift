// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires

/// The letters that differ in a lane, with one reason for all of them.
struct LaneLettersStop: Stop {
  var index: Int

  var place: Place { .laneLetters(index) }

  func stands(in interview: Interview) -> Bool { interview.asksAboutLane(index) }

  func prompt(in interview: Interview) -> Prompt {
    guard stands(in: interview) else { return Prompt(.none, label: "differs>") }
    return Prompt(
      .lane(interview.laneScreen(.letters, of: index)), label: "differs>",
      draft: typed(in: interview), offersDraft: false)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard stands(in: interview) else { return .next }
    guard !line.isEmpty, line != typed(in: interview) else {
      try requireReason(in: interview.sheet.lanes[index], interview)
      return interview.afterLane(index)
    }
    let scored = interview.questionnaire.scored
    let reading = try LaneLettersInput.read(line, for: scored)
    var lane = interview.sheet.lanes[index]
    for question in scored {
      guard let letter = reading.letters[question.id] else {
        lane.answers.questions[question.id] = nil
        continue
      }
      let value = letter.map(AnswerValue.letter) ?? .unknown
      guard lane.answers.questions[question.id]?.value != value else { continue }
      lane.answers.questions[question.id] = Answer(
        value: value, origin: .answerFile, location: SourceLocation(file: ""))
    }
    // The reason also bears what no line of letters says, such as the letters of a step.
    if reading.reason != nil || lane.answers.isEmpty { lane.answers.note = reading.reason }
    try requireReason(in: lane, interview)
    interview.change([.replaceLane(index, lane)])
    return interview.afterLane(index)
  }

  /// An answer that lets more happen without a person counts only with its reason.
  private func requireReason(in lane: Lane, _ interview: Interview) throws(InputRefusal) {
    let laxer = lane.answers.questions.filter { id, own in
      own.note == nil
        && Strictness.isLaxer(own.value, than: interview.sheet.answers[id]?.value ?? .unknown)
    }
    guard lane.answers.note == nil, !laxer.isEmpty else { return }
    throw InputRefusal(
      "What is laxer here than for all cases needs a reason behind a colon, one for all.",
      example: laxer.keys.contains(Fact.adverseOutcomes) && laxer.count == 1
        ? "none: only the full amount can be issued here" : LaneLettersInput.example)
  }

  /// The letters as they would be typed, with their reason.
  private func typed(in interview: Interview) -> String {
    let lane = interview.sheet.lanes[index]
    let letters = interview.questionnaire.scored.enumerated().compactMap { number, question in
      lane.answers.questions[question.id].map {
        "\(number + 1) \(AnswerInput.typed($0.value, for: question))"
      }
    }
    let reason = lane.answers.note.map { ": \(TypedText.singleLine($0))" } ?? ""
    return (letters.isEmpty && !reason.isEmpty ? "none" : letters.joined(separator: ", ")) + reason
  }
}

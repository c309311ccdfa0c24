// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import Values

/// The letters that differ in a lane, with one reason for all of them.
struct LaneLettersStop: Stop {
  var index: Int
  /// Whether this kind alone is asked about.
  var isAlone = false

  var place: Place { .laneLetters(index) }
  var subject: NoteSubject? { .lane(index) }

  /// Also of the last lane, which has no marks and can have letters of its own.
  func stands(in interview: Interview) -> Bool {
    interview.sheet.lanes.count > 1 && interview.sheet.lanes.indices.contains(index)
  }

  private func isLast(in interview: Interview) -> Bool {
    index == interview.sheet.lanes.indices.last
  }

  func prompt(in interview: Interview) -> Prompt {
    guard stands(in: interview) else { return Prompt(.none, label: "differs>") }
    return Prompt(
      .lane(interview.laneScreen(.letters, of: index, present: typed(in: interview))),
      label: "differs>",
      draft: typed(in: interview))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard stands(in: interview) else { return .next }
    guard !line.isEmpty, line != typed(in: interview) else {
      try goOn(with: interview.sheet.lanes[index], isChanged: false, in: &interview)
      return interview.afterLane(index, isAlone: isAlone)
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
    try requireStrictness(of: reading.letters, interview)
    try goOn(with: lane, isChanged: true, in: &interview)
    return interview.afterLane(index, isAlone: isAlone)
  }

  private func goOn(
    with lane: Lane, isChanged: Bool, in interview: inout Interview
  ) throws(InputRefusal) {
    var lane = lane
    var isChanged = isChanged
    if isLast(in: interview) {
      // Nothing tells its cases, so that no reason makes a laxer answer count.
      if isChanged { interview.change([.replaceLane(index, lane)]) }
      return
    }
    // That nothing here goes against anybody was taken from what the system may do, and counts only
    // with a reason, as letters do; where nobody gives one, it holds as elsewhere.
    if reasonless(in: lane, interview) == [Fact.adverseOutcomes] {
      lane.answers.questions[Fact.adverseOutcomes] = nil
      isChanged = true
    }
    try requireReason(in: lane, interview)
    if isChanged { interview.change([.replaceLane(index, lane)]) }
  }

  /// The answers that are laxer than for all cases and have no reason, in order.
  private func reasonless(in lane: Lane, _ interview: Interview) -> [String] {
    guard lane.answers.note == nil else { return [] }
    return interview.questionnaire.questions.map(\.id).filter { id in
      guard let own = lane.answers.questions[id], own.note == nil else { return false }
      return Strictness.isLaxer(own.value, than: interview.sheet.answers[id]?.value ?? .unknown)
    }
  }

  /// The last lane takes what no mark has told, so that only stricter letters count there.
  private func requireStrictness(
    of letters: [String: Letter?], _ interview: Interview
  ) throws(InputRefusal) {
    guard isLast(in: interview) else { return }
    let laxer = interview.questionnaire.scored.filter { question in
      guard let letter = letters[question.id] else { return false }
      return Strictness.isLaxer(
        letter.map(AnswerValue.letter) ?? .unknown,
        than: interview.sheet.answers[question.id]?.value ?? .unknown)
    }
    guard !laxer.isEmpty else { return }
    let named = laxer.map { $0.brief?.lowercased() ?? $0.id }
    throw InputRefusal(
      "Laxer than for all cases: \(FigureText.list(named)). The last kind takes whatever is left, "
        + "so only letters closer to c count there.", example: "2 c: what is left is the unusual")
  }

  /// An answer that lets more happen without a person counts only with its reason.
  private func requireReason(in lane: Lane, _ interview: Interview) throws(InputRefusal) {
    let laxer = reasonless(in: lane, interview)
    guard !laxer.isEmpty else { return }
    let named = laxer.map { id in
      id == Fact.adverseOutcomes
        ? "that nothing goes against a person"
        : interview.questionnaire.question(id)?.brief?.lowercased() ?? id
    }
    throw InputRefusal(
      "Laxer here than for all cases: \(FigureText.list(named)). That needs a reason behind a colon, "
        + "one for all.", example: LaneLettersInput.example)
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

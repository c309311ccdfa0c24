// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// What was counted of what is laxer in lanes than elsewhere: all of them on one line.
struct LaneProofStop: Stop {
  var place: Place { .laneProof }
  var isList: Bool { true }

  func stands(in interview: Interview) -> Bool { !interview.claimingLanes.isEmpty }

  func prompt(in interview: Interview) -> Prompt {
    let lanes = interview.claimingLanes.map { interview.sheet.lanes[$0] }
    let rows = lanes.map { lane in
      LaneProofScreen.Row(
        name: lane.name,
        claims: interview.claims(of: lane).map { question in
          let letter = lane.answers.questions[question.id].map {
            AnswerInput.typed($0.value, for: question)
          }
          return "\(question.brief ?? question.id) \(letter ?? "?")"
        })
    }
    return Prompt(
      .laneProof(LaneProofScreen(rows: rows)), label: "proof>", draft: LaneProofInput.typed(lanes))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let places = interview.claimingLanes
    let lanes = places.map { interview.sheet.lanes[$0] }
    guard !line.isEmpty, line != LaneProofInput.typed(lanes) else { return .next }
    let others = interview.sheet.lanes.indices.filter { !places.contains($0) }
      .map { interview.sheet.lanes[$0] }
    let samples = try LaneProofInput.read(line, of: lanes, others: others)
    var edits: [AnswerFileEdit] = []
    var said: [String] = []
    for (index, sample) in samples.sorted(by: { $0.key < $1.key }) {
      var lane = lanes[index]
      for question in interview.claims(of: lane) {
        lane.answers.questions[question.id]?.sample = sample
      }
      edits.append(.replaceLane(places[index], lane))
      said.append("\(lane.name): \(LaneProofInput.typed(sample))")
    }
    interview.change(edits)
    interview.prompter.show(.notice(.counted(said)))
    return .next
  }
}

extension Interview {
  /// The places of the lanes that claim something laxer than what holds for all cases.
  var claimingLanes: [Int] {
    sheet.lanes.indices.dropLast().filter { !claims(of: sheet.lanes[$0]).isEmpty }
  }

  /// The scored questions whose letter is laxer in a lane than for all cases.
  func claims(of lane: Lane) -> [Question] {
    questionnaire.scored.filter { question in
      lane.answers.questions[question.id].map {
        Strictness.isLaxer($0.value, than: sheet.answers[question.id]?.value ?? .unknown)
      } ?? false
    }
  }
}

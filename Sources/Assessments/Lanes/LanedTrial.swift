// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Tells what a workflow's verdict would be with other letters of its own, those of lanes kept.
///
/// A letter moves the lanes that have no own answer to its question, or one that then counts or no
/// longer counts; no other lane is reckoned again.
struct LanedTrial {
  /// The workflow's own answers as they were given.
  let situation: Situation
  private let file: AnswerFile
  private let shares: LaneShares
  private var whole: VerdictTrial
  private var lanes: [VerdictTrial]
  /// The questions that are tried now, in the order in which they were.
  private var tried: [(question: String, letter: Letter)] = []

  init(_ workflow: LanedWorkflow) {
    file = workflow.file
    shares = workflow.shares
    situation = workflow.whole
    whole = VerdictTrial(workflow.whole)
    lanes = workflow.lanes.map { VerdictTrial($0.situation) }
  }

  /// The verdict with one letter for some questions and all others as they were given.
  ///
  /// What is tried already at the head of the list stays: trying one list after the other, in order,
  /// touches only what they differ in.
  mutating func verdict(setting questions: some Sequence<String>, to letter: Letter) -> Verdict {
    var kept = 0
    for question in questions {
      if kept < tried.count {
        if tried[kept].question == question, tried[kept].letter == letter {
          kept += 1
          continue
        }
        takeBack(to: kept)
      }
      set(question, to: .letter(letter))
      tried.append((question, letter))
      kept += 1
    }
    takeBack(to: kept)
    return shares.combined(LaneChain.verdicts(own: lanes.map(\.verdict), whole: whole.verdict))
  }

  private mutating func takeBack(to count: Int) {
    while tried.count > count {
      let (question, _) = tried.removeLast()
      set(question, to: situation.values[question])
    }
  }

  private mutating func set(_ question: String, to answer: AnswerValue?) {
    whole.answer(question, with: answer)
    for (index, lane) in file.lanes.enumerated() {
      lanes[index].answer(
        question, with: file.answer(to: question, in: lane, ifWorkflowHas: answer))
    }
  }
}

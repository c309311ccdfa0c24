// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import SeededDice
import Testing

@testable import Assessments

/// What other letters of a workflow with lanes would give, without assessing it anew for each.
struct LaneFlipTests {
  /// Several letters at once, one list after the other in any order.
  @Test("Trying letters gives the verdict that assessing them anew would")
  func trial() {
    var random = Dice(seed: 32)
    for _ in 0..<500 {
      let laned = RandomLanes(using: &random)
      let workflow = LanedWorkflow(laned.file, whole: Situation(laned.file, laned.questionnaire))
      var trial = LanedTrial(workflow)
      let questions = laned.questionnaire.scored.map(\.id)
      for _ in 0..<8 {
        let changed = questions.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        let letter = Letter.allCases.randomElement(using: &random) ?? .a
        var file = laned.file
        for question in changed { file.answers[question]?.value = .letter(letter) }
        let anew = Assessment.verdict(of: file, by: laned.questionnaire)
        #expect(
          trial.verdict(setting: changed, to: letter) == anew,
          "\(changed) \(letter) \(laned.file.answers.mapValues(\.value)) \(laned.file.lanes)")
      }
    }
  }
}

extension Assessment {
  /// The verdict alone, without what would change it.
  fileprivate static func verdict(of file: AnswerFile, by questionnaire: Questionnaire) -> Verdict {
    let situation = Situation(file, questionnaire)
    let workflow = LanedWorkflow(file, whole: situation)
    return workflow.shares.combined(
      workflow.chain(whole: Outcome.verdict(of: situation)).links.map(\.outcome.verdict))
  }
}

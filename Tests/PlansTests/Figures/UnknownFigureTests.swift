// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Testing

@testable import Plans

/// Unknown is never the best case: what somebody knew and takes back lowers nothing.
@Suite struct UnknownFigureTests {
  private func figures(_ file: AnswerFile, by questionnaire: Questionnaire) -> PlanFigures {
    let assessment = Assessment(of: file, by: questionnaire)
    return PlanFigures(
      PlanInputs(file: file, assessment: assessment, questionnaire: questionnaire))
  }

  /// The hours of a day, the wrong results of a day, and how much must be settled.
  private struct Amounts {
    let hours: Double?
    let wrong: Double?
    let blockers: Int

    init(_ figures: PlanFigures) {
      let day = figures.capacity.steady
      hours = day.isComplete ? day.hours.mid : nil
      let errors = figures.costs.errors
      wrong = errors.isComplete ? errors.after?.mid : nil
      blockers = figures.blockers.count
    }
  }

  @Test(arguments: ModelFile.allCases)
  func `a figure taken back lowers neither hours nor errors nor blockers`(
    model: ModelFile
  ) throws {
    let inputs = try model.context().inputs
    let before = Amounts(figures(inputs.file, by: inputs.questionnaire))
    #expect(before.hours != nil && before.wrong != nil)
    var taken = 0
    // A target is a wish, not a fact: without one ours is held, which may be laxer.
    for key in FigureKey.allCases where key != .targetErrorRate {
      guard inputs.number(key) != nil else { continue }
      taken += 1
      var file = inputs.file
      file.answers[key.rawValue]?.value = .unknown
      let after = Amounts(figures(file, by: inputs.questionnaire))
      if let known = before.hours, let hours = after.hours {
        #expect(hours >= known - 1e-9, "\(key)")
      }
      if let known = before.wrong, let wrong = after.wrong {
        #expect(wrong >= known - 1e-9, "\(key)")
      }
      #expect(after.blockers >= before.blockers, "\(key)")
    }
    #expect(taken >= 12)
  }

  @Test(arguments: ModelFile.allCases)
  func `a share taken back lowers neither errors nor blockers`(model: ModelFile) throws {
    let inputs = try model.context().inputs
    let before = Amounts(figures(inputs.file, by: inputs.questionnaire))
    for index in inputs.file.lanes.indices {
      var file = inputs.file
      file.lanes[index].share?.value = nil
      let after = Amounts(figures(file, by: inputs.questionnaire))
      if let known = before.wrong, let wrong = after.wrong {
        #expect(wrong >= known - 1e-9, "\(file.lanes[index].id)")
      }
      #expect(after.hours == nil || after.hours == before.hours)
      #expect(after.blockers >= before.blockers, "\(file.lanes[index].id)")
    }
  }
}

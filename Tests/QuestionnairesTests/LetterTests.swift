// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@Suite struct LetterTests {
  @Test func whatIsNotKnownCountsAsC() {
    #expect(Letter.counted(nil) == .c)
    #expect(Letter.allCases.map { Letter.counted($0) } == Letter.allCases)
    #expect(AnswerValue.unknown.letter == nil && AnswerValue.letter(.b).letter == .b)
  }

  @Test func soItIsForSteps() {
    let answers: StepAnswers = [.reliability: .a, .judgment: nil]
    #expect(StepQuestion.allCases.map(answers.counted) == [.a, .c, .c, .c])
    #expect(answers.known(.judgment) == nil && answers.known(.errorRisk) == nil)
  }
}

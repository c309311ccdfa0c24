// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The weights per letter over the scored questions, in thousandths.
package struct Tally: Equatable, Sendable {
  package var a = 0
  package var b = 0
  /// Without the unknown ones.
  package var c = 0
  package var unknown = 0

  package init() {}

  init(of situation: Situation) {
    for question in situation.questionnaire.scored {
      add(question.weight, to: situation.values[question.id])
    }
  }

  /// Adds the weight of a question with that answer; a negative one takes it away.
  mutating func add(_ weight: Int, to answer: AnswerValue?) {
    switch answer {
    case .letter(.a)?: a += weight
    case .letter(.b)?: b += weight
    case .letter(.c)?: c += weight
    default: unknown += weight
    }
  }

  package var total: Int { a + b + c + unknown }

  /// The letter that holds more than half of the weight as the rules count it; else b.
  package var mostly: Letter {
    Letter.allCases.first { 2 * counted($0) > total } ?? .b
  }

  /// The weight of a letter as the rules count it.
  private func counted(_ letter: Letter) -> Int {
    let given =
      switch letter {
      case .a: a
      case .b: b
      case .c: c
      }
    return letter == .counted(nil) ? given + unknown : given
  }

  /// The verdict of the tally alone.
  var verdict: Verdict {
    switch mostly {
    case .a: .fullAutomation
    case .b: .humanInTheLoop
    case .c: .manual
    }
  }

  /// Whether a and c each hold at least a third of the weight, so that one verdict hides two cases.
  package var isSplit: Bool { total > 0 && 3 * a >= total && 3 * c >= total }
}

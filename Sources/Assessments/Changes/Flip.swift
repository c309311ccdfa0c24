// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// A single scored answer that would change the verdict, and to what.
package struct Flip: Equatable, Sendable {
  package var question: String
  /// The answer as given; nil is `"?"`.
  package var from: Letter?
  package var to: Letter
  package var verdict: Verdict
}

extension Flip {
  /// The flips of a situation in the questionnaire's order.
  ///
  /// For each question and other verdict it can reach alone there is one, with the nearest letter:
  /// an unknown counts as c, and of two equally near the earlier is taken.
  ///
  /// - Parameter verdictOf: the verdict with another letter; a lane or a workflow with lanes reckons
  ///   it in its own way.
  static func all(
    in situation: Situation, verdict: Verdict, verdictOf: (String, Letter) -> Verdict
  ) -> [Flip] {
    situation.questionnaire.scored.flatMap { question -> [Flip] in
      let counted = situation.countedLetter(question.id)
      let nearestFirst = Letter.allCases.filter { $0 != counted }.sorted {
        (distance($0, counted), $0) < (distance($1, counted), $1)
      }
      var reached: Set<Verdict> = [verdict]
      var given: Letter?
      if case .letter(let letter)? = situation.values[question.id] { given = letter }
      return nearestFirst.compactMap { letter in
        let other = verdictOf(question.id, letter)
        guard reached.insert(other).inserted else { return nil }
        return Flip(question: question.id, from: given, to: letter, verdict: other)
      }
    }
  }

  /// The flips of a situation without lanes.
  static func all(in situation: Situation, verdict: Verdict) -> [Flip] {
    var trial = VerdictTrial(situation)
    return all(in: situation, verdict: verdict) { trial.verdict(answering: $0, with: $1) }
  }

  private static func distance(_ left: Letter, _ right: Letter) -> Int {
    func place(_ letter: Letter) -> Int {
      switch letter {
      case .a: 0
      case .b: 1
      case .c: 2
      }
    }
    return abs(place(left) - place(right))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// A workflow in a portfolio: what it has beside the others, and what its reasons are made of.
package struct PortfolioRow: Sendable {
  package var id: String
  package var name: String
  /// The answer file as the user named it.
  package var file: String
  package var verdict: Verdict
  package var isProvisional: Bool
  /// The verdict if every unknown answer turns out harmless.
  package var bestCase: Verdict
  /// The fewest scored answers that flip the verdict, 1 or more; nil where nothing does.
  package var changesToFlip: Int?
  /// Whether their number was not reckoned.
  package var isChangesToFlipUnreckoned: Bool
  /// Whether its plan says what to find out, and no road yet.
  package var isToFindOut: Bool
  /// Whether no single answer flips the verdict.
  ///
  /// One that turns c flips any full automation, which needs a clean sheet, and does not count there.
  package var isRobust: Bool
  package var figures: PortfolioFigures
  package var currency: String
  package var risk: Risk.Level
  /// The titles of the high risks.
  package var highRisks: [String]
  /// How ready for automation the tally is: a + b/2 of the whole weight, 0 to 1; unknown is not.
  package var readiness: Double
  /// What would flip the verdict.
  package var flips: [FlipLine]
  /// Those who do not accept the decision.
  package var dissent: [PortfolioDissent]
  /// The first reason for the verdict.
  package var reason: String?
  package var words: PortfolioWords
  /// What the assessment leaves out, for people.
  package var notes: [Diagnostic]

}

extension PortfolioRow {
  /// Cases a day, 0 or more.
  package var volumePerDay: Double? { figures.volumePerDay }
  /// Money a year; below 0 where the design costs more than today.
  package var yearlySavings: Double? { figures.gain.savings }
  /// What of its money can be told; nil where nothing is known.
  package var money: PortfolioMoney? { figures.gain.money }
  /// Hours of work a year that the design frees; below 0 where it takes more.
  package var hoursFreed: Double? { figures.gain.hoursFreed }
  /// Who reviews, as answered; nil where nobody is named.
  package var reviewerRole: String? { figures.reviewerRole }
  /// The questions whose answers are missing for money and people.
  package var questions: [String] { words.missing }
  /// What was taken for granted meanwhile, in sentences.
  package var assumed: [String] { words.assumed }

  /// Whether the workflow is better off than today; nil where nobody knows.
  var gain: Double? { yearlySavings ?? hoursFreed }
}

/// Somebody who does not accept an answer, with the question.
package struct PortfolioDissent: Equatable, Sendable {
  package var who: String
  package var question: String
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// The odds of a plan's first page that each sample passes at once, 0 to 1.
package struct PortfolioOdds: Equatable, Sendable {
  /// Once all is mended that the plan says to mend first.
  package let atOnce: Double
  /// With what goes wrong today; nil where nothing is mended.
  package let today: Double?

  /// Nil without gates, and where a plan finds out what is needed for a road and promises none.
  init?(_ figures: PlanFigures) {
    guard figures.inputs.number(.volumePerDay) != nil, let atOnce = figures.oddsAtOnce else {
      return nil
    }
    self.atOnce = atOnce
    today = figures.road.jointOddsToday
  }
}

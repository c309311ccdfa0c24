// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Risk {
  /// The playbook's risks that apply, in its order.
  static func all(in context: PlanContext, economics: Economics) -> [Risk] {
    context.questionnaire.playbook.risks.compactMap { entry in
      guard context.applies(entry.scope) else { return nil }
      let reckoned = entry.figures.lazy.compactMap { figure in
        sign(of: figure, economics, in: context)
      }
      return Risk(entry, reckoned: reckoned.first, in: context)
    }
  }

  /// What the figures show, in words; nil where they do not.
  private static func sign(
    of figure: RiskEntry.Figure, _ economics: Economics, in context: PlanContext
  ) -> String? {
    switch figure {
    case .unpaidReviews: Economics.unpaidReviews(economics, in: context)
    case .checksExceedWork: context.checksExceedWork
    case .needlessChecks: context.rateAboveTarget == nil ? context.checksExceedWork : nil
    }
  }

  /// Scores a risk by its signs: none is low, one is medium, two or more are high.
  ///
  /// - Parameter reckoned: a sign that the plan's own figures give.
  private init(_ entry: RiskEntry, reckoned: String?, in context: PlanContext) {
    let signs = entry.signs.filter { context.holds($0.condition) }
    func filled(_ text: String) -> String { context.fill(text) ?? text }
    self.init(
      id: entry.id, group: entry.group, title: filled(entry.title),
      level: Level(signs: signs.count + (reckoned == nil ? 0 : 1)),
      because: signs.compactMap { sign in
        guard let because = context.fill(sign.because) else { return nil }
        return context.restsOnUnknown(sign.condition) ? context.guess(because) : because
      } + [reckoned].compactMap(\.self), mitigation: filled(entry.mitigation),
      metric: filled(entry.metric), trigger: filled(entry.trigger))
  }
}

extension Risk.Level {
  init(signs: Int) {
    switch signs {
    case 0: self = .low
    case 1: self = .medium
    default: self = .high
    }
  }
}

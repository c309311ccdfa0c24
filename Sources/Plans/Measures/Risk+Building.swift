// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Risk {
  /// The playbook's risks that apply, in its order.
  static func all(in words: PlanWords) -> [Risk] {
    words.questionnaire.playbook.risks.compactMap { entry in
      guard words.scope.applies(entry.scope) else { return nil }
      let reckoned = entry.figures.lazy.compactMap { figure in
        sign(of: figure, in: words)
      }
      return Risk(entry, reckoned: reckoned.first, in: words)
    }
  }

  /// What the figures show, in words; nil where they do not.
  private static func sign(
    of figure: RiskEntry.Figure, in words: PlanWords
  ) -> String? {
    switch figure {
    case .unpaidReviews: Economics.unpaidReviews(in: words)
    case .checksExceedWork: words.slots.checksExceedWork
    case .needlessChecks:
      words.figures.plan.costs.errors.aboveTarget == nil ? words.slots.checksExceedWork : nil
    }
  }

  /// Scores a risk by its signs: none is low, one is medium, two or more are high.
  ///
  /// - Parameter reckoned: a sign that the plan's own figures give.
  private init(_ entry: RiskEntry, reckoned: String?, in words: PlanWords) {
    let signs = entry.signs.filter { words.scope.holds($0.condition) }
    func filled(_ text: String) -> String { words.fill(text) ?? text }
    self.init(
      id: entry.id, group: entry.group, title: filled(entry.title),
      level: Level(signs: signs.count + (reckoned == nil ? 0 : 1)),
      because: signs.compactMap { sign in
        guard let because = words.fill(sign.because) else { return nil }
        return words.scope.restsOnUnknown(sign.condition) ? words.guess(because) : because
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

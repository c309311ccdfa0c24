// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that a rewritten plan must keep to.
protocol RewriteRule: Sendable {
  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem]
}

enum RewriteRules {
  /// In the order in which problems of one line are told.
  static let all: [any RewriteRule] = [
    FigureUnknown(), CountOutOfAnother(), FigureOfAnother(), FigureContradicts(),
    OwnFiguresDiffer(), DateUnknown(),
    WeekdayWrong(), RoleUnknown(), LawUnknown(), PromiseLost(), PromiseChanged(),
  ]
}

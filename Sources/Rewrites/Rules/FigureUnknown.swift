// SPDX-License-Identifier: GPL-3.0-or-later

/// Each number is an answer, was reckoned, comes out of a sum that the page shows, or is marked as the
/// page's own.
struct FigureUnknown: RewriteRule {
  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.enumerated().flatMap { index, read -> [RewriteProblem] in
      read.numbers.compactMap { number -> RewriteProblem? in
        guard !number.isOwn, !read.isOwn, !page.hasShown(number) else { return nil }
        let told = facts.facts.filter { number.tells($0.number) }
        if !told.isEmpty { return period(of: number, told, in: read, by: facts) }
        let near = Nearest.fact(to: number, in: read, lanes: page.lanes[index], by: facts)
        let instead = near.map { "; the plan has \($0.number.written) there" } ?? ""
        return RewriteProblem(
          line: read.line(of: number.token),
          "“\(number.written)” is neither an answer nor calculated\(instead)",
          remedy: "take the plan's number, or say that it is proposed")
      }
    }
  }

  /// A number whose value is known, and always over another time.
  private func period(
    of number: StatedNumber, _ told: [Fact], in read: ReadStatement, by facts: PlanFacts
  ) -> RewriteProblem? {
    // Small counts stand over any time.
    guard number.unit != .count || number.value > FigureContradicts.mostCommon,
      let period = number.period, told.allSatisfy({ $0.number.period == nil })
    else {
      return nil
    }
    var free = number
    free.period = nil
    let others = facts.facts.filter { $0.number.period != nil && free.tells($0.number) }
    guard let other = others.first?.number.period else { return nil }
    return RewriteProblem(
      line: read.line(of: number.token),
      "“\(number.written)” is told by the \(period.rawValue), and the plan has it by the \(other.rawValue)",
      remedy: "take the plan's period")
  }
}

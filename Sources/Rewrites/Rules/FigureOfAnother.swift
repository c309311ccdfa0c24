// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that is said of one lane is not the number of another.
struct FigureOfAnother: RewriteRule {
  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.enumerated().flatMap { index, read in
      read.numbers.compactMap { number in
        guard !number.isOwn, !read.isOwn else { return nil }
        let lanes = page.lanes(of: number.token, in: index, by: facts)
        let told = facts.facts.filter { !$0.isRaw && number.tells($0.number) }
        guard lanes.count == 1, let lane = lanes.first, !told.isEmpty,
          told.allSatisfy({ !$0.lanes.isEmpty && !$0.lanes.contains(lane) })
        else { return nil }
        let others = told.reduce(into: Set<Int>()) { $0.formUnion($1.lanes) }.sorted()
          .map { "“\(facts.lanes[$0])”" }.joined(separator: " and ")
        return RewriteProblem(
          line: read.line(of: number.token),
          "“\(number.written)” is a number of \(others), not of “\(facts.lanes[lane])”",
          remedy: "take the number that the plan gives for it")
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A blocker keeps its day and who settles it.
struct PromiseChanged: RewriteRule {
  /// How much of its words must stand together to say for sure which blocker is told.
  private static let sure = 0.5

  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    facts.promises.filter { $0.kind == .blocker }.flatMap { promise -> [RewriteProblem] in
      guard let match = PromiseMatch(of: promise, in: page, by: facts),
        match.coverage >= Self.sure
      else { return [] }
      let around = match.around.map { page.statements[$0] }
      let topics = Stem.topics(of: TokenScanner.tokens(of: promise.what, line: 1))
      var problems: [RewriteProblem] = []
      let days = around.flatMap { read in
        read.dates.filter { $0.day != nil && !$0.isOwn }.map { (read, $0) }
      }
      if let by = promise.by, !match.hasDate, let (read, day) = days.first {
        problems.append(
          RewriteProblem(
            line: read.line(of: day.token),
            "“\(day.written)” stands with “\(promise.what)”, which is due on \(by)",
            remedy: "take the plan's date"))
      }
      // Whom a blocker is about is not who settles it.
      let roles = around.flatMap { read in
        read.roles.filter { !$0.marks.isEmpty && !$0.marks.isSubset(of: topics) }.map { (read, $0) }
      }
      if let who = promise.who, !match.hasRole, let (read, role) = roles.first,
        !RoleNames.isMeant(who, by: role)
      {
        problems.append(
          RewriteProblem(
            line: read.line(of: role.token),
            "“\(role.written)” stands with “\(promise.what)”, which \(who) settles",
            remedy: "name who settles it"))
      }
      return problems
    }
  }
}

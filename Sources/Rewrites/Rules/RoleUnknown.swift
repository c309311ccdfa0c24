// SPDX-License-Identifier: GPL-3.0-or-later

/// Each role is named in the answers, or marked as the page's own.
struct RoleUnknown: RewriteRule {
  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.flatMap { read in
      read.roles.compactMap { role in
        guard !read.isOwn, !role.marks.isEmpty, !facts.roles.know(role) else { return nil }
        return RewriteProblem(
          line: read.line(of: role.token),
          "“\(role.written)” is nobody whom the answers name",
          remedy: "name a role of the plan, or say that this one is proposed")
      }
    }
  }
}

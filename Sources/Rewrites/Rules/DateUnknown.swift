// SPDX-License-Identifier: GPL-3.0-or-later

/// Each date is an answer, was reckoned, or is marked as the page's own.
struct DateUnknown: RewriteRule {
  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.flatMap { read in
      read.dates.compactMap { date in
        guard !date.isOwn, !read.isOwn, !isKnown(date, facts) else { return nil }
        return RewriteProblem(
          line: read.line(of: date.token),
          "“\(date.written)” is a date that neither the answers nor the plan have",
          remedy: "take the plan's date, or say that it is proposed")
      }
    }
  }

  private func isKnown(_ date: StatedDate, _ facts: PlanFacts) -> Bool {
    facts.dates.contains { known in
      if let day = known.calendarDate { return date.names(day) }
      return known.year == date.year && known.month == date.month && known.day == date.day
        || date.day == nil && (date.month == nil || known.month == date.month)
          && (date.year == nil || known.year == nil || known.year == date.year)
    }
  }
}

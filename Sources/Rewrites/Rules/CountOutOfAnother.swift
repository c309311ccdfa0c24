// SPDX-License-Identifier: GPL-3.0-or-later

/// So many of so many: a count out of a sample is the plan's own count out of it.
///
/// "14 of 1,281" is wrong where answers and plan know "12 of 1,281" alone, although both numbers
/// stand somewhere.
struct CountOutOfAnother: RewriteRule {
  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.flatMap { read -> [RewriteProblem] in
      guard !read.isOwn else { return [] }
      return CountPair.all(in: read).compactMap { pair in
        guard !pair.count.isOwn, !pair.whole.isOwn else { return nil }
        let known = facts.pairs.filter { $0.whole.value == pair.whole.value }
        guard !known.isEmpty, !known.contains(where: { $0.count.value == pair.count.value }),
          !isKnown(share: pair.count.value / pair.whole.value, by: facts)
        else { return nil }
        let instead = known.map { "\($0.count.written) of \($0.whole.written)" }
        return RewriteProblem(
          line: read.line(of: pair.count.token),
          "“\(pair.count.written) of \(pair.whole.written)” is neither an answer nor calculated; "
            + "the plan has \(Set(instead).sorted().joined(separator: " and "))",
          remedy: "take the plan's number, or say that it is proposed")
      }
    }
  }
}

extension CountOutOfAnother {
  /// Whether a share is given that comes to so many of so many, four decimals of it.
  private func isKnown(share: Double, by facts: PlanFacts) -> Bool {
    facts.facts.contains { $0.number.unit == .share && abs($0.number.value - share) < 6e-5 }
  }
}

/// A count out of a larger one, as "12 of 1,281" or "twelve wrong of 1,281".
struct CountPair: Sendable {
  let count: StatedNumber
  let whole: StatedNumber

  /// Words between both at most, as in "twelve were wrong out of".
  private static let mostBetween = 4
  /// Smaller wholes are counts of anything: "two of three".
  private static let leastWhole = 12.0

  /// Whether the last word is "of", as in "12 of 600", or in an answer file "of: 600".
  private static func isOf(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.suffix(2).map(\.lower)
    return words.last == "of" || words == ["of", ":"]
  }

  static func all(in read: ReadStatement) -> [CountPair] {
    zip(read.numbers, read.numbers.dropFirst()).compactMap { count, whole in
      guard count.unit == .count, whole.unit == .count, whole.value > leastWhole,
        count.value <= whole.value, count.period == nil, whole.period == nil,
        whole.token - count.token <= mostBetween + 1,
        read.statement.cell(of: count.token) == read.statement.cell(of: whole.token),
        isOf(read.statement.tokens[..<whole.token])
      else { return nil }
      return CountPair(count: count, whole: whole)
    }
  }
}

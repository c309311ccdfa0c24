// SPDX-License-Identifier: GPL-3.0-or-later

/// A number stands where the plan says another one, although it is a number of something else.
struct FigureContradicts: RewriteRule {
  /// From which likeness on two statements say the same thing.
  static let same = 0.5
  /// A number belongs to a statement whose likeness is at least this part of the best.
  static let part = 0.5
  /// The same for counts, which have no unit that tells what they are of.
  static let partOfCounts = 0.3
  /// Counts up to this one stand in too many places to say which is meant.
  static let mostCommon = 12.0

  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.flatMap { read -> [RewriteProblem] in
      let numbers = read.numbers.filter {
        !$0.isOwn && ($0.unit != .count || $0.value > Self.mostCommon)
      }
      guard !numbers.isEmpty, !read.isOwn else { return [] }
      let likeness = facts.sources.map { Likeness.of(read.topics, $0.topics, by: facts) }
      return numbers.compactMap { number in
        var told = 0.0
        var other: (likeness: Double, fact: Fact)?
        var isTold = false
        for fact in facts.facts {
          let value = likeness[fact.source]
          if number.tells(fact.number) {
            isTold = true
            told = max(told, value)
          } else if fact.number.unit == number.unit, number.isComparable(to: fact.number),
            value >= Self.same, value > other?.likeness ?? 0
          {
            other = (value, fact)
          }
        }
        let part = number.unit == .count ? Self.partOfCounts : Self.part
        guard isTold, let other, told < other.likeness * part else { return nil }
        return RewriteProblem(
          line: read.line(of: number.token),
          "“\(number.written)” stands where the plan says \(other.fact.number.written)",
          remedy: "take the plan's number, or say what this one is of")
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// What the sources say where a page says something else.
enum Nearest {
  /// The least likeness from which two statements are taken for the same.
  private static let leastLikeness = 0.3

  /// The number that stands in the source most like a statement, in the unit of another number.
  static func fact(
    to number: StatedNumber, in read: ReadStatement, lanes: Set<Int>, by facts: PlanFacts
  ) -> Fact? {
    var best: (likeness: Double, fact: Fact)?
    for fact in facts.facts {
      guard fact.number.unit == number.unit, number.isComparable(to: fact.number),
        fact.lanes.isEmpty || lanes.isEmpty || !fact.lanes.isDisjoint(with: lanes)
      else { continue }
      let likeness = Likeness.of(read.topics, facts.sources[fact.source].topics, by: facts)
      if likeness >= leastLikeness, likeness > best?.likeness ?? 0 { best = (likeness, fact) }
    }
    return best?.fact
  }
}

/// How much two statements are about the same.
enum Likeness {
  /// From 0, nothing in common, to 1, the same topics; rare topics count for more.
  static func of(_ left: Set<String>, _ right: Set<String>, by facts: PlanFacts) -> Double {
    let shared = left.intersection(right)
    guard !shared.isEmpty else { return 0 }
    let both = facts.weight(of: left) * facts.weight(of: right)
    return facts.weight(of: shared) / both.squareRoot()
  }
}

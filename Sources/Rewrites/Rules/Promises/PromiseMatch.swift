// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a page says what a plan promised.
struct PromiseMatch {
  /// The statements of the page that say it best.
  let window: [Int]
  /// These, and those before and behind them in the same block.
  let around: [Int]
  /// How much of what was promised they say, 0 to 1.
  let coverage: Double
  /// Whether they name its day, and who settles it.
  let hasDate: Bool
  let hasRole: Bool

  /// The place that says it best; nil for a page without a statement.
  init?(of promise: Promise, in page: RewrittenPage, by facts: PlanFacts) {
    let topics = Stem.topics(of: TokenScanner.tokens(of: promise.what, line: 1))
    let whole = max(facts.weight(of: topics), 1e-9)
    var best: (match: PromiseMatch, score: Double)?
    for block in page.blocks {
      for start in block.indices {
        for count in 1...2 where start + count <= block.count {
          let window = Array(block[start..<start + count])
          let said = window.reduce(into: Set<String>()) { $0.formUnion(page.statements[$1].topics) }
          let coverage = facts.weight(of: topics.intersection(said)) / whole
          let around = Array(block[max(0, start - 1)..<min(block.count, start + count + 1)])
          let match = PromiseMatch(
            window: window, around: around, coverage: coverage,
            hasDate: Self.names(promise, inDatesOf: around, of: page),
            hasRole: Self.names(promise, inRolesOf: around, of: page))
          let score = match.score - Double(count) * 0.01
          if score > best?.score ?? -1 { best = (match, score) }
        }
      }
    }
    guard let best else { return nil }
    self = best.match
  }

  private init(window: [Int], around: [Int], coverage: Double, hasDate: Bool, hasRole: Bool) {
    self.window = window
    self.around = around
    self.coverage = coverage
    self.hasDate = hasDate
    self.hasRole = hasRole
  }

  private var score: Double { coverage + (hasDate ? 0.15 : 0) + (hasRole ? 0.1 : 0) }

  private static func names(
    _ promise: Promise, inDatesOf window: some Sequence<Int>, of page: RewrittenPage
  ) -> Bool {
    guard let by = promise.by else { return false }
    return window.contains { page.statements[$0].dates.contains { $0.day != nil && $0.names(by) } }
  }

  private static func names(
    _ promise: Promise, inRolesOf window: some Sequence<Int>, of page: RewrittenPage
  ) -> Bool {
    guard let who = promise.who else { return false }
    let words = Set(
      TokenScanner.tokens(of: who, line: 1).filter(\.isWord).map { Stem.of($0.lower) }
    )
    .subtracting(Stem.idle)
    return window.contains { words.isSubset(of: page.statements[$0].topics) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The page that is held to its facts.
struct RewrittenPage: Sendable {
  let statements: [ReadStatement]
  /// For each statement, the lanes that it names.
  let lanes: [Set<Int>]
  /// The results of the sums that it shows, which it may tell again elsewhere.
  let results: [StatedNumber]
  /// Statements that belong together: those of a paragraph, in order.
  let blocks: [[Int]]

  init(_ text: String, by facts: PlanFacts) {
    statements = Page(text).statements.map(ReadStatement.init)
    results = statements.flatMap { read in
      let places = ShownSum.results(in: read)
      return read.numbers.filter { places.contains($0.token) }
    }
    lanes = statements.map { facts.laneNames.lanes(in: $0.statement.tokens[...]) }
    var blocks: [[Int]] = []
    for (index, read) in statements.enumerated() {
      if let last = blocks.last?.last, statements[last].statement.block == read.statement.block {
        blocks[blocks.count - 1].append(index)
      } else {
        blocks.append([index])
      }
    }
    self.blocks = blocks
  }

  /// Whether a number is the result of a sum that the page shows somewhere.
  func hasShown(_ number: StatedNumber) -> Bool {
    results.contains {
      $0.unit == number.unit && abs($0.value - number.value) <= 1e-9 * max(1, abs($0.value))
    }
  }

  /// The lanes that a number is said of: those before it in its cell or sentence, else all.
  func lanes(of token: Int, in index: Int, by facts: PlanFacts) -> Set<Int> {
    let statement = statements[index].statement
    let cell = statement.cell(of: token)
    if statement.head.indices.contains(cell) {
      let above = facts.laneNames.lanes(in: statement.head[cell][...])
      if !above.isEmpty { return above }
    }
    return lanes[index]
  }
}

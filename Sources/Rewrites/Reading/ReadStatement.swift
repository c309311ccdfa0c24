// SPDX-License-Identifier: GPL-3.0-or-later

/// A statement with everything that is found in it.
struct ReadStatement: Sendable {
  let statement: Statement
  let numbers: [StatedNumber]
  let dates: [StatedDate]
  let laws: [StatedLaw]
  let roles: [StatedRole]
  let topics: Set<String>
  /// Whether it calls what it says its own.
  let isOwn: Bool

  init(_ statement: Statement) {
    self.statement = statement
    let laws = LawReader(statement)
    let dates = DateReader(statement)
    self.laws = laws.laws
    self.dates = dates.dates.filter { !laws.taken.contains($0.token) }
    // The number of a row says nothing of the workflow.
    numbers = NumberReader.numbers(in: statement, without: laws.taken.union(dates.taken))
      .filter { !statement.isRowNumber($0.token) }
    roles = RoleReader(statement).roles
    topics = Stem.topics(of: statement.tokens)
    isOwn =
      statement.isBelowOwnHeading
      || statement.tokens.contains { $0.isWord && OwnWords.isMark($0.lower) }
  }

  func line(of token: Int) -> Int {
    statement.tokens.indices.contains(token) ? statement.tokens[token].line : statement.line
  }
}

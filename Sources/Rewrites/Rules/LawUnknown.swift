// SPDX-License-Identifier: GPL-3.0-or-later

/// Each law applies by the plan, was named in the room, or is marked as the page's own question.
struct LawUnknown: RewriteRule {
  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.flatMap { read in
      read.laws.compactMap { law in
        guard !read.isOwn, !isMarked(law, in: read.statement), !isKnown(law, facts) else {
          return nil
        }
        return RewriteProblem(
          line: read.line(of: law.token),
          "“\(law.written)” is a law that the plan does not hold\(law.kind == .article ? " (\(law.key))" : "")",
          remedy: "leave it out, mark it as proposed, or have it answered in the answer file first")
      }
    }
  }

  /// The most tokens of a place in a law, such as "§ 96a (1)".
  private static let mostTokens = 5

  /// Whether its column is called the page's own, or the sign of that stands in its cell or sentence,
  /// behind the law or a word: behind another number it is said of that number.
  private func isMarked(_ law: StatedLaw, in statement: Statement) -> Bool {
    let column = statement.cell(of: law.token)
    if statement.head.indices.contains(column),
      statement.head[column].contains(where: {
        $0.isSign(OwnWords.sign) || $0.isWord && OwnWords.isMark($0.lower)
      })
    {
      return true
    }
    let cell = statement.cells[column]
    return cell.dropFirst().contains { index in
      statement.tokens[index].isSign(OwnWords.sign)
        && (statement.tokens[index - 1].kind != .number
          || (law.token..<law.token + Self.mostTokens).contains(index - 1))
    }
  }

  private func isKnown(_ law: StatedLaw, _ facts: PlanFacts) -> Bool {
    if facts.laws.contains(law.key) { return true }
    guard law.kind == .name else { return law.kind == .number && facts.hold(words: law.key) }
    // Laws are named with more or fewer words before them: "the European AI Act".
    var words = law.key.split(separator: " ")[...]
    while words.count > 1 {
      if facts.hold(words: words.joined(separator: " ")) { return true }
      guard let first = words.first, Self.openers.contains(String(first)) else { return false }
      words = words.dropFirst()
    }
    return words.first.map { facts.hold(words: String($0)) } ?? true
  }

  private static let openers: Set<String> = [
    "the", "eu", "eu's", "european", "union", "of", "and", "under", "us", "uk", "federal", "on",
    "for", "national", "new", "union's",
  ]
}

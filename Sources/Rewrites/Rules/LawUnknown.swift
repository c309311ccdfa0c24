// SPDX-License-Identifier: GPL-3.0-or-later

/// Each law applies by the plan, or was named in the room.
struct LawUnknown: RewriteRule {
  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    page.statements.flatMap { read in
      read.laws.compactMap { law in
        guard !isKnown(law, facts) else { return nil }
        return RewriteProblem(
          line: read.line(of: law.token),
          "“\(law.written)” is a law that the plan does not hold\(law.kind == .article ? " (\(law.key))" : "")",
          remedy: "leave it out, or have it answered in the answer file first")
      }
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

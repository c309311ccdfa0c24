// SPDX-License-Identifier: GPL-3.0-or-later

/// Each blocker, each duty and each decision of the plan is still told.
struct PromiseLost: RewriteRule {
  /// How much of its words must stand together; less where its day stands beside them, and more
  /// where it has a day and neither the day nor who settles it do.
  static let least = 0.45
  static let leastWithDate = 0.25
  static let leastWithRole = 0.75
  static let leastAlone = 0.85

  func problems(in page: RewrittenPage, by facts: PlanFacts) -> [RewriteProblem] {
    facts.promises.compactMap { promise in
      guard !isTold(promise, in: page, by: facts) else { return nil }
      return switch promise.kind {
      case .blocker:
        RewriteProblem(
          line: nil, "the blocker “\(promise.what)” is lost\(Self.details(promise))",
          remedy: "tell it, with who settles it and until when")
      case .duty:
        RewriteProblem(
          line: nil, "the duty “\(promise.what)” is lost",
          remedy: "tell it, with what it asks and what in the plan meets it")
      case .decision:
        RewriteProblem(
          line: nil, "the decision of the room “\(promise.what)” is lost",
          remedy: "tell it, with what keeps it")
      }
    }
  }

  func isTold(_ promise: Promise, in page: RewrittenPage, by facts: PlanFacts) -> Bool {
    if let match = PromiseMatch(of: promise, in: page, by: facts) {
      let least =
        promise.by == nil
        ? Self.least
        : match.hasDate
          ? Self.leastWithDate : match.hasRole ? Self.leastWithRole : Self.leastAlone
      if match.coverage >= least { return true }
    }
    return promise.cite.map { isCited($0, in: page) } ?? false
  }

  /// Whether the page cites what a duty comes first from.
  private func isCited(_ cite: String, in page: RewrittenPage) -> Bool {
    let tokens = TokenScanner.tokens(of: cite, line: 1)
    let laws = LawReader(Statement(.sentence, tokens, block: 0)).laws
    guard let law = laws.first(where: { $0.kind == .article }) ?? laws.first else { return false }
    return page.statements.contains { $0.laws.contains { $0.key == law.key } }
  }

  private static func details(_ promise: Promise) -> String {
    let parts = [promise.who, promise.by.map { "\($0)" }].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}

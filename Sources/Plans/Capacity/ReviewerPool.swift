// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The people of one role, and the workflows that share them.
package struct ReviewerPool: Sendable {
  /// The role as the first of its workflows writes it.
  package var role: String
  /// The ids of the workflows, sorted.
  package var workflows: [String]
  /// The people for all workflows whose need is known, 1 or more; nil where no number is enough, and
  /// where no need is known.
  package var needed: Int?
  /// The people there are, 0 or more: the largest figure given for the role.
  package var available: Double?
  /// How many people are lacking, 0 or more; nil where that is not known.
  package var shortBy: Double?
  /// Whether no number of people is enough.
  package var isEndless: Bool
  /// The names of the workflows whose need is not known.
  package var unknown: [String]
  /// The need against the people there are, in sentences.
  package var summary: String

  /// The pools of a portfolio, sorted by role; workflows that name nobody have none.
  static func all(of rows: [PortfolioRow]) -> [ReviewerPool] {
    let named = rows.filter { $0.reviewerRole != nil }.sorted { $0.id < $1.id }
    let byRole = Dictionary(grouping: named) { key($0.reviewerRole ?? "") }
    return byRole.sorted { $0.key < $1.key }.compactMap { ReviewerPool($0.value) }
  }

  /// One role, however it is spaced and capitalized.
  static func key(_ role: String) -> String {
    role.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private init?(_ rows: [PortfolioRow]) {
    guard let first = rows.first, let role = first.reviewerRole else { return nil }
    let needs = rows.compactMap(\.need)
    self.role = role
    workflows = rows.map(\.id)
    needed = needs.isEmpty ? nil : ReviewerNeed.people(for: needs)
    available = rows.compactMap(\.reviewersThere).max()
    isEndless = !needs.isEmpty && needed == nil
    unknown = rows.filter { $0.need == nil }.map(\.name)
    shortBy = nil
    summary = ""
    if let needed, let available {
      shortBy = max(0, (Double(needed) - available).rounded(.up))
    }
    summary = sentences(first.words)
  }

  private func sentences(_ words: PortfolioWords) -> String {
    var sentences = [need(words)]
    if !unknown.isEmpty, needed != nil {
      sentences.append(words("pool-partly-unknown", [.name: FigureText.list(unknown)]))
    }
    return sentences.joined(separator: " ")
  }

  private func need(_ words: PortfolioWords) -> String {
    let there = available.map { FigureText.plain($0) }
    if isEndless { return words("pool-endless") }
    guard let needed else { return words("pool-unknown") }
    let people = FigureText.count(needed)
    guard let there, let shortBy else {
      return words("pool-uncounted", [.needed: people])
    }
    guard shortBy > 0 else {
      return words("pool-fits", [.needed: people, .available: there])
    }
    return words(
      workflows.count > 1 ? "pool-short" : "pool-short-alone",
      [.needed: people, .available: there, .number: FigureText.plain(shortBy)])
  }
}

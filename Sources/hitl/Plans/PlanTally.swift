// SPDX-License-Identifier: GPL-3.0-or-later

/// What a run did, as the line at its end says it: its plans, and the documents that they share.
///
/// A plan counts once with its annex. A shared document is named where something became of it.
struct PlanTally {
  typealias Outcome = DocumentPublisher.Outcome

  private var plans: [Outcome: Int] = [:]
  private var shared: [(name: String, outcome: Outcome)] = []
  private var removed = 0
  private var withoutWorkflow = 0
  /// Pages that tell a plan in other words, and wrongly.
  var wrongPages = 0

  /// Whether a check found a document missing or out of date.
  var hasFindings: Bool {
    plans[.outOfDate] != nil || shared.contains { $0.outcome == .outOfDate }
  }

  mutating func countPlan(_ outcome: Outcome) { plans[outcome, default: 0] += 1 }

  mutating func note(_ document: SharedDocument, _ outcome: Outcome) {
    if !outcome.isAsBefore { shared.append((document.rawValue, outcome)) }
  }

  mutating func countGone(isRemoved: Bool) {
    if isRemoved { removed += 1 } else { withoutWorkflow += 1 }
  }

  /// "3 new, 1 removed; handbook and index updated".
  var words: String {
    let outcomes: [Outcome] = [.new, .updated, .unchanged, .upToDate, .outOfDate]
    var counts = outcomes.compactMap { outcome in
      plans[outcome].map { "\($0) \(outcome.rawValue)" }
    }
    if removed > 0 { counts.append("\(removed) removed") }
    if withoutWorkflow > 0 { counts.append("\(withoutWorkflow) without a workflow") }
    if wrongPages > 0 {
      counts.append(
        wrongPages == 1
          ? "1 page in other words is wrong" : "\(wrongPages) pages in other words are wrong")
    }
    let others = outcomes.compactMap { outcome in
      let names = shared.filter { $0.outcome == outcome }.map(\.name)
      return names.isEmpty ? nil : "\(names.joined(separator: " and ")) \(outcome.rawValue)"
    }
    return [counts, others].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
      .joined(separator: "; ")
  }
}

/// The documents of a folder that stand once, beside all of its plans.
enum SharedDocument: String {
  case handbook
  case index
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// People see a lane's cases, and nobody is named who does.
struct NobodyReviews: FindingRule {
  static let id = FindingID.nobodyReviews

  func findings(in context: FindingContext) -> [Finding] {
    let unnamed = context.lanes.filter { $0.control > .automatic && $0.reviewer == nil }
    guard !unnamed.isEmpty else { return [] }
    return [
      finding(unnamed.map { .lane($0.id) } + [.question(RoleKey.reviewer.rawValue)])
    ]
  }
}

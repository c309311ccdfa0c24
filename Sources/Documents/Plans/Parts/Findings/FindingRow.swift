// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Templates

/// A contradiction between answers with what is proposed.
struct FindingRow {
  let says: String
  var but: [String]
  let proposal: String
  /// Who does it; nil where it is a row of the first page, or whoever convenes confirms it.
  let who: String?

  /// In the order of the rules.
  static func all(on page: PlanPage) -> [FindingRow] {
    var rows: [FindingRow] = []
    let hasHardGate = page.plan.findings.contains { $0.rule == .gateHardlyPasses }
    for text in page.plan.findings where !isShownElsewhere(text) {
      // Who reviews is asked for with the other roles.
      if page.isToFindOut, text.rule == .nobodyReviews { continue }
      // A lane that hardly passes its gate would trip its alarm as well.
      if hasHardGate, text.rule == .alarmTripsToday { continue }
      // What is wrong too often is mended before its gate and its alarm, and the road tells both odds.
      if [.gateHardlyPasses, .alarmTripsToday].contains(text.rule), isMended(text, on: page) {
        continue
      }
      let row = FindingRow(
        says: PageText.withoutStop(text.says), but: [PageText.withoutStop(text.but)],
        proposal: PageText.withoutStop(text.proposal),
        who: text.stops == nil ? who(text, on: page) : nil)
      // What is said and proposed alike for several lanes is one contradiction.
      if let same = rows.firstIndex(where: { $0.says == row.says && $0.proposal == row.proposal }) {
        rows[same].but += row.but
      } else {
        rows.append(row)
      }
    }
    return rows
  }

  /// Rules about what the system gets wrong: who answers for the system mends it.
  private static let ofSystem: Set<FindingID> = [
    .evidenceAboveTarget, .gateHardlyPasses, .alarmTripsToday,
  ]

  /// Who watches the figure that it is about, or who answers for the system, ours.
  private static func who(_ text: FindingText, on page: PlanPage) -> String? {
    let watcher = text.subjects.lazy.compactMap { subject -> String? in
      if case .metric(let place) = subject { page.particulars.metrics[place].who } else { nil }
    }.first
    // Where the room gave out work, who mends stands there.
    guard watcher == nil, ofSystem.contains(text.rule), page.file.actions.isEmpty else {
      return watcher
    }
    return page.inputs.role(.systemOwner).map { $0 + PageText.ownMark }
  }

  private static func isMended(_ text: FindingText, on page: PlanPage) -> Bool {
    let mended = page.plan.findings.filter { $0.rule == .rateAboveTarget }.flatMap(\.subjects.lanes)
    let own = text.subjects.lanes
    return !own.isEmpty && own.allSatisfy(mended.contains)
  }

  /// What stands among the dissents, the open questions, or where lanes open and fall back; of the
  /// confidence, where the threshold is told; of people, among the blockers of the first page.
  private static func isShownElsewhere(_ text: FindingText) -> Bool {
    switch text.rule {
    case .dissentUnsettled, .systemCostUnknown, .claimsUnproven, .fallbackUnstaffed,
      .thresholdTolerates:
      true
    case .peopleShort: text.stops != nil
    default: false
    }
  }

  static let view = TemplateView<FindingRow>(
    .text("says", \.says),
    .text("but") { $0.but.joined(separator: ". ") },
    .text("proposal", \.proposal),
    .text("who", \.who))
}

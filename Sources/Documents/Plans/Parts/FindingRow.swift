// SPDX-License-Identifier: GPL-3.0-or-later
import Plans

/// A contradiction between answers with what is proposed; the same of several lanes is one.
struct FindingRow {
  var says: String
  var but: String
  var proposal: String

  /// In the order of the rules.
  static func all(on page: PlanPage) -> [FindingRow] {
    var rows: [(rule: FindingID, row: FindingRow)] = []
    let isWorthless = page.inputs.fact(.usableConfidence) == "no"
    let hasHardGate = page.plan.findings.contains { $0.rule == .gateHardlyPasses }
    for text in page.plan.findings where !isShownElsewhere(text.rule) {
      // A lane that hardly passes its gate would trip its alarm as well.
      if isWorthless, [.thresholdTolerates].contains(text.rule) { continue }
      if hasHardGate, text.rule == .alarmTripsToday { continue }
      let row = FindingRow(
        says: PageText.withoutStop(text.says), but: PageText.withoutStop(text.but),
        proposal: PageText.withoutStop(text.proposal))
      let like = rows.firstIndex { other in
        other.rule == text.rule && other.row.but == row.but && other.row.proposal == row.proposal
      }
      if let like, let joined = rows[like].row.joined(with: row) {
        rows[like].row = joined
      } else {
        rows.append((text.rule, row))
      }
    }
    return rows.map(\.row)
  }

  /// What stands among the dissents, the open questions, or where lanes open and fall back.
  private static func isShownElsewhere(_ rule: FindingID) -> Bool {
    [.dissentUnsettled, .systemCostUnknown, .claimsUnproven, .fallbackUnstaffed].contains(rule)
  }

  /// Both in one, where what they say differs in the lane at its end alone.
  private func joined(with other: FindingRow) -> FindingRow? {
    let mine = says.split(separator: ": “", maxSplits: 1)
    let theirs = other.says.split(separator: ": “", maxSplits: 1)
    guard mine.count == 2, theirs.count == 2, mine[0] == theirs[0] else { return nil }
    var joined = self
    joined.says += " and “\(theirs[1])"
    return joined
  }

  static let view = TemplateView<FindingRow>(
    .text("says", \.says), .text("but", \.but), .text("proposal", \.proposal))
}

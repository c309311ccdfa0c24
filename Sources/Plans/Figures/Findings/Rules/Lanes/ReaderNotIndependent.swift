// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// Whoever reads samples works on the cases that they show, or on what settles these.
///
/// Where a gate rests on the readings, that is whoever reviews the kind, stands in there, runs the system,
/// keeps one of its rules or mends it; where people decide all, whoever decides it.
struct ReaderNotIndependent: FindingRule {
  static let id = FindingID.readerNotIndependent

  func findings(in context: FindingContext) -> [Finding] {
    guard let reader = context.particulars.audit?.who else { return [] }
    var found: [(lanes: [String], other: String?)] = []
    for lane in context.lanes where Self.isRead(lane, in: context) {
      let hands = Self.hands(on: lane, in: context)
      guard Self.holds(reader, in: hands) else { continue }
      let other = Self.others(in: context).first {
        !Self.holds($0, in: hands + [reader])
      }
      if let same = found.firstIndex(where: { $0.other == other }) {
        found[same].lanes.append(lane.id)
      } else {
        found.append(([lane.id], other))
      }
    }
    return found.map { lanes, other in
      finding(
        [.role(reader)] + lanes.map { .lane($0) },
        [.who: .text(reader), .proposedRole: other.map(FigureValue.text)])
    }
  }

  private static func isRead(_ lane: LaneFigures, in context: FindingContext) -> Bool {
    switch context.inputs.verdict {
    case .manual: context.inputs.hasLanes
    // Before it runs alone nobody works on its cases, and the checker reads them.
    case .fullAutomation: false
    case .humanInTheLoop: lane.goesAlone && context.road?.gate(of: lane.id) != nil
    }
  }

  private static func hands(on lane: LaneFigures, in context: FindingContext) -> [String] {
    let second = lane.approvers > 1 ? context.inputs.role(.reviewer) : nil
    guard context.inputs.verdict != .manual else {
      return [lane.reviewer, second].compactMap(\.self)
    }
    let keepers = context.particulars.rules.filter { $0.place == .lane(lane.id) }.map(\.who)
    let isMended = context.road?.mended.contains(lane.id) ?? false
    let menders = isMended ? context.file.actions.filter { $0.before == .lane(lane.id) } : []
    let own = [lane.reviewer, lane.backup, second, context.inputs.role(.systemOwner)]
    return (own + keepers + menders.map(\.who)).compactMap(\.self)
  }

  /// Who could read instead: whoever has people, then other reviewers; who answers for the whole has
  /// other work.
  private static func others(in context: FindingContext) -> [String] {
    context.particulars.people.filter { $0.count?.value ?? 0 > 0 }.map(\.role)
      + context.lanes.compactMap(\.reviewer)
  }

  private static func holds(_ name: String, in names: [String]) -> Bool {
    names.contains { NameLikeness.areOne($0, name) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// The blockers of what rules found; what has a source of its own is left to that.
struct FindingBlockers: BlockerMaking {
  let context: FindingContext
  let dates: BlockerDates
  let findings: [Finding]

  /// Told by their own sources.
  private static let elsewhere: Set<FindingID> = [
    .dissentUnsettled, .lawClosesLane, .shareUnknown, .limitUnknown,
  ]
  /// All of them are settled by naming people.
  private static let ofPeople: Set<FindingID> = [
    .peopleShort, .peakBeyondPeople, .fallbackUnstaffed,
  ]

  /// The rules whose findings can stop something and have no source of their own.
  static let stopping: [FindingID] = [
    .decisionUnkept, .outcomeSoundsAdverse, .sharesProvisional, .deadlineTooShort,
    .openBeyondService, .peopleShort,
    .peakBeyondPeople,
    .fallbackUnstaffed, .waitingBeyondLimit, .hoursBeyondStaff, .appealNotIndependent,
  ]

  func all() -> [Blocker] {
    let found = findings.filter { $0.stops != nil && !Self.elsewhere.contains($0.rule) }
    return found.filter { !Self.ofPeople.contains($0.rule) }.compactMap(blocker)
      + people(found.filter { Self.ofPeople.contains($0.rule) })
  }

  private func blocker(_ finding: Finding) -> Blocker? {
    guard let stops = finding.stops else { return nil }
    let about = finding.about
    return blocker(
      .finding(finding.rule, about: about),
      id: ([finding.rule.rawValue] + [about].compactMap(\.self)).joined(separator: "-"),
      values: finding.values, proposed: finding.owner, proposedBy: finding.due, stops: stops)
  }

  /// One for each role, whatever its people are missing for; the first that it stops counts.
  ///
  /// People of peak days that come before others are missing stand for themselves.
  private func people(_ findings: [Finding]) -> [Blocker] {
    var roles: [String] = []
    for role in findings.map({ $0.role ?? "" }) where !roles.contains(role) { roles.append(role) }
    return roles.flatMap { role -> [Blocker] in
      let own = findings.filter { ($0.role ?? "") == role }
      let blockers = own.compactMap(blocker).sorted {
        dates.rank(of: $0.stops) < dates.rank(of: $1.stops)
      }
      let peak = own.first { $0.rule == .peakBeyondPeople }
      let short = own.first { $0.rule == .peopleShort }
      if let peak = peak?.stops, let short = short?.stops,
        dates.rank(of: peak) < dates.rank(of: short)
      {
        return blockers
      }
      let more =
        short == nil ? nil : peak?[.peopleMissing].map { [FindingSlot.otherPeople: $0] }
      return [blockers.first?.covering(blockers.dropFirst().map(\.source), adding: more ?? [:])]
        .compactMap(\.self)
    }
  }
}

extension Finding {
  /// Who does what it proposes; nil where it names nobody.
  package var owner: String? {
    if case .text(let who)? = self[.proposedOwner] { who } else { nil }
  }

  /// The last day for it; nil where it names none.
  fileprivate var due: CalendarDate? {
    if case .date(let day)? = self[.proposedDue] { day } else { nil }
  }

  /// The first role that it names.
  fileprivate var role: String? {
    subjects.lazy.compactMap { if case .role(let role) = $0 { role } else { nil } }.first
  }

  /// What tells it apart from others of its rule.
  fileprivate var about: String? {
    let named = subjects.lazy.compactMap { subject in
      switch subject {
      case .role(let role): role
      case .deadline(let place), .decision(let place): "\(place + 1)"
      default: nil
      }
    }.first
    return named ?? (lanes.isEmpty ? nil : lanes.joined(separator: "+"))
  }
}

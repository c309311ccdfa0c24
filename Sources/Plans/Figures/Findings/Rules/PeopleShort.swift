// SPDX-License-Identifier: GPL-3.0-or-later

/// A role has more work in a phase than its people can do, or nobody says how many there are.
struct PeopleShort: FindingRule {
  static let id = FindingID.peopleShort
  /// Hours a day that a role does beside its other work, whoever it is; ours.
  static let besides = 0.5

  func findings(in context: FindingContext) -> [Finding] {
    (context.people?.demands ?? []).byRole.compactMap { role, demands in
      let short = demands.filter(\.isShort)
      guard let first = short.first,
        let worst = short.max(by: { $0.gap < $1.gap })
      else { return nil }
      return finding(
        [.role(role)] + short.map { $0.lane.map(FindingSubject.lane) ?? .phase($0.phase) },
        [
          .hoursNeeded: worst.hoursNeeded.map(FigureValue.hours),
          .hoursThere: worst.hoursThere.map(FigureValue.hours),
          .peopleMissing: worst.peopleMissing.map { .count(Double($0)) },
        ], stops: first.part)
    }
  }
}

extension PeopleFacts.Demand {
  fileprivate var isShort: Bool {
    guard let hoursNeeded else { return true }
    guard hoursNeeded > 0 else { return false }
    return hoursThere.map { hoursNeeded > $0 + 1e-9 } ?? (hoursNeeded >= PeopleShort.besides)
  }

  /// Hours that are missing; what is not known is missing most.
  fileprivate var gap: Double {
    guard let hoursNeeded, let hoursThere else { return .infinity }
    return hoursNeeded - hoursThere
  }

  var part: StoppedPart { lane.map(StoppedPart.lane) ?? .phase(phase) }
}

extension [PeopleFacts.Demand] {
  /// The demands of each role, in the order in which the roles come.
  var byRole: [(role: String, demands: [PeopleFacts.Demand])] {
    var roles: [String] = []
    for demand in self where !roles.contains(demand.role) { roles.append(demand.role) }
    return roles.map { role in (role, filter { $0.role == role }) }
  }
}

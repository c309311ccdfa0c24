// SPDX-License-Identifier: GPL-3.0-or-later

/// A role has more work in a phase than its people can do, or nobody says how many there are.
///
/// What goes on as today counts at the pace of today, which the people there can keep: what the plan
/// adds to it is beyond them. Whether the people at a queue are enough is told by how long cases wait.
struct PeopleShort: FindingRule {
  static let id = FindingID.peopleShort
  /// Hours a day that a role does beside its other work, whoever it is; ours.
  static let besides = 0.5

  func findings(in context: FindingContext) -> [Finding] {
    guard let capacity = context.capacity else { return [] }
    let lacks = capacity.phases.flatMap { phase in
      let gaps = phase.day.need(of: capacity.staff).gaps
      return phase.day.roles.compactMap { work -> Lack? in
        // What somebody does today as well, and nothing else, asks for nobody more.
        let rows = phase.day.rows.filter { $0.role == work.role }
        guard rows.contains(where: { $0.kind != .keptSteps && $0.kind != .requests }) else {
          return nil
        }
        return Lack(
          work, in: phase, requests: phase.day.requests(to: work.role),
          gap: gaps.first { $0.role == work.role },
          isCounted: work.people != nil || (work.isAtQueue && capacity.staff.together != nil))
      }
    }
    var roles: [Role] = []
    for lack in lacks where !roles.contains(lack.work.role) { roles.append(lack.work.role) }
    return [atQueue(capacity, context)].compactMap(\.self)
      + roles.compactMap { role in
        let own = lacks.filter { $0.work.role == role }
        guard let name = role.name, let first = own.first,
          let worst = own.max(by: { $0.hours < $1.hours })
        else { return nil }
        let isOnlyAtStart = !own.contains { $0.phase.isLast(of: capacity.phases) }
        let missing = worst.gap?.missing.flatMap { $0 > 0 ? $0 : nil }
        let spare = missing.flatMap { Self.spare(upTo: $0, besides: role, own, capacity.staff) }
        return finding(
          [.role(name)] + own.map(\.phase.subject),
          [
            .hoursNeeded: worst.isKnown ? .hours(worst.needed) : nil,
            .hoursThere: worst.work.hoursForCases.map(FigureValue.hours),
            .peopleMissing: missing.map { .count(Double($0)) },
            // Lent until then, as nobody is missing afterwards.
            .date: isOnlyAtStart && missing != nil
              ? context.road?.phases.last?.starts.map(FigureValue.date) : nil,
            .proposedCount: spare.map { .count(Double($0.people)) },
            .proposedRole: spare?.role.name.map(FigureValue.text),
          ], stops: first.phase.part)
      }
  }

  /// At the queues before the last phase, beyond what steady operation takes: how long cases wait then is
  /// told for itself.
  private func atQueue(_ capacity: CapacityFigures, _ context: FindingContext) -> Finding? {
    guard let pool = capacity.steady.agents?.together else { return nil }
    let short = capacity.phases.indices.dropLast().filter {
      (capacity.missing(inPhase: $0) ?? 0) > 0
    }
    guard let first = short.first,
      let worst = short.max(by: {
        (capacity.missing(inPhase: $0) ?? 0) < (capacity.missing(inPhase: $1) ?? 0)
      }), let needed = capacity.phases[worst].day.agents?.together, let there = pool.there
    else { return nil }
    let roles = needed.roles.compactMap(\.name)
    guard !roles.isEmpty else { return nil }
    return finding(
      roles.map { .role($0) } + short.map { capacity.phases[$0].subject },
      [
        .people: needed.needed.map { .count(Double($0)) }, .otherPeople: .count(there),
        .peopleMissing: capacity.missing(inPhase: worst).map { .count(Double($0)) },
        .phase: .number(Double(worst + 1)),
        .date: context.road?.phases.last?.starts.map(FigureValue.date),
      ], stops: capacity.phases[first].part)
  }

  /// Whole people of another role whose hours are free in each of the phases; nil where none has any.
  private static func spare(
    upTo most: Int, besides role: Role, _ lacks: [Lack], _ staff: Staff
  ) -> (role: Role, people: Int)? {
    let days = lacks.map(\.phase.day.roles)
    let others = (days.first ?? []).map(\.role).filter { $0 != role && $0 != staff.auditRole }
    func free(_ other: Role) -> Int {
      days.map { $0.first { $0.role == other }?.wholeFree ?? 0 }.min() ?? 0
    }
    let best = others.max { free($0) < free($1) }
    return best.flatMap { free($0) > 0 ? ($0, min(free($0), most)) : nil }
  }

  /// What a role lacks in a phase.
  private struct Lack {
    let work: RoleWork
    let phase: PhaseWork
    /// Nil where nobody counted its people, or its work.
    let gap: PeopleNeed.Gap?

    /// Whether some of its work is known, or all of it is none.
    var isKnown: Bool { work.isComplete || work.hours.mid > 0 }

    /// Hours that are missing; what is not known is missing most.
    var hours: Double {
      guard isKnown, let there = work.hoursForCases else { return .infinity }
      return needed - there
    }

    /// Hours of all its work; where nobody counted its people, of what the plan asks for.
    var needed: Double { work.hours.mid + (gap == nil ? 0 : work.hoursAsToday.mid) }

    /// - Parameters:
    ///   - isCounted: whether anybody said how many people there are.
    ///   - requests: hours of requests for a person, whose number is ours: nobody is called short by it.
    init?(
      _ work: RoleWork, in phase: PhaseWork, requests: Double, gap: PeopleNeed.Gap?, isCounted: Bool
    ) {
      self.work = work
      self.phase = phase
      self.gap = gap
      guard !work.isAtQueue || !isCounted else { return nil }
      guard isKnown, gap == nil else { return }
      guard !isCounted else { return nil }
      // Who reads samples beside the daily work has hours for it, and no number of people.
      let hours = work.hours.mid - requests
      let isShort =
        work.hoursForCases.map { hours > $0 + 1e-9 } ?? (hours >= PeopleShort.besides)
      guard isShort else { return nil }
    }
  }
}

extension PhaseWork {
  fileprivate func isLast(of phases: [PhaseWork]) -> Bool {
    phases.last.map { $0.phase == phase && $0.lane == lane } ?? false
  }
}

extension DayWork {
  /// Hours of requests for a person that come to a role.
  func requests(to role: Role) -> Double {
    rows.filter { $0.kind == .requests && $0.role == role }.hours.mid
  }
}

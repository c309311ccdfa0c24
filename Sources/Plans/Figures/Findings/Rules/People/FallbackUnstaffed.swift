// SPDX-License-Identifier: GPL-3.0-or-later

/// A lane that must stop takes more people than are there, and nobody is named.
///
/// Where people do the work today and cases can wait, what they cannot approve goes on as today.
struct FallbackUnstaffed: FindingRule {
  static let id = FindingID.fallbackUnstaffed

  func findings(in context: FindingContext) -> [Finding] {
    let ways = (context.capacity?.waysBack ?? []).filter(\.isLastPhase)
    // How many are missing may not be known: that is not enough.
    // Where somebody waits, the people on call are those who take over everything at once.
    let atOnce = context.inputs.isRealTime ? context.capacity?.agentsIfAllStops : nil
    let hasToday = !context.inputs.isAutomatedToday && !context.inputs.isRealTime
    return ways.filter {
      $0.ordinary.morePeople != 0 && !(hasToday && $0.ordinary.casesTaken != nil)
    }.map { way in
      finding(
        [.lane(way.lane)] + ((way.role.name ?? way.backup.name).map { [.role($0)] } ?? []),
        [
          .hoursNeeded: way.ordinary.hours.map(FigureValue.hours),
          .peopleMissing: way.ordinary.morePeople.map { .count(Double($0)) },
          .people: (atOnce ?? way.ordinary.agents).map { .count(Double($0)) },
          .otherPeople: way.ordinary.agents.flatMap { _ in
            context.capacity?.staff.together.map { .count($0) }
          },
        ], stops: .lane(way.lane))
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

/// How many people of each role are there, from the counts that the room gave.
///
/// Where cases can wait it is the number of people. At a queue it is those who sit there at the same
/// time: of a roster, so many as its paid hours cover without absence; where the room counted them
/// itself, no more than it said.
struct Roster: Sendable {
  /// People by role; a role that nobody counted is missing.
  let people: [Role: Double]
  /// Everybody who reviews, whatever the role, as far as they were counted; nil where nobody said.
  let together: Double?
  /// Those whom the roster alone puts at the queue, where they are fewer than the room counted there.
  let shortOf: Double?

  init(_ inputs: PlanInputs, lanes: [LaneFigures]) {
    let all = inputs.number(.reviewers)
    let main = Role(inputs.role(.reviewer))
    let presence = inputs.isRealTime ? Self.presence(inputs) : 1
    let reviewing = Set(lanes.map { Role($0.reviewer) })
    var counts: [Role: Double] = [:]
    for entry in inputs.file.particulars.people {
      if let count = entry.count?.value { counts[Role(entry.role), default: 0] += count * presence }
    }
    let isRostered = reviewing.allSatisfy { counts[$0] != nil }
    var own: [Role: Double] = [:]
    for (lane, figures) in zip(inputs.lanes, lanes) {
      if let count = lane.lane?.reviewers?.value {
        own[Role(figures.reviewer), default: 0] += count
      }
    }
    counts.merge(own) { first, _ in first }
    if let all {
      let uncounted = reviewing.filter { counts[$0] == nil }
      if counts[main] == nil, !isRostered || reviewing.contains(main) || reviewing.isEmpty {
        counts[main] = all
      } else if uncounted.count == 1, let rest = uncounted.first {
        // Everybody who reviews, less those who are counted by role.
        counts[rest] = max(0, all - reviewing.compactMap { counts[$0] }.reduce(0, +))
      }
    }
    // The figure is of everybody who reviews: where each of them is counted, the usual role adds nobody.
    let roles = reviewing.union(counts[main] == nil || all == nil ? [] : [main])
    let known = roles.compactMap { counts[$0] }
    let sum = known.reduce(0, +)
    guard inputs.isRealTime else {
      people = counts
      together = known.isEmpty ? nil : sum
      shortOf = nil
      return
    }
    guard let all, isRostered, sum > 0 else {
      people = counts
      // At a queue the figure is of everybody.
      together = all ?? (known.count == roles.count ? sum : nil)
      shortOf = nil
      return
    }
    // Half a person more or less is no contradiction.
    let isShort = sum < all - 0.5
    let seated = isShort ? sum : all
    people = counts.merging(
      roles.compactMap { role in counts[role].map { (role, $0 * seated / sum) } }
    ) { $1 }
    together = seated
    shortOf = isShort ? all : nil
  }

  /// The part of a roster that is there at the same time: a post pays eight hours on five days, and
  /// absence comes off.
  private static func presence(_ inputs: PlanInputs) -> Double {
    let paid = CapacityOwn.hoursPerPost * CapacityOwn.daysPerPost * (1 - inputs.shrinkage.value)
    let service = inputs.serviceHours.value * Double(max(1, inputs.calendar.weekdays.count))
    return min(1, paid / service)
  }
}

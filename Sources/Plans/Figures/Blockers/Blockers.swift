// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// The one list of what must be settled, without doubles.
package enum Blockers {
  /// What stops earliest comes first, then what is due first.
  ///
  /// Before the road is reckoned, the context has neither road nor people: the list is then what the
  /// room alone says, and lanes have only the dates that it gave.
  ///
  /// - Parameter findings: what the rules found in the same context.
  package static func all(in context: FindingContext, findings: [Finding]) -> [Blocker] {
    let dates = BlockerDates(context: context)
    let sources = RoomBlockers(context: context, dates: dates)
    var blockers = sources.actions()
    sources.laws().forEach { blockers.add($0, to: context) }
    blockers += sources.dissents() + sources.signatures() + sources.specialData()
    blockers += sources.duties() + sources.map()
    FindingBlockers(context: context, dates: dates, findings: findings).all().forEach {
      blockers.add($0, to: context)
    }
    let unknown = UnknownBlockers(context: context, dates: dates)
    blockers += unknown.limits() + unknown.shares() + unknown.letters()
    unknown.answers().forEach { blockers.add($0, to: context) }
    return blockers.sorted { dates.isBefore($0, $1) }
  }
}

extension [Blocker] {
  /// Adds a blocker, or has one that is there already cover it.
  fileprivate mutating func add(_ blocker: Blocker, to context: FindingContext) {
    guard let index = indices.last(where: { self[$0].settles(blocker, in: context) }) else {
      append(blocker)
      return
    }
    let covered = [blocker.source] + blocker.covers
    self[index] = self[index].covering(covered)
  }
}

extension Blocker {
  /// Whether another blocker is settled with this one.
  ///
  /// An action before a lane is what the room does about the law that closes it; the last due of
  /// several. An answer that somebody finds out until a day is settled by their action of that day.
  fileprivate func settles(_ other: Blocker, in context: FindingContext) -> Bool {
    guard case .action(let place) = source, context.file.actions.indices.contains(place) else {
      return false
    }
    let action = context.file.actions[place]
    switch other.source {
    case .law(let lane):
      let before = context.file.actions.filter { $0.before == .lane(lane) }
      let last = before.compactMap(\.due).max()
      let undated = before.contains { $0.due == nil }
      return action.before == .lane(lane) && (undated ? action.due == nil : action.due == last)
    case .answer:
      guard let who = other.who, let by = other.by, !by.isOurs else { return false }
      return action.due == by.value && NameLikeness.areOne(action.who, who.value)
    default: return false
    }
  }
}

extension BlockerDates {
  /// What stops earliest, then what is due first; without a date last.
  fileprivate func isBefore(_ left: Blocker, _ right: Blocker) -> Bool {
    func key(_ blocker: Blocker) -> (Int, Int, Int, String) {
      (
        rank(of: blocker.stops), blocker.by?.value.dayNumber ?? .max, blocker.source.rank,
        blocker.id
      )
    }
    return key(left) < key(right)
  }
}

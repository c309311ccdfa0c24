// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
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
    blockers += sources.duties() + sources.roles() + sources.map()
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
  /// An action says by its key that it settles an answer; one that somebody finds out until a day is
  /// settled by their action of that day as well.
  fileprivate func settles(_ other: Blocker, in context: FindingContext) -> Bool {
    guard case .action(let place) = source, context.file.actions.indices.contains(place) else {
      return false
    }
    let action = context.file.actions[place]
    switch other.source {
    case .law(let lane): return settlesLaw(by: place, of: lane, in: context)
    case .answer(let question, _) where action.settles == question: return true
    case .answer:
      guard let who = other.who, let by = other.by, !by.isOurs else { return false }
      return action.due == by.value && NameLikeness.areOne(action.who, who.value)
    default: return false
    }
  }
}

/// Whether an action, by its place, is what the room does about the law that closes a lane.
///
/// It says so by its key, before a lane for that lane alone. Where none does, it is one before the lane
/// that settles nothing else, the last due of several.
private func settlesLaw(by place: Int, of lane: String, in context: FindingContext) -> Bool {
  let actions = context.file.actions
  // A law that holds only as long as a fact is not known goes with the fact.
  let open = [FactKey.affectsPerson, .adverseOutcomes].map(\.rawValue)
    .filter { context.file.value(of: $0) == .unknown }
  let grounds = Set([FactKey.legalBasis.rawValue] + open)
  func isOf(_ action: Remark) -> Bool {
    if case .lane(let own)? = action.before { own == lane } else { true }
  }
  func says(_ action: Remark) -> Bool {
    action.settles.map(grounds.contains) == true && isOf(action)
  }
  let action = actions[place]
  guard !actions.contains(where: says) else { return says(action) }
  let before = actions.filter { $0.before == .lane(lane) && $0.settles == nil }
  let last = before.compactMap(\.due).max()
  let undated = before.contains { $0.due == nil }
  return action.before == .lane(lane) && action.settles == nil
    && (undated ? action.due == nil : action.due == last)
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

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// A decision kept by a mark that other lanes have as well, so that it holds in fewer cases than it
/// speaks of.
///
/// The cases that it speaks of are those of every lane that tests the mark alike; those in which it
/// holds are the ones of these lanes that go alone. It allows, it does not oblige.
struct DecisionWiderThanMarks: FindingRule {
  static let id = FindingID.decisionWiderThanMarks

  func findings(in context: FindingContext) -> [Finding] {
    context.file.decisions.enumerated().compactMap { place, decision in
      // What must hold for all cases holds in each.
      guard case .mark(let name)? = decision.keptBy,
        !context.particulars.scope.contains(where: { $0.field == name || $0.words == name })
      else { return nil }
      let marked = context.inputs.lanes.compactMap { lane in
        lane.lane?.marks.first { $0.field == name || $0.words == name }.map { (lane, $0.test) }
      }
      // The lanes that ask the same as the first that goes alone.
      guard let test = marked.first(where: { $0.0.goesAlone })?.1 else { return nil }
      let alike = marked.filter { $0.1 == test }.map(\.0)
      guard alike.allSatisfy({ $0.share != nil }) else { return nil }
      let spoken = alike.compactMap(\.share?.value).reduce(0, +)
      let held = alike.filter(\.goesAlone).compactMap(\.share?.value).reduce(0, +)
      guard held < spoken - 1e-9 else { return nil }
      return finding(
        [.decision(place)] + alike.map { .lane($0.id) },
        [.what: .text(decision.what), .share: .share(held), .otherShare: .share(spoken)])
    }
  }
}

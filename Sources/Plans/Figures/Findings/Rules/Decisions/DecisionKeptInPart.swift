// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import Values

/// A decision kept by a mark that some kinds have, while cases of others can do the same without it.
///
/// A mark with which a kind goes alone binds the others that do; those which people see are bound by them.
/// A kind is bound where it has the mark, and free of the decision where another mark shuts out what the
/// bound ones are about. A decision that names the people of the bound kinds is about these alone.
struct DecisionKeptInPart: FindingRule {
  static let id = FindingID.decisionKeptInPart

  func findings(in context: FindingContext) -> [Finding] {
    context.file.decisions.enumerated().compactMap { place, decision in
      guard case .mark(let name)? = decision.keptBy,
        !context.particulars.scope.contains(where: { $0.field == name || $0.words == name })
      else { return nil }
      let lanes = context.file.lanes
      let bound = lanes.filter { $0.has(name) }
      // Where the mark picks what may go alone, the others see a person because of it; those that go
      // alone without it do what the decision is about.
      let alone = Set(context.lanes.filter(\.goesAlone).map(\.id))
      let picksAlone = bound.contains { alone.contains($0.id) }
      guard !bound.isEmpty, !Self.names(decision.what, peopleOf: bound, in: context)
      else { return nil }
      let others = lanes.filter { lane in
        !lane.has(name) && bound.contains { !lane.excludes($0) }
          && (!picksAlone
            || alone.contains(lane.id) && bound.contains { lane.canDoTheSame(as: $0) })
      }
      guard !others.isEmpty else { return nil }
      return finding(
        [.decision(place)] + others.map { .lane($0.id) },
        [
          .what: .text(decision.what),
          .otherLane: .texts(bound.map { "“\($0.shortName)”" }),
          .who: decision.who.map(FigureValue.text),
        ])
    }
  }

  /// Whether a decision speaks of those who see the cases of these lanes.
  private static func names(
    _ what: String, peopleOf lanes: [Lane], in context: FindingContext
  ) -> Bool {
    let roles = lanes.compactMap { $0.reviewer ?? context.inputs.role(.reviewer) }
    let words = roles.flatMap { $0.split(separator: " ").map(String.init) }.filter { $0.count > 3 }
    return SpokenWords(what).says(anyOf: words)
  }
}

extension Lane {
  /// Whether the system does here what it does in the other lane; true where nobody has said what.
  fileprivate func canDoTheSame(as other: Lane) -> Bool {
    guard !outcomes.isEmpty, !other.outcomes.isEmpty else { return true }
    return outcomes.contains { outcome in
      other.outcomes.contains { NameLikeness.areOne($0.what, outcome.what) }
    }
  }

  /// Whether one of its marks is called so.
  func has(_ mark: String) -> Bool {
    marks.contains { $0.field == mark || $0.words == mark }
  }

  /// Whether no case has the marks of both lanes, because a field would need two values at once.
  fileprivate func excludes(_ other: Lane) -> Bool {
    marks.contains { mark in
      other.marks.contains { $0.field == mark.field && !mark.test.meets($0.test) }
    }
  }
}

extension MarkTest {
  /// Whether a value can pass both tests; true where that is not known.
  fileprivate func meets(_ other: MarkTest) -> Bool {
    func values(_ test: MarkTest) -> [MarkValue]? {
      switch test {
      case .is(let value): value.map { [$0] }
      case .oneOf(let values): values
      case .atMost, .atLeast, .words: nil
      }
    }
    guard let own = values(self), let others = values(other) else { return true }
    return own.contains { others.contains($0) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// Who does what in a plan, as its own tables have it: named, reckoned or proposed.
package struct Responsibilities {
  private let figures: PlanFigures

  package init(_ figures: PlanFigures) { self.figures = figures }

  private var inputs: PlanInputs { figures.inputs }

  /// Whoever sees cases of a lane, in the order of the lanes.
  ///
  /// The workflow's reviewer where no lane names another. None in a manual plan without lanes, whose reviewer checks the quality sample.
  package var reviewers: [String] {
    inputs.verdict == .manual && !inputs.hasLanes ? [] : Self.names(figures.lanes.map(\.reviewer))
  }

  /// Whoever takes a case up after them.
  package var backups: [String] { Self.names(figures.lanes.map(\.backup)) }

  /// Whoever reads samples: those to whom the hours of a phase give what is drawn and read.
  package var readers: [String] {
    let days = figures.capacity.phases.map(\.day) + [figures.capacity.steady]
    let kinds: [HumanWork.Kind] = [.drawn, .blindReadings, .checks]
    let reading = days.flatMap(\.rows).filter { kinds.contains($0.kind) }.map(\.role.name)
    let named = Self.names([inputs.file.particulars.audit?.who] + reading)
    return named.isEmpty ? Self.names([inputs.role(.reviewer)]) : named
  }

  /// Whether somebody of a role sees cases of a lane and reads samples as well.
  package func reviewsToo(_ reader: String) -> Bool {
    reviewers.contains { NameLikeness.areOne($0, reader) }
  }

  /// Who brings from counsel what the law asks: whoever spoke of the rules that apply, else who accepts the
  /// risk that remains, ours; nil where nobody is named.
  package var lawOwner: Planned<String>? {
    if let named = inputs.file.answers[LetterKey.compliance.rawValue]?.by {
      return Planned(named, isOurs: false)
    }
    return inputs.role(.riskOwner).map { Planned($0, isOurs: true) }
  }

  /// Whoever hears those who contest a result; nil where everybody who could had a part in it.
  package var appeal: Planned<String>? {
    let part = figures.findings.first { $0.rule == .appealNotIndependent }
    if let part {
      guard case .role(let key)? = part[.proposedRole] else { return nil }
      return inputs.role(key).map { Planned($0, isOurs: true) }
    }
    if let who = inputs.file.particulars.appeal?.who { return Planned(who, isOurs: false) }
    var ours = RoleKey.riskOwner
    let own = figures.ownValues.first { $0.key == .appealBy }?.value
    if case .role(let key)? = own { ours = key }
    return inputs.role(ours).map { Planned($0, isOurs: true) }
  }

  /// Whether a result may go against a person.
  package var mayGoAgainstPeople: Bool {
    inputs.fact(.adverseOutcomes) == "yes" || inputs.fact(.affectsPerson) == "yes"
      || inputs.file.lanes.flatMap(\.outcomes).contains(where: \.isAdverse)
  }

  /// Whoever tries the locks that the system owner builds: the reader of samples, else the first role
  /// that is somebody else; nil where nobody else is named.
  package var lockTrier: String? {
    let builder = inputs.role(.systemOwner)
    let others =
      [inputs.file.particulars.audit?.who, inputs.role(.riskOwner), inputs.role(.decisionOwner)]
      .compactMap(\.self)
    return others.first { other in
      builder.map { !NameLikeness.areOne($0, other) } ?? true
    }
  }

  /// Names once each, in their order.
  private static func names(_ names: [String?]) -> [String] {
    var found: [String] = []
    for name in names.compactMap(\.self)
    where !name.isEmpty && !found.contains(where: { NameLikeness.areOne($0, name) }) {
      found.append(name)
    }
    return found
  }
}

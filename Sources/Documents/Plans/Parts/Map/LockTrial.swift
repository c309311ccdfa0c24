// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// What a lock is tried with before it is relied on.
struct LockTrial {
  enum Kind: String, CaseIterable {
    /// Cases that nobody has let go.
    case unreleased
    /// Cases without a result of a person.
    case undecided
    /// Cases beyond the limit of a mark.
    case above
    case below
    /// Cases for which a mark does not hold.
    case unmarked
    /// Cases that break what was decided.
    case breaking
  }

  let kind: Kind
  /// The limit, or what the mark asks for.
  let limit: String?
  /// The lanes that would let such a case go, by name: there the lock is tried.
  var lanes: [String] = []
  /// The same with further marks that the decision names: a case breaks each of them alone.
  var more: [LockTrial] = []

  private init(_ kind: Kind, _ limit: String? = nil) {
    self.kind = kind
    self.limit = limit
  }

  /// Nil where nothing is locked: nothing keeps the decision yet, it is watched, or a person is called by
  /// a rule.
  init?(of decision: Remark, on page: PlanPage) {
    switch decision.keptBy {
    case .lane(let id, .human):
      // Where people approve, the system has prepared the case all the same.
      self.init(.undecided)
      lanes = page.lanes.filter { $0.control < .human && $0.id != id }.compactMap(\.name)
    case .lane(let id, .approve):
      self.init(.unreleased)
      lanes = page.lanes.filter { $0.goesAlone && $0.id != id }.compactMap(\.name)
    case .step(_, .human): self.init(.undecided)
    case .step(_, .approve): self.init(.unreleased)
    case .lane, .step, .metric, nil: return nil
    case .rule: self.init(.breaking)
    case .mark: self.init(on: LockMarks(of: decision, in: page.file).all, page)
    }
  }

  private init(on marks: [LockMarks.Place], _ page: PlanPage) {
    guard let first = marks.first else {
      self.init(.breaking)
      return
    }
    self.init(first, page)
    more = marks.dropFirst().map { LockTrial($0, page) }
  }

  private init(_ place: LockMarks.Place, _ page: PlanPage) {
    let cell = MarkCell(place.mark, in: place.lane.flatMap(page.lane))
    let limit = cell.value.map { [$0, place.mark.unit].compactMap(\.self).joined(separator: " ") }
    switch cell.kind {
    case .atMost: self.init(limit == nil ? .unmarked : .above, limit)
    case .atLeast: self.init(limit == nil ? .unmarked : .below, limit)
    case .words, .is, .unknown: self.init(.unmarked, MarkTable.label([place.mark]))
    }
  }

  static let view = TemplateView<LockTrial>(
    .word("kind", \.kind),
    .text("limit", \.limit),
    .text("lanes") { trial in
      trial.lanes.isEmpty ? nil : FigureText.list(trial.lanes.map { "“\($0)”" }, "or")
    },
    .list("more", of: further, \.more))

  private static let further = TemplateView<LockTrial>(
    .word("kind", \.kind), .text("limit", \.limit))
}

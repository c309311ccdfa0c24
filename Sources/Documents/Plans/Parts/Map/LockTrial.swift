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
  /// The lanes that would let such a case go without a person, by name: there the lock is tried.
  var lanes: [String] = []

  private init(_ kind: Kind, _ limit: String? = nil) {
    self.kind = kind
    self.limit = limit
  }

  /// Nil where nothing is locked: the decision is watched, or a person is called by a rule.
  init?(of decision: Remark, on page: PlanPage) {
    switch decision.keptBy {
    case .lane(let id, .human): self.init(.undecided, besides: id, page)
    case .lane(let id, .approve): self.init(.unreleased, besides: id, page)
    case .step(_, .human): self.init(.undecided)
    case .step(_, .approve): self.init(.unreleased)
    case .lane, .step, .metric: return nil
    case .rule, nil: self.init(.breaking)
    case .mark(let field): self.init(on: field, page)
    }
  }

  private init(_ kind: Kind, besides lane: String, _ page: PlanPage) {
    self.init(kind)
    lanes = page.lanes.filter { $0.goesAlone && $0.id != lane }.compactMap(\.name)
  }

  private init(on field: String, _ page: PlanPage) {
    // What must hold for all cases is tried before what tells the kinds apart.
    let scope = page.particulars.scope.map { ($0, String?.none) }
    let all = scope + page.file.lanes.flatMap { lane in lane.marks.map { ($0, lane.id) } }
    guard let (mark, lane) = all.first(where: { $0.0.field == field }) else {
      self.init(.breaking)
      return
    }
    let cell = MarkCell(mark, in: lane.flatMap(page.lane))
    let limit = cell.value.map { [$0, mark.unit].compactMap(\.self).joined(separator: " ") }
    switch cell.kind {
    case .atMost: self.init(limit == nil ? .unmarked : .above, limit)
    case .atLeast: self.init(limit == nil ? .unmarked : .below, limit)
    case .words, .is, .unknown: self.init(.unmarked, MarkTable.label([mark]))
    }
  }

  static let view = TemplateView<LockTrial>(
    .word("kind", \.kind),
    .text("limit", \.limit),
    .text("lanes") { trial in
      trial.lanes.isEmpty ? nil : FigureText.list(trial.lanes.map { "“\($0)”" }, "or")
    })
}

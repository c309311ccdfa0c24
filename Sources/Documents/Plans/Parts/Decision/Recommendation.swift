// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// What to do with each kind of case that could go alone, and why, in sentences; and why not simply
/// confirm everything.
struct Recommendation {
  /// Where a kind stands.
  enum State: String, CaseIterable {
    /// Its rate is known and below the target.
    case ready
    /// Its rate is at or above the target.
    case mend
    /// Nobody has counted what is wrong.
    case uncounted
    /// No sample in reach would show that it is good enough.
    case held
    /// A law keeps it closed, and nothing opens it yet.
    case closed
  }

  struct Row {
    let state: State
    /// Empty where no kinds are told apart.
    var lanes: [String]
    let rate: String?
    let target: String
    /// What the room decided and no test in reach allows yet.
    var decided: [String] = []
    /// What it costs a year more that people approve each case; nil where that is not known.
    var cost: String?
    /// What keeps it with people; nil for any other state.
    var held: HeldLaneRow?

    func says(as other: Row) -> Bool {
      state == other.state && rate == other.rate && target == other.target
        && held?.odds == other.held?.odds && held?.reach == other.held?.reach
        && held?.held.hoursInReach == other.held?.held.hoursInReach
    }
  }

  let rows: [Row]
  let page: PlanPage

  /// Nil where nothing could go alone.
  init?(on page: PlanPage) {
    let road = page.figures.road
    // The headline says it of a system that works alone already.
    let isTold = Headline(page).rateToday != nil
    var rows: [Row] = []
    for lane in page.lanes where lane.goesAlone && !lane.isLeftToPeople {
      guard let state = State(of: lane, on: road), !(isTold && state == .mend) else {
        continue
      }
      let decided = state == .held ? Self.decided(of: lane, on: page) : []
      let row = Row(
        state: state, lanes: [lane.name].compactMap(\.self),
        rate: lane.errorRate.known.map { PageText.share($0.estimate) },
        target: PageText.planned(lane.target, PageText.share), decided: decided,
        cost: decided.isEmpty ? nil : Self.costOfApproving(on: page),
        held: state == .held
          ? HeldLaneRow.all(on: page).first {
            [lane.id, LaneInputs.allCases].contains($0.held.lane)
          } : nil)
      if let same = rows.firstIndex(where: { $0.says(as: row) }) {
        rows[same].lanes += row.lanes
        rows[same].decided += row.decided.filter { !rows[same].decided.contains($0) }
        rows[same].cost = rows[same].cost ?? row.cost
      } else {
        rows.append(row)
      }
    }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
    self.page = page
  }

  private static func decided(of lane: LaneFigures, on page: PlanPage) -> [String] {
    page.figures.findings.filter { $0.rule == .decisionHeld && $0.lanes.contains(lane.id) }
      .compactMap { finding in
        if case .text(let what)? = finding[.what] { PageText.withoutStop(what) } else { nil }
      }
  }

  /// What approving each case of all that could go alone costs, where the plan does that.
  private static func costOfApproving(on page: PlanPage) -> String? {
    let options = OptionRow.all(on: page).map(\.option)
    guard let alone = options.first(where: { $0.way == .alone })?.netAfterSystem?.mid,
      let confirmed = options.first(where: { $0.way == .confirmed }), confirmed.isChosen,
      let net = confirmed.netAfterSystem?.mid, alone > net
    else { return nil }
    return page.money(alone - net)
  }

  static let view = TemplateView<Recommendation>(
    .list("rows", of: row, \.rows),
    .flag("waits_with_people") { advice in
      !advice.page.inputs.isAutomatedToday
        && advice.rows.contains { [.ready, .mend, .uncounted].contains($0.state) }
    },
    .group("argument", Argument.view) { Argument(page: $0.page) })

  private static let row = TemplateView<Row>(
    .word("state", \.state),
    .flag("is_several") { $0.lanes.count > 1 },
    .text("lanes") { row in
      row.lanes.isEmpty ? nil : FigureText.list(row.lanes.map { "“\($0)”" })
    },
    .text("rate", \.rate),
    .text("decided") { row in
      row.decided.isEmpty ? nil : FigureText.list(row.decided.map { "“\($0)”" })
    },
    .text("cost", \.cost),
    .text("target", \.target),
    .group("test", HeldLaneRow.view, \.held))
}

extension Recommendation.State {
  /// Nil where no gate tests the lane.
  fileprivate init?(of lane: LaneFigures, on road: Road) {
    if road.closedLanes.contains(lane.id) {
      self = .closed
    } else if road.isHeld(lane) {
      self = .held
    } else if let gate = road.gate(of: lane.id) {
      self =
        switch gate.basis {
        case .rate: .ready
        case .mended: .mend
        case .halfTarget: .uncounted
        }
    } else {
      return nil
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Plans

/// The map as a chart: shared steps in a line, a branch for each lane, and who looks where.
///
/// A person stands before the first step that takes effect, so that nothing is drawn after what it
/// should stop.
struct LaneChart {
  enum Kind: String, CaseIterable {
    case customer
    case system
    case person
  }

  struct Node: Hashable {
    let id: String
    let lines: [String]
    let kind: Kind
    /// The step's number; nil where it is none.
    var step: Int?
    /// Whether the system only proposes what the step decides.
    var isProposal = false
    /// Whether it is the second of two people.
    var isSecond = false
  }

  struct Edge: Hashable {
    enum Style: String, CaseIterable {
      case plain
      case dotted
      case strong
    }
    /// What an edge says, in words of the template.
    enum Label: String, CaseIterable {
      case sample
      case trigger
      case approval
    }

    let from: String
    let to: String
    var style = Style.plain
    /// The lane's name and share, where it leaves the crossing.
    var lane: String?
    var label: Label?
  }

  /// What a lane's cases go through; lanes that share it share its nodes.
  private struct Path: Hashable {
    let steps: [Int]
    let way: LaneRow.Way
    let reviewer: String
    let isSignedTwice: Bool
  }

  /// The node at which the lanes part.
  private static let crossing = "q"

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// Whether the lanes part at a node of their own.
  let hasCrossing: Bool

  init(on page: PlanPage) {
    let rows = page.lanes.map { LaneRow($0, on: page) }
    let steps = ChartSteps(on: page)
    let own = steps.ownToLanes(areSeen: rows.contains { $0.way.isSeenBeforeEffect })
    hasCrossing = rows.count > 1 && own.lowerBound < steps.count
    var before = addShared(0..<own.lowerBound, of: steps)
    if hasCrossing {
      if let before { edges.append(Edge(from: before, to: Self.crossing)) }
      before = Self.crossing
    }
    let next = own.upperBound < steps.count ? steps.id(of: own.upperBound) : nil
    let back = addBranches(rows, of: page, before: before, next: next, own, steps)
    edges += back
    addShared(own.upperBound..<steps.count, of: steps)
  }

  /// Steps that all cases pass, in a line.
  ///
  /// - Returns: the last of them.
  @discardableResult
  private mutating func addShared(_ range: Range<Int>, of steps: ChartSteps) -> String? {
    var before: String?
    for index in range {
      let id = steps.id(of: index)
      nodes.append(steps.node(index, as: id, drawn: nodes.compactMap(\.step)))
      if let before { edges.append(Edge(from: before, to: id)) }
      before = id
    }
    return before
  }

  /// A branch for each lane, one for those that go the same way.
  ///
  /// - Returns: the edges that lead back to the shared steps.
  private mutating func addBranches(
    _ rows: [LaneRow], of page: PlanPage, before: String?, next: String?, _ own: Range<Int>,
    _ steps: ChartSteps
  ) -> [Edge] {
    var back: [Edge] = []
    var paths: [Path: Edge] = [:]
    for (place, (lane, row)) in zip(page.lanes, rows).enumerated() {
      let label = hasCrossing ? [lane.name ?? "", row.share ?? ""].joined(separator: " · ") : nil
      let passed = steps.indices(of: lane.id, within: own)
      let path = Path(
        steps: passed, way: row.way, reviewer: row.reviewer, isSignedTwice: row.isSignedTwice)
      if let first = paths[path] {
        edges.append(
          Edge(from: Self.crossing, to: first.to, style: first.style, lane: label))
        continue
      }
      let branch = LaneBranch(
        of: row, at: place, through: passed, of: steps, from: before, label: label,
        reader: page.reader, drawn: nodes.compactMap(\.step))
      nodes += branch.nodes
      edges += branch.edges
      if hasCrossing { paths[path] = branch.entry }
      back += branch.back(to: next)
    }
    return back
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Templates

/// The way of one lane's cases, from where the lanes part to where they meet again.
struct LaneBranch {
  private(set) var nodes: [LaneChart.Node] = []
  private(set) var edges: [LaneChart.Edge] = []
  /// The edge by which cases come in; nil where nothing is drawn before or in the branch.
  private(set) var entry: LaneChart.Edge?

  private let row: LaneRow
  private let place: Int
  private let steps: ChartSteps
  private let label: String?
  private let start: String?
  /// The node that the next one follows.
  private var last: String?
  /// The node of those who look at a case where a trigger fires.
  private var onTrigger: String?
  private var isSeen = false
  /// Whether the system has done something since a person last looked.
  private var isUnseen = false
  private var isInEffect = false
  private var awaitsSecond = false

  /// - Parameters:
  ///   - place: the lane's place among all, from 0.
  ///   - passed: the steps that its cases pass.
  ///   - start: the node before; nil where there is none.
  ///   - label: the lane's name and share, where the lanes part.
  ///   - reader: who reads samples; nil where nobody is named.
  ///   - drawn: the numbers of the steps that stand in the chart already.
  init(
    of row: LaneRow, at place: Int, through passed: [Int], of steps: ChartSteps,
    from start: String?, label: String?, reader: String?, drawn: [Int]
  ) {
    self.row = row
    self.place = place
    self.steps = steps
    self.label = label
    self.start = start
    last = start
    var sampled: String?
    for index in passed {
      if steps.takesEffect(index) {
        look()
        isInEffect = true
      }
      let id = "\(steps.id(of: index))l\(place + 1)"
      pass(index, as: id, drawn: drawn)
      if steps.decides(index) || steps.isSystem(index) { sampled = id }
    }
    look()
    if let sampled { addReader(of: sampled, reader) }
  }

  /// The edges that lead back to a shared step.
  func back(to next: String?) -> [LaneChart.Edge] {
    guard let next else { return [] }
    let ofTrigger = onTrigger.map { LaneChart.Edge(from: $0, to: next, style: .dotted) }
    let own = last.map {
      LaneChart.Edge(from: $0, to: next, lane: isEmpty ? label : nil)
    }
    return [ofTrigger, own].compactMap(\.self)
  }

  /// Whether nothing of it is drawn yet.
  private var isEmpty: Bool { last == start }

  private mutating func pass(_ index: Int, as id: String, drawn: [Int]) {
    let isDecided = steps.decides(index)
    let isByHand = row.way == .byHand && (steps.isPerson(index) || isDecided)
    let isProposal =
      row.way == .approved && !isSeen && isDecided && steps.isSystem(index)
    nodes.append(
      steps.node(
        index, as: id, decider: isByHand ? row.reviewer : nil, isProposal: isProposal,
        drawn: drawn))
    link(to: id)
    if steps.isPerson(index) || isByHand { isUnseen = false }
    if isByHand, !isSeen {
      isSeen = true
      // Where nothing says when a case takes effect, the second signs at once.
      if steps.isBeforeEffect(index) {
        awaitsSecond = row.isSignedTwice
      } else {
        signAgain()
      }
    } else if isSeen, steps.isSystem(index), !isByHand, steps.sayEffect {
      isUnseen = true
    }
  }

  /// Has a person see the case, where one does and something is to be seen.
  private mutating func look() {
    guard row.way.isSeenBeforeEffect, !isInEffect else { return }
    // The second of two people sees what was prepared after the first.
    if awaitsSecond { return signAgain() }
    guard !isSeen || isUnseen else { return }
    let isFirstLook = !isSeen
    isSeen = true
    isUnseen = false
    let id = "p\(place + 1)"
    nodes.append(
      LaneChart.Node(id: id, lines: MermaidText.lines(row.reviewer), kind: .person))
    link(to: id, .strong, row.way == .approved ? .approval : nil)
    if isFirstLook { signAgain() }
  }

  private mutating func signAgain() {
    awaitsSecond = false
    isUnseen = false
    guard row.isSignedTwice else { return }
    let id = "t\(place + 1)"
    nodes.append(LaneChart.Node(id: id, lines: [], kind: .person, isSecond: true))
    link(to: id)
  }

  /// Who reads what goes alone: of a sample, or where a trigger fires.
  private mutating func addReader(of sampled: String, _ reader: String?) {
    guard row.way == .alone || row.way == .onTrigger else { return }
    let id = "d\(place + 1)"
    let isSample = row.way == .alone
    nodes.append(
      LaneChart.Node(
        id: id, lines: MermaidText.lines(isSample ? reader ?? row.reviewer : row.reviewer),
        kind: .person))
    edges.append(
      LaneChart.Edge(
        from: sampled, to: id, style: .dotted, label: isSample ? .sample : .trigger))
    if !isSample { onTrigger = id }
  }

  private mutating func link(
    to id: String, _ style: LaneChart.Edge.Style = .plain, _ said: LaneChart.Edge.Label? = nil
  ) {
    if let last {
      let edge = LaneChart.Edge(
        from: last, to: id, style: style, lane: isEmpty ? label : nil, label: said)
      if isEmpty { entry = edge }
      edges.append(edge)
    }
    last = id
  }
}

extension LaneRow.Way {
  /// Whether a person sees each case before it takes effect.
  var isSeenBeforeEffect: Bool {
    switch self {
    case .approved, .byHand, .leftToPeople: true
    case .alone, .onTrigger, .asToday, .untested: false
    }
  }
}

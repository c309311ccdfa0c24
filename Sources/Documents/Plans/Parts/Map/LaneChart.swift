// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires
import Templates
import Values

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

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// The node from which the lanes part; nil with one lane.
  private(set) var hasCrossing = false
  private let page: PlanPage

  /// Longer charts cannot be read.
  private static let mostSteps = 18

  init(on page: PlanPage) {
    self.page = page
    let steps = Array(page.plan.map.steps.prefix(Self.mostSteps))
    let given = page.file.steps
    let isMapped = page.plan.map.isMapped && given.count >= steps.count
    func lanes(of index: Int) -> [String]? { isMapped ? given[index].lanes : nil }
    let isDeciderGiven = given.contains(where: \.decides)
    func decides(_ index: Int) -> Bool {
      isMapped && isDeciderGiven ? given[index].decides : steps[index].decides
    }
    func takesEffect(_ index: Int) -> Bool { isMapped && given[index].takesEffect }
    // Whose work a step is that decides nothing.
    func worker(_ index: Int) -> String? {
      isMapped && steps[index].actor == .person && !decides(index) ? given[index].reviewer : nil
    }
    let branches = page.lanes
    let parts = steps.indices.first { lanes(of: $0) != nil || decides($0) } ?? steps.count
    let lastOwn = steps.indices.last { lanes(of: $0) != nil || decides($0) } ?? -1
    let isSeenSomewhere = branches.contains { lane in
      let way = LaneRow(lane, on: page).way
      return [.approved, .byHand, .leftToPeople].contains(way)
    }
    let ends = max(
      parts, lastOwn + 1,
      isSeenSomewhere ? Self.lastPrepared(after: lastOwn, steps, takesEffect) + 1 : 0)
    let effects = steps.indices.filter(takesEffect)

    var before: String?
    for index in 0..<parts {
      let id = "s\(index + 1)"
      add(steps[index], as: id, who: worker(index))
      if let before { edges.append(Edge(from: before, to: id)) }
      before = id
    }
    if branches.count > 1, parts < steps.count {
      hasCrossing = true
      if let before { edges.append(Edge(from: before, to: "q")) }
    }
    var open: [Edge] = []
    var paths: [Path: Edge] = [:]
    for (place, lane) in branches.enumerated() {
      let row = LaneRow(lane, on: page)
      let label = hasCrossing ? [lane.name ?? "", row.share ?? ""].joined(separator: " · ") : nil
      let path = Path(
        steps: (parts..<ends).filter { lanes(of: $0)?.contains(lane.id) ?? true },
        way: row.way, reviewer: row.reviewer, isSignedTwice: row.isSignedTwice)
      if let first = paths[path] {
        edges.append(Edge(from: "q", to: first.to, style: first.style, lane: label))
        continue
      }
      var from = hasCrossing ? "q" : before
      var isFirst = hasCrossing
      var isSeen = false
      // What the system has done since a person last looked, and nobody has seen yet.
      var isUnseen = false
      var isInEffect = false
      var awaitsSecond = false
      func link(_ to: String, _ style: Edge.Style = .plain, _ said: Edge.Label? = nil) {
        if let from {
          let edge = Edge(
            from: from, to: to, style: style, lane: isFirst ? label : nil, label: said)
          if isFirst, hasCrossing { paths[path] = edge }
          edges.append(edge)
        }
        isFirst = false
        from = to
      }
      func look() {
        guard [.approved, .byHand, .leftToPeople].contains(row.way), !isInEffect else { return }
        // The second of two people sees what was prepared after the first.
        if awaitsSecond { return signAgain() }
        guard !isSeen || isUnseen else { return }
        let isFirstLook = !isSeen
        isSeen = true
        isUnseen = false
        let id = "p\(place + 1)"
        nodes.append(
          Node(id: id, lines: MermaidText.lines(row.reviewer), kind: .person))
        link(id, .strong, row.way == .approved ? .approval : nil)
        if isFirstLook { signAgain() }
      }
      func signAgain() {
        awaitsSecond = false
        isUnseen = false
        guard row.isSignedTwice else { return }
        let id = "t\(place + 1)"
        nodes.append(Node(id: id, lines: [], kind: .person, isSecond: true))
        link(id)
      }
      var sampled: String?
      for index in parts..<ends where lanes(of: index)?.contains(lane.id) ?? true {
        if takesEffect(index) {
          look()
          isInEffect = true
        }
        let step = steps[index]
        let id = "s\(index + 1)l\(place + 1)"
        let isByHand = row.way == .byHand && (step.actor == .person || decides(index))
        add(
          step, as: id, who: worker(index) ?? (isByHand ? row.reviewer : nil), isByHand: isByHand,
          isProposal: row.way == .approved && !isSeen && decides(index) && step.actor == .system)
        link(id)
        if step.actor == .person || isByHand { isUnseen = false }
        if isByHand, !isSeen {
          isSeen = true
          // Where nothing says when a case takes effect, the second signs at once.
          if effects.contains(where: { $0 > index }) {
            awaitsSecond = row.isSignedTwice
          } else {
            signAgain()
          }
        } else if isSeen, step.actor == .system, !isByHand, !effects.isEmpty {
          isUnseen = true
        }
        if decides(index) || step.actor == .system { sampled = id }
      }
      look()
      if let sampled, row.way == .alone || row.way == .onTrigger {
        let id = "d\(place + 1)"
        let reader = row.way == .alone ? page.reader : nil
        nodes.append(
          Node(id: id, lines: MermaidText.lines(reader ?? row.reviewer), kind: .person))
        edges.append(
          Edge(
            from: sampled, to: id, style: .dotted,
            label: row.way == .alone ? .sample : .trigger))
        if row.way == .onTrigger, ends < steps.count {
          open.append(Edge(from: id, to: "s\(ends + 1)", style: .dotted))
        }
      }
      if let from, ends < steps.count {
        open.append(
          Edge(from: from, to: "s\(ends + 1)", lane: isFirst ? label : nil))
      }
    }
    edges += open
    before = nil
    for index in ends..<max(ends, steps.count) {
      let id = "s\(index + 1)"
      add(steps[index], as: id, who: worker(index))
      if let before { edges.append(Edge(from: before, to: id)) }
      before = id
    }
  }

  /// The last step of the system's that prepares what a later one lets out; -1 where there is none.
  ///
  /// It comes after those that kinds of cases have for themselves: whoever sees a case sees it as well.
  private static func lastPrepared(
    after lastOwn: Int, _ steps: [WorkflowMap.Step], _ takesEffect: (Int) -> Bool
  ) -> Int {
    guard let effect = steps.indices.first(where: { $0 > lastOwn && takesEffect($0) }) else {
      return -1
    }
    return steps.indices.last { $0 > lastOwn && $0 < effect && steps[$0].actor == .system } ?? -1
  }

  private mutating func add(
    _ step: WorkflowMap.Step, as id: String, who: String? = nil, isByHand: Bool = false,
    isProposal: Bool = false
  ) {
    let kind: Kind =
      switch step.actor {
      case .customer: .customer
      case .system: isByHand ? .person : .system
      case .person: .person
      }
    let isDrawn = nodes.contains { $0.step == step.number }
    let name = isDrawn ? Self.again(step.name) : step.name
    let lines =
      MermaidText.lines("\(step.number) · \(name)") + (who.map { MermaidText.lines($0) } ?? [])
    nodes.append(
      Node(id: id, lines: lines, kind: kind, step: step.number, isProposal: isProposal))
  }

  /// The beginning of a step's name, for where it is drawn again: its number says which it is.
  private static func again(_ name: String) -> String {
    let clause = name.prefix { !":,;(".contains($0) }
    let short = clause.last?.isWhitespace == false && clause.contains(" ") ? String(clause) : name
    let words = short.split(separator: " ")
    return words.count > 4 ? words.prefix(3).joined(separator: " ") + "…" : short
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A flowchart in the parts that a map has: what all cases pass, a branch for each kind of case, and
/// what all cases pass afterwards.
struct MapShape: Equatable {
  struct Branch: Equatable {
    /// The kinds of cases that take it, as the arrows into it say.
    var labels: [String]
    /// In order; those to the side stand after what they look at.
    var nodes: [Int]
    /// How it goes on to what all cases pass afterwards; nil where it ends.
    var way: Flowchart.Edge.Style?
    /// How cases come in.
    var entry = Flowchart.Edge.Style.plain
  }

  let chart: Flowchart
  private(set) var before: [Int] = []
  private(set) var crossing: Int?
  private(set) var branches: [Branch] = []
  private(set) var after: [Int] = []
  private let outgoing: [[Flowchart.Edge]]

  /// Nil for a flowchart of another shape, such as one with a way back.
  init?(_ chart: Flowchart) {
    self.chart = chart
    var outgoing = [[Flowchart.Edge]](repeating: [], count: chart.nodes.count)
    for edge in chart.edges { outgoing[edge.from].append(edge) }
    self.outgoing = outgoing
    guard let order = Self.order(of: chart) else { return nil }
    let crossings = chart.nodes.indices.filter { chart.nodes[$0].shape == .crossing }
    guard crossings.count <= 1 else { return nil }
    guard let crossing = crossings.first else {
      before = order
      return
    }
    self.crossing = crossing
    guard divide(at: crossing, order) else { return nil }
  }

  /// The nodes such that every arrow leads on; nil where one leads back.
  private static func order(of chart: Flowchart) -> [Int]? {
    var open = [Int](repeating: 0, count: chart.nodes.count)
    for edge in chart.edges { open[edge.to] += 1 }
    var order: [Int] = []
    var done = Set<Int>()
    while order.count < chart.nodes.count {
      guard let next = chart.nodes.indices.first(where: { open[$0] == 0 && !done.contains($0) })
      else { return nil }
      done.insert(next)
      order.append(next)
      for edge in chart.edges where edge.from == next { open[edge.to] -= 1 }
    }
    return order
  }

  private mutating func divide(at crossing: Int, _ order: [Int]) -> Bool {
    let reached = reach(crossing)
    before = order.filter { $0 != crossing && !reached.contains($0) }
    // Every way through what comes before ends at the crossing.
    guard chart.edges.allSatisfy({ !before.contains($0.from) || !reached.contains($0.to) }) else {
      return false
    }
    var heads: [(head: Int, labels: [String], style: Flowchart.Edge.Style)] = []
    for edge in outgoing[crossing] {
      let label = [edge.label].compactMap(\.self)
      if let index = heads.firstIndex(where: { $0.head == edge.to }) {
        heads[index].labels += label
      } else {
        heads.append((edge.to, label, edge.style))
      }
    }
    let reaches = heads.map { reach($0.head).union([$0.head]) }
    // What several kinds of cases come to belongs to all.
    let shared = reached.filter { node in
      heads.count > 1 && reaches.filter { $0.contains(node) }.count > 1
    }
    after = order.filter(shared.contains)
    for (index, head) in heads.enumerated() {
      guard !shared.contains(head.head) else {
        // It goes straight on to what all cases pass.
        branches.append(
          Branch(labels: head.labels, nodes: [], way: head.style, entry: head.style))
        continue
      }
      let own = order.filter { reaches[index].contains($0) && !shared.contains($0) }
      let ways = chart.edges.filter { own.contains($0.from) && shared.contains($0.to) }
      let way = ways.contains { $0.style != .dotted } ? .plain : ways.first?.style
      branches.append(Branch(labels: head.labels, nodes: own, way: way, entry: head.style))
    }
    return true
  }

  private func reach(_ start: Int) -> Set<Int> {
    var found: Set<Int> = []
    var open = [start]
    while let node = open.popLast() {
      for edge in outgoing[node] where found.insert(edge.to).inserted { open.append(edge.to) }
    }
    return found
  }

  /// The arrows between nodes that stand together.
  func edges(among nodes: [Int]) -> [Flowchart.Edge] {
    chart.edges.filter { nodes.contains($0.from) && nodes.contains($0.to) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The ways of the arrows of a band, so that no two share a line and none passes behind a box.
///
/// Between two rows of boxes there are as many lines as are needed, one below the other, and each
/// arrow meets the edge of a box at a place of its own.
struct MapRoutes {
  enum Way: Equatable {
    /// Straight to the box on the right.
    case beside
    /// Through the room below the row of its beginning, on one of the lines there.
    case below(line: Int)
    /// Past a whole row: through the room below its beginning, down beside the box that it leads to,
    /// and through the room above that.
    case around(line: Int, lastLine: Int, channel: Int)
  }

  struct Route: Equatable {
    let edge: Flowchart.Edge
    /// Places among the boxes of the band.
    let from: Int
    let to: Int
    var way = Way.beside
    /// How far from the middle of its box it begins and ends, in pixels.
    var start = 0.0
    var end = 0.0
  }

  private(set) var routes: [Route] = []
  /// How many lines lie below each row.
  private(set) var lines: [Int] = []

  private static let portDistance = 26.0
  /// That no arrow comes nearer to the corner of a box.
  private static let corner = 14.0

  private let columns: Int
  private let boxWidth: Double

  /// - Parameter columns: how many boxes stand in a row.
  init(_ edges: [Flowchart.Edge], among nodes: [Int], columns: Int, boxWidth: Double) {
    self.columns = columns
    self.boxWidth = boxWidth
    let rows = nodes.isEmpty ? 0 : (nodes.count - 1) / columns + 1
    lines = [Int](repeating: 0, count: rows)
    routes = edges.compactMap { edge in
      guard let from = nodes.firstIndex(of: edge.from), let to = nodes.firstIndex(of: edge.to)
      else { return nil }
      return Route(edge: edge, from: from, to: to)
    }
    addLines()
    addPorts()
  }

  private func row(_ slot: Int) -> Int { slot / columns }
  private func column(_ slot: Int) -> Int { slot % columns }
  private func isBeside(_ route: Route) -> Bool {
    route.to == route.from + 1 && row(route.from) == row(route.to)
  }
  private func isStraight(_ route: Route) -> Bool { route.to == route.from + columns }

  /// Each arrow has a line of its own: two that meet at a corner would look like one.
  ///
  /// Those that come back to their own row take the upper lines, so that they cross none that goes
  /// on.
  private mutating func addLines() {
    func next(_ row: Int) -> Int {
      lines[row] += 1
      return lines[row] - 1
    }
    let order = routes.indices.filter { !isBeside(routes[$0]) }.sorted { left, right in
      let (first, second) = (routes[left], routes[right])
      let stays = row(first.from) == row(first.to)
      guard stays == (row(second.from) == row(second.to)) else { return stays }
      return left < right
    }
    var channels = 0
    for index in order {
      let route = routes[index]
      if isStraight(route) {
        routes[index].way = .below(line: 0)
      } else if row(route.to) > row(route.from) + 1 {
        routes[index].way = .around(
          line: next(row(route.from)), lastLine: next(row(route.to) - 1), channel: channels)
        channels += 1
      } else {
        routes[index].way = .below(line: next(row(route.from)))
      }
    }
  }

  /// What arrows stand side by side in: the room below a box.
  private struct Room: Hashable {
    let row: Int
    let column: Int
  }

  /// Arrows that leave or reach the boxes above and below a room stand side by side there, in the
  /// order of where they lead.
  private mutating func addPorts() {
    var rooms: [Room: [(index: Int, isStart: Bool, rank: Int)]] = [:]
    for (index, route) in routes.enumerated() where route.way != .beside {
      let (start, end) = (column(route.from), column(route.to))
      rooms[Room(row: row(route.from), column: start), default: []].append((index, true, end))
      guard !isStraight(route) else { continue }
      let stays = row(route.from) == row(route.to)
      rooms[Room(row: row(route.to) - (stays ? 0 : 1), column: end), default: []].append(
        (index, false, start))
    }
    for ports in rooms.values {
      let sorted = ports.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      let distance = min(
        Self.portDistance, (boxWidth - 2 * Self.corner) / Double(max(1, sorted.count - 1)))
      for (place, port) in sorted.enumerated() {
        let offset = (Double(place) - Double(sorted.count - 1) / 2) * distance
        if port.isStart { routes[port.index].start = offset }
        if !port.isStart || isStraight(routes[port.index]) { routes[port.index].end = offset }
      }
    }
  }
}

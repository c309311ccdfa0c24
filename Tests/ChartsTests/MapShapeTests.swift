// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Charts

@Suite("A map")
struct MapShapeTests {
  private static let plan = """
    flowchart TD
      s1("1 · Ask"):::customer
      s2["2 · Read"]:::system
      s3l1["3 · Pay"]:::system
      d1(["Clerk"]):::person
      s3l2(["3 · Pay<br/>Lead"]):::person
      s4["4 · Tell"]:::system
      q{"Which kind?<br/>first that holds"}
      s1 --> s2
      s2 --> q
      q -->|"Small · 60#37;"| s3l1
      s3l1 -.->|"sample"| d1
      q -->|"Other · 40#37;"| s3l2
      s3l1 --> s4
      s3l2 --> s4
      classDef system fill:#f6f8fa,stroke:#57606a
    """

  private func names(_ nodes: [Int], of shape: MapShape) -> [String] {
    nodes.map { shape.chart.nodes[$0].id }
  }

  @Test("has what all cases pass, a branch for each kind, and what all pass afterwards")
  func parts() throws {
    let chart = try #require(Flowchart(Self.plan))
    let shape = try #require(MapShape(chart))
    #expect(names(shape.before, of: shape) == ["s1", "s2"])
    #expect(shape.branches.map(\.labels) == [["Small · 60%"], ["Other · 40%"]])
    #expect(shape.branches.map { names($0.nodes, of: shape) } == [["s3l1", "d1"], ["s3l2"]])
    #expect(names(shape.after, of: shape) == ["s4"])
  }

  @Test("keeps the lines of its boxes and the words on its arrows")
  func words() throws {
    let chart = try #require(Flowchart(Self.plan))
    #expect(chart.nodes[4].lines == ["3 · Pay", "Lead"])
    #expect(chart.edges.first { $0.style == .dotted }?.label == "sample")
  }

  @Test("shows a box that was added to a branch by hand")
  func edited() throws {
    let text =
      Self.plan.replacing("s4[", with: "x1[\"Check twice\"]:::system\n  s4[")
      .replacing("s3l2 --> s4", with: "s3l2 --> x1\n  x1 --> s4")
    let chart = try #require(Flowchart(text))
    let shape = try #require(MapShape(chart))
    #expect(names(shape.branches[1].nodes, of: shape) == ["s3l2", "x1"])
  }

  @Test("is one line of steps where no kinds part")
  func line() throws {
    let text = "flowchart TD\n a[\"A\"]\n b([\"B\"])\n a --> b"
    let chart = try #require(Flowchart(text))
    let shape = try #require(MapShape(chart))
    #expect(shape.before == [0, 1])
    #expect(shape.branches.isEmpty)
  }

  @Test(
    "is not drawn where an arrow leads back, into the open, or from one place to two crossings",
    arguments: [
      "s4 --> s2", "s4 --> nowhere", "r{\"Again?\"}", "subgraph x", "s2 --> s4", "a <--> b",
    ])
  func refused(line: String) {
    let chart = Flowchart(Self.plan + "\n  \(line)")
    #expect(chart.flatMap(MapShape.init) == nil)
  }

  @Test("has at most a hundred and twenty boxes", arguments: [(120, true), (121, false)])
  func bound(count: Int, isRead: Bool) {
    let boxes = (1...count).map { "  n\($0)[\"Step\"]" }.joined(separator: "\n")
    #expect((Flowchart("flowchart TD\n\(boxes)") != nil) == isRead)
  }

  @Test(
    "tells who does a step apart where its lines show that",
    arguments: [
      ("5 · Call the tool#58;<br/>answer, reship, or pay<br/>back<br/>Order desk lead", 3),
      ("6 · Write and call<br/>with the answer", nil), ("Head of accounts<br/>payable", nil),
      ("4 · Decide<br/>Agent", 1),
    ])
  func roles(label: String, start: Int?) throws {
    let chart = try #require(Flowchart("flowchart TD\n  a([\"\(label)\"])"))
    #expect(chart.nodes[0].roleStart == start)
  }
}

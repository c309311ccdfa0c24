// SPDX-License-Identifier: GPL-3.0-or-later

/// The way of a case: steps, where kinds of cases part, and who looks.
package struct MapChart: Chart {
  package static let name = "map"
  package static let diagram: String? = "flowchart"

  private static let captionKey = PhraseKey("map-caption")
  private static let firstKey = PhraseKey("map-first")
  private static let branchKey = PhraseKey("map-branch")
  private static let emptyBranchKey = PhraseKey("map-empty-branch")
  private static let thenKey = PhraseKey("map-then")
  private static let personKey = PhraseKey("map-person")
  private static let sideKey = PhraseKey("map-side")
  package static let phrases =
    [captionKey, firstKey, branchKey, emptyBranchKey, thenKey, personKey, sideKey]
    + MapLegend.phrases

  private let shape: MapShape

  package init?(_ source: ChartSource) {
    guard case .diagram(let text) = source, let chart = Flowchart(text),
      let shape = MapShape(chart)
    else { return nil }
    self.shape = shape
  }

  package func caption(_ phrases: Phrases) -> String { phrases(Self.captionKey) }

  package func alternative(_ phrases: Phrases) -> String {
    var sentences: [String] = []
    if !shape.before.isEmpty {
      sentences.append(phrases(Self.firstKey, [.list: list(shape.before, phrases)]))
    }
    for branch in shape.branches {
      let name = branch.labels.joined(separator: ", ")
      sentences.append(
        branch.nodes.isEmpty
          ? phrases(Self.emptyBranchKey, [.name: name])
          : phrases(Self.branchKey, [.name: name, .list: list(branch.nodes, phrases)]))
    }
    if !shape.after.isEmpty {
      sentences.append(phrases(Self.thenKey, [.list: list(shape.after, phrases)]))
    }
    return sentences.joined(separator: " ")
  }

  private func list(_ nodes: [Int], _ phrases: Phrases) -> String {
    nodes.map { node in
      let words = shape.chart.nodes[node].words
      let side = shape.chart.edges.first { $0.to == node && $0.style == .dotted }
      let isPerson = shape.chart.nodes[node].shape == .person
      let shown = isPerson ? phrases(Self.personKey, [.name: words]) : words
      guard let label = side?.label else { return shown }
      return phrases(Self.sideKey, [.name: shown, .list: label])
    }.joined(separator: "; ")
  }

  package func drawing(width: Double, _ phrases: Phrases) -> Drawing {
    var layout = MapLayout(shape: shape, width: width)
    layout.draw(legend: MapLegend(phrases: phrases))
    return layout.drawing
  }
}

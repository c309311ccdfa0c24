// SPDX-License-Identifier: GPL-3.0-or-later

/// The charts that there are.
package enum ChartCatalog {
  /// One of each; the only list of them.
  package static let charts: [any Chart.Type] = [
    MapChart.self, RoadChart.self, PeopleChart.self, PortfolioChart.self, ReliabilityChart.self,
    RiskChart.self, WeeksChart.self,
  ]

  /// The chart that a marker names.
  package static func chart(named name: String) -> (any Chart.Type)? {
    charts.first { $0.name == name }
  }

  /// The chart that a Mermaid block without a marker is.
  package static func chart(ofDiagram text: String) -> (any Chart.Type)? {
    let word = DiagramLines.of(text).first?.split(separator: " ").first
    return word.flatMap { word in charts.first { $0.diagram == String(word) } }
  }

  /// The texts of all charts, as the template must have them.
  package static var phrases: [PhraseKey] { charts.flatMap { $0.phrases } }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A picture of what stands in a document.
///
/// To add one: a type that is a chart, listed in `ChartCatalog`, its texts in the template
/// `report/charts`, and its name in a marker `<!-- chart=NAME -->` before a table or a Mermaid block.
package protocol Chart: Sendable {
  /// What its marker calls it.
  static var name: String { get }
  /// The word that its Mermaid blocks begin with; nil where it is drawn from tables alone.
  static var diagram: String? { get }
  /// Whether it stands below the table that it is drawn from.
  static var followsTable: Bool { get }
  /// The texts that it shows, as the template names them.
  static var phrases: [PhraseKey] { get }

  /// Reads what it is drawn from; nil where that is not understood, or is more than can be drawn.
  init?(_ source: ChartSource)

  /// What stands below it.
  func caption(_ phrases: Phrases) -> String

  /// What it shows, for whoever cannot see it.
  func alternative(_ phrases: Phrases) -> String

  /// - Parameter width: of the picture, in pixels; from 320 on, the text stays readable in it.
  func drawing(width: Double, _ phrases: Phrases) -> Drawing
}

extension Chart {
  package static var followsTable: Bool { false }
}

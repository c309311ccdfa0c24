// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension YAMLValue {
  /// What a file says there, to be written into another one; nil where nothing is written.
  ///
  /// Quoted text stays text and a plain number a number; lists and mappings of single values go on
  /// one line.
  package init?(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar):
      if scalar.isNull { return nil }
      self =
        if scalar.style != .plain {
          .text(scalar.text)
        } else if PlainNumber(scalar.text) != nil {
          .number(scalar.text)
        } else {
          Self.plain(scalar.text)
        }
    case .sequence(let items):
      self = .list(items.compactMap { YAMLValue($0) }, Self.layout(of: items))
    case .mapping(let entries):
      let fields = entries.map { Field($0.key, YAMLValue($0.value)) }
      self = .mapping(fields.filter { $0.value != nil }, Self.layout(of: entries.map(\.value)))
    }
  }

  private static func plain(_ text: String) -> YAMLValue {
    switch text {
    case "yes", "true": .yesNo(true)
    case "no", "false": .yesNo(false)
    default: .word(text)
    }
  }

  private static func layout(of nodes: [YAMLNode]) -> Layout {
    nodes.allSatisfy { $0.scalar != nil } ? .line : .block
  }
}

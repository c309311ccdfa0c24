// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a YAML or JSON file with the place it was written at.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package var content: Content
  package var start: YAMLPosition
  package var end: YAMLPosition

  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// What it is, for a message: "a list", "a mapping" or the quoted text.
  package var summary: String {
    switch content {
    case .scalar(let scalar): scalar.isNull ? "nothing" : scalar.quoted
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// One `key: value` of a mapping.
package struct YAMLEntry: Sendable {
  package var key: String
  package var keyStart: YAMLPosition
  package var keyEnd: YAMLPosition
  package var value: YAMLNode
}

/// A line and a column, both from 1; columns count Unicode scalars.
package struct YAMLPosition: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package static let start = YAMLPosition(line: 1, column: 1)
}

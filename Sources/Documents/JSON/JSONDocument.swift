// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON document that lists workflows or plans and is written one object at a time.
package struct JSONDocument: Sendable {
  private let format: String
  private let list: String

  package static let assessments = JSONDocument(format: "hitl.assessment/1", list: "workflows")
  package static let plans = JSONDocument(format: "hitl.plan/1", list: "plans")

  /// Everything before the first object.
  package var header: String { "{\n  \"format\": \"\(format)\",\n  \"\(list)\": [\n    " }

  /// What stands between two objects.
  package var separator: String { ",\n    " }

  /// Everything after the last object.
  package var footer: String { "\n  ]\n}\n" }

  /// An object as it stands in the list.
  package func text(of value: JSONValue) -> String { value.text(indentedBy: 2) }

  /// The whole document over values at hand.
  package func text(of values: [JSONValue]) -> String {
    header + values.map(text).joined(separator: separator) + footer
  }
}

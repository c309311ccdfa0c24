// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value whose objects keep the order of their keys.
package indirect enum JSONValue: Equatable, Sendable {
  package struct Member: Equatable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// An object without the members that have no value.
  package static func object(_ members: (String, JSONValue?)...) -> JSONValue {
    .object(present(members))
  }

  /// The members that have a value.
  package static func members(_ members: (String, JSONValue?)...) -> [Member] { present(members) }

  private static func present(_ members: [(String, JSONValue?)]) -> [Member] {
    members.compactMap { key, value in value.map { Member(key: key, value: $0) } }
  }

  static func count(_ number: Int) -> JSONValue { .number(Double(number)) }

  package static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }

  /// A value or null.
  static func orNull(_ value: JSONValue?) -> JSONValue { value ?? .null }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

extension JSONValue {
  /// The members of an object; nil for anything else.
  var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The last member of that key, as JSON readers take it.
  subscript(_ key: String) -> JSONValue? { members?.last { $0.key == key }?.value }

  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var double: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  var bool: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }

  var values: [JSONValue]? {
    guard case .list(let values) = self else { return nil }
    return values
  }

  /// An object with further members; anything else as it is.
  func adding(_ more: (String, JSONValue?)...) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members + more.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The assumptions that the making of a plan has used so far.
///
/// A shared object, so that whoever needs a value that nobody gave records it on the spot, and
/// nothing is listed that was not used.
final class AssumptionLog {
  private var assumptions: [Assumption] = []
  private var fields: Set<String> = []

  /// Records an assumption once.
  func assume(_ field: String, _ used: AssumedValue, why: String) {
    guard fields.insert(field).inserted else { return }
    assumptions.append(Assumption(field: field, used: used, why: why))
  }

  func contains(_ field: String) -> Bool { fields.contains(field) }

  /// The assumptions in the order of the given fields, the others after them as they came.
  func sorted(by fields: [String]) -> [Assumption] {
    let places = Dictionary(
      zip(fields, fields.indices), uniquingKeysWith: { first, _ in first })
    return assumptions.enumerated().sorted { left, right in
      let (first, second) = (
        places[left.element.field] ?? .max, places[right.element.field] ?? .max
      )
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }
}

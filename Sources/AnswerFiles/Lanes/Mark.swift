// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

/// Something that a system checks before it puts a case into a lane.
package struct Mark: Sendable, Equatable {
  /// The field by which marks ask how sure the system is.
  package static let confidenceField = "confidence"

  /// The input that is looked at: the mark's field, or an id made from its words.
  package var field: String
  package var test: MarkTest
  /// The unit of a limit: EUR, points.
  package var unit: String?
  /// What people call the field.
  package var label: String?
  /// What a limit of money is counted for: a claim, a customer.
  package var per: String?
  /// Over which time it is counted.
  package var period: String?
  /// How many cases fall below other limits.
  package var curve: [CurvePoint] = []
  package var isProposed = false
  package var location: SourceLocation

  package init(
    field: String, test: MarkTest, unit: String? = nil, label: String? = nil, per: String? = nil,
    period: String? = nil, curve: [CurvePoint] = [], isProposed: Bool = false,
    location: SourceLocation
  ) {
    self.field = field
    self.test = test
    self.unit = unit
    self.label = label
    self.per = per
    self.period = period
    self.curve = curve
    self.isProposed = isProposed
    self.location = location
  }

  /// A usual mark of a pattern, taken over.
  package init(_ usual: UsualMark, location: SourceLocation) {
    self.init(
      field: usual.field, test: usual.test, unit: usual.unit, label: usual.label,
      location: location)
  }

  /// A mark in words, whose input is named after them.
  package init(words: String, location: SourceLocation) {
    self.init(field: MarkWords.id(of: words), test: .words(words), location: location)
  }

  /// The name of a field that people call so; nil where no letter is left of it.
  package static func fieldName(for label: String) -> String? {
    guard label.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
    let name = MarkWords.id(of: label)
    return MarkWords.isFieldName(name) ? name : nil
  }

  /// The words of a mark without a field.
  package var words: String? {
    if case .words(let words) = test { words } else { nil }
  }

  /// Whether its limit is not known yet, so that it never holds.
  package var isUnknown: Bool {
    switch test {
    case .atMost(let limit), .atLeast(let limit): limit == .unknown
    case .is(let value): value == nil
    case .oneOf(let values): values == nil
    case .words: false
    }
  }
}

extension Mark {
  /// The type that this mark gives its field; nil where the value is not known yet.
  package var fieldType: FieldType? { test.fieldType }
}

extension Mark {
  /// The number up to which or from which it holds; nil where it has no such limit.
  package var limit: PlainNumber? {
    switch test {
    case .atMost(.number(let limit)), .atLeast(.number(let limit)): limit
    default: nil
    }
  }
}

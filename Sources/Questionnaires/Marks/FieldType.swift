// SPDX-License-Identifier: GPL-3.0-or-later

/// What kind of value a field of a mark has; a field has one type in its file.
package enum FieldType: String, Sendable {
  case number
  case yesNo = "yes_no"
  case word
}

extension MarkValue {
  package var type: FieldType {
    switch self {
    case .number: .number
    case .yesNo: .yesNo
    case .word: .word
    }
  }
}

extension MarkTest {
  /// The type that a field must have to be asked so; nil where the value is not known yet.
  package var fieldType: FieldType? {
    switch self {
    case .atMost, .atLeast: .number
    case .is(let value): value?.type
    case .oneOf(let values): values?.first?.type
    case .words: .yesNo
    }
  }
}

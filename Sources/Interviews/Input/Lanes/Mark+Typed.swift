// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension Mark {
  /// The mark as it would be typed.
  package var typed: String {
    // A field is written without spaces, and read again with them.
    let name = label ?? field.replacing("_", with: " ")
    let unit = unit.map { " \($0)" } ?? ""
    let typed =
      switch test {
      case .atMost(let limit): "\(name) <= \(limit.typed)\(unit)"
      case .atLeast(let limit): "\(name) >= \(limit.typed)\(unit)"
      case .is(let value): "\(name) = \(value?.typed ?? "?")"
      case .oneOf(let values): "\(name) = \(values?.map(\.typed).joined(separator: "/") ?? "?")"
      case .words(let words): words
      }
    return TypedText.singleLine(typed)
  }

  /// The mark of the same name with what this one says otherwise, taken out of those that are left;
  /// the mark itself where there is none.
  ///
  /// What a line cannot say of a mark, such as its curve, stays.
  func changing(_ left: inout [Mark]) -> Mark {
    let named = left.indices.filter { index in
      words == nil && left[index].words == nil && isCalled(left[index].label ?? left[index].field)
    }
    guard let index = named.first(where: { test.isAlike(left[$0].test) }) ?? named.first else {
      return self
    }
    var mark = left.remove(at: index)
    // A curve says how many cases lie on that side of other limits.
    if !test.isAlike(mark.test) { mark.curve = [] }
    if case .oneOf = mark.test, case .is(.word(let text)?) = test {
      mark.test = .oneOf(MarkInput.values(text))
    } else {
      mark.test = test
    }
    mark.unit = unit ?? mark.unit
    mark.isProposed = false
    return mark
  }

  private func isCalled(_ name: String) -> Bool {
    [label ?? field, field].contains { $0.lowercased() == TypedText.singleLine(name).lowercased() }
  }
}

extension MarkTest {
  /// Whether both are limits on the same side, or values that must be met.
  fileprivate func isAlike(_ other: MarkTest) -> Bool {
    switch (self, other) {
    case (.atMost, .atMost), (.atLeast, .atLeast), (.is, .is), (.is, .oneOf), (.oneOf, .oneOf): true
    default: false
    }
  }
}

extension MarkLimit {
  fileprivate var typed: String {
    switch self {
    case .number(let number): number.text
    case .threshold: "threshold"
    case .unknown: "?"
    }
  }
}

extension MarkValue {
  fileprivate var typed: String {
    switch self {
    case .number(let number): number.text
    case .yesNo(let yes): yes ? "yes" : "no"
    case .word(let word): word
    }
  }
}

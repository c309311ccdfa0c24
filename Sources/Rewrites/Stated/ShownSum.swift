// SPDX-License-Identifier: GPL-3.0-or-later

/// Sums that a page shows: `18 + 24 = 42`, `1,500 EUR (12 × 125 EUR)`.
///
/// Whoever reads the page can check such a result, so it needs no other source; what it is made of
/// does.
struct ShownSum {
  private enum Operation {
    case add, subtract, multiply, divide

    init?(_ token: Token) {
      guard token.kind == .sign else { return nil }
      switch token.text {
      case "+": self = .add
      case "-", "–", "−": self = .subtract
      case "×", "·": self = .multiply
      case "÷", "/": self = .divide
      default: return nil
      }
    }

    var bindsTighter: Bool { self == .multiply || self == .divide }

    func callAsFunction(_ left: Double, _ right: Double) -> Double {
      switch self {
      case .add: left + right
      case .subtract: left - right
      case .multiply: left * right
      case .divide: left / right
      }
    }
  }

  /// The most words, such as units, between a number and what follows it in a sum.
  private static let mostBetween = 4
  /// The most numbers of a sum.
  private static let mostTerms = 12
  /// People round on the way.
  private static let tolerance = 0.006

  private let tokens: [Token]
  private let numbers: [StatedNumber]

  /// The tokens of the numbers that are results of sums shown beside them and come out right.
  static func results(in read: ReadStatement) -> Set<Int> {
    let sum = ShownSum(tokens: read.statement.tokens, numbers: read.numbers)
    return Set(read.numbers.indices.filter(sum.isResult).map { read.numbers[$0].token })
  }

  private func isResult(_ index: Int) -> Bool {
    let number = numbers[index]
    // Behind an equals sign, the terms before it; before a bracket, those inside it.
    if let equals = sign("=", before: index), let terms = terms(endingBefore: equals) {
      return comes(terms, to: number)
    }
    if index + 1 < numbers.count, opens(between: index), let terms = terms(from: index + 1) {
      return comes(terms, to: number)
    }
    return false
  }

  private typealias Terms = (first: Int, last: Int, operations: [Operation])

  private func comes(_ terms: Terms, to number: StatedNumber) -> Bool {
    guard !terms.operations.isEmpty else { return false }
    return [\StatedNumber.value, \.bare].contains { measure in
      let values = (terms.first...terms.last).map { numbers[$0][keyPath: measure] }
      let result = Self.reckoned(values, terms.operations)
      let told = number[keyPath: measure]
      let step =
        measure == \.bare && number.value != 0
        ? number.step * (number.bare / number.value) : number.step
      return result.isFinite
        && abs(result - told) <= max(step / 2 + 1e-9, abs(result) * Self.tolerance)
    }
  }

  private static func reckoned(_ values: [Double], _ operations: [Operation]) -> Double {
    var sums = [values[0]]
    var signs: [Operation] = []
    for (operation, value) in zip(operations, values.dropFirst()) {
      if operation.bindsTighter {
        sums[sums.count - 1] = operation(sums[sums.count - 1], value)
      } else {
        sums.append(value)
        signs.append(operation)
      }
    }
    return zip(signs, sums.dropFirst()).reduce(sums[0]) { $1.0($0, $1.1) }
  }

  /// The terms whose last stands just before a place.
  private func terms(endingBefore place: Int) -> Terms? {
    guard let last = numbers.lastIndex(where: { $0.token < place }),
      place - numbers[last].token <= Self.mostBetween + 1
    else { return nil }
    var first = last
    var operations: [Operation] = []
    while first > 0, last - first < Self.mostTerms, let operation = operation(after: first - 1) {
      operations.insert(operation, at: 0)
      first -= 1
    }
    // Cut off by a bracket, they are only a part of the sum.
    let before = first > 0 ? numbers[first - 1].token + 1 : 0
    let ahead = tokens[max(before, numbers[first].token - Self.mostBetween)..<numbers[first].token]
    guard !ahead.contains(where: { $0.isSign("(") || $0.isSign(")") }),
      !tokens[numbers[last].token..<place].contains(where: { $0.isSign(")") })
    else { return nil }
    return (first, last, operations)
  }

  private func terms(from first: Int) -> Terms? {
    var last = first
    var operations: [Operation] = []
    while last + 1 < numbers.count, last - first < Self.mostTerms,
      let operation = operation(after: last)
    {
      operations.append(operation)
      last += 1
    }
    return (first, last, operations)
  }

  private func tokensBetween(_ left: Int, _ right: Int) -> ArraySlice<Token> {
    tokens[(numbers[left].token + 1)..<max(numbers[left].token + 1, numbers[right].token)]
  }

  /// The one operation between a number and the next; nil where something else is.
  private func operation(after index: Int) -> Operation? {
    let between = tokensBetween(index, index + 1)
    // Brackets inside a sum say what comes first, which is not read here.
    guard between.count <= Self.mostBetween,
      !between.contains(where: { token in ["=", "(", ")"].contains { token.isSign($0) } })
    else { return nil }
    let operations = between.compactMap(Operation.init)
    return operations.count == 1 ? operations[0] : nil
  }

  /// Where the sign stands between a number and the one before it.
  private func sign(_ text: String, before index: Int) -> Int? {
    guard index > 0 else { return nil }
    let between = tokensBetween(index - 1, index)
    guard between.count <= 2 * Self.mostBetween else { return nil }
    return between.firstIndex { $0.isSign(text) }
  }

  private func opens(between index: Int) -> Bool {
    let between = tokensBetween(index, index + 1)
    return between.count <= Self.mostBetween && between.contains { $0.isSign("(") }
  }
}

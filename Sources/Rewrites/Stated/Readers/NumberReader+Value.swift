// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension NumberReader {
  /// A number before its unit is known.
  struct Value {
    var amount: Double
    var step: Double
    var decimal: Double
    var isWord = false
    var isPart = false
  }
}

extension NumberReader.Value {
  /// Reads digits with their separators; nil for what is no number.
  init?(_ text: String) {
    let number: PlainNumber
    switch WrittenNumber(text) {
    case .plain(let plain): number = plain
    case .either(let thousands, let decimal, let hasDot): number = hasDot ? decimal : thousands
    case nil: return nil
    }
    amount = number.value
    let decimals = number.text.split(separator: ".").dropFirst().first?.count ?? 0
    decimal = (0..<decimals).reduce(1) { unit, _ in unit / 10 }
    step = decimal
    if decimals == 0, amount > 0 {
      var rest = amount
      while rest.truncatingRemainder(dividingBy: 10) == 0 {
        rest /= 10
        step *= 10
      }
    }
  }

  mutating func multiply(by factor: Double) {
    amount *= factor
    step *= factor
    decimal *= factor
  }
}

extension StatedNumber {
  mutating func apply(_ unit: Unit, _ factor: Double) {
    self.unit = unit
    value *= factor
    step *= factor
    decimal *= factor
    if unit == .clock { clockFactor = factor }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers of a statement of the sources, each in every sense in which it may be told again.
enum HeadedNumbers {
  /// A number without a unit takes the one of its column, of its row, or of the last number before
  /// it as well ("5.3 hours a day, and the 3 there are have 16.8"); "54 of 60" is a share as well.
  static func all(in read: ReadStatement) -> [StatedNumber] {
    let statement = read.statement
    var all: [StatedNumber] = []
    var before: StatedNumber?
    for (index, number) in read.numbers.enumerated() {
      all.append(number)
      if let share = share(of: number, outOf: read.numbers.dropFirst(index + 1).first, statement) {
        all.append(share)
      }
      guard number.unit == .count else {
        before = number
        continue
      }
      if let before, statement.cell(of: before.token) == statement.cell(of: number.token) {
        all.append(number.taking(before.unit, like: before))
      }
      for unit in units(around: number.token, in: statement) {
        var taken = number
        taken.apply(unit.unit, unit.factor)
        taken.period = taken.period ?? unit.period
        all.append(taken)
      }
    }
    return all
  }

  private struct HeadUnit {
    var unit: Unit
    var factor: Double
    var period: Period?
  }

  /// The units that the head of its column and the first cell of its row name.
  private static func units(around token: Int, in statement: Statement) -> [HeadUnit] {
    guard statement.kind == .row else { return [] }
    let cell = statement.cell(of: token)
    let head = statement.head.indices.contains(cell) ? statement.head[cell] : []
    let first = cell > 0 ? Array(statement.tokens[statement.cells[0]]) : []
    // "Hours a day in phase" heads the whole table.
    let corner = cell > 0 ? statement.head.first ?? [] : []
    return [head, first, corner].compactMap { words in
      words.lazy.compactMap { Unit.of($0.lower) }.first.map {
        HeadUnit(unit: $0.unit, factor: $0.factor, period: period(in: words))
      }
    }
  }

  private static func period(in words: [Token]) -> Period? {
    zip(words, words.dropFirst()).lazy.compactMap { before, noun in
      ["a", "an", "per"].contains(before.lower) ? Period(noun: noun.lower) : nil
    }.first
  }

  private static func share(
    of number: StatedNumber, outOf whole: StatedNumber?, _ statement: Statement
  ) -> StatedNumber? {
    guard let whole, whole.value > 0, number.value <= whole.value, whole.unit == .count,
      number.unit == .count, whole.token - number.token <= 3,
      statement.tokens[number.token..<whole.token].contains(where: {
        ["of", "in"].contains($0.lower)
      })
    else { return nil }
    var share = number
    share.value = number.value / whole.value
    share.unit = .share
    share.step = 0.0001
    share.decimal = 0.0001
    return share
  }
}

extension StatedNumber {
  /// The same number in the unit of another one.
  fileprivate func taking(_ unit: Unit, like other: StatedNumber) -> StatedNumber {
    var taken = self
    let factor = unit == .share ? 0.01 : unit == .clock ? other.clockFactor : 1
    taken.apply(unit, factor)
    taken.period = taken.period ?? other.period
    return taken
  }
}

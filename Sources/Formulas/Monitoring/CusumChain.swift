// SPDX-License-Identifier: GPL-3.0-or-later

/// A walk on the places 0, 1, 2 …: an error leads `jump` places up, a right case two down and never
/// below 0; it ends at `places` or beyond.
struct CusumChain {
  /// The places that a right case leads down.
  static let drop = 2

  /// 1 or more.
  let places: Int
  /// 1 or more.
  let jump: Int
  /// The chance of an error, 0 to 1.
  let rate: Double

  /// The mean steps E from a place, by those of the two places below it.
  private struct Descent {
    var steps: Double
    var one: Double
    var two: Double
  }

  /// The mean number of steps from 0 on; infinite without errors.
  ///
  /// From the top down each place is expressed by the two below it, as the walk cannot pass both on
  /// its way; nothing is subtracted but at the end.
  var meanSteps: Double {
    guard rate > 0 else { return .infinity }
    var descents: [Descent] = Array(
      repeating: Descent(steps: 0, one: 0, two: 0), count: places)
    for place in stride(from: places - 1, through: 1, by: -1) {
      let after = afterError(at: place, downTo: place, descents)
      let share = 1 / (1 - rate * after.one)
      var descent = Descent(
        steps: (1 + rate * after.steps) * share, one: rate * after.two * share,
        two: (1 - rate) * share)
      if place == 1 {
        descent.one += descent.two
        descent.two = 0
      }
      descents[place] = descent
    }
    let after = afterError(at: 0, downTo: 1, descents)
    let first = places > 1 ? descents[1] : Descent(steps: 0, one: 0, two: 0)
    let returning = after.one * first.one + after.two
    return (1 + rate * (after.steps + after.one * first.steps)) / (rate * (1 - returning))
  }

  /// The mean steps after an error, by those of `end` and of the place below it.
  private func afterError(at place: Int, downTo end: Int, _ descents: [Descent]) -> Descent {
    var current = place + jump
    guard current < places else { return Descent(steps: 0, one: 0, two: 0) }
    var sum = Descent(steps: 0, one: 1, two: 0)
    while current > end {
      let descent = descents[current]
      sum = Descent(
        steps: sum.steps + sum.one * descent.steps, one: sum.two + sum.one * descent.one,
        two: sum.one * descent.two)
      current -= 1
    }
    return sum
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct QuantileTests {
  @Test func `lies between two numbers`() {
    var values: [Float] = [4, 1, 3, 2]
    #expect(
      Quantile.of(&values, at: [0, 0.5, 0.9, 1]).map { ($0 * 10).rounded() } == [10, 25, 37, 40])
  }

  @Test func `is that of the sorted numbers`() {
    var random = SplitMix64(seed: 3)
    for count in [1, 2, 3, 10, 101, 2_000] {
      let values = (0..<count).map { _ in Float(Int.random(in: 0...count, using: &random)) }
      let sorted = values.sorted()
      let shares = [0, 0.25, 0.5, 0.9, 0.95, 0.99, 1]
      var mixed = values
      let found = Quantile.of(&mixed, at: shares)
      for (share, value) in zip(shares, found) {
        let place = Double(count - 1) * share
        let low = Int(place)
        let high = min(low + 1, count - 1)
        let expected =
          Double(sorted[low]) + (place - Double(low)) * Double(sorted[high] - sorted[low])
        #expect(abs(value - expected) < 1e-9)
      }
    }
  }

  @Test func `of equal numbers it is their number`() {
    var values = [Float](repeating: 7, count: 10_000)
    #expect(Quantile.of(&values, at: [0.5, 0.99]) == [7, 7])
  }

  @Test func `of nothing there is none`() {
    var values: [Float] = []
    #expect(Quantile.of(&values, at: [0.5]).isEmpty)
  }
}

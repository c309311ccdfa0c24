// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct QuantileTests {
  /// Of numbers that are handed out in pieces.
  private func quantiles(_ values: [Float], at shares: [Double], piece: Int = 7) -> [Double] {
    Quantile.of(values.count, at: shares) { body in
      for start in stride(from: 0, to: values.count, by: piece) {
        Array(values[start..<min(start + piece, values.count)]).withUnsafeBufferPointer(body)
      }
    }
  }

  @Test func `lies between two numbers`() {
    let found = quantiles([4, 1, 3, 2], at: [0, 0.5, 0.9, 1])
    #expect(found.map { ($0 * 10).rounded() } == [10, 25, 37, 40])
  }

  // Few numbers are sorted, more of them counted: both sides of that.
  @Test(arguments: [1, 2, 3, 10, 101, 2_000, 4_096, 4_097, 20_000])
  func `is that of the sorted numbers`(count: Int) {
    var random = Dice(seed: 3)
    let values = (0..<count).map { _ in Float.random(in: -1...Float(count), using: &random) }
    let sorted = values.sorted()
    let shares = [0, 0.25, 0.5, 0.9, 0.95, 0.99, 1]
    for (share, value) in zip(shares, quantiles(values, at: shares, piece: 1_000)) {
      let place = Double(count - 1) * share
      let low = Int(place)
      let high = min(low + 1, count - 1)
      let expected =
        Double(sorted[low]) + (place - Double(low)) * (Double(sorted[high]) - Double(sorted[low]))
      #expect(abs(value - expected) < 1e-9 * max(1, abs(expected)))
    }
  }

  @Test(arguments: [10, 10_000])
  func `of equal numbers it is their number`(count: Int) {
    #expect(quantiles([Float](repeating: 7, count: count), at: [0.5, 0.99]) == [7, 7])
  }

  @Test func `of nothing there is none`() {
    #expect(quantiles([], at: [0.5]).isEmpty)
  }
}

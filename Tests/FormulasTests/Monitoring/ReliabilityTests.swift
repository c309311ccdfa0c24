// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct ReliabilityTests {
  private let confidences = [0.55, 0.62, 0.68, 0.71, 0.77, 0.83, 0.86, 0.91, 0.94, 0.98]
  private let outcomes = [1.0, 0, 1, 0, 1, 1, 0, 1, 1, 1]

  @Test func `the score is split as in the literature`() throws {
    let points = zip(confidences, outcomes).map {
      Reliability.Point(confidence: $0, weight: 1, right: $1)
    }
    let reliability = try #require(Reliability(points.shuffled()))
    #expect(agrees(reliability.brier, 0.202_69))
    #expect(agrees(reliability.miscalibration, 0.036_023_333_33))
    #expect(agrees(reliability.discrimination, 0.043_333_333_33))
    #expect(agrees(reliability.uncertainty, 0.21))
    let fitted = reliability.curve.map(\.right)
    #expect(
      zip(fitted, [0.5, 0.5, 0.5, 0.5, 2 / 3, 2 / 3, 2 / 3, 1, 1, 1]).allSatisfy {
        agrees($0, $1)
      })
  }

  @Test func `the parts add up to the score`() throws {
    var random = Dice(seed: 11)
    for _ in 0..<100 {
      let points = (0..<40).map { _ in
        let weight = Double.random(in: 0.1...20, using: &random)
        return Reliability.Point(
          confidence: Double.random(in: 0...1, using: &random), weight: weight,
          right: weight * Double.random(in: 0...1, using: &random))
      }
      let it = try #require(Reliability(points))
      let sum = it.miscalibration - it.discrimination + it.uncertainty
      #expect(abs(sum - it.brier) < 1e-12)
      #expect(it.miscalibration > -1e-12 && it.discrimination > -1e-12)
      #expect(zip(it.curve, it.curve.dropFirst()).allSatisfy { $0.right <= $1.right })
    }
  }

  @Test func `cases of one confidence are one point`() {
    let apart = [1.0, 0, 1, 1].map { Reliability.Point(confidence: 0.8, weight: 1, right: $0) }
    let together = [Reliability.Point(confidence: 0.8, weight: 4, right: 3)]
    #expect(Reliability(apart) == Reliability(together))
    #expect(Reliability([]) == nil)
  }

  @Test func `pools are those of R`() {
    let points = [1.0, 0, 4, 3, 3, 5, 4, 2, 0].map { (value: $0, weight: 1.0) }
    #expect(IsotonicFit.fit(points) == [0.5, 0.5, 3, 3, 3, 3, 3, 3, 3])
  }
}

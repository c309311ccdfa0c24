// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct ConfidenceSequenceTests {
  @Test(arguments: [
    (12, 400, 1.0, 0.008_298_470_43, 0.072_664_327_8),
    (85, 10_000, 50, 0.005_788_312_663, 0.011_941_665_03),
  ])
  func `known intervals`(count: Int, cases: Int, b: Double, low: Double, high: Double) {
    let sequence = ConfidenceSequence(count: count, cases: cases, risk: 0.05, a: 1, b: b)
    #expect(agrees(sequence.low, low, within: 1e-8))
    #expect(agrees(sequence.high, high, within: 1e-8))
    #expect(sequence.holds(low * 1.001) && !sequence.holds(low * 0.999))
    #expect(sequence.holds(high * 0.999) && !sequence.holds(high * 1.001))
  }

  @Test func `the ends are closed where nothing or everything was seen`() {
    #expect(ConfidenceSequence(count: 0, cases: 20, risk: 0.05).low == 0)
    #expect(ConfidenceSequence(count: 20, cases: 20, risk: 0.05).high == 1)
  }
}

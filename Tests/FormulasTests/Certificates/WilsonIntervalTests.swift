// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct WilsonIntervalTests {
  // R. G. Newcombe, Stat. Med. 17:857–872, 1998; R 4.2.2 prop.test and statsmodels agree.
  @Test(arguments: [
    (81.0, 263.0, 0.255_288_519_9, 0.366_209_577_0),
    (15, 148, 0.062_386_399_53, 0.160_487_241_7),
    (0, 20, 0, 0.161_125_158_1),
    (1, 29, 0.006_113_214_293, 0.171_755_218_8),
    (85, 10_000, 0.006_879_905_952, 0.010_497_564_45),
  ])
  func `known intervals`(count: Double, cases: Double, low: Double, high: Double) {
    let interval = WilsonInterval(count: count, cases: cases)
    #expect(agrees(interval.low, low))
    #expect(agrees(interval.high, high))
  }

  @Test func `all of them is the mirror of none`() {
    let none = WilsonInterval(count: 0, cases: 20)
    let all = WilsonInterval(count: 20, cases: 20)
    #expect(all.high == 1)
    #expect(agrees(1 - all.low, none.high))
  }
}

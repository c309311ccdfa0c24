// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct TrafficTests {
  @Test func loadIsArrivalsTimesWork() {
    #expect(agrees(Traffic(arrivalsPerHour: 120, hoursPerCase: 0.1).load, 12))
    #expect(Traffic(arrivalsPerHour: 0, hoursPerCase: 0.1).load == 0)
  }
}

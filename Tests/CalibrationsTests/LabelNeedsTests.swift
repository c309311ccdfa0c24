// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Calibrations

@Suite struct LabelNeedsTests {
  @Test(arguments: [
    (0.005, 0.05, 598, 3_885), (0.01, 0.05, 299, 1_941), (0.02, 0.05, 149, 969),
    (0.05, 0.05, 59, 361), (0.10, 0.05, 29, 179), (0.01, 0.10, 230, 1_418),
    (0.02, 0.10, 114, 708), (0.05, 0.10, 45, 282),
  ])
  func `as two programs reckon them`(target: Double, risk: Double, fewest: Int, enough: Int) {
    let needs = LabelNeeds(target: target, risk: risk)
    #expect(needs.fewest == fewest)
    #expect(needs.enough == enough)
  }
}

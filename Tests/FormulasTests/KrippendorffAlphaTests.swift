// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Formulas

struct KrippendorffAlphaTests {
  /// Four observers and twelve units (Krippendorff 2011, section C); 0 stands for a missing value.
  private static let data = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ]

  /// Published as .815; the further digits are those of the R package irr.
  @Test func agreesWithThePublishedValue() throws {
    let units = Self.data[0].indices.map { unit in Self.data.map { $0[unit] }.filter { $0 > 0 } }
    let alpha = try #require(KrippendorffAlpha.ordinal(units))
    #expect(abs(alpha - 0.8153875037548814) < 1e-12)
  }

  @Test func fullAgreementIsOne() {
    #expect(KrippendorffAlpha.ordinal([[0, 0], [2, 2, 2], [1, 1]]) == 1)
  }

  @Test func theOrderOfVotesAndUnitsDoesNotMatter() {
    let units = [[0, 1, 2], [2, 2], [0, 0, 1]]
    #expect(
      KrippendorffAlpha.ordinal(units)
        == KrippendorffAlpha.ordinal(units.reversed().map { $0.reversed() }))
  }

  @Test(arguments: [[], [[0], [2]], [[1, 1], [1, 1, 1]]])
  func nothingToCompareHasNoAgreement(_ units: [[Int]]) {
    #expect(KrippendorffAlpha.ordinal(units) == nil)
  }
}

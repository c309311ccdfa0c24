// SPDX-License-Identifier: GPL-3.0-or-later

extension Double {
  /// The next whole number, except that a value a hair above a whole number counts as that number.
  ///
  /// A product or quotient that is whole on paper may come out some units in the last place too
  /// high: 100 · 0.55 is 55.00000000000001 and must not become 56. The hair is a 10⁻¹³th of the
  /// value: hundreds of such units, far below any figure that a person states.
  package var roundedUpForgivingly: Double { (self - magnitude * 1e-13).rounded(.up) }

  /// The whole number below, except that a value a hair below a whole number counts as that number.
  package var roundedDownForgivingly: Double { (self + magnitude * 1e-13).rounded(.down) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension Unicode.Scalar {
  /// The number by which the character is looked up: U+00A0.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether two numbers agree in nearly all digits.
func agrees(_ value: Double, _ expected: Double, within relative: Double = 1e-9) -> Bool {
  value == expected || abs(value - expected) <= relative * abs(expected)
}

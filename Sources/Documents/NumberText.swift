// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers as people read them, the same everywhere: no locale takes part.
package enum NumberText {
  /// Thousands set apart by commas and at most `decimals` places, without trailing zeros: `1,200`.
  package static func plain(_ value: Double, decimals: Int = 2) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (abs(value) * scale).rounded()
    // Beyond these digits a Double has no exact decimals, and an Int may not hold them.
    guard scaled < 1e15 else { return "\(value)" }
    let units = Int(scaled)
    let (whole, fraction) = (units / Int(scale), units % Int(scale))
    let sign = value < 0 && units > 0 ? "-" : ""
    return sign + grouped(whole) + decimalPart(fraction, places: decimals)
  }

  /// A share from 0 to 1 in percent: `93%`, `2.5%`.
  package static func percent(_ share: Double) -> String {
    "\(plain(share * 100))%"
  }

  private static func grouped(_ whole: Int) -> String {
    let digits = Array(String(whole))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  private static func decimalPart(_ fraction: Int, places: Int) -> String {
    guard fraction > 0 else { return "" }
    var digits = String(fraction)
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
  }
}

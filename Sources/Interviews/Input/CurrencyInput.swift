// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A currency as people write it, by its code: `EUR`, `eur`, `€`, `euros`.
enum CurrencyInput {
  /// Signs and names that one currency alone has.
  private static let codes = [
    "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "pound sterling": "GBP",
    "pounds sterling": "GBP", "sterling": "GBP", "us$": "USD", "us dollar": "USD",
    "us dollars": "USD", "swiss franc": "CHF", "swiss francs": "CHF", "yen": "JPY", "₹": "INR",
    "₺": "TRY", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₫": "VND", "₴": "UAH", "₦": "NGN", "₱": "PHP",
    "zł": "PLN", "zloty": "PLN", "złoty": "PLN",
  ]
  private static let many = [
    "$": "USD, or CAD", "dollar": "USD, or CAD", "dollars": "USD, or CAD",
    "¥": "JPY, or CNY", "kr": "SEK, or DKK", "pound": "GBP, or EGP", "pounds": "GBP, or EGP",
  ]

  /// The currencies that a price says with a sign, each of which it may be; none without a sign.
  static func signed(in price: String) -> [String] {
    if price.contains("€") { return ["EUR"] }
    if price.contains("£") { return ["GBP"] }
    if price.contains("¥") { return ["JPY", "CNY"] }
    return price.contains("$") ? ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"] : []
  }

  /// - Throws: for what is no currency, and for what several are called.
  static func code(_ text: String) throws(InputRefusal) -> String {
    let typed = text.lowercased()
    if let code = codes[typed] { return code }
    if let several = many[typed] {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) can be several currencies: type its three letters.",
        example: several)
    }
    if let code = SaidLimit.currency(text.uppercased()), code.count == 3 { return code }
    throw InputRefusal(
      "\(VisibleText.quoted(text)) is no currency: type its three letters.", example: "EUR")
  }
}

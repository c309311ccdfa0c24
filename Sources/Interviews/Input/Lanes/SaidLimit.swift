// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Limits of money in a text that people have written: `up to 200 EUR`.
enum SaidLimit {
  private static let words = [
    "up to", "at most", "no more than", "not more than", "never more than", "maximum of",
  ]

  /// The codes of ISO 4217, for three letters behind a number are mostly a word: `3 new orders`.
  private static let currencies = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP \
    GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD \
    KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN \
    NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP \
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND \
    VUV WST XAF XCD XOF XPF YER ZAR ZMW
    """.split(separator: " ").map(String.init))
  /// Codes that are words too, and count in capitals alone.
  private static let alsoWords: Set<String> = ["all", "top", "try", "cup", "mad", "lak", "ils"]

  static func marks(_ note: String) -> [String] {
    let text = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lowered = text.lowercased()
    guard lowered.count == text.count else { return [] }
    return words.compactMap { word -> String? in
      guard let found = lowered.firstRange(of: "\(word) ") else { return nil }
      let start = lowered.distance(from: lowered.startIndex, to: found.upperBound)
      return LimitText.starts(of: text.dropFirst(start)).lazy.compactMap { limit in
        guard let number = limit.number.certain, number.value >= 0,
          let currency = limit.unit.flatMap(currency)
        else { return nil }
        return "amount <= \(number.text) \(currency)"
      }.first
    }
  }

  /// The currency that a unit is, as its code or sign.
  static func currency(_ unit: String) -> String? {
    if unit.count == 1, unit.first?.isCurrencySymbol == true { return unit }
    guard currencies.contains(unit.uppercased()), !alsoWords.contains(unit) else { return nil }
    return unit.uppercased()
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML
import Values

/// The keys of the thresholds that a map declares.
private enum ThresholdsKey: String, CaseIterable {
  case from
  case to
  case step
}

extension FieldReader {
  private static let allowed = 0.5...0.99
  private static let smallestStep = 0.001

  /// The thresholds that may be certified, in ten-thousandths: from, to and step, all of them
  /// declared before anybody looks at a log.
  mutating func thresholds(_ node: YAMLNode) -> [Int]? {
    let keys = ThresholdsKey.allCases.map(\.rawValue)
    guard let fields = fields(of: node, in: "thresholds", keys: keys) else { return nil }
    func value(_ key: ThresholdsKey, _ reader: inout FieldReader) -> Double? {
      reader.required(key.rawValue, of: fields) { $0.number($1, in: key.rawValue)?.value }
    }
    let from = value(.from, &self)
    let to = value(.to, &self)
    let step = value(.step, &self)
    guard let from, let to, let step else { return nil }
    guard Self.allowed.contains(from), Self.allowed.contains(to), from <= to else {
      error(
        "thresholds go from \(FigureText.plain(from, decimals: 6)) to "
          + FigureText.plain(to, decimals: 6), at: node,
        remedy: "write the lower one first, both within 0.5 and 0.99")
      return nil
    }
    guard step >= Self.smallestStep, step <= 1 else {
      error(
        "the step of thresholds is \(FigureText.plain(step, decimals: 6))", at: node,
        remedy: "write a step from 0.001 to 1")
      return nil
    }
    func bin(_ share: Double) -> Int { Int((share * Double(ConfidenceBins.highest)).rounded()) }
    return Array(stride(from: bin(from), through: bin(to), by: bin(step)))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension CurveTable {
  /// Where each curve begins and ends, in words.
  func alternative(_ key: PhraseKey, _ phrases: Phrases) -> String {
    curves.compactMap { curve in
      let known = zip(labels, curve.values).filter { $0.1 != nil }
      guard let first = known.first, let last = known.last else { return nil }
      return phrases(
        key,
        [
          .name: curve.name, .start: "\(first.0): \(Self.percent(first.1))",
          .end: "\(last.0): \(Self.percent(last.1))",
        ])
    }.joined(separator: " ")
  }

  private static func percent(_ share: Double?) -> String {
    share.map { FigureText.percent($0) } ?? ""
  }
}

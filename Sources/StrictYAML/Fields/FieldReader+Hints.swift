// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

extension FieldReader {
  /// Warns where YAML took less for a text than somebody has probably written.
  mutating func warnOfCuts(_ node: YAMLNode, _ scalar: YAMLScalar, in what: String) {
    guard scalar.style == .plain else { return }
    if let cut = scalar.cutOff {
      warn(
        "\(what) ends before \(VisibleText.quoted(cut)), because ' #' starts a comment", at: node,
        remedy: "put the whole text in quotes, or a space behind the # of a comment")
    }
    let pairs: [(Character, Character)] = [("“", "”"), ("„", "“"), ("«", "»"), ("»", "«")]
    if let pair = pairs.first(where: { scalar.text.first == $0.0 }),
      !scalar.text.dropFirst().contains(pair.1), !scalar.text.dropFirst().contains("”")
    {
      warn(
        "\(what) opens a curly quote that does not close in it: \(scalar.quoted)", at: node,
        remedy: "only straight quotes (\") keep a text together")
    }
  }

  /// What to write for a number that is none yet.
  static func remedy(
    for text: String, unit: String?, isPossible: (PlainNumber) -> Bool
  ) -> String {
    let usual = "write digits with a decimal point, such as 1200 or 0.05"
    guard !text.isEmpty else { return usual }
    do throws(FigureRefusal) {
      let reading = try FigureReading(text, unit: unit, isPossible: isPossible)
      guard isPossible(reading.number) else { return usual }
      let odd = oddity(in: text).map { "\($0), or " } ?? ""
      guard let note = reading.note else { return "\(odd)write \(reading.number.text)" }
      return "write {answer: \(reading.number.text), note: \"\(note)\"}"
    } catch {
      return error.isChoice ? "write \(error.example)" : oddity(in: text) ?? usual
    }
  }

  /// What is odd about the characters of a text that is not understood, and what to do about it.
  static func oddity(in text: String?) -> String? {
    text.flatMap { OddCharacter(in: $0) }.map { "it has \($0.words); \($0.remedy)" }
  }
}

extension YAMLNode {
  /// The number that commas inside `[ ]` took apart: 1200 of `[1,200]`.
  var splitNumber: String? {
    guard case .sequence(let items) = content, items.count > 1 else { return nil }
    let texts = items.compactMap { $0.scalar?.style == .plain ? $0.scalar?.text : nil }
    let isTight = zip(items, items.dropFirst()).allSatisfy {
      $0.end.line == $1.start.line && $0.end.column + 1 == $1.start.column
    }
    guard texts.count == items.count, isTight else { return nil }
    return try? FigureReading(texts.joined(separator: ","), unit: nil).number.text
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  static let shareKeys = [
    "answer", "count", "of", "drawn", "seen", "note", "by", "ask", "due", "proposed",
  ]

  /// A lane's share: `0.62`, `62%`, `"?"`, or a mapping with what was said about it.
  mutating func share(_ node: YAMLNode, in what: String) -> Share? {
    guard node.entries != nil else {
      return shareOrUnknown(node, in: what).map {
        Share(value: $0, location: location(node.start))
      }
    }
    guard let fields = fields(of: node, in: what, keys: Self.shareKeys) else { return nil }
    let sample = sample(fields, in: what)
    let counted = sample?.counted
    guard fields["answer"] != nil || counted != nil else {
      error(
        "\(what) has no value", at: node, remedy: "write answer: 0.62, or count: 310 and of: 500")
      return nil
    }
    let written = fields["answer"].map { shareOrUnknown($0, in: what) }
    guard let value = written ?? .some(counted) else { return nil }
    if let value { check(sample, against: value, at: fields["answer"]) }
    return Share(
      value: value, sample: sample, note: optionalText(fields["note"], in: "note"),
      by: optionalText(fields["by"], in: "by"), ask: optionalText(fields["ask"], in: "ask"),
      due: optionalDate(fields["due"], in: "due"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
  }

  /// A share or `"?"`, which is nil inside.
  private mutating func shareOrUnknown(_ node: YAMLNode, in what: String) -> Double?? {
    if node.scalar?.text == "?" { return .some(nil) }
    return share0to1(node, in: what).map { .some($0) }
  }

  /// A share from 0 to 1, also written in percent.
  mutating func share0to1(_ node: YAMLNode, in what: String) -> Double? {
    guard let scalar = scalar(node, in: what, expected: "a share") else { return nil }
    guard let number = PlainNumber.percent(scalar.text) ?? PlainNumber(scalar.text) else {
      error(
        "\(what) must be a share, not \(scalar.quoted)", at: node,
        remedy: "write a number from 0 to 1, such as 0.62, or 62%")
      return nil
    }
    let value = number.value
    guard (0...1).contains(value) else {
      error(
        "\(what) is \(scalar.text), out of range", at: node,
        remedy: "write a share from 0 to 1, such as 0.62, or 62%")
      return nil
    }
    return value
  }
}

extension Sample {
  /// The share that the count gives, where both numbers are there.
  var counted: Double? {
    guard let count, let of, of > 0 else { return nil }
    return Double(count) / Double(of)
  }
}

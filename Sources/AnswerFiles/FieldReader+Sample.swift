// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  /// The cases behind a share or a letter; nil where nothing is said about them.
  mutating func sample(_ fields: YAMLFields, in what: String) -> Sample? {
    var sample = Sample()
    sample.of = wholeNumber(fields["of"], in: "of", least: 1)
    sample.count = wholeNumber(fields["count"], in: "count", least: 0)
    sample.right = wholeNumber(fields["right"], in: "right", least: 0)
    sample.isDrawn = fields["drawn"].flatMap { yesNo($0, in: "drawn") } ?? true
    sample.seen = fields["seen"].flatMap { seen($0) }
    for (key, part) in [("count", sample.count), ("right", sample.right)] {
      guard let part, let node = fields[key] else { continue }
      if fields["of"] == nil {
        error("\(key) lacks the number of cases it is a part of", at: node, remedy: "add of: 500")
      } else if let of = sample.of, part > of {
        error("\(key) is \(part), more than the \(of) cases it is a part of", at: node)
      }
    }
    return sample == Sample() ? nil : sample
  }

  private mutating func seen(_ node: YAMLNode) -> Sample.Seen? {
    guard
      let fields = fields(of: node, in: "seen", keys: ["what", "share"]),
      let what = requiredText("what", of: fields)
    else { return nil }
    return Sample.Seen(
      what: what, share: fields["share"].flatMap { share0to1($0, in: "the share of seen") })
  }

  private mutating func wholeNumber(_ node: YAMLNode?, in what: String, least: Int) -> Int? {
    guard let node, let number = number(node, in: what) else { return nil }
    guard let count = number.wholeNumber, count >= least else {
      error(
        "\(what) cannot be \(number.text)", at: node,
        remedy: "write a whole number of cases, at least \(least)")
      return nil
    }
    return count
  }
}

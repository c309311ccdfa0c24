// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
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

  /// The value of an answer's long form; a count may stand in its place where it is a share.
  mutating func value(
    of fields: YAMLFields, sample: Sample?, for question: Question
  ) -> AnswerValue? {
    if fields["answer"] == nil, question.isShare, let counted = sample?.counted {
      return PlainNumber.rounded(counted).map(AnswerValue.number)
    }
    return required("answer", of: fields) { $0.value($1, for: question) }
  }

  /// Reports what a sample cannot say about such a question, and a count that gives another share.
  mutating func check(
    _ sample: Sample?, of fields: YAMLFields, to question: Question, value: AnswerValue?
  ) {
    let isLetter = question.kind == .abc
    let takes: [(key: String, isTaken: Bool, takers: String)] = [
      ("right", isLetter, "a letter"), ("count", question.isShare, "a share"),
      ("seen", question.isShare, "a share"),
      ("of", isLetter || question.kind == .number, "a letter or a figure"),
      ("drawn", isLetter || question.kind == .number, "a letter or a figure"),
    ]
    for (key, isTaken, takers) in takes where !isTaken {
      guard let node = fields[key] else { continue }
      error(
        "the answer to '\(question.id)' has no '\(key)'", at: node,
        remedy: "only \(takers) has one; say it in the note")
    }
    if case .number(let number)? = value {
      check(sample, against: number.value, at: fields["answer"])
    }
  }

  /// Reports a share that its own count does not give.
  mutating func check(_ sample: Sample?, against share: Double, at node: YAMLNode?) {
    guard let node, let counted = sample?.counted, let count = sample?.count, let of = sample?.of,
      abs(counted - share) > 0.0051
    else { return }
    error(
      "the share is \(node.scalar?.text ?? ""), but \(count) of \(of) is"
        + " \(PlainNumber.rounded(counted)?.text ?? "")", at: node,
      remedy: "mend one of them, or leave the share out")
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

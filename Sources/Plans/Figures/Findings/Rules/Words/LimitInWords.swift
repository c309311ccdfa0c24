// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// A limit that somebody said where it binds, in the unit of a mark, and no mark stands there.
struct LimitInWords: FindingRule {
  static let id = FindingID.limitInWords

  func findings(in context: FindingContext) -> [Finding] {
    let marks = context.file.lanes.flatMap(\.marks) + context.particulars.scope
    let limited = marks.filter { $0.limit != nil && $0.unit != nil }
    let known = Self.known(marks: limited, in: context)
    let telling = context.telltales[.limit]
    var told: Set<String> = []
    return Self.binding(in: context).flatMap { text in
      SpokenWords(text).rests(after: telling).compactMap { rest -> Finding? in
        guard let said = Self.limit(rest, in: limited),
          !known.contains(said.limit.value), told.insert(said.text).inserted
        else { return nil }
        return finding(
          [], [.limit: .text(said.text), .what: .text(text), .otherLimit: .text(said.other)]
        )
      }
    }
  }

  private struct Said {
    let limit: PlainNumber
    let text: String
    /// What the marks of that unit stand at.
    let other: String
  }

  /// The limit with which a text begins, where marks have its unit.
  private static func limit(_ rest: Substring, in marks: [Mark]) -> Said? {
    for start in LimitText.starts(of: rest) {
      guard let number = start.number.certain, let unit = start.unit else { continue }
      let own = marks.filter { NameLikeness.areOne($0.unit ?? "", unit) }
      guard !own.isEmpty else { continue }
      var stands: [String] = []
      for mark in own {
        let one = mark.limit.map { "“\(mark.label ?? mark.field)” at \(Self.said($0, mark.unit))" }
        if let one, !stands.contains(one) { stands.append(one) }
      }
      return Said(
        limit: number, text: Self.said(number, unit),
        other: FigureText.list(stands))
    }
    return nil
  }

  /// The limit with its unit.
  static func said(_ limit: PlainNumber, _ unit: String?) -> String {
    [FigureText.plain(limit.value), unit].compactMap(\.self).joined(separator: " ")
  }

  /// What binds: the notes on compliance, decisions, rules and what signatures commit to.
  private static func binding(in context: FindingContext) -> [String] {
    let file = context.file
    return [file.answers[LetterKey.compliance.rawValue]?.note].compactMap(\.self)
      + file.decisions.map(\.what) + context.particulars.rules.map(\.what)
      + context.particulars.signers.compactMap(\.what)
  }

  /// Numbers that stand somewhere as a limit or a figure already.
  private static func known(marks: [Mark], in context: FindingContext) -> Set<Double> {
    let metrics = context.particulars.metrics.flatMap { [$0.atMost, $0.atLeast, $0.baseline] }
    let figures = context.file.answers.values.map { answer -> PlainNumber? in
      if case .number(let number) = answer.value { number } else { nil }
    }
    return Set(
      marks.compactMap { $0.limit?.value } + metrics.compactMap { $0?.value }
        + figures.compactMap { $0?.value })
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

/// Whether the content has words for everything that rules can find and that can stop a phase.
enum FindingTextRules {
  /// Worked out once: hundreds of texts are held against it at each start.
  private static let knownSlots =
    FindingSlot.allCases.map(\.slot) + SubjectSlot.allCases.map(\.rawValue)

  /// Unknown rules, kinds and slots, and what has no words.
  ///
  /// A questionnaire that words nothing at all has no playbook, of which `PlaybookRules` warns.
  static func problems(in questionnaire: Questionnaire) -> [Diagnostic] {
    let book = questionnaire.playbook
    let rules = FindingID.allCases.map(\.rawValue)
    let problems =
      book.findings.flatMap { finding($0, rules: rules) } + book.blockers.flatMap(blocker)
    guard !book.words.isEmpty else { return problems }
    let file = SourceLocation(
      file: questionnaire.sources.first?.file.name ?? questionnaire.id)
    return problems
      + [
        lacking(rules, in: book.findings.map(\.rule), what: "findings of the rules", at: file),
        lacking(
          BlockerSource.wordedKinds, in: book.blockers.map(\.kind), what: "blockers of the kinds",
          at: file),
      ].compactMap(\.self)
  }

  private static func finding(_ entry: FindingEntry, rules: [String]) -> [Diagnostic] {
    let what = "finding '\(entry.id)'"
    return unknown(entry.rule, "rule", of: what, in: rules, at: entry.scope.location)
      + [entry.says, entry.but, entry.proposal].flatMap {
        slots(in: $0, of: what, at: entry.scope.location)
      }
  }

  private static func blocker(_ entry: BlockerEntry) -> [Diagnostic] {
    let what = "blocker '\(entry.id)'"
    return unknown(
      entry.kind, "kind", of: what, in: BlockerSource.wordedKinds, at: entry.scope.location)
      + slots(in: entry.text, of: what, at: entry.scope.location)
  }

  private static func slots(
    in text: String, of what: String, at place: SourceLocation
  ) -> [Diagnostic] {
    Phrase.slots(in: text).filter { !knownSlots.contains($0) }.map { name in
      Diagnostic(
        at: place, "\(what) names an unknown slot '{\(name)}'",
        remedy: NearMiss.of(name, in: knownSlots).map { "did you mean '{\($0)}'?" }
          ?? "allowed: \(knownSlots.joined(separator: ", "))")
    }
  }

  private static func unknown(
    _ name: String, _ key: String, of what: String, in known: [String], at place: SourceLocation
  ) -> [Diagnostic] {
    guard !known.contains(name) else { return [] }
    return [
      Diagnostic(
        at: place, "\(what) is for an unknown \(key) '\(name)'",
        remedy: NearMiss.of(name, in: known).map { "did you mean '\($0)'?" }
          ?? "allowed: \(known.joined(separator: ", "))")
    ]
  }

  private static func lacking(
    _ names: [String], in worded: [String], what: String, at file: SourceLocation
  ) -> Diagnostic? {
    let lacking = names.filter { !worded.contains($0) }
    guard !lacking.isEmpty else { return nil }
    let list = FigureText.list(lacking.map { "'\($0)'" })
    return Diagnostic(
      at: file, "there are no words for \(what) \(list)", remedy: "include 'plan-findings'")
  }
}

extension BlockerSource {
  /// The kinds whose words stand in the content; what an action says is the room's.
  static let wordedKinds: [String] =
    [
      dissent(question: "", at: nil, 0), signature(lane: "", question: ""), law(lane: ""),
      specialData,
      duty(gate: ""), roles, map, answer(question: "", lane: nil),
      letter(step: "", question: "", lane: nil),
      share(lane: ""), limit(lane: "", field: ""),
    ].map(\.kind) + FindingBlockers.stopping.map { finding($0, about: nil).kind }
}

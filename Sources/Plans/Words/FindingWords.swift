// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// Puts findings and blockers into the words of the content.
struct FindingWords {
  /// How the plan calls what figures name by a key.
  struct Names {
    var roles: [RoleKey: String]
    var controls: [Control: String]
    var verdicts: [Verdict: String]
    var currency: String
  }

  let inputs: PlanInputs
  let names: Names

  init(_ words: PlanWords) {
    inputs = words.inputs
    let slots = words.slots
    func named<Key: Hashable>(_ keys: [Key], _ name: (Key) -> String) -> [Key: String] {
      Dictionary(keys.map { ($0, name($0)) }, uniquingKeysWith: { first, _ in first })
    }
    names = Names(
      roles: named(RoleKey.allCases, slots.role),
      controls: named(Control.allCases) { words(ControlText($0)) },
      verdicts: named(Verdict.allCases, slots.verdict), currency: words.inputs.currency.value)
  }

  private var caseWord: CaseWord { inputs.file.particulars.caseWord ?? .standard }

  /// Nil where the content has no text for the rule whose slots all have values.
  func text(of finding: Finding) -> FindingText? {
    let value = { self.value(of: $0, finding.values, finding.subjects) }
    return inputs.questionnaire.playbook.findings.lazy
      .filter { $0.rule == finding.rule.rawValue && $0.scope.verdicts.contains(inputs.verdict) }
      .compactMap { entry -> FindingText? in
        guard let says = filled(entry.says, by: value), let but = filled(entry.but, by: value),
          let proposal = filled(entry.proposal, by: value)
        else { return nil }
        return FindingText(
          rule: finding.rule, says: says, but: but, proposal: proposal, owner: finding.owner,
          stops: finding.stops, subjects: finding.subjects)
      }.first
  }

  func text(of blocker: Blocker) -> BlockerText? {
    let what = words(of: blocker)
    return what.map { BlockerText(id: blocker.id, what: $0, who: blocker.who, blocker: blocker) }
  }

  private func words(of blocker: Blocker) -> String? {
    if case .action = blocker.source { return blocker.what }
    var values = blocker.values
    if let reason = blocker.what { values[.reason] = .text(reason) }
    let value = { self.value(of: $0, values, blocker.source.subjects(in: self.inputs)) }
    return inputs.questionnaire.playbook.blockers.lazy
      .filter {
        $0.kind == blocker.source.kind && $0.scope.verdicts.contains(inputs.verdict)
      }
      .compactMap { filled($0.text, by: value) }.first
  }

  /// The text with its slots filled; nil where one has no value.
  private func filled(_ text: String, by value: (String) -> String?) -> String? {
    let phrase = Phrase(text)
    guard phrase.slots.allSatisfy({ value($0) != nil }) else { return nil }
    let filled = phrase.filled(by: value)
    return FigureText.capitalized(filled)
  }

  private func value(
    of slot: String, _ values: [FindingSlot: FigureValue], _ subjects: [FindingSubject]
  ) -> String? {
    if let own = FindingSlot(slot: slot) { return values[own].map { shown($0, in: own) } }
    switch SubjectSlot(rawValue: slot) {
    case .caseOne: return caseWord.one
    case .caseMany: return caseWord.many
    case let other?: return subject(other, subjects)
    case nil: return nil
    }
  }
}

/// The slots that say where a finding is.
enum SubjectSlot: String, CaseIterable {
  case lane
  case lanes
  case step
  case question
  case questions
  case mark
  case duty
  case role
  case dates
  case caseOne = "case_one"
  case caseMany = "case_many"
}

extension FindingSlot {
  /// The name of the slot in a text.
  package var slot: String { rawValue.replacing("-", with: "_") }

  init?(slot: String) {
    self.init(rawValue: slot.replacing("_", with: "-"))
  }
}

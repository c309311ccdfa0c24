// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

/// Whether a playbook has every text that the code looks up, whatever the answers are.
struct PlaybookCoverage {
  /// More combinations of answers than anybody could write texts for.
  private static let mostCases = 10_000

  private let questionnaire: Questionnaire
  private let entries: [PlaybookPlace: [String: [Entry]]]
  /// The answers to the questions that count as answered in every plan.
  private let answers: [String: [AnswerValue]]

  /// An entry with the slots that its text names.
  private struct Entry {
    var scope: Scope
    var slots: [Slot]
  }

  init(_ advice: [AdviceEntry], in questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    var entries: [PlaybookPlace: [String: [Entry]]] = [:]
    for entry in advice {
      guard let place = PlaybookPlace(name: entry.place), place.keys != nil,
        let title = entry.title
      else { continue }
      let slots = Phrase.slots(in: entry.text).compactMap(Slot.init)
      entries[place, default: [:]][title, default: []].append(
        Entry(scope: entry.scope, slots: slots))
    }
    self.entries = entries
    var answers: [String: [AnswerValue]] = [:]
    for question in questionnaire.scored {
      answers[question.id] = Letter.allCases.map(AnswerValue.letter)
    }
    // The design stands in where nobody answered.
    answers["automation"] = Pattern.Automation.allCases.map { .choice($0.rawValue) }
    answers["timing"] = Pattern.Timing.allCases.map { .choice($0.rawValue) }
    answers["pattern"] = questionnaire.patterns.map { .choice($0.id) }
    self.answers = answers
  }

  /// One problem for each place that lacks texts.
  ///
  /// A questionnaire that words nothing at all has no playbook, of which `PlaybookRules` warns.
  func problems() -> [Diagnostic] {
    guard !entries.isEmpty else { return [] }
    let file = questionnaire.sources.first?.file.name ?? questionnaire.id
    return PlaybookPlace.allCases.compactMap { place in
      let lacking = (place.keys ?? []).compactMap { key -> String? in
        let verdicts = key.verdicts.filter { !covers(key, at: place, in: $0) }
        guard !verdicts.isEmpty else { return nil }
        guard verdicts != key.verdicts else { return "'\(key.name)'" }
        return "'\(key.name)' (\(verdicts.map(\.rawValue).joined(separator: ", ")))"
      }
      guard !lacking.isEmpty else { return nil }
      return Diagnostic(
        at: SourceLocation(file: file),
        "the place '\(place.name)' lacks advice with the title \(FigureText.list(lacking))",
        remedy: "include the playbook, or add an entry for every verdict and answer")
    }
  }

  /// Whether some text is there in every plan with that verdict.
  private func covers(_ key: AdviceKey, at place: PlaybookPlace, in verdict: Verdict) -> Bool {
    let found = (entries[place]?[key.name] ?? []).filter { entry in
      entry.scope.verdicts.contains(verdict)
        && entry.slots.allSatisfy { key.slots.contains($0) || !$0.isOptional }
    }
    guard !found.contains(where: { $0.scope.condition.entries.isEmpty }) else { return true }
    var cases: [[String: AnswerValue]] = found.isEmpty ? [] : [[:]]
    for question in Set(found.flatMap { $0.scope.condition.entries.map(\.question) }).sorted() {
      // An answer that a file may lack is taken as absent: there its conditions do not hold.
      guard let values = answers[question] else { continue }
      guard cases.count * values.count <= Self.mostCases else { return false }
      cases = cases.flatMap { known in
        values.map { known.merging([question: $0]) { $1 } }
      }
    }
    return !cases.isEmpty
      && cases.allSatisfy { known in
        found.contains { $0.scope.condition.holds { known[$0] } }
      }
  }
}

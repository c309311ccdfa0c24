// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

/// Whether a playbook has every text that the code looks up, whatever the answers are, and none that
/// is never shown.
struct PlaybookCoverage {
  /// More combinations of answers than anybody could write texts for.
  private static let mostCases = 10_000

  private let questionnaire: Questionnaire
  private let entries: [TextPlace: [String: [Entry]]]
  /// The answers to the questions that count as answered in every plan.
  private let answers: [String: [AnswerValue]]

  /// A wording with the slots that it names.
  private struct Entry {
    var scope: Scope
    var slots: [Slot]
  }

  init(_ words: [WordEntry], in questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    var entries: [TextPlace: [String: [Entry]]] = [:]
    for word in words {
      guard let place = TextPlace(rawValue: word.place) else { continue }
      let slots = Phrase.slots(in: word.text).compactMap(Slot.init)
      entries[place, default: [:]][word.key, default: []].append(
        Entry(scope: word.scope, slots: slots))
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

  /// One problem for each place that lacks texts, and one for each text that is never shown.
  ///
  /// A questionnaire that words nothing at all has no playbook, of which `PlaybookRules` warns.
  func problems() -> [Diagnostic] {
    guard !entries.isEmpty else { return [] }
    return TextPlace.allCases.compactMap(lacking)
      + TextPlace.allCases.flatMap { place in place.texts.flatMap { unused($0, at: place) } }
  }

  private func lacking(at place: TextPlace) -> Diagnostic? {
    let lacking = place.texts.compactMap { text -> String? in
      let verdicts = text.verdicts.filter { !covers(text, at: place, in: $0) }
      guard !verdicts.isEmpty else { return nil }
      guard verdicts != text.verdicts else { return "'\(text.rawValue)'" }
      return "'\(text.rawValue)' (\(verdicts.map(\.rawValue).joined(separator: ", ")))"
    }
    guard !lacking.isEmpty else { return nil }
    let file = questionnaire.sources.first?.file.name ?? questionnaire.id
    return Diagnostic(
      at: SourceLocation(file: file),
      "words for \(FigureText.list(lacking)) at '\(place.rawValue)' are missing",
      remedy: "include 'plan-words', or add a text for every verdict and answer")
  }

  /// Warnings of the wordings that no plan can show: others are taken before them, or nothing looks
  /// them up in plans with their verdicts.
  private func unused(_ text: any PlanText, at place: TextPlace) -> [Diagnostic] {
    var open = Set(text.verdicts)
    return (entries[place]?[text.rawValue] ?? []).compactMap { entry in
      defer {
        if isAlwaysThere(entry, for: text), entry.scope.condition.entries.isEmpty {
          open.subtract(entry.scope.verdicts)
        }
      }
      guard open.isDisjoint(with: entry.scope.verdicts) else { return nil }
      return Diagnostic(
        .warning, at: entry.scope.location,
        "no plan shows this text for '\(text.rawValue)' at '\(place.rawValue)'",
        remedy: "remove it, or put it before the one that always applies")
    }
  }

  private func isAlwaysThere(_ entry: Entry, for text: any PlanText) -> Bool {
    entry.slots.allSatisfy { text.slots.contains($0) || !$0.isOptional }
  }

  /// Whether some text is there in every plan with that verdict.
  private func covers(_ text: any PlanText, at place: TextPlace, in verdict: Verdict) -> Bool {
    let found = (entries[place]?[text.rawValue] ?? []).filter { entry in
      entry.scope.verdicts.contains(verdict) && isAlwaysThere(entry, for: text)
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

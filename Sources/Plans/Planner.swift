// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Cores
import Diagnostics
import Formulas
import Questionnaires
import StrictYAML
import Values

/// Makes plans by one questionnaire; what plans have in common is worked out once.
package struct Planner: Sendable {
  package let questionnaire: Questionnaire
  /// The questionnaire's files with version and hash; hashed while the first plan is made.
  let sources: Ahead<[Appendix.Source]>
  private let advice: [AdvicePlace: [AdviceEntry]]
  private let keyedAdvice: [KeyedPlace: [AdviceEntry]]

  private struct KeyedPlace: Hashable {
    var place: AdvicePlace
    var key: String
  }

  package init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    sources = Ahead {
      questionnaire.sources.map { source in
        Appendix.Source(
          id: source.id, version: source.version, hash: SHA256.hexDigest(of: source.file.bytes))
      }
    }
    var advice: [AdvicePlace: [AdviceEntry]] = [:]
    var keyed: [KeyedPlace: [AdviceEntry]] = [:]
    for entry in questionnaire.playbook.advice {
      // An unknown place is reported by `PlaybookRules`; here there is nowhere to put it.
      guard let place = AdvicePlace(rawValue: entry.place) else { continue }
      advice[place, default: []].append(entry)
      if place.isKeyed {
        keyed[KeyedPlace(place: place, key: entry.title ?? ""), default: []].append(entry)
      }
    }
    self.advice = advice
    keyedAdvice = keyed
  }

  /// The assessment of a workflow, with the steps that its plan takes where the file gives none.
  package func assessment(of file: AnswerFile) -> Assessment {
    Assessment(
      of: file, by: questionnaire, defaultSteps: Plan.defaultSteps(for: file, in: questionnaire))
  }

  /// Assesses a workflow and plans it.
  package func plan(for file: AnswerFile) -> Plan {
    plan(for: file, assessment: assessment(of: file))
  }

  /// Plans a workflow that was assessed with the steps of `Plan.defaultSteps`.
  package func plan(for file: AnswerFile, assessment: Assessment) -> Plan {
    Plan(PlanContext(planner: self, file: file, assessment: assessment))
  }

  /// The pattern that was chosen, else the generic one; nil where the questionnaire has none.
  func pattern(for file: AnswerFile) -> Pattern? { Self.pattern(for: file, in: questionnaire) }

  static func pattern(for file: AnswerFile, in questionnaire: Questionnaire) -> Pattern? {
    if case .choice(let id)? = file.value(of: "pattern"), let chosen = questionnaire.pattern(id) {
      return chosen
    }
    return questionnaire.pattern("other")
  }

  /// The entries for a place, whether they apply or not.
  func entries(at place: AdvicePlace) -> [AdviceEntry] { advice[place] ?? [] }

  /// The advice for a place that applies, with its slots filled.
  func advice(at place: AdvicePlace, in context: PlanContext) -> [Advice] {
    (advice[place] ?? []).compactMap { entry in
      guard context.applies(entry.scope) else { return nil }
      let isGuess = context.restsOnUnknown(entry.scope.condition)
      // Benefits are claimed on known answers only; risks are feared on unknown ones too.
      guard !(isGuess && place == .benefit), var text = context.fill(entry.text) else { return nil }
      if isGuess, place == .residualRisk { text = context.guess(text) }
      return Advice(title: entry.title.flatMap { context.fill($0) }, text: text)
    }
  }

  /// The texts with that key that apply, with their slots filled.
  ///
  /// - Parameter local: the values of the key's own slots, all of them.
  func allKeyed(
    _ place: AdvicePlace, _ key: String, in context: PlanContext, local: [Slot: String] = [:]
  ) -> [String] {
    check(local, of: key, at: place)
    return (keyedAdvice[KeyedPlace(place: place, key: key)] ?? []).compactMap { entry in
      context.applies(entry.scope) ? context.fill(entry.text, local: local) : nil
    }
  }

  /// The first text with that key that applies.
  func keyed(
    _ place: AdvicePlace, _ key: String, in context: PlanContext, local: [Slot: String] = [:]
  ) -> String? {
    check(local, of: key, at: place)
    for entry in keyedAdvice[KeyedPlace(place: place, key: key)] ?? []
    where context.applies(entry.scope) {
      if let text = context.fill(entry.text, local: local) { return text }
    }
    return nil
  }

  /// Every test of a plan fails where a call site forgets a slot.
  private func check(_ local: [Slot: String], of key: String, at place: AdvicePlace) {
    assert(
      place.key(key)?.lacking(in: local).isEmpty ?? true,
      "'\(key)' lacks slots")
  }
}

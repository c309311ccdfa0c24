// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

extension PlanContext {
  /// The playbook's text for a key.
  ///
  /// A questionnaire without a playbook has none: there the key and its values stand alone, and
  /// `PlaybookRules.obstacles` keeps them from documents.
  ///
  /// - Parameter local: the values of the key's own slots.
  func words(_ place: AdvicePlace, _ key: String, _ local: [Slot: String] = [:]) -> String {
    assert(place.key(key) != nil, "no key '\(key)' at '\(place.rawValue)'")
    if let text = planner.keyed(place, key, in: self, local: local) { return text }
    let values = (place.key(key)?.slots ?? []).compactMap { local[$0] }
    return values.isEmpty ? key : "\(key): \(values.joined(separator: ", "))"
  }

  /// The verdict in a sentence: "human in the loop".
  func words(for verdict: Verdict) -> String { words(.word, verdict.rawValue) }

  /// The weights in words: "5 a, 4 b, 1 c, and 1 not known yet".
  var tallyWords: String {
    func points(_ weight: Int) -> String { FigureText.plain(Double(weight) / 1_000, decimals: 3) }
    let tally = assessment.tally
    var parts = ["\(points(tally.a)) a", "\(points(tally.b)) b", "\(points(tally.c)) c"]
    if tally.unknown > 0 {
      parts.append(words(.word, "tally-unknown", [.points: points(tally.unknown)]))
    }
    return FigureText.list(parts)
  }

  /// A text that rests on an unknown answer: a cautious guess must not read like a finding.
  func guess(_ text: String) -> String { words(.word, "guess", [.text: text]) }

  /// When to assess again: as the last phase's first period ends.
  var assessAgain: String {
    guard let last = timeline.phases.last else { return words(.assessAgainWhen, "unknown") }
    // A year is long enough for laws, models, and cases to change.
    let total = timeline.phases.reduce(0) { $0 + ($1.workingDays ?? 0) }
    if total > 260 {
      return words(
        .assessAgainWhen, "yearly", [.duration: FigureText.weeks(ofWorkingDays: total)])
    }
    if let ends = last.ends { return words(.assessAgainWhen, "date", [.date: "\(ends)"]) }
    if let week = last.weeks?.upperBound {
      return words(.assessAgainWhen, "week", [.week: FigureText.count(week)])
    }
    guard let days = last.workingDays else { return words(.assessAgainWhen, "unknown") }
    return words(
      .assessAgainWhen, "phase",
      [.duration: FigureText.weeks(ofWorkingDays: days), .phase: last.entry.title])
  }
}

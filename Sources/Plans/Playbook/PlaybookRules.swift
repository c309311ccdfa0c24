// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import Questionnaires
import StrictYAML

/// The rules that a playbook must keep for plans to come out whole.
package enum PlaybookRules {
  /// Unknown slots, places and keys, slots where they have no value, and missing parts.
  package static func problems(in questionnaire: Questionnaire) -> [Diagnostic] {
    let book = questionnaire.playbook
    let rules: [@Sendable () -> [Diagnostic]] = [
      { parts(of: questionnaire) },
      { PlaybookCoverage(book.words, in: questionnaire).problems() },
      { book.metrics.flatMap { metric($0, named: "metric '\($0.id)'") } },
      { book.phases.flatMap(phase) },
      { book.risks.flatMap(risk) },
      { book.advice.flatMap(advice) },
      { book.words.flatMap(words) },
      { questionnaire.patterns.flatMap(pattern) },
      { FindingTextRules.problems(in: questionnaire) },
    ]
    return rules.concurrentMap { $0() }.flatMap(\.self)
  }

  /// Why no plan can be made: problems that are errors, and a questionnaire without any text, whose
  /// plans would have keys in the place of words.
  package static func obstacles(to questionnaire: Questionnaire) -> [Diagnostic] {
    let problems = problems(in: questionnaire)
    guard questionnaire.playbook.words.isEmpty, !problems.hasErrors else { return problems }
    let file = SourceLocation(file: questionnaire.sources.first?.file.name ?? questionnaire.id)
    return [
      Diagnostic(
        at: file,
        "the questionnaire \(VisibleText.quoted(questionnaire.id)) has no texts for plans",
        remedy: "include 'playbook' and 'plan-words', or extend automation-decision")
    ]
  }

  private static func parts(of questionnaire: Questionnaire) -> [Diagnostic] {
    let file = SourceLocation(file: questionnaire.sources.first?.file.name ?? questionnaire.id)
    var problems: [Diagnostic] = []
    if questionnaire.pattern("other") == nil {
      problems.append(
        Diagnostic(
          .warning, at: file, "no pattern 'other' for workflows without a pattern of their own",
          remedy: "include the playbook"))
    }
    for verdict in Verdict.allCases
    where !questionnaire.playbook.phases.contains(where: { $0.scope.verdicts.contains(verdict) }) {
      problems.append(
        Diagnostic(
          .warning, at: file, "no phase for plans with the verdict '\(verdict.rawValue)'",
          remedy: "include the playbook"))
    }
    return problems
  }

  private static func metric(_ entry: MetricEntry, named what: String) -> [Diagnostic] {
    let texts = [
      entry.title, entry.formula, entry.source, entry.owner, entry.cadence, entry.target,
      entry.alert, entry.action, entry.benchmark,
    ].compactMap(\.self)
    return texts.flatMap {
      slots(
        in: $0, of: what, known: Slot.everywhere, isLeftOut: false, at: entry.scope.location)
    }
  }

  private static func phase(_ entry: PhaseEntry) -> [Diagnostic] {
    // Other texts name a phase by its title, as it is written.
    slots(
      in: entry.title, of: "the title of phase '\(entry.id)'", known: [], isLeftOut: false,
      at: entry.scope.location)
      + entry.exit.flatMap {
        slots(
          in: $0, of: "phase '\(entry.id)'", known: Slot.everywhere + Slot.ofPhases,
          isLeftOut: false,
          at: entry.scope.location)
      }
  }

  private static func risk(_ entry: RiskEntry) -> [Diagnostic] {
    let texts = [entry.title, entry.mitigation, entry.metric, entry.trigger]
    return (texts + entry.signs.map(\.because)).flatMap {
      slots(
        in: $0, of: "risk '\(entry.id)'", known: Slot.everywhere, isLeftOut: false,
        at: entry.scope.location)
    }
  }

  private static func advice(_ entry: AdviceEntry) -> [Diagnostic] {
    let what = "advice '\(entry.id)'"
    guard let place = AdvicePlace(rawValue: entry.place) else {
      return [
        unknown(
          "\(what) is for an unknown place '\(entry.place)'", entry.place,
          in: AdvicePlace.allCases.map(\.rawValue), at: entry.scope.location)
      ]
    }
    var problems: [Diagnostic] = []
    if place.needsTitle, entry.title == nil {
      problems.append(
        Diagnostic(
          at: entry.scope.location, "\(what) for '\(place.rawValue)' lacks the key 'title'",
          remedy: "there the title says what the text is about"))
    }
    if place == .raci, RACIRow.roles(in: entry.text).count != 4 {
      problems.append(
        Diagnostic(
          at: entry.scope.location, "\(what) must name four roles, separated by semicolons",
          remedy: "responsible; accountable; consulted; informed"))
    }
    if place == .readData, ReadData.parts(of: entry.text) == nil {
      problems.append(
        Diagnostic(
          at: entry.scope.location, "\(what) must name two things, separated by a semicolon",
          remedy: "who reads it; how long it is kept"))
    }
    return problems
      + [entry.title, entry.text].compactMap(\.self).flatMap {
        slots(
          in: $0, of: what, known: Slot.everywhere, isLeftOut: true, at: entry.scope.location)
      }
  }

  private static func words(_ entry: WordEntry) -> [Diagnostic] {
    let place = entry.scope.location
    guard let home = TextPlace(rawValue: entry.place) else {
      return [
        unknown(
          "there is no place '\(entry.place)' for words", entry.place,
          in: TextPlace.allCases.map(\.rawValue), at: place)
      ]
    }
    guard let text = home.texts.first(where: { $0.rawValue == entry.key }) else {
      return [
        unknown(
          "nothing looks up '\(entry.key)' at '\(entry.place)'", entry.key,
          in: home.texts.map { $0.rawValue }, at: place)
      ]
    }
    return slots(
      in: entry.text, of: "the text '\(entry.key)' at '\(entry.place)'",
      known: home.slots(of: text), isLeftOut: true, at: place)
  }

  private static func unknown(
    _ message: String, _ name: String, in known: [String], at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      at: place, message,
      remedy: NearMiss.of(name, in: known).map { "did you mean '\($0)'?" }
        ?? "allowed: \(known.joined(separator: ", "))")
  }

  private static func pattern(_ pattern: Pattern) -> [Diagnostic] {
    let what = "pattern '\(pattern.id)'"
    return ([pattern.title, pattern.onTimeout] + pattern.triggers.map(\.when)).flatMap {
      slots(in: $0, of: what, known: Slot.everywhere, isLeftOut: false, at: pattern.location)
    } + pattern.metrics.flatMap { metric($0, named: "metric '\($0.id)' of \(what)") }
  }

  /// - Parameter isLeftOut: whether a text that lacks a value can be left out of the plan.
  private static func slots(
    in text: String, of what: String, known: @autoclosure () -> [Slot], isLeftOut: Bool,
    at place: SourceLocation
  ) -> [Diagnostic] {
    let named = Phrase.slots(in: text)
    guard !named.isEmpty else { return [] }
    let known = known()
    return named.compactMap { name in
      guard let slot = Slot(rawValue: name), known.contains(slot) else {
        let names = known.map(\.rawValue)
        let allowed =
          names.isEmpty ? "this text has no slots" : "allowed: \(names.joined(separator: ", "))"
        return Diagnostic(
          at: place, "\(what) names an unknown slot '{\(name)}'",
          remedy: NearMiss.of(name, in: names).map { "did you mean '{\($0)}'?" } ?? allowed)
      }
      guard slot.isOptional, !isLeftOut else { return nil }
      return Diagnostic(
        at: place, "\(what) names '{\(name)}', which some plans lack",
        remedy: "only advice may name it; it is then left out of those plans")
    }
  }
}

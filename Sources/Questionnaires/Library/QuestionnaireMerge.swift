// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Lays files over each other: an entry with a known id replaces it in place, others are appended.
struct QuestionnaireMerge {
  private var title = ""
  private var sections: [QuestionnaireFile.SectionEntry] = []
  private var gates: [Gate] = []
  private var patterns: [Pattern] = []
  private var playbook = Playbook()
  private var sources: [Questionnaire.Source] = []
  private(set) var diagnostics: [Diagnostic] = []

  mutating func add(_ file: QuestionnaireFile, isBase: Bool) {
    if isBase { title = file.title }
    sources.insert(file.source, at: isBase ? 0 : sources.endIndex)
    var seen: [Bool: Set<String>] = [:]
    for section in file.sections {
      add(section, seen: &seen[section.repeatsPerStep, default: []])
    }
    diagnostics += Self.overlay(file.gates, on: &gates, what: "gate")
    diagnostics += Self.overlay(file.patterns, on: &patterns, what: "pattern")
    diagnostics += Self.overlay(file.playbook.metrics, on: &playbook.metrics, what: "metric")
    diagnostics += Self.overlay(file.playbook.phases, on: &playbook.phases, what: "phase")
    diagnostics += Self.overlay(file.playbook.risks, on: &playbook.risks, what: "risk")
    diagnostics += Self.overlay(file.playbook.advice, on: &playbook.advice, what: "advice")
    overlay(file.playbook.words)
    diagnostics += Self.overlay(file.playbook.findings, on: &playbook.findings, what: "finding")
    diagnostics += Self.overlay(file.playbook.blockers, on: &playbook.blockers, what: "blocker")
    diagnostics += Self.overlay(
      file.playbook.telltales, on: &playbook.telltales, what: "telltale")
  }

  func questionnaire(id: String) -> Questionnaire {
    Questionnaire(
      id: id, title: title,
      sections: sections.map { section in
        Questionnaire.Section(
          id: section.id, title: section.title ?? section.id, intro: section.intro,
          repeatsPerStep: section.repeatsPerStep, questions: section.questions)
      },
      gates: gates, patterns: patterns, playbook: playbook, sources: sources)
  }

  /// - Parameter seen: the ids of this file so far, in the scope of the section.
  private mutating func add(
    _ section: QuestionnaireFile.SectionEntry, seen: inout Set<String>
  ) {
    // A question may be replaced wherever the base has it, so all sections are searched.
    var fresh: [Question] = []
    for question in section.questions {
      guard seen.insert(question.id).inserted else {
        diagnostics.append(Self.repeated("question", question.id, at: question.location))
        continue
      }
      let home = sections.firstIndex { other in
        other.repeatsPerStep == section.repeatsPerStep
          && other.questions.contains { $0.id == question.id }
      }
      if let home,
        let place = sections[home].questions.firstIndex(where: { $0.id == question.id })
      {
        sections[home].questions[place] = question
      } else {
        fresh.append(question)
      }
    }
    if let index = sections.firstIndex(where: { $0.id == section.id }) {
      sections[index].title = section.title ?? sections[index].title
      sections[index].intro = section.intro ?? sections[index].intro
      sections[index].questions += fresh
    } else {
      var added = section
      added.questions = fresh
      sections.append(added)
    }
  }

  /// A text takes the place of all that files before say at its place under its key.
  private mutating func overlay(_ words: [WordEntry]) {
    guard !words.isEmpty else { return }
    let keys = Set(words.map { [$0.place, $0.key] })
    playbook.words.removeAll { keys.contains([$0.place, $0.key]) }
    playbook.words += words
  }

  /// The entries that appear twice in one file are left out and reported.
  private static func overlay<Entry: QuestionnaireEntry>(
    _ entries: [Entry], on base: inout [Entry], what: String
  ) -> [Diagnostic] {
    // Most files bring entries of one kind, and the index of the others would cost more than they.
    guard !entries.isEmpty else { return [] }
    var places = Dictionary(
      base.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var problems: [Diagnostic] = []
    // A playbook has a thousand entries, and they are large.
    base.reserveCapacity(base.count + entries.count)
    seen.reserveCapacity(entries.count)
    places.reserveCapacity(base.count + entries.count)
    for entry in entries {
      let name = entry.id
      guard seen.insert(name).inserted else {
        problems.append(repeated(what, name, at: entry.location))
        continue
      }
      if let place = places.updateValue(places[name] ?? base.count, forKey: name) {
        base[place] = entry
      } else {
        base.append(entry)
      }
    }
    return problems
  }

  private static func repeated(
    _ what: String, _ id: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(at: place, "the \(what) '\(id)' appears twice in this file", remedy: "keep one")
  }
}

/// An entry that a later file replaces by giving the same id.
private protocol QuestionnaireEntry {
  var id: String { get }
  var location: SourceLocation { get }
}

extension Gate: QuestionnaireEntry {}
extension Pattern: QuestionnaireEntry {}
extension MetricEntry: QuestionnaireEntry {
  var location: SourceLocation { scope.location }
}
extension PhaseEntry: QuestionnaireEntry {
  var location: SourceLocation { scope.location }
}
extension RiskEntry: QuestionnaireEntry {
  var location: SourceLocation { scope.location }
}
extension AdviceEntry: QuestionnaireEntry {
  var location: SourceLocation { scope.location }
}
extension FindingEntry: QuestionnaireEntry {
  var location: SourceLocation { scope.location }
}
extension BlockerEntry: QuestionnaireEntry {
  var location: SourceLocation { scope.location }
}
extension TelltaleEntry: QuestionnaireEntry {
  var id: String { telltale.rawValue }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

/// What is asked and what follows from it: sections, gates, patterns and playbook, merged.
package struct Questionnaire: Sendable {
  package struct Section: Sendable {
    package var id: String
    package var title: String
    package var intro: String?
    /// Whether the section is asked once per step.
    package var repeatsPerStep: Bool
    package var questions: [Question]
  }

  /// A file that went into it.
  package struct Source: Sendable {
    package var id: String
    package var version: String
    package var file: SourceFile
  }

  /// The one that everything extends, and that is taken where none is named.
  package static let standard = "automation-decision"

  package let id: String
  package let title: String
  package let sections: [Section]
  package let gates: [Gate]
  package let patterns: [Pattern]
  package let playbook: Playbook
  /// The files it was merged from, the questionnaire asked for first.
  package let sources: [Source]

  /// The questions outside the per-step section, in order.
  package let questions: [Question]
  /// The questions put once per step, in order.
  package let stepQuestions: [Question]
  /// The questions that are tallied.
  package let scored: [Question]
  private let indexes: [String: Int]

  init(
    id: String, title: String, sections: [Section], gates: [Gate], patterns: [Pattern],
    playbook: Playbook, sources: [Source]
  ) {
    self.id = id
    self.title = title
    self.sections = sections
    self.gates = gates
    self.patterns = patterns
    self.playbook = playbook
    self.sources = sources
    questions = sections.filter { !$0.repeatsPerStep }.flatMap(\.questions)
    stepQuestions = sections.filter(\.repeatsPerStep).flatMap(\.questions)
    scored = questions.filter { $0.kind == .abc }
    indexes = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The question outside the per-step section with that id.
  package func question(_ id: String) -> Question? {
    indexes[id].map { questions[$0] }
  }

  /// The number by which a room and a sheet call a question outside the per-step section; it stays the
  /// same, whichever questions apply.
  package func number(of id: String) -> Int? {
    indexes[id].map { $0 + 1 }
  }

  package func pattern(_ id: String) -> Pattern? {
    patterns.first { $0.id == id }
  }
}

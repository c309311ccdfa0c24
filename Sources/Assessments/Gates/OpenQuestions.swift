// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// What is not known yet about several workflows, in the order in which finding it out pays.
///
/// Facts that gates hang on come first, then letters, then figures. Within each, what leaves more
/// verdicts open goes before what is missing more often.
package struct OpenQuestions: Sendable {
  package enum Group: CaseIterable, Sendable {
    /// Required facts: which laws and gates apply.
    case facts
    case letters
    /// Figures without a default, which a plan replaces by assumptions of its own.
    case figures
  }

  package struct Entry: Sendable {
    package let question: Question
    /// How many workflows lack the answer.
    package fileprivate(set) var count = 0
    /// How many of those have a provisional verdict.
    package fileprivate(set) var provisionalCount = 0
    /// The names of the first of them.
    package fileprivate(set) var names: [String] = []
  }

  private static let mostNames = 3

  package private(set) var workflowCount = 0
  package private(set) var provisionalCount = 0
  private let questions: [Question]
  private var entries: [String: Entry] = [:]

  package init(in questionnaire: Questionnaire) {
    questions = questionnaire.questions
  }

  package mutating func add(_ file: AnswerFile, isProvisional: Bool) {
    workflowCount += 1
    provisionalCount += isProvisional ? 1 : 0
    for question in questions where Self.group(of: question) != nil {
      guard
        file.value(of: question.id) ?? .unknown == .unknown,
        question.kind == .abc || question.condition.holds(for: file.value)
      else { continue }
      var entry = entries[question.id] ?? Entry(question: question)
      entry.count += 1
      entry.provisionalCount += isProvisional ? 1 : 0
      if entry.names.count < Self.mostNames { entry.names.append(file.workflow.name) }
      entries[question.id] = entry
    }
  }

  /// What is missing of a group, the first to find out first.
  package func entries(in group: Group) -> [Entry] {
    let found = questions.filter { Self.group(of: $0) == group }.compactMap { entries[$0.id] }
    // Figures change no verdict.
    let open = found.map { group == .figures ? 0 : $0.provisionalCount }
    return found.indices.sorted { left, right in
      (open[right], found[right].count, left) < (open[left], found[left].count, right)
    }.map { found[$0] }
  }

  private static func group(of question: Question) -> Group? {
    switch question.kind {
    case .abc: .letters
    case .number: question.defaultValue == nil ? .figures : nil
    default: question.isRequired ? .facts : nil
    }
  }
}

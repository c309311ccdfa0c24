// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

extension AnswerSheet {
  mutating func read(_ answers: YAMLNode?, by reader: inout FieldReader) {
    guard let answers, !answers.isUnwritten,
      let written = reader.entries(of: answers, in: "answers")
    else { return }
    for entry in written {
      guard let question = questionnaire.question(entry.key) else {
        reader.unknown(
          entry, kind: "question", in: "answers", allowed: questionnaire.questions.map(\.id))
        continue
      }
      places[question.id] = reader.location(entry.value.start)
      if let read = read(entry.value, to: question, by: &reader) { entries[question.id] = read }
    }
  }

  private mutating func read(
    _ node: YAMLNode, to question: Question, by reader: inout FieldReader
  ) -> AnswerEntry? {
    // What is wrong with the answer itself is kept apart from what is wrong around it.
    var judge = FieldReader(file: name)
    defer {
      refused[question.id] = judge.diagnostics.first { $0.severity == .error }
      reader.add(judge.diagnostics.filter { $0.severity != .error })
    }
    guard node.entries != nil else {
      return judge.value(node, for: question).map { AnswerEntry($0) }
    }
    let what = "the answer to '\(question.id)'"
    guard let fields = reader.fields(of: node, in: what, keys: FieldReader.answerKeys) else {
      return nil
    }
    var entry = reader.entry(fields)
    if !node.isUnanswered {
      entry.value = judge.value(of: fields, sample: entry.sample, for: question)
    }
    reader.check(entry.sample, of: fields, to: question, value: entry.value)
    return entry == AnswerEntry() ? nil : entry
  }

  mutating func readSteps(_ node: YAMLNode?, by reader: inout FieldReader) {
    guard let node, !node.isUnwritten, let items = reader.items(of: node, in: "steps") else {
      return
    }
    for (index, item) in items.enumerated() {
      guard
        let step = reader.step(
          item, questions: questionnaire.stepQuestions, allowsGaps: true)
      else { continue }
      steps.append(step)
      stepItems.append(index)
    }
  }
}

extension YAMLNode {
  /// Whether a key was written without a value, which an unfinished file may have.
  var isUnwritten: Bool { scalar?.isNull ?? false }
}

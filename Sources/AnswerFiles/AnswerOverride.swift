// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

/// An answer given on the command line as `ID=VALUE`.
package struct AnswerOverride: Sendable {
  package let question: String
  private let text: String

  /// Nil where the argument has no `=` or nothing before it.
  package init?(_ argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    question = String(argument[..<equals])
    text = String(argument[argument.index(after: equals)...])
  }

  /// The answer, read as YAML would read the value: `b`, `0.05`, `[eu, uk]`.
  func answer(in questionnaire: Questionnaire) -> (answer: Answer?, diagnostics: [Diagnostic]) {
    let place = SourceLocation(file: "--set \(question)")
    guard let asked = questionnaire.question(question) else {
      let remedy = FieldReader.suggestion(
        for: question, allowed: questionnaire.questions.map(\.id))
      return (
        nil,
        [
          Diagnostic(
            at: place, "unknown question \(VisibleText.quoted(question))", remedy: remedy)
        ]
      )
    }
    guard !text.isEmpty else {
      return (
        nil,
        [
          Diagnostic(
            at: place, "no value stands behind the '='",
            remedy: "write \(question)=VALUE, or \(question)=? where it is not known")
        ]
      )
    }
    // A question mark alone would start a mapping.
    let value = text == "?" ? "\"?\"" : text
    let yaml = YAMLFile(SourceFile(name: place.file, bytes: Array(value.utf8)))
    guard let root = yaml.root else { return (nil, yaml.diagnostics.map { $0.at(place) }) }
    var reader = FieldReader(file: place.file)
    let answer = reader.value(root, for: asked).map {
      Answer(value: $0, origin: .commandLine, location: place)
    }
    return (answer, reader.diagnostics.map { $0.at(place) })
  }
}

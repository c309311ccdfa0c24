// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

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

  /// The answer: a figure as people write it, a text as it stands, else as YAML would read it.
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
    switch asked.kind {
    case .number where text != "?": return figure(for: asked, at: place)
    case .text: return reading(of: quoted(text), for: asked, at: place)
    // A question mark alone would start a mapping.
    default: return reading(of: text == "?" ? quoted(text) : text, for: asked, at: place)
    }
  }

  private func reading(
    of yaml: String, for asked: Question, at place: SourceLocation
  ) -> (answer: Answer?, diagnostics: [Diagnostic]) {
    let file = YAMLFile(SourceFile(name: place.file, bytes: Array(yaml.utf8)))
    guard let root = file.root else { return (nil, file.diagnostics.map { $0.at(place) }) }
    var reader = FieldReader(file: place.file)
    let answer = reader.value(root, for: asked).map {
      Answer(value: $0, origin: .commandLine, location: place)
    }
    return (answer, reader.diagnostics.map { $0.at(place) })
  }

  /// A figure that is no plain number, with what was made of it.
  private func figure(
    for asked: Question, at place: SourceLocation
  ) -> (answer: Answer?, diagnostics: [Diagnostic]) {
    guard PlainNumber(text) == nil,
      let figure = try? FigureReading(
        text, unit: asked.unit, isPossible: asked.bounds.contain)
    else { return reading(of: quoted(text), for: asked, at: place) }
    let plain = reading(of: figure.number.text, for: asked, at: place)
    guard var answer = plain.answer else { return plain }
    answer.note = figure.note
    let said = figure.understood.map {
      Diagnostic(.note, at: place, "\(VisibleText.quoted(text)) is taken as \($0)")
    }
    return (answer, [said].compactMap(\.self) + plain.diagnostics)
  }

  /// A text in the quotes that keep it as it is, unless it has its own.
  private func quoted(_ text: String) -> String {
    let hasQuotes = text.count > 1 && text.first == text.last && "\"'".contains(text.prefix(1))
    return hasQuotes ? text : YAMLWriter().line(.text(text))
  }
}

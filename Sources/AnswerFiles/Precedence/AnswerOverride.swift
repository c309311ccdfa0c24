// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

/// An answer given on the command line as `ID=VALUE`, or for one lane as `lanes.LANE.ID=VALUE`.
package struct AnswerOverride: Sendable {
  private static let prefix = "lanes."

  package let question: String
  /// The lane that it is for; nil for the workflow.
  package let lane: String?
  private let text: String
  /// The option that gives it by itself, such as `--volume`; nil for `--set`.
  private let option: String?

  /// The answer to one question, by an option of its own.
  package init(_ question: String, _ text: String, option: String) {
    self.question = question
    self.text = text
    self.option = option
    lane = nil
  }

  /// Nil where the argument has no `=` or nothing before it.
  package init?(_ argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    option = nil
    let name = argument[..<equals]
    text = String(argument[argument.index(after: equals)...])
    // A lane's id may have dots, a question's has none.
    if name.hasPrefix(Self.prefix), let dot = name.lastIndex(of: "."),
      let start = name.index(name.startIndex, offsetBy: Self.prefix.count, limitedBy: dot)
    {
      lane = String(name[start..<dot])
      question = String(name[name.index(after: dot)...])
    } else {
      lane = nil
      question = String(name)
    }
  }

  /// What was written before the `=`.
  private var name: String {
    lane.map { "\(Self.prefix)\($0).\(question)" } ?? question
  }

  /// Where a message says that something is wrong with it.
  var place: SourceLocation { SourceLocation(file: option ?? "--set \(name)") }

  /// The answer: a figure as people write it, a text as it stands, else as YAML would read it: `b`,
  /// `[eu, uk]`, `{answer: b, note: …}`.
  ///
  /// - Parameter allowed: the questions that it may answer.
  func answer(
    in questionnaire: Questionnaire, allowed: [Question]
  ) -> (answer: Answer?, diagnostics: [Diagnostic]) {
    guard let asked = allowed.first(where: { $0.id == question }) else {
      return (nil, [unknownQuestion(in: questionnaire, allowed: allowed)])
    }
    guard !text.isEmpty else {
      return (
        nil,
        [
          option.map {
            Diagnostic(at: place, "no value stands behind it", remedy: "write \($0) NUMBER")
          }
            ?? Diagnostic(
              at: place, "no value stands behind the '='",
              remedy: "write \(name)=VALUE, or \(name)=? where it is not known")
        ]
      )
    }
    switch asked.kind {
    case .number where text != "?" && !text.hasPrefix("{"): return figure(for: asked, at: place)
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
    var answer = reader.answer(root, to: asked, origin: .commandLine)
    answer?.location = place
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

  private func unknownQuestion(
    in questionnaire: Questionnaire, allowed: [Question]
  ) -> Diagnostic {
    if let lane, questionnaire.question(question) != nil {
      return Diagnostic(
        at: place, "lane '\(lane)' cannot answer '\(question)' for itself; it holds for all lanes",
        remedy: "write --set \(question)=VALUE")
    }
    return Diagnostic(
      at: place, "unknown question \(VisibleText.quoted(question))",
      remedy: FieldReader.suggestion(for: question, allowed: allowed.map(\.id)))
  }
}

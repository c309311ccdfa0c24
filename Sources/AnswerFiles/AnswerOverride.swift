// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

/// An answer given on the command line as `ID=VALUE`, or for one lane as `lanes.LANE.ID=VALUE`.
package struct AnswerOverride: Sendable {
  private static let prefix = "lanes."

  package let question: String
  /// The lane that it is for; nil for the workflow.
  package let lane: String?
  private let text: String

  /// Nil where the argument has no `=` or nothing before it.
  package init?(_ argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
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
  var place: SourceLocation { SourceLocation(file: "--set \(name)") }

  /// The answer, read as YAML would read the value: `b`, `0.05`, `[eu, uk]`, `{answer: b, note: …}`.
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
          Diagnostic(
            at: place, "no value stands behind the '='",
            remedy: "write \(name)=VALUE, or \(name)=? where it is not known")
        ]
      )
    }
    // A question mark alone would start a mapping.
    let value = text == "?" ? "\"?\"" : text
    let yaml = YAMLFile(SourceFile(name: place.file, bytes: Array(value.utf8)))
    guard let root = yaml.root else { return (nil, yaml.diagnostics.map { $0.at(place) }) }
    var reader = FieldReader(file: place.file)
    var answer = reader.answer(root, to: asked, origin: .commandLine)
    answer?.location = place
    return (answer, reader.diagnostics.map { $0.at(place) })
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

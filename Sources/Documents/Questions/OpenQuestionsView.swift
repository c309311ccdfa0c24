// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Templates
import Values

/// What the page on what to find out first can name.
enum OpenQuestionsView {
  static let root = TemplateView<OpenQuestionsPage>(
    .text("source", \.source),
    .text("folder", \.folder),
    .count("count") { $0.questions.workflowCount },
    .flag("is_one") { $0.questions.workflowCount == 1 },
    .count("provisional") { $0.questions.provisionalCount },
    .flag("is_any_provisional") { $0.questions.provisionalCount > 0 },
    .list("facts", of: entry) { $0.questions.entries(in: .facts) },
    .list("letters", of: entry) { $0.questions.entries(in: .letters) },
    .list("figures", of: entry) { $0.questions.entries(in: .figures) })

  private static let entry = TemplateView<OpenQuestions.Entry>(
    .text("id", \.question.id),
    .text("ask", \.question.ask),
    .count("count", \.count),
    .count("provisional", \.provisionalCount),
    .text("workflows") { entry in
      let rest = entry.count - entry.names.count
      let shown = entry.names + (rest > 0 ? ["\(FigureText.count(rest)) more"] : [])
      return shown.joined(separator: "; ")
    })
}

/// What is not known yet about the workflows that were read from some files.
package struct OpenQuestionsPage: Sendable {
  /// The files they came from, in words.
  var source: String
  /// Where their answer files stand.
  var folder: String
  var questions: OpenQuestions

  package init(_ questions: OpenQuestions, from files: [String], in folder: String) {
    self.questions = questions
    self.folder = folder
    source = FigureText.list(files)
  }
}

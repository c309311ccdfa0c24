// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Questionnaires
import Templates

/// Writes the documents that come from questions alone, for the commands.
struct QuestionPages {
  private let writer: DocumentWriter

  init(templates: [TemplateFile]) { writer = DocumentWriter(templates: templates) }

  func text(
    of document: QuestionsDocument, for questionnaire: Questionnaire
  ) throws(TemplateFailure) -> String {
    do throws(TemplateProblems) {
      return try writer.text(of: document, for: questionnaire)
    } catch {
      throw TemplateFailure(diagnostics: error.diagnostics)
    }
  }

  /// All sheets in Markdown, by which what people wrote on one of them is told apart.
  func printedSheets(for questionnaire: Questionnaire) throws(TemplateFailure) -> String {
    var sheets = ""
    for scope in SheetScope.allCases {
      sheets += try text(of: .sheet(scope), for: questionnaire) + "\n"
    }
    return sheets
  }

  func text(of page: OpenQuestionsPage) throws(TemplateFailure) -> String {
    do throws(TemplateProblems) {
      return try writer.text(of: page)
    } catch {
      throw TemplateFailure(diagnostics: error.diagnostics)
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// A document made from a questionnaire alone.
package enum QuestionsDocument: Hashable, Sendable {
  /// The blank answer file, in YAML.
  case answerFile
  /// The sheet that participants fill in before a workshop, in Markdown.
  case sheet(SheetScope)
  /// The same to print, in HTML.
  case page(SheetScope)

  /// The template that it is written with.
  var template: String {
    switch self {
    case .answerFile: "questions/answer-file"
    case .sheet(.whole): "questions/sheet"
    case .sheet: "questions/short-sheet"
    case .page: "questions/page"
    }
  }

  /// The questions that it asks.
  var scope: SheetScope {
    switch self {
    case .answerFile: .whole
    case .sheet(let scope), .page(let scope): scope
    }
  }

  /// Every template that they are written with.
  static let templates = [
    QuestionsDocument.answerFile, .sheet(.whole), .sheet(.letters), .page(.whole),
  ].map(\.template)
}

/// What a sheet asks, for different people to fill in.
package enum SheetScope: String, CaseIterable, Sendable {
  case whole
  /// The scored questions, on one page for everybody in the room.
  case letters
  /// Facts and figures, for whoever has the data.
  case figures

  func takes(_ question: Question) -> Bool {
    switch self {
    case .whole: true
    case .letters: question.kind == .abc
    case .figures: question.kind != .abc
    }
  }

  /// Whether the table of steps belongs to it.
  var takesSteps: Bool { self == .whole }
}

/// A questionnaire with the part of it that is asked.
struct QuestionsPage {
  var questionnaire: Questionnaire
  var scope: SheetScope
}

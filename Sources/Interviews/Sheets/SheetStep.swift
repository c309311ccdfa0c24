// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// A row of the table of steps on a sheet, as somebody filled it in.
package struct SheetStep: Sendable {
  private let cells: [String]
  private let questions: [Question]
  private let row: String
  package let place: SourceLocation

  /// Nil for what is no row of that table, and for one in which nothing is written.
  init?(_ block: SheetBlock, of questionnaire: Questionnaire, file: String) {
    guard block.text.hasPrefix("|") else { return nil }
    questions = questionnaire.stepQuestions
    cells = Self.cells(of: block.text)
    // A number, the step, who does it, its letters, and whether it decides.
    guard cells.count == questions.count + 4, cells.dropFirst().contains(where: { !$0.isEmpty })
    else { return nil }
    row = block.text
    place = SourceLocation(file: file, line: block.line)
  }

  /// What is told where steps are not taken.
  var unread: Diagnostic { SheetReader.unread(row, at: place) }

  /// The step; a system's letter that is not there is not known yet.
  ///
  /// - Throws: what cannot be taken of the row.
  package func step() throws(InputRefusal) -> Step {
    let name = cells[1]
    guard !name.isEmpty else { throw InputRefusal("A step needs a name.") }
    let actors = Actor.allCases.map(\.rawValue)
    guard let actor = Actor(rawValue: cells[2].lowercased()) else {
      throw InputRefusal(
        "\(VisibleText.quoted(cells[2])) does not say who does \(VisibleText.quoted(name)).",
        example: actors.joined(separator: ", "))
    }
    let decides: Bool
    switch cells[cells.count - 1].lowercased() {
    case "", "no", "n", "-": decides = false
    case "yes", "y": decides = true
    case let mark where SheetBox(startOf: mark)?.mark == .ticked || mark == "x": decides = true
    default:
      throw InputRefusal(
        "\(VisibleText.quoted(cells[cells.count - 1])) does not say whether "
          + "\(VisibleText.quoted(name)) decides.", example: "yes or no")
    }
    return Step(
      name: name, actor: actor, decides: decides, note: nil,
      answers: try letters(isSystem: actor == .system), location: place)
  }

  private func letters(isSystem: Bool) throws(InputRefusal) -> [StepQuestion: Answer] {
    var letters: [StepQuestion: Answer] = [:]
    for (question, cell) in zip(questions, cells.dropFirst(3)) {
      guard let id = StepQuestion(rawValue: question.id), isSystem || !cell.isEmpty else {
        continue
      }
      let typed = PlainCharacters.of(cell).lowercased()
      let value = Letter(rawValue: typed).map(AnswerValue.letter)
      guard value != nil || ["", "?"].contains(typed) else {
        throw InputRefusal(
          "\(VisibleText.quoted(cell)) is no letter for \(question.id).", example: "a, b, c or ?")
      }
      letters[id] = Answer(value: value ?? .unknown, origin: .answerFile, location: place)
    }
    return letters
  }

  /// The cells of a row of Markdown; a bar behind a backslash belongs to the text.
  private static func cells(of row: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in row.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(cell.trimmingSpaces)
        cell = ""
      } else {
        if character == "|" { cell.removeLast() }
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if !cell.trimmingSpaces.isEmpty { cells.append(cell.trimmingSpaces) }
    return cells
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// A row of the table of steps on a sheet, as somebody filled it in.
package struct SheetStep: Sendable {
  /// A number, the step, who does it, its letters, and whether it decides.
  private let cells: [String]
  private let questions: [Question]
  private let row: String
  package let place: SourceLocation

  /// Nil for what is no row of that table, and for one in which nothing is written.
  init?(_ block: SheetBlock, of questionnaire: Questionnaire, file: String) {
    guard block.text.hasPrefix("|"), !questionnaire.stepQuestions.isEmpty else { return nil }
    questions = questionnaire.stepQuestions
    let written = Self.cells(of: block.text)
    guard !Self.isOutline(written) else { return nil }
    cells = Self.whole(written, count: questions.count + 4)
    row = block.text
    place = SourceLocation(file: file, line: block.line)
  }

  /// Whether a row of the table holds nothing that anybody has written: its head, also of an older
  /// sheet, the line below it, or a row with its number alone.
  static func isOutline(_ row: String) -> Bool {
    row.hasPrefix("|") && isOutline(cells(of: row))
  }

  private static func isOutline(_ cells: [String]) -> Bool {
    if cells.prefix(2).contains("Step"), cells.last == "Decides" { return true }
    return cells.dropFirst().allSatisfy { $0.allSatisfy { "-: ".contains($0) } }
      && (cells.first ?? "").allSatisfy { "-: .".contains($0) || $0.isNumber }
  }

  /// The cells with the number and the name apart: older sheets have one column for both, and whoever
  /// fills in a row may leave out its last cells.
  private static func whole(_ written: [String], count: Int) -> [String] {
    var cells = written
    let actors = Set(Actor.allCases.map(\.rawValue))
    let isNumber = (cells.first ?? "").allSatisfy { $0.isNumber || $0 == "." }
    let isNamed = cells.count > 1 && !actors.contains(cells[1].lowercased())
    if cells.count < count, !isNumber || !isNamed, let first = cells.first {
      let name = first.drop { $0.isNumber }.drop { $0 == "." || $0 == ")" || $0 == " " }
      cells.replaceSubrange(0..<1, with: ["", String(name)])
    }
    while cells.count < count { cells.append("") }
    return cells
  }

  /// What is told where steps are not taken.
  var unread: Diagnostic { SheetReader.unread(row, at: place) }

  /// The step; a system's letter that is not there is not known yet.
  ///
  /// - Throws: what cannot be taken of the row.
  package func step() throws(InputRefusal) -> Step {
    let columns = questions.count + 4
    guard cells.count == columns else {
      throw InputRefusal(
        "\(VisibleText.quoted(row)) has \(cells.count) cells, and the table has \(columns): a number, "
          + "the step, who does it, \(questions.count) letters, and whether it decides.",
        example: "| 1 | Read the request | system | a | b | a | ? | |")
    }
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

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Interviews
import Questionnaires
import StrictYAML
import Values

/// Reads one row of a table as a workflow.
struct RowReader {
  private let columns: TableColumns
  private let questionnaire: Questionnaire
  private let today: CalendarDate
  private let file: String
  private(set) var workflow: ImportedWorkflow
  private var entries: [String: AnswerEntry] = [:]

  /// Reads the row; what came of it is in `workflow`.
  init(
    _ row: TableRow, of table: Table, columns: TableColumns, questionnaire: Questionnaire,
    today: CalendarDate
  ) {
    self.columns = columns
    self.questionnaire = questionnaire
    self.today = today
    file = table.file.name
    let line = row.cells.first?.line
    workflow = ImportedWorkflow(
      .init(SourceLocation(file: file, line: line, column: 1), "row \(row.number)"))
    for (index, cell) in row.cells.enumerated() where !CellText.isEmpty(cell.text) {
      guard columns.columns.indices.contains(index) else {
        refuseRest(row, at: index)
        break
      }
      guard let target = columns.columns[index].target, target != .skipped else { continue }
      read(cell, as: target, words: words(index, row))
    }
    finish()
  }

  /// What messages call a cell: "cell F7 (volume_per_day)".
  private func words(_ index: Int, _ row: TableRow) -> String {
    let name = VisibleText.neutralized(columns.columns[index].name)
    return "cell \(TableAddress.cell(index, row.number)) (\(name.prefix(60)))"
  }

  private mutating func read(_ cell: TableCell, as target: ColumnTarget, words: String) {
    let source = ImportedWorkflow.Source(
      SourceLocation(file: file, line: cell.line, column: cell.column), words)
    if let control = CellText.control(in: cell.text) {
      refuse(source, InputRefusal("it holds a control character (\(control))"), "delete it")
    } else if CellText.isFailure(cell.text) {
      refuse(
        source,
        InputRefusal(
          "\(VisibleText.quoted(cell.text)) is what a spreadsheet shows where it fails"),
        "mend its formula, or write ? where it is not known")
    } else {
      do throws(InputRefusal) {
        switch target {
        case .field(let field): try read(cell.text, as: field, source)
        case .answer(let id, let part): try read(cell.text, as: part, of: id, source)
        case .skipped: break
        }
      } catch {
        refuse(source, error, isChoice(target) ? nil : error.remedy)
      }
    }
  }

  /// Whether a cell takes one of a few answers, of which none is proposed for another.
  private func isChoice(_ target: ColumnTarget) -> Bool {
    guard case .answer(let id, .answer) = target, let question = questionnaire.question(id) else {
      return false
    }
    return ![.number, .date].contains(question.kind)
  }

  private mutating func refuse(
    _ source: ImportedWorkflow.Source, _ reason: InputRefusal, _ remedy: String?
  ) {
    workflow.problems.append(
      Diagnostic(at: source.place, reason.message(about: source.words), remedy: remedy))
  }

  private mutating func refuseRest(_ row: TableRow, at index: Int) {
    let cell = row.cells[index]
    workflow.problems.append(
      Diagnostic(
        at: SourceLocation(file: file, line: cell.line, column: cell.column),
        "row \(row.number) has \(row.cells.count) cells, and the head has \(columns.columns.count)",
        remedy: "put a cell that holds a separator or a line break in quotes"))
  }

  // MARK: The workflow

  private mutating func read(
    _ text: String, as field: WorkflowField, _ source: ImportedWorkflow.Source
  ) throws(InputRefusal) {
    switch field {
    case .name:
      let name = CellText.singleLine(text)
      guard name != "?" else { throw InputRefusal("A workflow needs a name.") }
      workflow.name = name
    case .id:
      let id = CellText.singleLine(text)
      guard WorkflowID.isAllowed(id) else {
        throw InputRefusal(
          "\(VisibleText.quoted(id)) cannot be a workflow's id: \(WorkflowID.remedy).")
      }
      workflow.id = id
    case .description: workflow.edits.append(.workflowDescription(text))
    case .assessedOn:
      workflow.edits.append(.assessedOn(try day(text, source, isPast: true)))
    }
  }

  private mutating func day(
    _ text: String, _ source: ImportedWorkflow.Source, isPast: Bool = false
  ) throws(InputRefusal) -> CalendarDate {
    let plain = PlainCharacters.of(text)
    let day =
      isPast
      ? try MomentInput.pastDay(plain, today: today) : try MomentInput.day(plain, today: today)
    if day.description != CellText.singleLine(text) { note(source, text, "\(day)") }
    return day
  }

  // MARK: The answers

  private mutating func read(
    _ text: String, as part: AnswerPart, of id: String, _ source: ImportedWorkflow.Source
  ) throws(InputRefusal) {
    var entry = entries[id] ?? AnswerEntry()
    switch part {
    case .answer:
      guard let question = questionnaire.question(id) else { return }
      let isText = question.kind == .text
      let typed = isText ? text : PlainCharacters.of(text)
      if !isText, typed.contains("@") {
        throw InputRefusal("Who said it belongs into a column '\(id).by'.")
      }
      let reading = try AnswerInput.read(typed, for: question, participants: [], today: today)
      if isText { try Interview.requireOneRole(typed, for: question) }
      entry.value = reading.value
      entry.sample = reading.sample
      if let note = reading.note { entry.note = [note, entry.note].joined }
      if let understood = reading.understood { note(source, text, understood) }
    case .note: entry.note = [entry.note, text].joined
    case .by: entry.by = CellText.singleLine(text)
    case .ask: entry.ask = CellText.singleLine(text)
    case .due: entry.due = try day(text, source)
    }
    entries[id] = entry
    if workflow.sources[id] == nil || part == .answer { workflow.sources[id] = source }
  }

  private mutating func note(_ source: ImportedWorkflow.Source, _ text: String, _ taken: String) {
    workflow.notes.append(
      Diagnostic(
        .note, at: source.place,
        "\(source.words): \(VisibleText.quoted(text)) is taken as \(taken)"))
  }

  /// Puts the answers in their order, and sees that the workflow can be called something.
  private mutating func finish() {
    if workflow.name == nil, workflow.id == nil, !workflow.problems.hasErrors {
      workflow.problems.append(
        Diagnostic(
          at: workflow.source.place, "\(workflow.source.words) has no name",
          remedy: "name the workflow, or clear the row"))
    }
    for question in questionnaire.questions {
      guard var entry = entries[question.id] else { continue }
      // Who finds it out is said of what is not known yet.
      if entry.value == nil, entry.note == nil {
        guard entry.ask != nil || entry.due != nil || entry.by == nil else {
          if let source = workflow.sources[question.id], !workflow.problems.hasErrors {
            refuse(
              source, InputRefusal("it says who answered, and there is no answer"),
              "write the answer too")
          }
          continue
        }
        entry.value = .unknown
      }
      workflow.edits.append(.entry(question.id, entry))
    }
  }
}

extension [String?] {
  /// The texts that are there, one behind the other; nil where there is none.
  fileprivate var joined: String? {
    let texts = compactMap(\.self)
    return texts.isEmpty ? nil : texts.reduce("", SpokenNote.joined)
  }
}

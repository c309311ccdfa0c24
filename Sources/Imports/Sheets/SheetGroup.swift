// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Interviews
import Questionnaires
import Values

/// The sheets that several people filled in about one workflow, or one of them.
package struct SheetGroup: Sendable {
  private let sheets: [FilledSheet]
  private let questionnaire: Questionnaire
  private let today: CalendarDate

  /// The sheets by workflow, in their order.
  ///
  /// A number before a name belongs to it: “1. Claims” and “2. Claims” are two workflows. A sheet
  /// without a workflow is a group of its own, which can only be told.
  package static func groups(
    of sheets: [FilledSheet], questionnaire: Questionnaire, today: CalendarDate
  ) -> [SheetGroup] {
    var order: [String] = []
    var groups: [String: [FilledSheet]] = [:]
    for sheet in sheets {
      let key = sheet.workflow.map(NameLikeness.key) ?? "\n\(sheet.file)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(sheet)
    }
    return order.map { key in
      let group = groups[key] ?? []
      return SheetGroup(
        sheets: group.map { $0.withOneToARole(questionnaire, names: group.map(\.name)) },
        questionnaire: questionnaire, today: today)
    }
  }

  /// What the sheets say together: where they differ, nothing is known yet.
  package var workflow: ImportedWorkflow {
    let place = SourceLocation(file: sheets[0].file)
    var workflow = ImportedWorkflow(.init(place, "the sheet"))
    let together = FilledSheets(sheets, questionnaire: questionnaire)
    workflow.name = sheets[0].workflow
    if workflow.name == nil {
      workflow.problems.append(
        Diagnostic(
          at: place, "the sheet does not say which workflow it is about",
          remedy: "write its name at the top, behind 'Workflow:'"))
    }
    // As where an interview takes them: what cannot be read is told, and its question stays open.
    workflow.problems +=
      together.errors + together.counts + together.alike + sheets.flatMap(\.unread)
    let names = sheets.filter(\.hasName).map(\.name)
    if !names.isEmpty { workflow.edits.append(.participants(names)) }
    takeDate(into: &workflow)
    for question in questionnaire.questions {
      take(question, of: together, into: &workflow)
    }
    takeSteps(into: &workflow)
    return workflow
  }

  private func takeDate(into workflow: inout ImportedWorkflow) {
    var days: [CalendarDate] = []
    for sheet in sheets {
      guard let date = sheet.date else { continue }
      do throws(InputRefusal) {
        let day = try MomentInput.pastDay(PlainCharacters.of(date), today: today)
        days.append(day)
        guard !date.contains(String(day.year)) else { continue }
        workflow.notes.append(
          Diagnostic(
            .note, at: SourceLocation(file: sheet.file),
            "the date \(VisibleText.quoted(date)) is taken as \(day), the last such day"))
      } catch {
        workflow.refuse(error, "the date", at: SourceLocation(file: sheet.file))
      }
    }
    if let last = days.max() { workflow.edits.append(.assessedOn(last)) }
  }

  private func take(
    _ question: Question, of together: FilledSheets, into workflow: inout ImportedWorkflow
  ) {
    let given = sheets.filter { $0.answers[question.id] != nil }
    var entry = AnswerEntry()
    if sheets.count == 1 {
      entry.value = sheets[0].answers[question.id]
      entry.note = sheets[0].words[question.id]
      entry.sample = sheets[0].samples[question.id]
      if let remark = sheets[0].remarks[question.id] {
        entry.add(remark: remark)
      }
    } else {
      entry.note = together.notes[question.id]
      if let fact = together.facts[question.id] {
        entry.value = fact.value
        entry.by = fact.by
        entry.sample = fact.sample
        // What only some have said, and none of them in the room, is theirs to agree to.
        entry.isProposed = true
        if let remark = fact.note { entry.add(remark: remark) }
      } else if let first = given.first?.answers[question.id] {
        let isShared = given.allSatisfy { $0.answers[question.id] == first }
        entry.value = isShared ? first : .unknown
        if let round = together.rounds[question.id] { entry.rounds = [round] }
        if !isShared { workflow.problems.append(differing(question, given)) }
      }
    }
    guard entry != AnswerEntry() else { return }
    workflow.edits.append(.entry(question.id, entry))
    if let sheet = given.first {
      workflow.sources[question.id] = .init(
        SourceLocation(file: sheet.file, line: sheet.lines[question.id]), "the sheet")
    }
  }

  private func differing(_ question: Question, _ given: [FilledSheet]) -> Diagnostic {
    let words = given.compactMap { sheet in
      sheet.words(of: question).map { "\(sheet.name): \($0)" }
    }
    return Diagnostic(
      .warning, at: SourceLocation(file: given[0].file, line: given[0].lines[question.id]),
      "the sheets differ on “\(question.ask)” (\(words.joined(separator: "; ")))",
      remedy: "it counts as not known until they settle it")
  }

  private func takeSteps(into workflow: inout ImportedWorkflow) {
    let listed = sheets.filter { !$0.steps.isEmpty }
    guard listed.count < 2 else {
      workflow.problems.append(
        Diagnostic(
          at: listed[1].steps[0].place, "\(listed[0].file) lists the steps too",
          remedy: "leave them in one of the sheets"))
      return
    }
    var steps: [Step] = []
    for row in listed.first?.steps ?? [] {
      do throws(InputRefusal) {
        steps.append(try row.step())
      } catch {
        workflow.refuse(error, "the step", at: row.place)
      }
    }
    if !steps.isEmpty { workflow.edits.append(.replaceSteps(steps)) }
  }
}

extension ImportedWorkflow {
  fileprivate mutating func refuse(
    _ refusal: InputRefusal, _ what: String, at place: SourceLocation
  ) {
    problems.append(
      Diagnostic(at: place, refusal.message(about: what), remedy: refusal.remedy))
  }
}

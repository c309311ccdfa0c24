// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// What one participant answered before the meeting.
package struct FilledSheet: Sendable {
  package var file: String
  package var name: String
  /// Whether the name stands in the sheet; else it is the file's.
  package var hasName: Bool
  package var answers: [String: AnswerValue] = [:]
  /// What was written beside the answers.
  package var notes: [String: String] = [:]
  /// What the reading of a figure has made of it, such as its range.
  package var remarks: [String: String] = [:]
  /// The cases that shares were counted on.
  package var samples: [String: Sample] = [:]
  /// Answers as they were written, where the value alone does not show it.
  package var said: [String: String] = [:]
  /// Answers that could not be taken, as they were written.
  package var untaken: [String: String] = [:]
  /// What could not be read, each with its line.
  package var unread: [Diagnostic] = []
  /// The workflow that stands in its head.
  package var workflow: String?
  /// The day that stands in its head, as it was written.
  package var date: String?
  /// The steps that were written into its table.
  package var steps: [SheetStep] = []
  /// Why nothing of it can be taken.
  var problem: Diagnostic?
  /// The line of each answer.
  package var lines: [String: Int] = [:]

  init(file: String, name: String?) {
    self.file = file
    self.name = name ?? WorkflowID.stem(of: file)
    hasName = name != nil
  }

  /// From an answer file; its only participant is who answered, or else its workflow's id.
  package init(_ sheet: AnswerSheet) {
    self.init(
      file: sheet.name, name: sheet.participants.count == 1 ? sheet.participants[0] : nil)
    for question in sheet.questionnaire.questions {
      guard let entry = sheet.entries[question.id] else { continue }
      notes[question.id] = entry.note
      if case .number? = entry.value, let note = entry.note {
        // How a figure was meant belongs to it, and is no word beside it.
        let words = FigureRemarks.behind(note)
        notes[question.id] = words
        let remark = words.map { note.dropLast($0.count + "; ".count) } ?? note[...]
        remarks[question.id] = remark.isEmpty ? nil : String(remark)
      }
      guard !Self.isFilledIn(entry, in: sheet) else { continue }
      answers[question.id] = entry.value
      samples[question.id] = entry.sample
    }
  }

  /// Whether an import has put a `?` in the place of an answer that nobody gave.
  ///
  /// Whoever says that something is not known says it in an interview, which leaves its day in the
  /// file, or with who finds it out or why.
  private static func isFilledIn(_ entry: AnswerEntry, in sheet: AnswerSheet) -> Bool {
    guard entry.value == .unknown, entry.ask == nil, entry.due == nil, entry.by == nil else {
      return false
    }
    if let note = entry.note { return NoteReasons.saysUntaken(note) }
    return sheet.workflow.assessedOn == nil
  }

  /// An answer as it was said.
  package func words(of question: Question) -> String? {
    if let said = said[question.id] { return said }
    return answers[question.id].map {
      AnswerInput.said($0, remarks[question.id], sample: samples[question.id], for: question)
    }
  }
}

extension FilledSheet {
  /// What stands beside the answers, those that could not be taken included.
  package var words: [String: String] {
    notes.merging(untaken.mapValues(NoteReasons.untaken)) {
      SpokenNote.joined($0, $1)
    }
  }
}

extension FilledSheet {
  /// The letters per scored question; nil in place of a letter is `?`.
  package func letters(to questionnaire: Questionnaire) -> [String: Letter?] {
    var letters: [String: Letter?] = [:]
    for question in questionnaire.scored {
      switch answers[question.id] {
      case .letter(let letter)?: letters.updateValue(letter, forKey: question.id)
      case .unknown?: letters.updateValue(nil, forKey: question.id)
      default: continue
      }
    }
    return letters
  }
}

extension FilledSheet {
  /// The sheet without roles that are answered with several people, of whom one at least is named on a
  /// sheet: what was written stays beside the question, which is asked.
  ///
  /// - Parameter names: everybody who has filled in one.
  package func withOneToARole(
    _ questionnaire: Questionnaire, names: [String], hidesPrivate: Bool = false
  ) -> FilledSheet {
    var sheet = self
    for question in questionnaire.questions {
      guard case .text(let text)? = answers[question.id] else { continue }
      do throws(InputRefusal) {
        try Interview.requireOneRole(text, for: question, among: names)
      } catch {
        sheet.answers[question.id] = nil
        sheet.untaken[question.id] = text
        let place = SourceLocation(file: file, line: lines[question.id])
        sheet.unread.append(
          hidesPrivate && question.isPrivate
            ? .hidden(of: question, at: place)
            : Diagnostic(
              .warning, at: place, error.message(about: "the answer to “\(question.ask)”"),
              remedy: error.remedy))
      }
    }
    return sheet
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What one participant answered before the meeting.
package struct FilledSheet: Sendable {
  package var name: String
  /// The letters per scored question; nil in place of a letter is `?`.
  package var letters: [String: Letter?] = [:]
  /// What was written beside the answers, per scored question.
  package var notes: [String: String] = [:]
  package var problems: [Diagnostic] = []

  /// From an answer file; its only participant is who answered, or else its workflow's id.
  package init(_ sheet: AnswerSheet) {
    name = sheet.participants.count == 1 ? sheet.participants[0] : WorkflowID.stem(of: sheet.name)
    for question in sheet.questionnaire.scored {
      notes[question.id] = sheet.entries[question.id]?.note
      switch sheet.entries[question.id]?.value {
      case .letter(let letter)?: letters.updateValue(letter, forKey: question.id)
      case .unknown?: letters.updateValue(nil, forKey: question.id)
      default: continue
      }
    }
  }

  /// From the printed sheet as Markdown, with an `x` in the box of the answer.
  ///
  /// Questions are known by their words, so that a sheet survives a questionnaire that has grown.
  package init(markdown text: String, file: String, questionnaire: Questionnaire) {
    name = WorkflowID.stem(of: file)
    var asked: Question?
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.trimmingSpaces
      if line.hasPrefix("#") {
        let heading = line.drop { "#0123456789. ".contains($0) }
        asked = questionnaire.scored.first { $0.ask == heading }
      } else if asked == nil, let written = Self.name(in: line) {
        name = written
      } else if let question = asked, let mark = Self.mark(in: line) {
        guard letters[question.id] == nil else {
          problems.append(
            Diagnostic(
              at: SourceLocation(file: file, line: index + 1),
              "a second mark for “\(question.ask)”", remedy: "mark one answer"))
          continue
        }
        letters.updateValue(Letter(rawValue: mark), forKey: question.id)
      } else if let question = asked, line.hasPrefix("Note:") {
        let note = TypedText.singleLine(line.dropFirst(5).filter { $0 != "_" })
        if !note.isEmpty { notes[question.id] = note }
      }
    }
    if letters.isEmpty {
      problems.append(
        Diagnostic(
          at: SourceLocation(file: file), "no answer is marked in this sheet",
          remedy:
            "mark answers like '- [x] **b**' in what 'hitl questions --format markdown' prints"
        ))
    }
  }

  /// The votes of several participants per question, in the order of the sheets.
  package static func rounds(of sheets: [FilledSheet]) -> [String: VoteRound] {
    var rounds: [String: VoteRound] = [:]
    for sheet in sheets {
      for (question, letter) in sheet.letters {
        rounds[question, default: VoteRound(votes: [])].votes.append(
          VoteRound.Vote(participant: sheet.name, letter: letter))
      }
    }
    return rounds
  }

  /// What several participants wrote beside their answers, each with the name: "Ann: odd cases".
  package static func notes(of sheets: [FilledSheet]) -> [String: String] {
    var notes: [String: String] = [:]
    for sheet in sheets {
      for (question, note) in sheet.notes {
        let before = notes[question].map { "\($0); " } ?? ""
        notes[question] = "\(before)\(sheet.name): \(note)"
      }
    }
    return notes
  }

  /// The text behind `Name:`, without the line to write on.
  private static func name(in line: String) -> String? {
    guard let start = line.range(ofText: "Name:") else { return nil }
    let rest = line[start...]
    let end = rest.range(ofText: "Date:", before: true) ?? rest.endIndex
    let name = rest[..<end].filter { $0 != "_" }.trimmingSpaces
    return name.isEmpty ? nil : TypedText.singleLine(name)
  }

  /// The answer of a ticked box, `?` included.
  private static func mark(in line: String) -> String? {
    let lower = line.lowercased()
    guard lower.hasPrefix("- [x] ") || lower.hasPrefix("* [x] ") else { return nil }
    let answer = lower.dropFirst(6).drop { $0 == "*" || $0 == " " }.first.map(String.init)
    return answer.flatMap { ["a", "b", "c", "?"].contains($0) ? $0 : nil }
  }
}

extension StringProtocol {
  /// Where a piece of text ends, or begins; nil where it does not occur.
  fileprivate func range(ofText text: String, before: Bool = false) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return before ? start : index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

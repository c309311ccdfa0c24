// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

extension FilledSheet {
  /// From the printed sheet as Markdown, filled in with an editor.
  ///
  /// Questions are known by their words, so that a sheet survives a questionnaire that has grown.
  ///
  /// - Parameters:
  ///   - printed: the sheet as it was printed; what stands in it already is no answer.
  ///   - hidesPrivate: whether everybody sees what is told of it.
  package init(
    markdown text: String, file: String, questionnaire: Questionnaire, printed: String,
    today: CalendarDate, hidesPrivate: Bool = false
  ) {
    let blocks = SheetBlock.blocks(of: text)
    let head = blocks.dropFirst().prefix { $0.kind != .heading }
    let top = (blocks.prefix(1) + head).lazy
    self.init(
      file: file, name: top.compactMap { Self.written(in: $0, "Name:", "Date:") }.first)
    problem = ConflictMarkers.problem(in: Array(text.utf8), of: file)
    workflow = top.compactMap { Self.written(in: $0, "Workflow:", "Name:") }.first
    date = top.compactMap { Self.written(in: $0, "Date:", "\n") }.first
    var reader = SheetReader(
      file: file, questionnaire: questionnaire, printed: printed, today: today,
      hidesPrivate: hidesPrivate)
    for block in blocks.dropFirst(head.count + 1) { reader.read(block) }
    reader.finish()
    answers = reader.answers
    notes = reader.notes
    remarks = reader.remarks
    samples = reader.samples
    said = reader.said
    untaken = reader.untakenTexts
    unread = (reader.unread + reader.untaken).sortedByPlace()
    steps = reader.steps
    lines = reader.lines
  }

  /// The text behind a word such as `Name:` and before another, without the line to write on.
  private static func written(
    in block: SheetBlock, _ word: String, _ end: String
  ) -> String? {
    let words = block.text.components(between: word, and: end)
    return words.map { SheetField.written($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension String {
  /// What stands between two words; to the end where the second is missing, nil without the first.
  fileprivate func components(between first: String, and second: String) -> Substring? {
    let starts = indices.lazy.filter { self[$0...].hasPrefix(first) }
    guard let start = starts.first.map({ index($0, offsetBy: first.count) }) else { return nil }
    let end = self[start...].indices.first { self[$0...].hasPrefix(second) } ?? endIndex
    return self[start..<end]
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// Goes through the blocks of a sheet and takes what was written into it.
struct SheetReader {
  let file: String
  let questionnaire: Questionnaire
  let today: CalendarDate
  /// Whether everybody sees what is told, so that private answers are not in it.
  let hidesPrivate: Bool
  private(set) var answers: [String: AnswerValue] = [:]
  private(set) var notes: [String: String] = [:]
  /// What the reading of an answer has made of it.
  private(set) var remarks: [String: String] = [:]
  /// The cases that shares were counted on.
  private(set) var samples: [String: Sample] = [:]
  /// The answers as they were written, where the reading has made something else of it.
  private(set) var said: [String: String] = [:]
  /// The answers that could not be taken, as they were written.
  private(set) var untakenTexts: [String: String] = [:]
  private(set) var unread: [Diagnostic] = []
  /// The answers that could not be taken.
  private(set) var untaken: [Diagnostic] = []
  private(set) var steps: [SheetStep] = []
  private(set) var lines: [String: Int] = [:]

  /// What the sheet says before anybody writes into it.
  private let printed: Set<String>
  private var asked: Question?
  /// What was ticked or written as the answer to the question, with the line.
  private var given: [(text: String, line: Int)] = []
  private var isInNote = false

  init(
    file: String, questionnaire: Questionnaire, printed: String, today: CalendarDate,
    hidesPrivate: Bool
  ) {
    self.file = file
    self.questionnaire = questionnaire
    self.today = today
    self.hidesPrivate = hidesPrivate
    self.printed = Set(SheetBlock.blocks(of: printed).map(Self.known))
  }

  /// When a question is asked may have been printed in other words on an older sheet.
  private func isPrinted(_ block: SheetBlock) -> Bool {
    printed.contains(Self.known(block)) || block.text.hasPrefix("Only where ")
  }

  /// A block as it is compared with what was printed.
  private static func known(_ block: SheetBlock) -> String {
    let text = SheetBox(startOf: block.text)?.rest ?? block.text
    return text.filter { !$0.isWhitespace && !"\\_*".contains($0) }
  }

  mutating func read(_ block: SheetBlock) {
    if block.kind == .heading {
      begin(block)
    } else if asked == nil, !printed.contains(Self.known(block)),
      let step = SheetStep(block, of: questionnaire, file: file)
    {
      steps.append(step)
    } else if asked == nil, SheetStep.isOutline(block.text) {
      return
    } else if asked != nil, let field = SheetField(block.text) {
      take(field, at: block.line)
    } else if isInNote, !printed.contains(Self.known(block)) {
      let text = SheetField.written(block.text)
      if !text.isEmpty { addNote(block.kind == .item ? "- \(text)" : text) }
    } else if let question = asked, let box = SheetBox(startOf: block.text) {
      take(box, of: question, block)
    } else if let question = asked, isAnswer(block.text, to: question) {
      give(block.text, at: block.line)
    } else if !isPrinted(block) || isTicked(block) {
      skip(block.text, at: block.line)
    }
  }

  /// Settles the last question.
  mutating func finish() {
    defer { (asked, given, isInNote) = (nil, [], false) }
    guard let question = asked, let first = given.first else { return }
    guard given.count == 1 || question.kind == .someOf else {
      let marks = given.map(\.text).joined(separator: ", ")
      untakenTexts[question.id] = marks
      tell("more than one answer to “\(question.ask)” (\(marks)); none is taken", at: first.line)
      return
    }
    var texts = given.map(\.text)
    if question.kind == .someOf, texts.contains("?") {
      guard texts.count == 1 else {
        tell("“?” beside other answers to “\(question.ask)”; none is taken", at: first.line)
        return
      }
    }
    if question.kind == .someOf { texts = [texts.joined(separator: ", ")] }
    do throws(InputRefusal) {
      let reading = try AnswerInput.read(
        texts[0], for: question, participants: [], today: today)
      try Interview.requireOneRole(texts[0], for: question)
      answers[question.id] = reading.value
      lines[question.id] = first.line
      remarks[question.id] = reading.note
      samples[question.id] = reading.sample
      if case .number = reading.value, reading.note != nil || reading.understood != nil {
        said[question.id] = NoteReasons.asPart(texts[0])
      }
    } catch {
      untakenTexts[question.id] = texts[0]
      tell(
        error.message(about: "the answer to “\(question.ask)”"), at: first.line,
        remedy: error.remedy)
    }
  }

  private mutating func begin(_ block: SheetBlock) {
    finish()
    let heading = block.text.drop { $0.isNumber || ". ".contains($0) }
    asked = questionnaire.questions.first { heading == $0.ask }
    guard asked == nil, !printed.contains(Self.known(block)) else { return }
    // A letter behind the question answers it.
    if let question = questionnaire.questions.first(where: { heading.hasPrefix($0.ask) }) {
      asked = question
      give(heading.dropFirst(question.ask.count).trimmingSpaces, at: block.line)
    } else {
      skip(block.text, at: block.line)
    }
  }

  private mutating func take(_ field: SheetField, at line: Int) {
    isInNote = field.name == .note
    guard !field.text.isEmpty else { return }
    switch field.name {
    case .note: addNote(field.text)
    case .answer: give(field.text, at: line)
    }
  }

  private mutating func take(_ box: SheetBox, of question: Question, _ block: SheetBlock) {
    let id = box.rest.drop { $0 == "*" || $0 == " " }.prefix { $0 != "*" && !$0.isWhitespace }
    let isOption =
      id == "?" || question.kind == .yesNo && ["yes", "no"].contains(id)
      || question.options.contains { $0.id == id }
    switch box.mark {
    case .ticked where isOption: give(String(id), at: block.line)
    case .ticked, .unclear:
      skip(block.text, at: block.line)
      return
    case .empty: break
    }
    // What was written behind an answer.
    let known = Self.known(block)
    guard !printed.contains(known) else { return }
    guard
      let start = printed.filter({ !$0.isEmpty && known.hasPrefix($0) }).max(by: {
        $0.count < $1.count
      })
    else {
      // A mark beside the box; an answer in another wording is that of an older sheet.
      if !isOption { skip(block.text, at: block.line) }
      return
    }
    skip(Self.tail(of: block.text, behind: start.count), at: block.line)
  }

  /// The end of a text behind so many characters that are compared.
  private static func tail(of text: String, behind count: Int) -> String {
    var left = count
    let rest = SheetBox(startOf: text)?.rest ?? text
    return rest.drop { character in
      if character.isWhitespace || "\\_*".contains(character) { return true }
      left -= 1
      return left >= 0
    }.trimmingSpaces
  }

  private func isTicked(_ block: SheetBlock) -> Bool {
    SheetBox(startOf: block.text).map { $0.mark != .empty } ?? false
  }

  /// A short line that answers a question by itself, such as `b`.
  private func isAnswer(_ text: String, to question: Question) -> Bool {
    guard text.count <= 40, [.abc, .yesNo, .number, .date].contains(question.kind) else {
      return false
    }
    return
      (try? AnswerInput.read(
        PlainCharacters.of(text), for: question, participants: [], today: today)) != nil
  }

  private mutating func give(_ text: String, at line: Int) {
    let isText = asked?.kind == .text
    given.append((isText ? text : PlainCharacters.of(text), line))
  }

  private mutating func addNote(_ text: String) {
    guard let id = asked?.id else { return }
    notes[id] = notes[id].map { "\($0) \(text)" } ?? text
  }

  private mutating func skip(_ text: String, at line: Int) {
    let place = SourceLocation(file: file, line: line)
    guard let asked else {
      unread.append(Self.unread(text, at: place))
      return
    }
    unread.append(
      hidesPrivate && asked.isPrivate
        ? .hidden(of: asked, at: place)
        : Diagnostic(
          .warning, at: place,
          "not read: \(VisibleText.quoted(text)), at “\(asked.ask)”"))
  }

  static func unread(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(.warning, at: place, "not read: \(VisibleText.quoted(text))")
  }

  private mutating func tell(_ message: String, at line: Int, remedy: String? = nil) {
    if hidesPrivate, let asked, asked.isPrivate {
      untaken.append(.hidden(of: asked, at: SourceLocation(file: file, line: line)))
      return
    }
    untaken.append(
      Diagnostic(
        .warning, at: SourceLocation(file: file, line: line), message, remedy: remedy))
  }
}

extension Diagnostic {
  /// In place of what would show a private answer to everybody.
  static func hidden(of question: Question, at place: SourceLocation? = nil) -> Diagnostic {
    Diagnostic(
      .warning, at: place, "what stands at “\(question.ask)” is not taken",
      remedy: "it is private; without --projector its words are shown")
  }
}

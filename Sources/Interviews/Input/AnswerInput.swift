// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// What was typed as the answer to a question.
package enum AnswerInput {
  package struct Reading: Equatable {
    package var value: AnswerValue
    /// Who said it, where the line ends with a participant.
    package var by: String?
    /// What was understood, where it is not what was typed.
    package var understood: String?
    /// What the value alone no longer tells, for the note.
    package var note: String?
    /// The cases that a share was counted on.
    package var sample: Sample?
  }

  /// - Throws: `InputRefusal` that says what may be typed.
  package static func read(
    _ line: String, for question: Question, participants: [String], today: CalendarDate
  ) throws(InputRefusal) -> Reading {
    try Mention.refuseAmbiguous(in: TypedText.clean(line), participants: participants)
    let (text, by) = Mention.split(
      TypedText.clean(line), participants: participants, onlyKnown: true)
    if by == nil, question.kind != .text {
      try refuseStranger(in: text, participants: participants)
    }
    if text == "?" { return Reading(value: .unknown, by: by) }
    if text.isEmpty, question.kind != .text {
      throw InputRefusal(
        "Type \(allowed(question)), or ? if it is not known yet.",
        example: choices(for: question).first)
    }
    switch question.kind {
    case .abc, .oneOf:
      let chosen = try chosen(text, of: question)
      let option = chosen.option.id
      return Reading(
        value: question.kind == .abc
          ? Letter(rawValue: option).map(AnswerValue.letter) ?? .choice(option) : .choice(option),
        by: by, understood: chosen.isPlain ? nil : chosen.words, note: chosen.names.first)
    case .yesNo: return Reading(value: .yesNo(try yesNo(text)), by: by)
    case .someOf:
      let chosen = Chosen.together(try options(text, of: question), of: question)
      let names = chosen.flatMap(\.names)
      return Reading(
        value: .choices(chosen.map(\.option.id)), by: by,
        understood: chosen.allSatisfy(\.isPlain) ? nil : FigureText.list(chosen.map(\.words)),
        note: names.isEmpty ? nil : FigureText.list(names))
    case .number:
      return try number(text, of: question, by: by)
    case .text:
      guard !text.isEmpty else {
        throw InputRefusal("Type some text, or ? if it is not known yet.")
      }
      guard question.id == WorkFigure.currency else {
        return Reading(value: .text(text), by: by)
      }
      let code = try CurrencyInput.code(text)
      return Reading(
        value: .text(code), by: by, understood: code == text.uppercased() ? nil : code)
    case .date:
      let day = try MomentInput.day(text, today: today)
      return Reading(
        value: .date(day), by: by, understood: day.description == text ? nil : "\(day)")
    }
  }

  private static func number(
    _ text: String, of question: Question, by: String?
  ) throws(InputRefusal) -> Reading {
    let figure: FigureReading
    do throws(FigureRefusal) {
      figure = try FigureReading(
        withoutUnit(text, question.unit), unit: question.unit, isPossible: question.bounds.contain)
    } catch {
      throw InputRefusal(error.message, example: error.example)
    }
    guard question.bounds.contain(figure.number) else {
      // What it comes to, such as the middle of a range, is nothing that anybody typed.
      let shown = figure.understood == nil ? figure.number.text : VisibleText.quoted(text)
      let hundredth = PlainNumber.rounded(figure.number.value / 100)
      let percent =
        question.unit == "share" && figure.number.value > 1 && !text.contains("%")
        && hundredth.map(question.bounds.contain) ?? false
      throw InputRefusal(
        "\(shown) is out of range: it must be \(question.bounds.words ?? "a number").",
        example: percent
          ? "\(figure.number.text) %"
          : FigureReading.example(for: question.unit, question.bounds.contain))
    }
    return Reading(
      value: .number(figure.number), by: by, understood: figure.understood, note: figure.note,
      sample: figure.count.map { Sample(count: $0.count, of: $0.of) })
  }

  /// The figure without the unit that the question asks for: `10 days a year` where days per year are.
  private static func withoutUnit(_ text: String, _ unit: String?) -> String {
    guard let unit, unit.contains(" per "), !unit.hasPrefix("per ") else { return text }
    for said in [unit, unit.replacing(" per ", with: " a ")] {
      let typed = text.lowercased()
      guard typed.hasSuffix(" \(said.lowercased())") else { continue }
      return text.dropLast(said.count).trimmingSpaces
    }
    return text
  }

  /// Only in a text can an at sign be anything but the mark of a participant.
  private static func refuseStranger(
    in text: String, participants: [String]
  ) throws(InputRefusal) {
    guard let name = Mention.split(text, participants: participants).who else { return }
    let known =
      participants.isEmpty
      ? "Nobody takes part yet; :participants names them."
      : "Those who take part: \(participants.joined(separator: ", "))."
    let near = NameMatch.near(name, among: participants, [])
    let meant = near.isEmpty ? known : "Did you mean \(FigureText.list(near, "or"))?"
    throw InputRefusal(
      "Nobody here is called \(VisibleText.quoted(name)). \(meant)",
      example: near.first.map { text.replacing("@\(name)", with: "@\($0)") })
  }

  /// An answer as it would be typed.
  package static func typed(_ value: AnswerValue, for question: Question) -> String {
    switch value {
    case .unknown: "?"
    case .letter(let letter): letter.rawValue
    case .yesNo(let yes): yes ? "yes" : "no"
    case .choice(let choice): choice
    case .choices(let choices): choices.isEmpty ? "none" : choices.joined(separator: ", ")
    case .number(let number): number.text
    case .text(let text): TypedText.singleLine(text)
    case .date(let day): "\(day)"
    }
  }

  /// An answer as somebody said it, a figure with its range or that it is an estimate.
  ///
  /// - Parameters:
  ///   - note: what the figure alone does not tell.
  ///   - sample: the cases that it was counted on.
  package static func said(
    _ value: AnswerValue, _ note: String?, sample: Sample? = nil, for question: Question
  ) -> String {
    let typed = typed(value, for: question)
    guard case .number(let number) = value else { return typed }
    if let counted = sample?.words { return counted }
    return FigureRemarks.said(
      question.isShare ? FigureText.percent(number.value) : typed, in: note)
  }

  /// What Tab completes to.
  static func choices(for question: Question) -> [String] {
    switch question.kind {
    case .abc, .oneOf: question.options.map(\.id)
    case .someOf: question.options.map(\.id) + ["none"]
    case .yesNo: ["yes", "no"]
    case .number, .text, .date: []
    }
  }

  /// What may be typed, in words; more options than a line has room for stand at the question itself.
  static func allowed(_ question: Question) -> String {
    question.options.count > mostNamed ? "what the question shows" : question.allowedWords
  }

  /// As many options as a refusal names.
  private static let mostNamed = 12

  /// Words that answer yes or no, and so stand for no option that happens to start like them.
  private static let wholeWords: Set<String> = ["n", "no", "non", "not", "y", "ye", "yes", "ok"]

  /// An option with how somebody called it.
  private struct Chosen {
    var option: Question.Option
    /// What was said instead of the option, such as countries of a union.
    var names: [String] = []
    /// Whether its id was typed, which needs no telling.
    var isPlain = false

    /// As it is said back.
    var words: String {
      names.isEmpty ? option.label : "\(option.label) (\(FigureText.list(names)))"
    }

    /// Each option once, in the questionnaire's order, with all that was said of it.
    static func together(_ all: [Chosen], of question: Question) -> [Chosen] {
      question.options.compactMap { option in
        let said = all.filter { $0.option.id == option.id }
        guard !said.isEmpty else { return nil }
        return Chosen(
          option: option, names: said.flatMap(\.names), isPlain: said.allSatisfy(\.isPlain))
      }
    }
  }

  /// An option by its id, by a name that means it, or by the start of its id or label.
  private static func chosen(_ text: String, of question: Question) throws(InputRefusal) -> Chosen {
    let typed = text.lowercased()
    if let exact = question.options.first(where: { $0.id.lowercased() == typed }) {
      return Chosen(option: exact, isPlain: true)
    }
    if let meant = question.option(named: text) {
      let name = meant.names.first { NameLikeness.areOne($0, text) }
      return Chosen(option: meant, names: [name ?? text])
    }
    let fitting = question.options.filter { option in
      guard question.kind != .abc || typed.count >= 3, !wholeWords.contains(typed) else {
        return false
      }
      return !typed.isEmpty
        && (option.id.lowercased().hasPrefix(typed) || option.label.lowercased().hasPrefix(typed))
    }
    if fitting.count == 1 { return Chosen(option: fitting[0]) }
    // “No, cases can wait” is the no of its question; “None of these” is none.
    let spoken = question.options.filter { option in
      option.label.lowercased().hasPrefix("\(typed),")
    }
    if wholeWords.contains(typed), spoken.count == 1 { return Chosen(option: spoken[0]) }
    throw refusal(of: text, to: question)
  }

  private static func refusal(of text: String, to question: Question) -> InputRefusal {
    let ids = question.options.map(\.id)
    let near =
      NearMiss.of(text.lowercased(), in: ids + question.options.flatMap(\.names))
      .map { " Did you mean \($0)?" } ?? ""
    // Whoever names what is not here at all learns which option is for that.
    let elsewhere =
      near.isEmpty
      ? question.options.first { $0.id == GatePlace.elsewhere }
        .map { " What is not here is \($0.id): \($0.label)." } ?? "" : ""
    // More than a line of them is what the question shows, with what each stands for.
    let choices =
      ids.count > mostNamed
      ? "Type one as the question shows it" : "Type one of \(ids.joined(separator: ", "))"
    return InputRefusal(
      "\(VisibleText.quoted(text)) is not among the answers. \(choices), or ? if it is not known "
        + "yet.\(near)\(elsewhere)",
      example: ids.first)
  }

  private static func options(
    _ text: String, of question: Question
  ) throws(InputRefusal) -> [Chosen] {
    func isOption(_ text: some StringProtocol) -> Bool {
      (try? chosen(String(text), of: question)) != nil
    }
    // “Georgia, United States” is one option.
    let line = question.options.filter { $0.label.contains(",") }.reduce(text) { line, option in
      line.lowercased().contains(option.label.lowercased())
        ? line.lowercased().replacing(option.label.lowercased(), with: option.id) : line
    }
    // A label can have several words; ids can stand with spaces alone between them.
    let words = line.split { "[],;".contains($0) || $0.isNewline }.map(\.trimmingSpaces)
      .flatMap { part -> [String] in
        let words = part.split(separator: " ")
        return isOption(part) || !words.contains(where: isOption) ? [part] : words.map(String.init)
      }.filter { !$0.isEmpty }
    guard !words.isEmpty || text == "[]" else {
      throw InputRefusal(
        "Type some of \(question.options.map(\.id).joined(separator: ", ")), or none.",
        example: question.options.prefix(2).map(\.id).joined(separator: ", "))
    }
    if words.isEmpty || words.map({ $0.lowercased() }) == ["none"] { return [] }
    var all: [Chosen] = []
    for word in words { all.append(try chosen(word, of: question)) }
    return all
  }

  private static func yesNo(_ text: String) throws(InputRefusal) -> Bool {
    let typed = text.last.map { ".!".contains($0) } ?? false ? String(text.dropLast()) : text
    switch typed.lowercased() {
    case "yes", "y", "true": return true
    case "no", "n", "false": return false
    default:
      throw InputRefusal(
        "\(VisibleText.quoted(text)) is neither yes nor no; type ? if it is not known yet.",
        example: "yes")
    }
  }
}

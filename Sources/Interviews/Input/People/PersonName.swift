// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// Tells a name from what was meant otherwise and would stand in the file as part of one.
enum PersonName {
  /// What is typed where a person is asked for, and leads somewhere else.
  private static let elsewhere = ["plan", "findings", "map", "next"]
  /// Commands that nobody is called.
  private static let commands = [
    "help", "commands", "why", "list", "lanes", "skip", "minutes", "back", "quit", "goto",
  ]
  /// Words that answer something else than who.
  private static let replies = ["yes", "no", "ok"]
  private static let beforeDays = ["by", "until", "till", "due"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// - Parameter lanes: the kinds of cases that may be named behind a “before”.
  /// - Throws: for a command without its colon, and for a day or a phase that was mistyped.
  static func check(_ name: String, lanes: [Lane] = []) throws(InputRefusal) {
    try checkCommand(name)
    if isReply(name, participants: []) || !TypedText.saysSomething(name) {
      throw InputRefusal(
        "\(VisibleText.quoted(name)) is no name, and here a person is named.", example: "Data team")
    }
    guard !isFigure(name) else {
      throw InputRefusal(
        "\(VisibleText.quoted(name)) reads like a figure, and here a person is named.",
        example: "Data team")
    }
    guard !name.contains(";") else {
      throw InputRefusal(
        "\(VisibleText.quoted(name)) holds a semicolon, and here one person is named.",
        example: "Data team")
    }
    let words = name.split(separator: " ").map(String.init)
    if let before = words.firstIndex(where: { $0.lowercased() == BeforeInput.word }), before > 0 {
      throw BeforeInput.refusal(of: words[(before + 1)...].joined(separator: " "), lanes: lanes)
    }
    if let mark = words.firstIndex(where: { beforeDays.contains($0.lowercased()) }), mark > 0 {
      throw noDay(words[(mark + 1)...].joined(separator: " "))
    }
    if let place = words.indices.first(where: { isMeantAsDay(words, at: $0) }) {
      throw noDay(words[place...].joined(separator: " "))
    }
  }

  /// Whether a text is a figure as it is typed elsewhere: `4-5`, `4 or 5`, `1 in 10`, `9 to 17`.
  static func isFigure(_ text: String) -> Bool {
    let typed = text.trimmingSpaces.lowercased().replacing(" or ", with: "-")
    guard typed.first?.isNumber == true else { return false }
    if let dash = typed.firstRange(of: " to ") ?? typed.firstRange(of: "-") {
      let ends = [typed[..<dash.lowerBound], typed[dash.upperBound...]].map(\.trimmingSpaces)
      if ends.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isNumber || ".,:%".contains($0) } }) {
        return true
      }
    }
    return [nil, "share", "minutes"].contains { (try? FigureReading(typed, unit: $0)) != nil }
  }

  /// Whether a word alone says yes or no, and is nobody's name.
  static func isReply(_ text: String, participants: [String]) -> Bool {
    replies.contains(text.trimmingSpaces.lowercased())
      && !participants.contains { NameLikeness.areOne($0, text) }
  }

  /// - Throws: for a word alone that is a command once a colon stands before it.
  static func checkCommand(_ text: String) throws(InputRefusal) {
    let word = text.trimmingSpaces.lowercased()
    if commands.contains(word) {
      let example = word == "goto" ? ":goto error_impact" : ":\(word)"
      throw InputRefusal("\(VisibleText.quoted(word)) begins with a colon.", example: example)
    }
    guard elsewhere.contains(word) else { return }
    throw InputRefusal(
      "\(VisibleText.quoted(word)) is typed at the verdict, to which :goto verdict leads.",
      example: ":goto verdict")
  }

  private static func noDay(_ text: String) -> InputRefusal {
    let example = "Data team by 2026-12-01, or Data team +2w"
    guard !text.isEmpty else { return InputRefusal("The day is missing.", example: example) }
    return MomentInput.refusal(of: text, example: example)
  }

  /// `+2x`, `31.02.2027`, `31.02.`, `2027-02-31`, and the number beside a month: `Feb 31`.
  private static func isMeantAsDay(_ words: [String], at place: Int) -> Bool {
    let word = words[place]
    if word.hasPrefix("+") { return true }
    let numbers = word.split { ".-/".contains($0) }
    if numbers.allSatisfy({ $0.allSatisfy(\.isNumber) }), !numbers.isEmpty {
      if numbers.count > 2 || numbers.count == 2 && word.hasSuffix(".") { return true }
      if DayPhrase.isSlashed(word) { return true }
      // Behind a month and before one.
      return [place - 1, place + 1].contains { words.indices.contains($0) && isMonth(words[$0]) }
    }
    return isMonth(word) && words.indices.contains(place + 1)
      && words[place + 1].allSatisfy(\.isNumber)
  }

  private static func isMonth(_ word: String) -> Bool {
    let letters = word.lowercased().filter { $0 != "." }
    return letters.count >= 3 && letters.allSatisfy(\.isLetter)
      && months.contains(String(letters.prefix(3)))
      && !(letters.count > 3 && MonthWords.long.allSatisfy { $0 != letters })
  }
}

/// The months in full, so that a March is one and Marcia is none.
private enum MonthWords {
  static let long = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "sept",
    "october", "november", "december",
  ]
}

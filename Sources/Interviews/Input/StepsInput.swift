// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What a line typed under the steps asks for; numbers count from 1.
enum StepsInput: Equatable {
  /// On with the interview, taking the steps as they are shown.
  case goOn
  /// The workflow stays without steps.
  case none
  case add(String, at: Int?)
  /// The steps that get other names.
  case rename([Int: String])
  case move(Int, to: Int)
  case delete([Int])
  /// The letters of a step, nil for `?`.
  case letters(Int, [Letter?])
  case actor(Int, Actor)
  /// Marks the step that settles the outcome, or takes the mark away.
  case decides(Int)
  /// The kinds of cases that pass a step, as they were typed.
  case lanes(Int, String)
  /// The letters of a step one by one.
  case each(Int)

  /// The words that start a line.
  static let words = ["add", "name", "move", "delete", "none"]

  /// - Parameters:
  ///   - count: how many steps there are.
  ///   - letterCount: how many letters a step has.
  ///   - lanes: the kinds of cases, which a step can name.
  static func read(
    _ line: String, count: Int, letterCount: Int, lanes: [Lane] = []
  ) throws(InputRefusal) -> StepsInput {
    let text = TypedText.singleLine(line)
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else { return .goOn }
    let rest = words.count > 1 ? words[1].trimmingSpaces : ""
    switch first.lowercased() {
    case "none" where rest.isEmpty: return .none
    case "add": return try add(rest, count: count)
    case "name":
      let (number, name) = try numberAndRest(rest, count: count, example: "name 2 Check the order")
      guard !name.isEmpty else {
        throw InputRefusal("A step needs a name.", example: "name \(number) Check the order")
      }
      return try renames(number, name, count: count)
    case "move":
      let (number, target) = try numberAndRest(rest, count: count, example: "move 2 4")
      return .move(number, to: try step(target, count: count, example: "move 2 4"))
    case "delete":
      let numbers = rest.split { ", ".contains($0) }
      guard numbers.count > 1 else {
        return .delete([try step(rest, count: count, example: "delete 2")])
      }
      var steps: Set<Int> = []
      for number in numbers {
        steps.insert(try step(String(number), count: count, example: "delete 2, 3"))
      }
      return .delete(steps.sorted())
    default:
      guard first.allSatisfy(\.isNumber) else { throw unknown(first) }
      let number = try step(first, count: count, example: "2 abba")
      return try about(number, rest, letterCount: letterCount, lanes: lanes)
    }
  }

  /// Four letters, as for one step; nil is `?`.
  static func letters(_ text: String, count: Int) throws(InputRefusal) -> [Letter?] {
    let typed = text.lowercased().filter { !$0.isWhitespace && $0 != "," }
    let example = String("abba".prefix(count)) + String(repeating: "a", count: max(0, count - 4))
    var letters: [Letter?] = []
    for character in typed {
      guard character == "?" || Letter(rawValue: String(character)) != nil else {
        throw InputRefusal(
          "\(VisibleText.quoted(String(character))) is not a letter of the answers: type a, b, c or ?.",
          example: example)
      }
      letters.append(Letter(rawValue: String(character)))
    }
    guard letters.count == count else {
      throw InputRefusal(
        "A step takes \(count) letters, and these are \(letters.count).", example: example)
    }
    return letters
  }

  /// `4 Decide on the claim, name 5 Pay`: other changes behind a name have a line of their own.
  private static func renames(
    _ number: Int, _ text: String, count: Int
  ) throws(InputRefusal) -> StepsInput {
    var parts: [Substring] = []
    for part in text.split(whereSeparator: { ",;".contains($0) }) {
      let words = part.split(separator: " ")
      let isCommand =
        words.count > 1 && Self.words.contains(words[0].lowercased()) && Int(words[1]) != nil
      if isCommand || parts.isEmpty {
        parts.append(part)
      } else {
        parts[parts.count - 1] =
          parts[parts.count - 1].base[
            parts[parts.count - 1].startIndex..<part.endIndex]
      }
    }
    var names = [number: String(parts.first ?? "").trimmingSpaces]
    for part in parts.dropFirst() {
      let words = part.split(separator: " ", maxSplits: 2).map(String.init)
      guard words[0].lowercased() == "name", words.count > 2 else {
        throw InputRefusal(
          "\(VisibleText.quoted(part.trimmingSpaces)) is another change, which has a line of its own.",
          example: "name \(number) \(names[number] ?? "")")
      }
      names[try step(words[1], count: count, example: "name 2 Check the order")] =
        words[2].trimmingSpaces
    }
    return .rename(names)
  }

  private static func add(_ text: String, count: Int) throws(InputRefusal) -> StepsInput {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    // `add 2 NAME` puts the step second; a name may start with any other figure.
    if words.count == 2, let number = Int(words[0]), (1...(count + 1)).contains(number) {
      return .add(words[1].trimmingSpaces, at: number)
    }
    guard !text.isEmpty else {
      throw InputRefusal("A step needs a name.", example: "add Check the order")
    }
    return .add(text, at: nil)
  }

  private static func about(
    _ number: Int, _ text: String, letterCount: Int, lanes: [Lane]
  ) throws(InputRefusal) -> StepsInput {
    let word = text.lowercased()
    if word.isEmpty { return .each(number) }
    if word == "decides" { return .decides(number) }
    if let names = word.hasPrefix("lanes ") ? text.dropFirst(6).trimmingSpaces : nil {
      return .lanes(number, names)
    }
    if let actor = Actor(rawValue: word) { return .actor(number, actor) }
    if (try? letters(text, count: letterCount)) == nil, !lanes.isEmpty,
      word == "all" || (try? StepLanesInput.ids(text, of: lanes)) != nil
    {
      return .lanes(number, text)
    }
    let names = Actor.allCases.map(\.rawValue) + ["decides", "lanes"]
    if let near = NearMiss.of(word, in: names) {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) says nothing about a step. Did you mean \(near)?",
        example: "\(number) \(near)")
    }
    do throws(InputRefusal) {
      return .letters(number, try letters(text, count: letterCount))
    } catch {
      throw InputRefusal(error.message, example: error.example.map { "\(number) \($0)" })
    }
  }

  private static func numberAndRest(
    _ text: String, count: Int, example: String
  ) throws(InputRefusal) -> (Int, String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let number = try step(words.first ?? "", count: count, example: example)
    return (number, words.count > 1 ? words[1].trimmingSpaces : "")
  }

  private static func step(
    _ text: String, count: Int, example: String
  ) throws(InputRefusal) -> Int {
    guard count > 0 else {
      throw InputRefusal("There are no steps yet.", example: "add Read the request")
    }
    guard let number = Int(text), (1...count).contains(number) else {
      let shown =
        text.isEmpty ? "A step's number is missing" : "There is no step \(VisibleText.quoted(text))"
      throw InputRefusal("\(shown): steps go from 1 to \(count).", example: example)
    }
    return number
  }

  private static func unknown(_ word: String) -> InputRefusal {
    let near = NearMiss.of(word.lowercased(), in: words).map { " Did you mean \($0)?" } ?? ""
    return InputRefusal(
      "\(VisibleText.quoted(word)) changes nothing about the steps.\(near)",
      example: "add Read the request")
  }
}

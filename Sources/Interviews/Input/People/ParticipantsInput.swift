// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Who takes part: names with commas or semicolons between them, or how many there are.
///
/// Where there is a semicolon, a comma belongs to a name; so it does in quotes.
enum ParticipantsInput {
  private static let limit = 50
  private static let longestName = 100
  private static let example = "Head of operations, Compliance, Team lead"

  static func read(_ line: String) throws(InputRefusal) -> [String] {
    let text = TypedText.singleLine(line)
    if let count = Int(text) {
      guard (1...limit).contains(count) else {
        throw InputRefusal("Between 1 and \(limit) people can take part.", example: "8")
      }
      return (1...count).map { "P\($0)" }
    }
    let names = try names(in: text)
    guard !names.isEmpty else { throw InputRefusal("There is no name.", example: example) }
    guard names.count <= limit else {
      throw InputRefusal("Between 1 and \(limit) people can take part.", example: "8")
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(NameLikeness.key(of: name)).inserted {
      throw InputRefusal(
        "\(VisibleText.quoted(name)) is there twice, and a vote could not tell them apart.",
        example: example)
    }
    for name in names {
      try PersonName.checkCommand(name)
      try refuseTwo(name, in: text)
      if let problem = problem(with: name) {
        throw InputRefusal("\(problem).", example: example)
      }
    }
    return names
  }

  /// - Throws: where a name reads like those of two people, and no quotes make it one.
  private static func refuseTwo(_ name: String, in text: String) throws(InputRefusal) {
    guard let two = twoPeople(in: name), !quotes.contains(where: { text.contains("\($0)\(name)") })
    else { return }
    throw InputRefusal(
      "\(VisibleText.quoted(name)) reads like two people: a comma parts them, and quotes make it one "
        + "name.",
      example: text.replacing(name, with: two.joined(separator: ", ")))
  }

  /// The people that an “and” joins; nil for what is one name.
  private static func twoPeople(in name: String) -> [String]? {
    let parts = name.replacing(" and ", with: "&").split(separator: "&").map(\.trimmingSpaces)
    guard parts.count > 1, parts.allSatisfy({ NameMatch.isOfPerson($0) }) else { return nil }
    return parts
  }

  private static let quotes = "\"“”„"

  /// The names as they are typed, each as it is read again.
  static func typed(_ names: [String]) -> String {
    let separator = names.contains { $0.contains(",") } ? "; " : ", "
    let texts = names.map {
      $0.contains(";") || $0.hasPrefix("\"") || twoPeople(in: $0) != nil ? "\"\($0)\"" : $0
    }
    // A single name with a comma would be two.
    return names.count == 1 && names[0].contains(",") && texts == names
      ? "\"\(names[0])\"" : texts.joined(separator: separator)
  }

  /// Why a text cannot be a participant's name; nil where it can.
  static func problem(with name: String) -> String? {
    if name.hasPrefix("@") || Int(name) != nil || !TypedText.saysSomething(name) {
      return "\(VisibleText.quoted(name)) is not a name"
    }
    if name.count > longestName {
      return "\(VisibleText.quoted(name)) is longer than \(longestName) characters"
    }
    return nil
  }

  private static func names(in text: String) throws(InputRefusal) -> [String] {
    var names: [String] = [""]
    var commas: [Int] = []
    var isQuoted = false
    var hasSemicolon = false
    for character in text {
      let isBlank = names[names.count - 1].allSatisfy(\.isWhitespace)
      if quotes.contains(character), isQuoted || isBlank {
        isQuoted.toggle()
      } else if isQuoted {
        names[names.count - 1].append(character)
      } else if character == ";" {
        hasSemicolon = true
        names.append("")
      } else if character == "," {
        commas.append(names.count)
        names.append("")
      } else {
        names[names.count - 1].append(character)
      }
    }
    guard !isQuoted else {
      throw InputRefusal("A quote is opened and not closed.", example: "\"Lee, Kim\", Bo")
    }
    if hasSemicolon {
      for index in commas.reversed() {
        let tail = names.remove(at: index)
        names[index - 1] += ",\(tail)"
      }
    }
    return names.map(\.trimmingSpaces).filter { !$0.isEmpty }
  }
}

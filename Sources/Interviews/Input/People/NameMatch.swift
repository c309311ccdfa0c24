// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Finds the participant that somebody means.
enum NameMatch {
  /// The participant by name, number or first letters; nil where none or several fit.
  static func participant(_ text: String, among participants: [String]) -> String? {
    let fitting = fitting(text, among: participants)
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// All who can be meant: one by the whole name or number, else those whose name begins so; with a
  /// first name, nobody whose name only has the same letters.
  ///
  /// - Parameter others: people who were named before; each by a first name, not by letters.
  private static func fitting(
    _ text: String, among participants: [String], _ others: [String] = []
  ) -> [String] {
    let typed = NameLikeness.key(of: text)
    guard !typed.isEmpty else { return [] }
    let others = others.filter { other in
      !participants.contains { NameLikeness.areOne($0, other) }
    }
    let all = participants + others
    if let exact = all.first(where: { NameLikeness.key(of: $0) == typed }) { return [exact] }
    if let number = Int(typed) {
      return participants.indices.contains(number - 1) ? [participants[number - 1]] : []
    }
    let called = all.filter { NameLikeness.key(of: $0).hasPrefix("\(typed) ") }
    return called.isEmpty
      ? participants.filter { NameLikeness.key(of: $0).hasPrefix(typed) } : called
  }

  /// Whoever is meant; nil where nobody fits.
  ///
  /// - Throws: where several fit, with their whole names.
  static func one(
    _ text: String, among participants: [String], others: [String] = []
  ) throws(InputRefusal) -> String? {
    let fitting = fitting(text, among: participants, others)
    guard fitting.count < 2 else { throw ambiguity(of: text, fitting) }
    return fitting.first
  }

  private static func ambiguity(of text: String, _ names: [String]) -> InputRefusal {
    InputRefusal(
      "\(VisibleText.quoted(text)) can be \(FigureText.list(names, "or")): type the whole name.",
      example: names[0])
  }

  /// - Throws: where a role is called by the first name of several people.
  static func refuseAmbiguous(
    _ text: String, among participants: [String]
  ) throws(InputRefusal) {
    let typed = NameLikeness.key(of: text)
    let called = participants.filter { name in
      isOfPerson(name) && NameLikeness.key(of: name).hasPrefix("\(typed) ")
    }
    guard !participants.contains(where: { NameLikeness.areOne($0, text) }), called.count > 1 else {
      return
    }
    throw ambiguity(of: text, called)
  }

  /// The whole name of the one who is called so, by it or by a first name; nil where nobody or several
  /// are.
  static func whole(_ text: String, among people: [String]) -> String? {
    let typed = NameLikeness.key(of: text)
    if let exact = people.first(where: { NameLikeness.key(of: $0) == typed }) { return exact }
    let called = people.filter { name in
      isOfPerson(name) && NameLikeness.key(of: name).hasPrefix("\(typed) ")
    }
    return called.count == 1 ? called[0] : nil
  }

  /// The participant whose name somebody has mistyped: each word the same or a slip away, and a word
  /// alone for one of those of a name.
  ///
  /// “Claims desk” is no slip of “Claims lead”, as another role would be.
  static func slip(_ text: String, among participants: [String]) -> String? {
    slips(text, among: participants).first
  }

  /// All of them; of several, nobody knows who is meant.
  static func slips(_ text: String, among participants: [String]) -> [String] {
    let typed = words(of: text)
    guard !typed.isEmpty, fitting(text, among: participants).isEmpty else { return [] }
    return participants.filter { name in
      let own = words(of: bare(name))
      if typed.count == 1 {
        guard isOfPerson(name) else { return false }
        return !own.contains(typed[0]) && own.contains { isNear(typed[0], $0) }
      }
      return areNear(typed, own) || isSlip(typed, ofRole: role(of: name))
    }
  }

  private static func areNear(_ typed: [String], _ words: [String]) -> Bool {
    words.count == typed.count && zip(typed, words).allSatisfy { isNear($0, $1) }
  }

  /// Whether what somebody is was mistyped; said as it is, it is a role and nobody's name.
  private static func isSlip(_ typed: [String], ofRole role: [String]) -> Bool {
    typed != role && areNear(typed, role)
  }

  /// What a person is, in words: that in brackets behind the name.
  private static func role(of name: String) -> [String] {
    guard let bracket = name.firstIndex(of: "("), name.hasSuffix(")") else { return [] }
    return words(of: String(name[name.index(after: bracket)...].dropLast()))
  }

  /// Words of family names that are written small.
  private static let particles: Set<String> = [
    "al", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "la", "le", "ten",
    "ter", "van", "von", "y", "zu",
  ]

  /// The name without what a person is, in brackets behind it: `Kim Lee (head of service)`.
  private static func bare(_ name: String) -> String {
    guard let bracket = name.firstIndex(of: "("), name.hasSuffix(")") else { return name }
    let before = name[..<bracket].trimmingSpaces
    return before.isEmpty ? name : before
  }

  /// Of “Data scientist” nobody is called by one of its words.
  static func isOfPerson(_ name: String) -> Bool {
    let words = bare(name).split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy { word in
        word.first?.isUppercase == true || particles.contains(String(word))
      }
  }

  private static func words(of name: String) -> [String] {
    NameLikeness.key(of: name).split(separator: " ").map(String.init)
  }

  private static func isNear(_ typed: String, _ word: String) -> Bool {
    typed == word || typed.count > 2 && NearMiss.of(typed, in: [word]) != nil
  }

  /// Whether two names are one but for how a file's name writes spaces.
  static func areNearlyOne(_ left: String, _ right: String) -> Bool {
    func key(_ name: String) -> String {
      NameLikeness.key(of: String(name.map { "-_.".contains($0) ? " " : $0 }))
    }
    return key(left) == key(right)
  }

  /// Those of other names that are nearly the same: a slip away, or the first name alone of the same
  /// person.
  static func alike(_ name: String, among others: [String]) -> [String] {
    let key = NameLikeness.key(of: name)
    return others.filter { other in
      let its = NameLikeness.key(of: other)
      guard its != key else { return false }
      return !slips(name, among: [other]).isEmpty
        || isOfPerson(name) && isOfPerson(other)
          && (its.hasPrefix("\(key) ") || key.hasPrefix("\(its) "))
    }
  }

  /// The participants that a text names, where it names several and nothing else: `Ann, Bo`.
  static func several(in text: String, among participants: [String]) -> [String]? {
    guard participant(text, among: participants) == nil else { return nil }
    let parts = joins.reduce(text) { $0.replacing($1, with: ",") }
      .split { ",;&/".contains($0) }
      .map(\.trimmingSpaces).filter { !$0.isEmpty }
    let names = parts.compactMap { participant($0, among: participants) }
    return names.count > 1 && names.count == parts.count ? names : nil
  }

  /// What stands between several people, of whom one is meant or all are.
  private static let joins = [" and ", " or "]

  /// Whoever is named together where one person or role is asked for; nil where it is one.
  ///
  /// They stand between commas, or beside somebody who takes part, also by a first name: “Terms and
  /// conditions team” is one.
  static func people(in text: String, among participants: [String]) -> [String]? {
    guard participant(text, among: participants) == nil else { return nil }
    if let several = several(in: text, among: participants) { return several }
    let parts = text.split { ",;".contains($0) }.map(\.trimmingSpaces).filter { !$0.isEmpty }
    if parts.count > 1 { return parts }
    let joined = joins.reduce(text) { $0.replacing($1, with: "&") }
      .split { "&/".contains($0) }.map(\.trimmingSpaces).filter { !$0.isEmpty }
    let hasPerson = joined.contains { whole($0, among: participants) != nil }
    return joined.count > 1 && hasPerson ? joined : nil
  }

  /// A participant, or the name as typed for somebody who is not in the room.
  ///
  /// - Parameter others: people who were named before and do not take part.
  /// - Throws: for a number that nobody has, a name of which several people have the first word, one
  ///   that looks like a slip, and what is no name.
  static func name(
    _ text: String, among participants: [String], others: [String] = []
  ) throws(InputRefusal) -> String {
    let typed = TypedText.singleLine(text)
    if let known = try one(typed, among: participants, others: others) { return known }
    let example = participants.first ?? "Head of operations"
    guard Int(typed) == nil else {
      throw InputRefusal("There is no participant \(typed).", example: example)
    }
    try PersonName.check(typed)
    let near = near(typed, among: participants, others)
    guard let first = near.first else { return typed }
    throw InputRefusal(
      "Nobody is called \(VisibleText.quoted(typed)). Did you mean \(FigureText.list(near, "or"))?",
      example: first)
  }

  /// Whoever votes.
  ///
  /// - Parameter line: the line with the whole name, for the example of a refusal.
  /// - Throws: where nobody who takes part is called so, or several are.
  static func voter(
    _ name: String, among participants: [String], example: String, in line: (String) -> String
  ) throws(InputRefusal) -> String {
    do throws(InputRefusal) {
      if let voter = try one(name, among: participants) { return voter }
    } catch {
      throw InputRefusal(error.message, example: error.example.map(line))
    }
    let near = slips(name, among: participants)
    throw InputRefusal(
      "Nobody who takes part is called \(VisibleText.quoted(name))."
        + (near.isEmpty ? "" : " Did you mean \(FigureText.list(near, "or"))?"),
      example: near.first.map(line) ?? example)
  }

  /// Whoever is probably meant by a name that nobody has.
  static func near(_ text: String, among participants: [String], _ others: [String]) -> [String] {
    let slips = slips(text, among: participants + others)
    return slips.isEmpty ? [NearMiss.of(text, in: participants)].compactMap(\.self) : slips
  }
}

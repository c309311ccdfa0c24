// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the roles of a statement by the nouns that make one.
struct RoleReader {
  private let statement: Statement
  private let tokens: [Token]
  private(set) var roles: [StatedRole] = []

  init(_ statement: Statement) {
    self.statement = statement
    tokens = statement.tokens
    for index in tokens.indices { read(index) }
  }

  /// Nouns that name a role together with the words around them.
  private static let heads: Set<String> = [
    "officer", "manager", "director", "analyst", "scientist", "counsel", "supervisor", "clerk",
    "controller", "auditor", "engineer", "administrator", "coordinator", "specialist", "handler",
    "head", "treasurer", "planner", "reviewer", "advocate", "ombudsman", "technician", "designer",
    "architect", "lawyer", "nurse", "physician", "adviser", "advisor", "inspector", "underwriter",
    "accountant", "buyer", "lead", "team", "committee", "council", "department", "desk",
  ]
  /// Nouns that can name a group as well as something else, so that the word before decides.
  private static let groups: Set<String> = [
    "team", "committee", "council", "department", "desk", "lead",
  ]
  /// Nouns that take what they are of behind them.
  private static let leading: Set<String> = ["head", "director", "lead", "chief", "manager"]

  /// Words before such a noun that tell nothing about which one it is.
  private static let general: Set<String> = [
    "responsible", "named", "same", "second", "first", "third", "new", "trained", "human", "single",
    "senior", "present", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "different", "additional", "extra", "further", "another", "former", "last", "next", "available",
    "independent", "outside", "external", "own", "whole", "project", "client", "qualified",
    "individual", "good", "experienced", "competent", "appropriate", "licensed", "such",
  ]
  private static let verbs: Set<String> = [
    "let", "lets", "ask", "asks", "give", "gives", "tell", "tells", "have", "has", "make", "makes",
    "keep", "keeps", "need", "needs", "leave", "leaves", "help", "helps", "send", "sends", "free",
    "frees", "want", "wants", "lead", "leads", "take", "takes", "cost", "costs", "get", "gets",
    "show", "shows", "cover", "covers", "hire", "train", "trains", "name", "names", "give", "call",
    "calls", "reach", "reaches", "pay", "pays", "fill", "protect", "protects", "force", "forces",
  ]
  private static let openers: Set<String> = [
    "the", "a", "an", "our", "your", "their", "its", "by", "to", "with", "from", "for", "of", "and",
    "or", "each", "every", "as", "named",
  ]

  private mutating func read(_ index: Int) {
    let token = tokens[index]
    guard token.isWord, let head = Self.singular(token.lower) else { return }
    // In "order desk lead" the last noun is the role.
    if index + 1 < tokens.count, Self.singular(tokens[index + 1].lower) != nil,
      statement.cell(of: index) == statement.cell(of: index + 1)
    {
      return
    }
    var marks: [Int] = []
    let behind = Self.leading.contains(head) ? marksBehind(index) : nil
    if let behind { marks += behind }
    if let before = markBefore(index) {
      marks.append(before)
      // "Order desk lead": the desk is known by a word of its own.
      if Self.singular(tokens[before].lower) != nil, let more = markBefore(before) {
        marks.append(more)
      }
    }
    if head == "head", behind == nil { return }
    if Self.groups.contains(head), marks.isEmpty { return }
    var first = min(index, marks.min() ?? index)
    // "Data protection officer" is shown whole, although one word before the noun is compared.
    if first < index, let more = markBefore(first) { first = more }
    let last = max(index, marks.max() ?? index)
    roles.append(
      StatedRole(
        head: head, marks: Set(marks.map { Stem.of(tokens[$0].lower) }),
        written: NumberReader.text(tokens[first...last]), token: first))
  }

  private static func singular(_ word: String) -> String? {
    if heads.contains(word) { return word }
    if word.hasSuffix("s"), heads.contains(String(word.dropLast())) {
      return String(word.dropLast())
    }
    return nil
  }

  /// "Head of consumer lending": the words behind "of" up to the first that belongs to no name.
  private func marksBehind(_ index: Int) -> [Int]? {
    guard index + 2 < tokens.count, tokens[index + 1].lower == "of" else { return nil }
    var marks: [Int] = []
    var place = index + 2
    if ["the", "our"].contains(tokens[place].lower) { place += 1 }
    while place < tokens.count, marks.count < 3, tokens[place].isWord,
      !Stem.idle.contains(tokens[place].lower), !Self.verbs.contains(tokens[place].lower)
    {
      marks.append(place)
      place += 1
    }
    return marks.isEmpty ? nil : Array(marks.prefix(1))
  }

  /// The word that says which one it is; nil where none does for sure.
  private func markBefore(_ index: Int) -> Int? {
    guard index > 0, statement.cell(of: index - 1) == statement.cell(of: index) else { return nil }
    let before = tokens[index - 1]
    guard before.isWord, !Stem.idle.contains(before.lower), !Self.general.contains(before.lower),
      !Self.verbs.contains(before.lower), NumberWords.value(of: before.lower) == nil
    else { return nil }
    let opener = index > 1 ? tokens[index - 2] : nil
    let isOpened = opener.map { Self.openers.contains($0.lower) || $0.kind == .sign } ?? true
    let isCapital = before.isCapitalized || opener?.isCapitalized == true
    return isOpened || isCapital || Self.singular(before.lower) != nil ? index - 1 : nil
  }
}

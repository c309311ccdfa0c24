// SPDX-License-Identifier: GPL-3.0-or-later

/// The roles that answers and documents know, however they are named.
struct RoleNames: Sendable {
  private var known: [String: [Set<String>]] = [:]
  /// Words that are a role of their own, such as "compliance" or "treasurer".
  private var words: Set<String> = []

  mutating func add(_ role: StatedRole) {
    known[role.head, default: []].append(role.marks)
  }

  /// Adds a role by the whole of its name.
  mutating func add(name: String) {
    let tokens = TokenScanner.tokens(of: name, line: 1)
    let stems = Set(tokens.filter(\.isWord).map { Stem.of($0.lower) })
    words.formUnion(stems)
    for token in tokens where token.isWord { known[token.lower, default: []].append(stems) }
  }

  /// Whether somebody known can be meant.
  func know(_ role: StatedRole) -> Bool {
    guard let names = known[role.head] else {
      return role.marks.isSubset(of: words) && !role.marks.isEmpty
    }
    return names.contains(where: role.marks.isSubset) || role.marks.isSubset(of: words)
  }

  /// Whether a name is meant by what a page says.
  static func isMeant(_ name: String, by role: StatedRole) -> Bool {
    let stems = Set(
      TokenScanner.tokens(of: name, line: 1).filter(\.isWord).map { Stem.of($0.lower) })
    return role.marks.isSubset(of: stems) && stems.contains(Stem.of(role.head))
  }
}

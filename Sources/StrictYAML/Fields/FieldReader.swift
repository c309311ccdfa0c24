// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Reads the values of a file into typed ones and collects every problem on the way.
///
/// One reader serves a whole file. A method that cannot read its node reports why and returns nil,
/// so that reading goes on and all problems are told at once.
package struct FieldReader {
  package let file: String
  private var problems = DiagnosticList()

  package init(file: String) {
    self.file = file
  }

  /// The first problems of the file by place, and how many more there are.
  package var diagnostics: [Diagnostic] { problems.all }

  package func location(_ position: YAMLPosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  package mutating func error(_ message: String, at place: YAMLPosition, remedy: String? = nil) {
    problems.append(Diagnostic(at: location(place), message, remedy: remedy))
  }

  package mutating func error(_ message: String, at node: YAMLNode, remedy: String? = nil) {
    error(message, at: node.start, remedy: remedy)
  }

  package mutating func warn(_ message: String, at node: YAMLNode, remedy: String) {
    problems.append(
      Diagnostic(.warning, at: location(node.start), message, remedy: remedy))
  }

  /// Takes over what another reader of the same file found.
  package mutating func add(_ found: some Sequence<Diagnostic>) {
    found.forEach { problems.append($0) }
  }

  // MARK: Mappings and lists

  /// The entries of a mapping by key; keys outside `keys` are errors with a near-miss suggestion.
  ///
  /// - Parameter what: the mapping in words, with its article: "a gate".
  package mutating func fields(
    of node: YAMLNode, in what: String, keys: [String]
  ) -> YAMLFields? {
    guard let entries = entries(of: node, in: what) else { return nil }
    var fields = YAMLFields(what, at: node.start)
    for entry in entries {
      if keys.contains(entry.key) {
        fields.append(entry)
      } else {
        unknown(entry, kind: "key", in: what, allowed: keys)
      }
    }
    return fields
  }

  /// The entries of a mapping in file order.
  package mutating func entries(of node: YAMLNode, in what: String) -> [YAMLEntry]? {
    guard let entries = node.entries else {
      error(
        "\(what) must be a mapping, not \(node.summary)", at: node,
        remedy: Self.oddity(in: node.scalar?.text) ?? "write 'key: value' lines")
      return nil
    }
    return entries
  }

  /// The items of a list.
  package mutating func items(of node: YAMLNode, in what: String) -> [YAMLNode]? {
    guard case .sequence(let items) = node.content else {
      error(
        "\(what) must be a list, not \(node.summary)", at: node,
        remedy: Self.oddity(in: node.scalar?.text) ?? "write '- item' lines or [item, item]")
      return nil
    }
    return items
  }

  /// Reports a key that is not known there.
  package mutating func unknown(
    _ entry: YAMLEntry, kind: String, in what: String, allowed: [String]
  ) {
    // Looking for what was meant takes time.
    let place = location(entry.keyStart)
    guard !problems.isFull(before: place) else {
      return problems.count(Diagnostic(at: place, ""))
    }
    if entry.key == "<<" {
      error(
        "merge keys (<<) are not supported", at: entry.keyStart,
        remedy: "write the values out where they are needed")
      return
    }
    error(
      "unknown \(kind) \(VisibleText.quoted(entry.key)) in \(what)", at: entry.keyStart,
      remedy: Self.keyRemedy(for: entry, allowed: allowed))
  }

  private static func keyRemedy(for entry: YAMLEntry, allowed: [String]) -> String {
    // `{answer:b}` is a key named 'answer:b'.
    if let colon = entry.key.firstIndex(of: ":"), entry.value.scalar?.isNull == true,
      allowed.contains(String(entry.key[..<colon]))
    {
      return "put a space behind the colon: '\(entry.key[..<colon]): …'"
    }
    return suggestion(for: entry.key, allowed: allowed)
  }

  /// "did you mean 'x'?" for a slip, else the words that are allowed, as many as anybody reads.
  package static func suggestion(for word: String, allowed: [String]) -> String {
    if let odd = oddity(in: word) { return odd }
    if let meant = NearMiss.of(word, in: allowed) { return "did you mean '\(meant)'?" }
    let some = allowed.prefix(mostAllowed).joined(separator: ", ")
    return "allowed: \(some)\(allowed.count > mostAllowed ? ", …" : "")"
  }

  private static let mostAllowed = 100
}

// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Testing
import Values

@Suite struct FieldReaderTests {
  private enum Color: String, CaseIterable {
    case red
    case green
  }

  /// Reads the value of a one-line file `a: VALUE` and gives it with the messages.
  private func value<Value>(
    of text: String, read: (inout FieldReader, YAMLNode) -> Value?
  ) throws -> (value: Value?, messages: [String]) {
    let node = try #require(try root(of: "a: \(text)")["a"])
    var reader = FieldReader(file: "f")
    let value = read(&reader, node)
    return (value, messages(reader.diagnostics))
  }

  // MARK: Text

  @Test(arguments: [
    ("two words", "two words"), ("'  trimmed '", "trimmed"), ("12", "12"), ("\"no\"", "no"),
    ("2026-11-22", "2026-11-22"), ("'~'", "~"), ("null-hypothesis", "null-hypothesis"),
    ("'\u{200B}a'", "\u{200B}a"), ("é", "é"), ("🎉", "🎉"), ("日本", "日本"),
  ])
  func text(text: String, expected: String) throws {
    let (value, messages) = try value(of: text) { $0.text($1, in: "note") }
    #expect(value == expected)
    #expect(messages == [])
  }

  @Test(arguments: ["yes", "No", "on", "OFF", "true"])
  func textIsNoTruthValue(text: String) throws {
    let (value, messages) = try value(of: text) { $0.text($1, in: "note") }
    #expect(value == nil)
    #expect(
      messages == [
        "1:4: error: note is '\(text)', which YAML reads as a truth value; "
          + "write it in quotes: \"\(text)\""
      ])
  }

  @Test(arguments: ["''", "'  '", "\"\\t\\n\"", "'\u{200B}\u{2060}'", "'\u{AD}'"])
  func emptyText(text: String) throws {
    let (value, messages) = try value(of: text) { $0.text($1, in: "note") }
    #expect(value == nil)
    #expect(messages == ["1:4: error: note is empty; write some text or leave the key out"])
  }

  @Test(arguments: [("~", "nothing"), ("[b]", "a list"), ("{b: 1}", "a mapping")])
  func textIsAScalar(text: String, summary: String) throws {
    let (value, messages) = try value(of: text) { $0.text($1, in: "note") }
    #expect(value == nil)
    #expect(messages.first?.hasPrefix("1:4: error: note must be text, not \(summary)") == true)
  }

  // MARK: Words, yes and no

  @Test func word() throws {
    let read: (inout FieldReader, YAMLNode) -> Color? = { $0.word($1, in: "color", of: Color.self) }
    #expect(try value(of: "red", read: read).value == .red)
    #expect(try value(of: "'green'", read: read).value == .green)
    #expect(
      try value(of: "gren", read: read).messages
        == ["1:4: error: color cannot be 'gren'; did you mean 'green'?"])
    #expect(
      try value(of: "blue", read: read).messages
        == ["1:4: error: color cannot be 'blue'; allowed: red, green"])
  }

  @Test(arguments: [
    ("yes", true), ("true", true), ("'yes'", true), ("no", false), ("\"false\"", false),
  ])
  func yesNo(text: String, expected: Bool) throws {
    #expect(try value(of: text) { $0.yesNo($1, in: "flag") }.value == expected)
  }

  @Test(arguments: ["on", "off", "y", "n", "Yes", "TRUE", "1", "0", "maybe"])
  func otherTruthValues(text: String) throws {
    let (value, messages) = try value(of: text) { $0.yesNo($1, in: "flag") }
    #expect(value == nil)
    #expect(
      messages == [
        "1:4: error: flag cannot be '\(text)'; write "
          + (["yes", "true"].contains(text.lowercased()) ? text.lowercased() : "yes or no")
      ])
  }

  // MARK: Figures, dates and names

  @Test func number() throws {
    #expect(try value(of: "0.05") { $0.number($1, in: "share") }.value?.value == 0.05)
    #expect(
      try value(of: "1:30") { $0.number($1, in: "share") }.messages == [
        "1:4: error: share must be a plain number, not '1:30'; "
          + "write digits with a decimal point, such as 1200 or 0.05"
      ])
  }

  @Test func date() throws {
    #expect(
      try value(of: "2026-11-22") { $0.date($1, in: "due") }.value == CalendarDate("2026-11-22"))
    #expect(
      try value(of: "2026-02-30") { $0.date($1, in: "due") }.messages == [
        "1:4: error: due must be a date, not '2026-02-30'; February 2026 has 28 days"
      ])
    #expect(
      try value(of: "soon") { $0.date($1, in: "due") }.messages == [
        "1:4: error: due must be a date, not 'soon'; write year-month-day, such as 2026-11-22"
      ])
  }

  @Test func identifier() throws {
    let longest = String(repeating: "x", count: 64)
    for text in ["a", "gdpr-22", "us.ca_1", "9", longest] {
      #expect(try value(of: text) { $0.identifier($1, in: "id") }.value == text)
    }
    for text in [".a", "-a", "_a", "a b", "a/b", "é", "''", longest + "x"] {
      let (value, messages) = try value(of: text) { $0.identifier($1, in: "id") }
      #expect(value == nil)
      #expect(messages.count == 1)
    }
  }

  // MARK: Mappings and lists

  @Test func unknownKeysAreReportedTogether() throws {
    let node = try root(of: "name: x\nnmae: y\nother: z\n")
    var reader = FieldReader(file: "f")
    let fields = reader.fields(of: node, in: "a step", keys: ["name", "actor"])
    #expect(fields?["name"]?.scalar?.text == "x")
    #expect(fields?["nmae"] == nil)
    #expect(fields?["actor"] == nil)
    #expect(
      messages(reader.diagnostics) == [
        "2:1: error: unknown key 'nmae' in a step; did you mean 'name'?",
        "3:1: error: unknown key 'other' in a step; allowed: name, actor",
      ])
  }

  @Test func mappingExpected() throws {
    let (value, messages) = try value(of: "[b]") { $0.entries(of: $1, in: "a step") }
    #expect(value == nil)
    #expect(
      messages == ["1:4: error: a step must be a mapping, not a list; write 'key: value' lines"])
  }

  @Test func listExpected() throws {
    #expect(try value(of: "[b, c]") { $0.items(of: $1, in: "steps") }.value?.count == 2)
    #expect(
      try value(of: "b") { $0.items(of: $1, in: "steps") }.messages
        == ["1:4: error: steps must be a list, not 'b'; write '- item' lines or [item, item]"])
  }
}

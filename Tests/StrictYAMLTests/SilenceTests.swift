// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Testing
import Values

/// What YAML cuts or takes for something else than was meant is said.
@Suite struct SilenceTests {
  private func warnings(reading text: String) throws -> [String] {
    let node = try #require(try root(of: text)["note"])
    var reader = FieldReader(file: "f")
    if case .sequence(let items) = node.content {
      for item in items { _ = reader.text(item, in: "note") }
    } else {
      _ = reader.text(node, in: "note")
    }
    return messages(reader.diagnostics)
  }

  @Test(arguments: [
    ("note: Claims intake #2 (motor)\n", "1:7", "#2 (motor)"),
    ("note: see rule #7 of\n", "1:7", "#7 of"), ("note: see rule # 7 of\n", "1:7", "# 7 of"),
    ("note: Team #1  \n", "1:7", "#1"), ("note: Team\t#1\n", "1:7", "#1"),
    ("note: C #sharp", "1:7", "#sharp"), ("note: é #ü\r\n", "1:7", "#ü"),
    ("note:\n  - Team lead\n  - Team #1\n", "3:5", "#1"),
    ("note: first\n  second #3\n", "1:7", "#3"),
    ("note: [a,\n  Team #1\n  ]\n", "2:3", "#1"),
  ])
  func aTextThatANumberSignCuts(text: String, place: String, cut: String) throws {
    #expect(
      try warnings(reading: text) == [
        "\(place): warning: note ends before '\(cut)', because ' #' starts a comment; "
          + "put the whole text in quotes, or a space behind the # of a comment"
      ])
  }

  @Test(arguments: [
    "note: Claims # the motor ones\n", "note: Claims   # 2 of them\n", "note: Claims #\n",
    "note: Claims ## motor\n", "note: Claims #-- motor\n", "note: \"Claims #2\" # quoted\n",
    "note: \"Claims\" #2\n", "note: Claims#2\n", "note: |\n  Claims #2\n", "#2\nnote: Claims\n",
    "note: Claims\n #2\nb: c\n", "note: https://example.com/#2\n", "note: C# and F#\n",
  ])
  func anOrdinaryComment(text: String) throws {
    #expect(try warnings(reading: text) == [])
  }

  @Test func onlyTextsAreCut() throws {
    let node = try #require(try root(of: "a: 1200 #1 of the log\n")["a"])
    var reader = FieldReader(file: "f")
    #expect(reader.number(node, in: "a")?.text == "1200")
    #expect(messages(reader.diagnostics) == [])
  }

  @Test(arguments: [
    ("{a: b, note: up to 5,000 USD, released}", "1:22", "000 USD", "up to 5,000 USD, released"),
    ("{note: Bo, who knows}", "1:12", "who knows", "Bo, who knows"),
    ("{note: at 1,000: yes}", "1:13", "000", "at 1,000: yes"),
    ("{note: a, b, c: d}", "1:11", "b", "a, b"),
  ])
  func aCommaInsideBraces(text: String, place: String, key: String, whole: String) {
    #expect(
      messages(read(text).diagnostics) == [
        "\(place): error: a comma inside { } starts a new key, here '\(key)'; "
          + "put the text in quotes: \"\(whole)\""
      ])
  }

  @Test func aCommaInANumberInsideBraces() {
    #expect(
      messages(read("{a: 1,200, b: c}").diagnostics) == [
        "1:7: error: a comma inside { } starts a new key, here '200'; write 1200"
      ])
  }

  @Test(arguments: [
    "{a: b, c: d}", "{a: b,c: d}", "{a: \"b, c\", d: e}", "{a, b}", "{a: [b, c], d: e}",
    "{a: 5,100d: e}", "a: up to 5,000 USD, released", "{\"a\":1,\"b\":2}", "{a: 5, 100: e}",
    "{}", "{a: {b: c}, d: e}",
  ])
  func otherCommas(text: String) { #expect(messages(read(text).diagnostics) == []) }

  @Test func aCommaInsideBrackets() {
    let said = messages(read("a: [Bo, up to 5,000 USD, Kim]").diagnostics)
    #expect(
      said == [
        "1:17: warning: a comma inside [ ] starts a new item, so that 'up to 5' and '000 USD' are "
          + "two; put text that has a comma in quotes"
      ])
    for text in [
      "[Lee, Kim]", "[a,b]", "[100,200]", "[up to 5, 000 USD]", "[\"a, b\",c]", "[5,10 USD]",
    ] {
      #expect(messages(read(text).diagnostics) == [])
    }
  }

  @Test(arguments: [
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", 2), ("<<<<<<< ours\n", 1),
    ("a: 1\n=======\nb: 3\n", 2), ("a: 1\r\n>>>>>>> x\r\n", 2), ("a: 1\n||||||| 1f2e\n", 2),
    ("a: 1\n=======", 2),
  ])
  func aMergeConflict(text: String, line: Int) {
    #expect(
      messages(read(text).diagnostics) == [
        "\(line):1: error: an unresolved merge conflict starts on line \(line); "
          + "choose what holds, and take out the lines that git put there"
      ])
  }

  @Test(arguments: [
    "a: |\n  <<<<<<< HEAD\n", "a: '======='\n", "a: b\n# ======= \n", "a: <<<<<<<\n",
  ])
  func noMergeConflict(text: String) { #expect(messages(read(text).diagnostics) == []) }

  @Test func manyNumberSignsTakeLinearTime() {
    let text = "a: \"" + String(repeating: "x #2 ", count: 200_000) + "\"\n"
    #expect(messages(read(text).diagnostics) == [])
  }
}

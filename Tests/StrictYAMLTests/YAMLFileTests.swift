// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
@testable import StrictYAML
import Testing

@Suite struct YAMLFileTests {
  @Test func bothEndsOfValues() throws {
    let root = try root(
      of: """
        plain: two words  # a comment
        quoted: "a # b"
        list: [eu, 'uk']
        steps:
          - name: Read
            note: é🎉x
        """)
    #expect(root["plain"]?.span == "1:8-1:17")
    #expect(root["quoted"]?.span == "2:9-2:16")
    #expect(root["list"]?.span == "3:7-3:17")
    #expect(root["list", "1"]?.span == "3:12-3:16")
    #expect(root["steps", "0", "name"]?.span == "5:11-5:15")
    // Columns count characters of Unicode, not bytes.
    #expect(root["steps", "0", "note"]?.span == "6:11-6:14")
    #expect(root["steps"]?.start == YAMLPosition(line: 5, column: 3))
  }

  @Test func placesOfKeys() throws {
    let entries = try #require(try root(of: "a: 1\n\"b c\": {d: 2}\n").entries)
    #expect(entries.map(\.key) == ["a", "b c"])
    #expect(entries.map(\.keyStart) == [.start, YAMLPosition(line: 2, column: 1)])
    #expect(entries[1].value.entries?.first?.keyStart == YAMLPosition(line: 2, column: 9))
  }

  @Test(
    "A repeated key is found among few keys and among many",
    arguments: [2, 16, 17, 18, 40])
  func repeatedKeyAmong(count: Int) {
    let lines = (1...count).map { "k\($0): x" }
    for first in [1, count] {
      let text = (lines + ["k\(first): y"]).joined(separator: "\n")
      #expect(
        messages(read(text).diagnostics) == [
          "\(count + 1):1: error: the key 'k\(first)' appears twice; "
            + "it is already on line \(first); keep one"
        ])
    }
  }

  @Test func styles() throws {
    let root = try root(of: "a: b\nb: 'b'\nc: \"b\"\nd: |\n  b\ne: >-\n  b\n  c\n")
    #expect(root["a"]?.scalar == YAMLScalar(text: "b", style: .plain))
    #expect(root["b"]?.scalar == YAMLScalar(text: "b", style: .quoted))
    #expect(root["c"]?.scalar == YAMLScalar(text: "b", style: .quoted))
    #expect(root["d"]?.scalar == YAMLScalar(text: "b\n", style: .block))
    #expect(root["e"]?.scalar == YAMLScalar(text: "b c", style: .block))
  }

  @Test func windowsLineEndsCountOnce() throws {
    let root = try root(of: "a: 1\r\nb: 2\r\n")
    #expect(root["b"]?.span == "2:4-2:5")
    #expect(root["a"]?.scalar?.text == "1")
  }

  @Test func jsonIsRead() throws {
    let root = try root(of: #"{"a": [1, "x\ny", null], "b": {"c": true}}"#)
    #expect(root["a", "1"]?.scalar == YAMLScalar(text: "x\ny", style: .quoted))
    #expect(root["b", "c"]?.scalar == YAMLScalar(text: "true", style: .plain))
  }

  /// What can be told together is told together, in the order of the file.
  @Test func problemsAreCollected() {
    let file = read("a: &x 1\nb: *x\na: !!str 2\n[c]: 3\n---\nd: 4\n")
    #expect(file.root == nil)
    #expect(
      file.diagnostics.map { [$0.location?.line, $0.location?.column] }
        == [[1, 4], [2, 4], [3, 4], [3, 1], [4, 1], [5, 1]])
  }

  @Test func malformedTextEndsTheReading() {
    let file = read("a: [1\nb: &x 2\n")
    #expect(file.root == nil)
    #expect(file.diagnostics.count == 1)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "   "])
  func nothingThere(text: String) {
    #expect(
      messages(read(text).diagnostics) == [" error: the file is empty; start it with 'hitl: 1'"])
  }

  /// A file may nest 50 levels, the scalar inside included; one more is refused in words.
  @Test func depth() {
    #expect(
      read(String(repeating: "[", count: 49) + "x" + String(repeating: "]", count: 49)).root != nil)
    let deep = read(String(repeating: "[", count: 50) + "x" + String(repeating: "]", count: 50))
    #expect(messages(deep.diagnostics) == ["1:51: error: nested deeper than 50 levels"])
  }

  /// A hundred thousand open brackets end in a message, not in a crash.
  @Test func hugeDepth() {
    #expect(read(String(repeating: "[", count: 100_000)).root == nil)
    #expect(read(String(repeating: "- ", count: 100_000)).root == nil)
    #expect(read(String(repeating: "{a: ", count: 100_000)).root == nil)
  }

  @Test func duplicateKeysInEveryMapping() {
    let file = read("a: {b: 1, b: 2}\nc:\n  d: 1\n  d: 2\n  d: 3\n")
    #expect(
      messages(file.diagnostics) == [
        "1:11: error: the key 'b' appears twice; it is already on line 1; keep one",
        "4:3: error: the key 'd' appears twice; it is already on line 3; keep one",
        "5:3: error: the key 'd' appears twice; it is already on line 3; keep one",
      ])
  }

  /// `a` and `"a"` are one key.
  @Test func quotedKeyIsTheSameKey() {
    #expect(read("a: 1\n\"a\": 2\n").diagnostics.count == 1)
  }
}

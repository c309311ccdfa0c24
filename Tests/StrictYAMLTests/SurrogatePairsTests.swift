// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML
import Testing

@Suite struct SurrogatePairsTests {
  @Test func pairsAreJoined() throws {
    let root = try root(of: #"{"a": "\ud83c\udf89 and \uD83D\uDE80", "b": "\u00e9"}"#)
    #expect(root["a"]?.scalar?.text == "🎉 and 🚀")
    #expect(root["b"]?.scalar?.text == "é")
  }

  /// Each pair is twelve characters of the file, whatever became of it.
  @Test func columnsPointIntoTheFile() throws {
    let root = try root(
      of: #"{"a": "\ud83c\udf89\ud83c\udf89", "b": 2, "c": "\ud83c\udf89", "d": 4}"#)
    #expect(root["a"]?.span == "1:7-1:33")
    #expect(root["b"]?.span == "1:40-1:41")
    #expect(root["c"]?.span == "1:48-1:62")
    #expect(root["d"]?.span == "1:69-1:70")
  }

  @Test func otherLinesAreNotMoved() throws {
    let root = try root(
      of: "{\"a\": \"\\ud83c\\udf89\",\n \"b\": 2,\n \"c\": \"\\ud83c\\udf89\", \"d\": 4}")
    #expect(root["b"]?.span == "2:7-2:8")
    #expect(root["d"]?.span == "3:28-3:29")
  }

  @Test func placeOfASyntaxErrorAfterAPair() {
    let file = read(#"{"a": "\ud83c\udf89" "b": 2}"#)
    #expect(file.diagnostics.first?.location?.column == 22)
  }

  /// An escaped backslash followed by u is no escape.
  @Test func escapedBackslash() throws {
    let root = try root(of: #"{"a": "\\ud83c\\udf89"}"#)
    #expect(root["a"]?.scalar?.text == #"\ud83c\udf89"#)
  }

  @Test(arguments: [
    #"{"a": "\ud83c"}"#, #"{"a": "\udf89"}"#, #"{"a": "\udf89\ud83c"}"#, #"{"a": "\ud83cx"}"#,
  ])
  func halvesAreRefused(text: String) {
    #expect(read(text).root == nil)
  }

  /// In a YAML file the characters may stand in a plain text and are no escape.
  @Test func yamlIsLeftAlone() throws {
    let root = try root(of: #"a: \ud83c\udf89"#)
    #expect(root["a"]?.scalar?.text == #"\ud83c\udf89"#)
  }
}

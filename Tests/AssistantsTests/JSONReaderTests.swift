// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Testing

@testable import Assistants

/// JSON as clients send it.
struct JSONReaderTests {
  private func text(of json: String) -> String? {
    (try? JSONReader.value(of: Array(json.utf8))).map(\.line)
  }

  @Test(arguments: [
    #"{"a":[1,-2.5,true,false,null,"x"],"a":{}}"#, "[]", #""é""#, "1e3",
  ])
  func `a value is written as it was read`(json: String) {
    #expect(text(of: " \(json)\n") == (json == "1e3" ? "1000" : json))
  }

  @Test func `escapes stand for their characters`() {
    #expect(text(of: #""\u00e9\ud83c\udf89\n\/""#) == #""é🎉\n/""#)
    #expect(text(of: #""\u2028""#) == #""\u2028""#)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "tru", "01", "1.", "-", "\"\\x\"", "\"\\ud83c\"",
    "1 2",
    "\"a\nb\"", "{a:1}", "+1", "NaN", "\"\\ud83c\\u0041\"",
  ])
  func `what is no JSON is refused`(json: String) {
    #expect(text(of: json) == nil)
  }

  @Test func `levels have a limit`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(text(of: nested(JSONReader.mostDepth)) != nil)
    #expect(text(of: nested(JSONReader.mostDepth + 2)) == nil)
    #expect(text(of: String(repeating: "[", count: 1_000_000)) == nil)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: [0x22, 0xFF, 0x22]) }
  }
}

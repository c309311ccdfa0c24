// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@Suite struct SourceLocationTests {
  @Test func description() {
    #expect(SourceLocation(file: "a.yaml").description == "a.yaml")
    #expect(SourceLocation(file: "a.yaml", line: 3).description == "a.yaml:3")
    #expect(SourceLocation(file: "a.yaml", line: 3, column: 14).description == "a.yaml:3:14")
  }

  /// Numbers are compared as numbers: line 10 comes after line 9.
  @Test func order() {
    let sorted = [
      SourceLocation(file: "a.yaml"),
      SourceLocation(file: "a.yaml", line: 9, column: 10),
      SourceLocation(file: "a.yaml", line: 10),
      SourceLocation(file: "a.yaml", line: 10, column: 2),
      SourceLocation(file: "a.yaml", line: 10, column: 11),
      SourceLocation(file: "b.yaml", line: 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private let place = SourceLocation(file: "a.yaml", line: 3, column: 14)

  @Test func wholeLine() {
    let problem = Diagnostic(at: place, "unknown key 'answr'", remedy: "did you mean 'answer'?")
    #expect(
      problem.description
        == "a.yaml:3:14: error: unknown key 'answr'; did you mean 'answer'?")
  }

  @Test func withoutPlaceAndRemedy() {
    #expect(Diagnostic(.warning, "stale law").description == "warning: stale law")
    #expect(Diagnostic(.note, "kept").description == "note: kept")
  }

  /// A file cannot steer the terminal that shows its errors, not even by its name.
  @Test func printedTextIsNeutralized() {
    let file = SourceLocation(file: "a\u{1B}[2J.yaml", line: 1)
    let problem = Diagnostic(at: file, "two\nlines", remedy: "remove \u{202E}it")
    #expect(
      problem.description
        == "a\u{FFFD}[2J.yaml:1: error: two lines; remove \u{FFFD}it")
  }

  @Test func onlyErrorsAreErrors() {
    #expect(![Diagnostic(.warning, "w"), Diagnostic(.note, "n")].hasErrors)
    #expect([Diagnostic(.warning, "w"), Diagnostic(.error, "e")].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }

  @Test func sortedByPlace() {
    let sorted = [
      Diagnostic(.error, "nowhere"),
      Diagnostic(.error, at: SourceLocation(file: "a.yaml", line: 9), "ninth"),
      Diagnostic(.warning, at: SourceLocation(file: "a.yaml", line: 10), "z"),
      Diagnostic(.error, at: SourceLocation(file: "a.yaml", line: 10), "a"),
      Diagnostic(.error, at: SourceLocation(file: "b.yaml", line: 1), "other file"),
    ]
    #expect([sorted[4], sorted[2], sorted[3], sorted[1], sorted[0]].sortedByPlace() == sorted)
  }
}

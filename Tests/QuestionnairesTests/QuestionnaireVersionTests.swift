// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Testing

@testable import Questionnaires

@Suite struct QuestionnaireVersionTests {
  @Test(arguments: [
    ("2026.11", "2026.12"), ("2026.9", "2026.11"), ("1.2.9", "1.2.10"), ("1.2", "1.2.1"),
    ("1", "2"), ("2026.11-acme.3", "2026.12"), ("0.9", "1.0"), ("007", "8"),
    ("1.99999999999999999999", "1.100000000000000000000"),
  ])
  func olderThan(older: String, newer: String) {
    #expect(QuestionnaireVersion(older).isOlder(than: QuestionnaireVersion(newer)))
    #expect(!QuestionnaireVersion(newer).isOlder(than: QuestionnaireVersion(older)))
  }

  @Test(arguments: [
    ("1.2", "1.2.0"), ("2026.11", "2026.11-acme"), ("draft", "2026.11"), ("", "1"), ("v1", "2"),
    ("1.0", "1"), ("01.2", "1.2"), ("1..2", "1.-1"),
  ])
  func neitherIsOlder(left: String, right: String) {
    #expect(!QuestionnaireVersion(left).isOlder(than: QuestionnaireVersion(right)))
    #expect(!QuestionnaireVersion(right).isOlder(than: QuestionnaireVersion(left)))
  }

  @Test func standsInItsFile() {
    func version(_ text: String) -> String? {
      QuestionnaireVersion(of: SourceFile(name: "q.yaml", bytes: Array(text.utf8)))?.text
    }
    #expect(version("hitl: 1\nversion: 2026.10\n") == "2026.10")
    #expect(version("hitl: 1\nversion: \"1.2.10\"\n") == "1.2.10")
    #expect(version("hitl: 1\n") == nil)
    #expect(version("version: [") == nil)
  }
}
